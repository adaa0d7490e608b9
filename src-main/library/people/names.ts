/** Whether two written names can be one person's. */

/** What stands with a name and is none: titles, and what is put after it. */
const besideNames = new Set(["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "rn", "cpa", "msc", "bsc", "esq"]);
/** Fewer letters leave too little for telling a slip of the pen from another name. */
const lettersForASlip = 5;
const mostNames = 6;

/** The words of a name, folded: no diacritics, no titles; initials are words of one letter. */
export function nameWords(name: string): string[] {
  const words = name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !besideNames.has(word)).slice(0, mostNames);
}

const isInitial = (word: string): boolean => word.length === 1;

/** Whether two words differ in one letter at most: one changed, one more, or two exchanged. */
function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < lettersForASlip || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let last = 0;
  while (last < Math.min(a.length, b.length) - from && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  const restA = a.slice(from, a.length - last);
  const restB = b.slice(from, b.length - last);
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]);
}

/**
 * How many whole words two names share when every word of the one with fewer whole words finds a partner in the other, in whatever
 * order, initials standing for a word that begins so; null when some word has none.
 */
function shared(a: readonly string[], b: readonly string[]): number | null {
  const whole = (words: readonly string[]): number => words.filter((word) => !isInitial(word)).length;
  const [fewer, more] = whole(a) < whole(b) || (whole(a) === whole(b) && a.length <= b.length) ? [a, b] : [b, a];
  const left = [...more];
  let count = 0;
  const take = (fits: (other: string) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const open: string[] = [];
  for (const word of fewer.filter((one) => !isInitial(one))) {
    if (take((other) => other === word) || take((other) => nearlyEqual(word, other))) count++;
    else open.push(word);
  }
  for (const word of open) if (!take((other) => isInitial(other) && word.startsWith(other))) return null;
  for (const initial of fewer.filter(isInitial)) {
    // "John A. Smith" is no "John Brown Smith", but may be "John Smith".
    if (!take((other) => other.startsWith(initial)) && left.length > 0) return null;
  }
  return count;
}

/** The same person by name alone is likely: two whole words agree, and nothing contradicts. */
export function sameName(a: string, b: string): boolean {
  const count = shared(nameWords(a), nameWords(b));
  return count !== null && count >= 2;
}

/** Both are names, and no way of writing makes them one. */
export function clearlyDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [wordsA, wordsB] = [nameWords(a), nameWords(b)];
  return wordsA.length > 0 && wordsB.length > 0 && shared(wordsA, wordsB) === null;
}

/** Every two whole words of a name: names that `sameName` calls the same (but for slips) have such a pair in common. */
export function nameKeys(name: string): string[] {
  const words = [...new Set(nameWords(name).filter((word) => !isInitial(word)))].sort();
  return words.flatMap((first, i) => words.slice(i + 1).map((second) => `${first} ${second}`));
}
