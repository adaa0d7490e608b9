/** Bytes of unknown encoding to text. */
import chardet from "chardet";
import iconv from "iconv-lite";

/**
 * Reads a byte order mark if there is one, recognises UTF-16 and UTF-32 without one, then takes UTF-8 if the bytes are
 * valid UTF-8, then `declared` (a name from a header or a meta tag), then what the letters look like. Never throws.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byMark(buffer) ?? wideWithoutMark(buffer);
  if (marked) return stripMark(iconv.decode(buffer, marked));
  const utf8 = asUtf8(buffer);
  if (utf8 !== null) return stripMark(utf8);
  if (declared && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared)) return iconv.decode(buffer, declared);
  const guess = chardet.detect(buffer.subarray(0, 200_000));
  // One-byte guesses other than by script are unreliable on short texts; Windows-1252 contains ISO-8859-1.
  const encoding = guess && iconv.encodingExists(guess) && !/^(utf-?8|ascii|iso-8859-1)$/i.test(guess) ? guess : "windows-1252";
  return stripMark(mostlyUtf8(buffer) ? buffer.toString("utf8") : iconv.decode(buffer, encoding));
}

function byMark(buffer: Buffer): string | null {
  if (buffer.length >= 4 && buffer.readUInt32LE(0) === 0x0000feff) return "utf32-le";
  if (buffer.length >= 4 && buffer.readUInt32BE(0) === 0x0000feff) return "utf32-be";
  if (buffer.length >= 2 && buffer.readUInt16LE(0) === 0xfeff) return "utf16-le";
  if (buffer.length >= 2 && buffer.readUInt16BE(0) === 0xfeff) return "utf16-be";
  return null;
}

/** Latin text in UTF-16 has a zero in nearly every second byte. */
function wideWithoutMark(buffer: Buffer): string | null {
  const length = Math.min(buffer.length, 4_000) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (buffer[i] === 0) even++;
    if (buffer[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > 0.7 * half && even < 0.1 * half) return "utf16-le";
  if (even > 0.7 * half && odd < 0.1 * half) return "utf16-be";
  return null;
}

function asUtf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes (a cut file, a pasted line) reads better as UTF-8 than as anything else. */
function mostlyUtf8(buffer: Buffer): boolean {
  let multi = 0;
  let broken = 0;
  for (let i = 0; i < Math.min(buffer.length, 200_000); ) {
    const lead = buffer[i] ?? 0;
    const size = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let complete = size > 0;
    for (let k = 1; k < size; k++) complete &&= ((buffer[i + k] ?? 0) & 0xc0) === 0x80;
    if (!complete) broken++;
    else if (size > 1) multi++;
    i += complete ? size : 1;
  }
  return multi > 4 * broken;
}

function stripMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
