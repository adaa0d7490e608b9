/** Texts that say the same words over and over instead of telling something. */

/** Shorter lines repeat words by chance ("MS Word, MS Excel, MS Outlook"). */
const fewestInALine = 10;
/** A line of which no more than this part are different words was not written for a reader. Of 31,000 real ones two are such. */
const differentInALine = 0.45;

/** Whether a line, given as its words, only repeats itself. */
export function repeatsItself(words: readonly string[]): boolean {
  return words.length >= fewestInALine && new Set(words).size <= differentInALine * words.length;
}

/** Real resumes reach 7.4 % ("test" of a tester, 58 times). */
const oftenInAResume = 25;
const partOfAResume = 0.1;

/** The word that a whole text says far too often, and how often; null if there is none. `words` as often as they stand there. */
export function overusedWord(words: readonly string[]): { word: string; times: number } | null {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  let most: { word: string; times: number } | null = null;
  for (const [word, n] of times) if (most === null || n > most.times) most = { word, times: n };
  return most !== null && most.times >= oftenInAResume && most.times >= partOfAResume * words.length ? most : null;
}
