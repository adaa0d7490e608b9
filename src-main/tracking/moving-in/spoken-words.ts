/** A header or a word for a stage as rules are asked of it: in lower case, "camelCase" as two words, signs as single blanks. */
export const spokenWords = (text: string): string =>
  text.normalize("NFC").replace(/([a-zäöü])([A-Z])/g, "$1 $2").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** "étape" as "etape": capitals and hurried people leave accents out. */
export const withoutAccents = (words: string): string => words.normalize("NFD").replace(/\p{M}+/gu, "");
