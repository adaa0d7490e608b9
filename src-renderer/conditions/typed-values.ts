/** Amounts, dates and countries as a person types them. */

/** "50000", "50,000", "50.000", "50k", "22.50"; null for nothing, undefined for what is no amount. */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.replace(/[\s'’\u00a0\u202f]/g, "").toLowerCase();
  if (text === "") return null;
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?(k)?$/.exec(text);
  if (match === null) return undefined;
  const whole = Number((match[1] ?? "").replace(/[.,]/g, ""));
  const amount = (whole + (match[2] === undefined ? 0 : Number(`0.${match[2]}`))) * (match[3] === undefined ? 1 : 1000);
  return amount > 0 ? amount : undefined;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (part: number): string => String(part).padStart(2, "0");

function dateOf(year: string, month: number, day: number | null): string | undefined {
  if (!(month >= 1 && month <= 12)) return undefined;
  if (day === null) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** "2026-03-01", "1 March 2026", "March 2026", "3/2026", "1.3.2026", "2026"; null for nothing, undefined for what is no date. */
export function readDate(typed: string): string | null | undefined {
  const text = typed.trim().toLowerCase().replace(/,/g, "");
  if (text === "") return null;
  const iso = /^((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (iso?.[1] !== undefined) return iso[2] === undefined ? iso[1] : dateOf(iso[1], Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (?:(\d{1,2}) )?((?:19|20)\d\d)$/.exec(text);
  if (named?.[4] !== undefined) {
    const month = monthNames.findIndex((name) => (named[2] ?? "").startsWith(name)) + 1;
    const day = named[1] ?? named[3];
    return dateOf(named[4], month, day === undefined ? null : Number(day));
  }
  const last = /^(?:(\d{1,2})\.)?(\d{1,2})[./-]((?:19|20)\d\d)$/.exec(text);
  return last?.[3] === undefined ? undefined : dateOf(last[3], Number(last[2]), last[1] === undefined ? null : Number(last[1]));
}

const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/^the /, "").replace(/[^a-z]+/g, " ").trim();

/** Every country that has a name, by that name folded. */
const codes: ReadonlyMap<string, string> = new Map([
  ...letters.flatMap((a) => letters.flatMap((b) => {
    const name = names.of(a + b);
    return name === undefined || name === a + b || name === "Unknown Region" ? [] : [[fold(name), a + b] as const];
  })),
  ["usa", "US"], ["united states of america", "US"], ["uk", "GB"], ["great britain", "GB"], ["england", "GB"], ["eu", "EU"], ["european union", "EU"],
]);
export const countrySuggestions: readonly string[] = ["European Union", ...[...codes.values()].filter((code) => code !== "EU").map((code) => names.of(code) ?? code)].filter((name, i, all) => all.indexOf(name) === i).sort();

/** The ISO code of a country by its English name or its code, or "EU"; undefined for what is none. */
export function readCountry(typed: string): string | undefined {
  const bare = typed.trim();
  if (/^[A-Za-z]{2}$/.test(bare)) {
    const code = bare.toUpperCase();
    return code === "UK" ? "GB" : code === "EU" || names.of(code) !== undefined ? code : undefined;
  }
  return codes.get(fold(bare));
}

/** The name by which `readCountry` knows a code again. */
export const countryName = (code: string): string => (code === "EU" ? "European Union" : (names.of(code) ?? code));
