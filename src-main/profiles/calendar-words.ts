/** Months, seasons and "until now" in the languages resumes here are mostly written in. */
import { fold } from "./lines.ts";

/** Twelve rows; each lists the month's names and abbreviations, folded (no diacritics), without a final dot. */
const months = [
  "january jan janvier janv januar jaenner enero ene gennaio gen janeiro januari styczen stycznia",
  "february feb febr fevrier fevr fev februar febrero febbraio fevereiro februari luty lutego",
  "march mar mars marz maerz marzo marco maart mrt marzec marca",
  "april apr avril avr abril abr aprile kwiecien kwietnia",
  "may mai mayo maggio mag maio mei maj maja",
  "june jun juin juni junio giugno giu junho czerwiec czerwca",
  "july jul juillet juil juli julio luglio lug julho lipiec lipca",
  "august aug aout agosto ago augustus sierpien sierpnia",
  "september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia",
  "october oct octobre oktober okt octubre ottobre ott outubro out pazdziernik pazdziernika",
  "november nov novembre noviembre novembro listopad listopada",
  "december dec decembre dezember dez diciembre dic dicembre dezembro grudzien grudnia",
].map((row) => row.split(" "));

const numberOf = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** How the accented names are written in text that kept its accents. */
const accented = "février|févr|fév|août|décembre|déc|jänner|märz|março|styczeń|kwiecień|sierpień|wrzesień|września|październik|października|grudzień";

/** All month names as one alternation, longest first. */
export const monthPattern = [...[...numberOf.keys()], ...accented.split("|")]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join("|");

/** 1–12 for a month name in any case, with or without accents. */
export function monthNumber(name: string): number | null {
  return numberOf.get(fold(name)) ?? null;
}

const seasons: Record<string, number> = {
  spring: 3, summer: 6, autumn: 9, fall: 9, winter: 1, fruhling: 3, fruhjahr: 3, sommer: 6, herbst: 9,
  printemps: 3, ete: 6, automne: 9, hiver: 1, primavera: 3, verano: 6, otono: 9, invierno: 1,
};
export const seasonPattern = `${Object.keys(seasons).join("|")}|frühling|frühjahr|été|otoño`;

/** The month a season is taken to begin with. */
export function seasonMonth(name: string): number | null {
  return seasons[fold(name)] ?? null;
}

export const currentWords = [
  "present time", "present", "currently", "current", "till date", "till now", "till present", "to date", "up to date", "until now", "date", "now", "today",
  "onwards?", "on-?going", "continuing", "heute", "jetzt", "aktuell", "laufend", "présent", "aujourd['’]?hui", "actuel(?:lement)?", "à ce jour", "actualidad",
  "actualmente", "presente", "la fecha", "atualmente", "atual", "o momento", "oggi", "attuale", "in corso", "heden", "nu", "obecnie", "teraz", "至今", "现在",
].join("|");
