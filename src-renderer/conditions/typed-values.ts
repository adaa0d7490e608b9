/** Amounts, dates and countries as a person types them: in English or in German, whichever the window speaks. */
import { languages, type Language } from "../../src-preload/asker.ts";
import { language } from "../words/language.ts";
import { words } from "../words/words.ts";

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

/** How the names of each month begin, without accents: "mar" of March and of März. */
const monthNames = [["jan"], ["feb"], ["mar", "maer"], ["apr"], ["may", "mai"], ["jun"], ["jul"], ["aug"], ["sep"], ["oct", "okt"], ["nov"], ["dec", "dez"]];
const withoutAccents = (text: string): string => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
const two = (part: number): string => String(part).padStart(2, "0");

function dateOf(year: string, month: number, day: number | null): string | undefined {
  if (!(month >= 1 && month <= 12)) return undefined;
  if (day === null) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** "2026-03-01", "1 March 2026", "1. März 2026", "March 2026", "3/2026", "1.3.2026", "2026"; null for nothing, undefined for what is no date. */
export function readDate(typed: string): string | null | undefined {
  const text = withoutAccents(typed).trim().replace(/,/g, "");
  if (text === "") return null;
  const iso = /^((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (iso?.[1] !== undefined) return iso[2] === undefined ? iso[1] : dateOf(iso[1], Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (?:(\d{1,2}) )?((?:19|20)\d\d)$/.exec(text);
  if (named?.[4] !== undefined) {
    const month = monthNames.findIndex((names) => names.some((name) => named[2]?.startsWith(name))) + 1;
    const day = named[1] ?? named[3];
    return dateOf(named[4], month, day === undefined ? null : Number(day));
  }
  const last = /^(?:(\d{1,2})\.)?(\d{1,2})[./-]((?:19|20)\d\d)$/.exec(text);
  return last?.[3] === undefined ? undefined : dateOf(last[3], Number(last[2]), last[1] === undefined ? null : Number(last[1]));
}

const regionNames: Record<Language, Intl.DisplayNames> = {
  en: new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }),
  de: new Intl.DisplayNames(["de"], { type: "region", fallback: "none" }),
};
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const fold = (text: string): string => withoutAccents(text).replace(/^(?:the|die|der|das) /, "").replace(/[^a-z]+/g, " ").trim();

/** ISO codes that stand for a country; ZZ is the unknown one. */
const countries = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => code !== "ZZ" && code !== "EU" && (regionNames.en.of(code) ?? code) !== code);

/** Every country by its folded names in all languages. */
const codes: ReadonlyMap<string, string> = new Map([
  ...languages.flatMap((one) => countries.map((code) => [fold(regionNames[one].of(code) ?? code), code] as const)),
  ["usa", "US"], ["united states of america", "US"], ["uk", "GB"], ["great britain", "GB"], ["england", "GB"], ["grossbritannien", "GB"], [fold("Großbritannien"), "GB"],
  ["eu", "EU"], ["european union", "EU"], ["europaische union", "EU"],
]);

/** The name by which `readCountry` knows a code again. */
export const countryName = (code: string): string => (code === "EU" ? words.conditions.forms.permit.union : (regionNames[language].of(code) ?? code));

export const countrySuggestions: readonly string[] = [...new Set(["EU", ...countries].map(countryName))].sort((a, b) => a.localeCompare(b, language));

/** The ISO code of a country by its name or its code, or "EU"; undefined for what is none. */
export function readCountry(typed: string): string | undefined {
  const bare = typed.trim();
  if (/^[A-Za-z]{2}$/.test(bare)) {
    const code = bare.toUpperCase();
    return code === "UK" ? "GB" : code === "EU" || regionNames.en.of(code) !== undefined ? code : undefined;
  }
  return codes.get(fold(bare));
}
