/**
 * Finds many texts at once in any bytes, in UTF-8, in UTF-16 of either order and in Latin-1, whatever the capitals of A to Z. Looks at
 * each byte once: five bytes in a row are looked up among the beginnings of all patterns (after Rabin and Karp, 1987), and only what
 * begins alike is compared.
 */

export interface BytePatterns {
  /** Bytes of the longest pattern: what is read piece by piece must overlap by so many. */
  readonly longest: number;
  /** Calls `found` with the number of the text that stands at a byte; only where neither side of it goes on as a word. */
  search(bytes: Uint8Array, found: (text: number, at: number) => void): void;
}

const window = 5;
const slots = 1 << 20;

const folded = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
const isOfWord = (byte: number | undefined): boolean => byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

const slotOf = (four: number, last: number): number => ((Math.imul(four, 0x9e3779b1) ^ Math.imul(last + 1, 0x85ebca6b)) >>> 12) & (slots - 1);

interface Pattern {
  text: number;
  bytes: Uint8Array;
  /** Bytes a letter takes, at the least. */
  step: 1 | 2;
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

function patternsOf(texts: readonly string[]): Pattern[] {
  const all = new Map<string, Pattern>();
  texts.forEach((text, number) => {
    for (const way of new Set([text, text.toLowerCase(), text.toUpperCase(), text.normalize("NFD")])) {
      const wide = Buffer.from(way, "utf16le");
      const forms: [Buffer, 1 | 2][] = [[Buffer.from(way, "utf8"), 1], [wide, 2], [swapped(wide), 2], ...(/^[\u0000-\u00ff]*$/.test(way) ? [[Buffer.from(way, "latin1"), 1] as [Buffer, 1]] : [])];
      for (const [bytes, step] of forms) {
        const small = bytes.map((byte) => folded[byte] ?? byte);
        if (small.length >= window) all.set(`${String(number)} ${Buffer.from(small).toString("hex")}`, { text: number, bytes: small, step });
      }
    }
  });
  return [...all.values()];
}

/** `texts` of fewer than five bytes are never found. */
export function createBytePatterns(texts: readonly string[]): BytePatterns {
  const patterns = patternsOf(texts);
  const may = new Uint8Array(slots);
  const bySlot = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = pattern.bytes;
    const slot = slotOf((a << 24) | (b << 16) | (c << 8) | d, e);
    may[slot] = 1;
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), pattern]);
  }

  const standsAt = (bytes: Uint8Array, at: number, pattern: Uint8Array): boolean => {
    if (at + pattern.length > bytes.length) return false;
    for (let i = 0; i < pattern.length; i++) if (folded[bytes[at + i] ?? 0] !== pattern[i]) return false;
    return true;
  };
  const isWhole = (bytes: Uint8Array, at: number, { bytes: pattern, step }: Pattern): boolean =>
    !isOfWord(bytes[at - step]) && !isOfWord(bytes[at + pattern.length]);

  return {
    longest: patterns.reduce((most, { bytes }) => Math.max(most, bytes.length), 0),
    search(bytes, found) {
      let four = 0;
      let last = 0;
      for (let i = 0; i < bytes.length; i++) {
        four = (four << 8) | last;
        last = folded[bytes[i] ?? 0] ?? 0;
        const slot = slotOf(four, last);
        if (may[slot] === 0 || i < window - 1) continue;
        const at = i - window + 1;
        for (const pattern of bySlot.get(slot) ?? []) if (standsAt(bytes, at, pattern.bytes) && isWhole(bytes, at, pattern)) found(pattern.text, at);
      }
    },
  };
}
