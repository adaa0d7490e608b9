/**
 * Mends text that was UTF-8, was read as Windows-1252 and was saved like that ("donâ€™t", "cafÃ©", "Skills:Â "): common
 * in resumes that went through job boards. Only sequences that are whole UTF-8 and that no language writes are touched.
 */
import iconv from "iconv-lite";

/** What Windows-1252 shows for the bytes 0x80 to 0xBF. */
const continuation = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const threeBytes = new RegExp(`[âïã][${continuation}]{2}`, "g");
const twoBytes = /[ÂÃ][\u00a0-\u00bf]/g;
/** A no-break space of which only the first half is left, after a word or alone. */
const halfBlank = /(^|[\s\p{Ll}.,;:)•])Â(?=\s|$)/gmu;

/** The text with such sequences mended. Linear; text without them comes back as it is. */
export function mendMojibake(text: string): string {
  if (!/[ÂÃâï]/.test(text)) return text;
  return text.replace(threeBytes, mend).replace(twoBytes, mend).replace(halfBlank, "$1");
}

function mend(sequence: string): string {
  const bytes = iconv.encode(sequence, "windows-1252");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return sequence;
  }
}
