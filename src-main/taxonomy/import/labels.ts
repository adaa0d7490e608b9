/** Which labels of a public classification can be looked for in resumes. */

/** Longer labels are sentences; nobody writes them so. */
const mostWords = 6;
const longestLabel = 80;
/** Single words shorter than this are too often something else. */
const shortestWord = 3;
const mostAliases = 20;

/** One line, single blanks, none of the signs that part cells. */
export function cleanLabel(label: string): string {
  return label.replace(/[\s;]+/g, " ").trim();
}

/** "Chef (tools for software configuration management)" as "Chef". */
const withoutBrackets = (label: string): string => cleanLabel(label.replace(/\s*\([^()]{0,80}\)\s*/g, " "));

/** A word that is written unlike any other: "MATLAB", "JavaScript", "C++", "H2O". */
const isUnlikeWords = (word: string): boolean => /\p{Ll}\p{Lu}|\p{Lu}{2}|[\d+#]/u.test(word);

/**
 * True when the label, standing in a resume as it is, can be taken for what it names. A single ordinary word cannot ("plan", "migration"):
 * of those found on 93 resumes most meant something else, of phrases hardly any.
 */
export function isUsable(label: string): boolean {
  const words = label.split(" ");
  if (label.length > longestLabel || words.length > mostWords || label.includes("(") || !/\p{L}{2}/u.test(label)) return false;
  return words.length > 1 || label.length >= shortestWord && isUnlikeWords(label);
}

/** True when the label can be a title: also a single word ("actuary"). */
export const isTitle = (label: string): boolean => label.length <= longestLabel && label.split(" ").length <= mostWords && /\p{L}{3}/u.test(label);

/**
 * The forms of one entry: its name first (as it should be shown), then what else to look for. A bracket tells apart what one word
 * alone does not, so such a word is only looked for if it is written unlike others.
 */
export function formsOf(preferred: string, others: readonly string[]): { name: string; aliases: string[] } | null {
  const name = cleanLabel(preferred);
  if (name === "" || name.length > longestLabel) return null;
  const seen = new Set([name.toLowerCase()]);
  const aliases: string[] = [];
  for (const label of [name, ...others.map(cleanLabel)]) {
    const bare = withoutBrackets(label);
    if (!isUsable(bare) || seen.has(bare.toLowerCase())) continue;
    seen.add(bare.toLowerCase());
    if (aliases.length < mostAliases) aliases.push(bare);
  }
  return { name, aliases };
}

/** Small words that labels share without being about the same thing. */
const smallWords = new Set("a an and as at by for from in of on or the to use with".split(" "));

const wordsOf = (label: string): string[] => (label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !smallWords.has(word));

/** Files of which fewer rows than this share a word between their two columns have slipped. */
const leastAgreement = 0.5;
/** Fewer rows say nothing about a file. */
const fewestRows = 20;

/**
 * True when a file's alternative labels belong to other rows: some copies in circulation have that column shifted. Synonyms share a word with
 * their label in nearly every row (99 % in a sound file), in a shifted file in hardly any (3 %).
 */
export function isShifted(rows: readonly { preferred: string; others: readonly string[] }[]): boolean {
  const filled = rows.filter(({ others }) => others.length > 0);
  if (filled.length < fewestRows) return false;
  const agreeing = filled.filter(({ preferred, others }) => {
    const words = new Set(wordsOf(preferred));
    return others.some((other) => wordsOf(other).some((word) => words.has(word)));
  });
  return agreeing.length < leastAgreement * filled.length;
}
