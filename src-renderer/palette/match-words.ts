/** Whether what is typed fits a name, by the beginnings of its words: "gol" and "lib go" both find "Go to Library". */

/** Letters without case and accents, in words. */
export const wordsOf = (text: string): string[] => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** More letters than anybody types to find a name. */
const mostLetters = 80;
/** What it costs when a part of a word typed in one begins another word. */
const leap = 1;

/**
 * How far off `typed` is from the words of a name: 0 for its first words, more for later ones, null where it does not fit. Each word
 * typed must be the beginning of a word, or beginnings of several words in their order. Of order m·n in letters and words.
 */
export function matchWords(typed: readonly string[], words: readonly string[]): number | null {
  let sum = 0;
  for (const [index, token] of typed.entries()) {
    const cost = costOf(token.slice(0, mostLetters), words);
    if (cost === null) return null;
    sum += Math.abs(cost - index * 0.5);
  }
  return sum;
}

/** The cheapest way to take `token` apart into beginnings of words in order. */
function costOf(token: string, words: readonly string[]): number | null {
  /** For each number of letters placed, the least cost so far. */
  let reached = new Map<number, number>([[0, 0]]);
  let best: number | null = null;
  for (const [index, word] of words.entries()) {
    const next = new Map(reached);
    for (const [placed, cost] of reached) {
      for (let length = 1; placed + length <= token.length && word[length - 1] === token[placed + length - 1]; length += 1) {
        const now = placed === 0 ? index : cost + leap;
        if (now < (next.get(placed + length) ?? Infinity)) next.set(placed + length, now);
      }
    }
    reached = next;
    const whole = reached.get(token.length);
    if (whole !== undefined && (best === null || whole < best)) best = whole;
  }
  return best;
}
