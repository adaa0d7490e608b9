/**
 * Mends text whose letters were lost on the way. Either it was UTF-8, was read as Windows-1252 and was saved like that ("donâ€™t",
 * "cafÃ©", "Skills:Â "), which is common in resumes that went through job boards; or a program wrote its bytes out as escapes
 * ("caf\xc3\xa9"). Only sequences that are whole UTF-8 and that no language writes are touched.
 */
import iconv from "iconv-lite";

/** What Windows-1252 shows for the bytes 0x80 to 0xBF. */
const continuation = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const threeBytes = new RegExp(`[âïã][${continuation}]{2}`, "g");
const twoBytes = /[ÂÃ][\u00a0-\u00bf]/g;
/** A no-break space of which only the first half is left, after a word or alone. */
const halfBlank = /(^|[\s\p{Ll}.,;:)•])Â(?=\s|$)/gmu;

/** Two or more bytes beyond ASCII, written out. */
const writtenOut = /(?:\\x[89a-f][0-9a-f]){2,}/gi;

/** The text with such sequences mended. Linear; text without them comes back as it is. */
export function mendMojibake(text: string): string {
  const spelled = text.includes("\\x") ? text.replace(writtenOut, (escapes) => decoded(Buffer.from(escapes.replaceAll("\\x", ""), "hex"), escapes)) : text;
  if (!/[ÂÃâï]/.test(spelled)) return spelled;
  return spelled.replace(threeBytes, mend).replace(twoBytes, mend).replace(halfBlank, "$1");
}

function mend(sequence: string): string {
  // Some programs show the bytes that Windows-1252 lacks as they are, others all of them.
  const bytes = [...sequence].map((letter) => (letter <= "\u00ff" ? Buffer.from(letter, "latin1") : iconv.encode(letter, "windows-1252")));
  return decoded(Buffer.concat(bytes), sequence);
}

/** The bytes as UTF-8; `otherwise` where they are none. */
function decoded(bytes: Uint8Array, otherwise: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return otherwise;
  }
}
