/** Words as the scorer compares them: lower case, without stop words, without common endings. */

const stopWords = new Set(
  ("a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing down during each etc " +
    "few for from further had has have having how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own " +
    "per same should so some such than that the their theirs them themselves then there these they this those through to too under until up us very via was we were what when where which " +
    "while who whom why will with would within without you your yours yourself yourselves must may might shall able ability good strong excellent required preferred experience knowledge " +
    "skill year month plus least similar well including").split(" "),
);

const longestWord = 40;

/** Takes off plural, -ing, -ed and a closing e, so that "manages", "managing" and "managed" meet. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = word;
  if (base.endsWith("ies") && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (base.endsWith("sses")) base = base.slice(0, -2);
  else if (base.endsWith("s") && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.length > 5 && base.endsWith("ing")) base = base.slice(0, -3);
  else if (base.length > 4 && base.endsWith("ed")) base = base.slice(0, -2);
  if (base.length > 4 && base.endsWith("e")) base = base.slice(0, -1);
  const last = base.charAt(base.length - 1);
  if (base.length > 4 && last === base.charAt(base.length - 2) && !/[lsz]/.test(last)) base = base.slice(0, -1);
  return base;
}

/** The words of a text in lower case, in order, as often as they stand there, with their endings. Linear in its length. */
export function plainWordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu)) {
    if ((word.length < 2 && word !== "c" && word !== "r") || word.length > longestWord || stopWords.has(word)) continue;
    words.push(word);
  }
  return words;
}

/** Words without their endings. */
export function withoutEndings(words: readonly string[]): string[] {
  return words.map(stem).filter((word) => !stopWords.has(word));
}

/** The words of a text without their endings, in order, as often as they stand there. */
export function wordsOf(text: string): string[] {
  return withoutEndings(plainWordsOf(text));
}
