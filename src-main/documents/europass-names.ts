/** What the codes of Europass stand for, in English. */

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** "German" for "deu" or "de"; other words as they are. */
export function languageName(code: string): string {
  return named(languages, code.toLowerCase(), /^[a-z]{2,3}(?:-[a-z]{2})?$/) ?? code;
}

/** "Germany" for "de"; Greece and the United Kingdom have codes of their own in Europass. */
export function countryName(code: string): string {
  const usual = code.toUpperCase().replace(/^EL$/, "GR").replace(/^UK$/, "GB");
  return named(countries, usual, /^[A-Z]{2}$/) ?? code;
}

function named(names: Intl.DisplayNames, code: string, shape: RegExp): string | undefined {
  return shape.test(code) ? names.of(code) : undefined;
}

/**
 * A language with its levels: one where all agree, else from the lowest to the highest and each by itself.
 */
export function languageLine(name: string, levels: { of: string; level: string }[]): string {
  const stated = levels.filter(({ level }) => level !== "");
  const sorted = stated.map(({ level }) => level).sort();
  const [lowest] = sorted;
  const highest = sorted[sorted.length - 1];
  if (lowest === undefined || highest === undefined) return name;
  if (lowest === highest) return `${name} (${lowest})`;
  return `${name} (${lowest} to ${highest}: ${stated.map(({ of, level }) => `${of} ${level}`).join(", ")})`;
}
