/** Conditions in German. */
import type { ConditionTerms } from "./terms.ts";

const regionNames = new Intl.DisplayNames(["de"], { type: "region", fallback: "code" });
/** Without an article ("Schweiz", "Niederlande"): sentences name a country behind a colon. */
const area = (code: string): string => (code === "EU" ? "EU" : (regionNames.of(code) ?? code));

export const de: ConditionTerms = {
  titles: { pay: "Vergütung", start: "Beginn", contract: "Vertrag", hours: "Arbeitszeit", place: "Ort", remote: "Homeoffice", permit: "Arbeitserlaubnis" },
  factTitles: {
    pay: "Gehaltswunsch", available: "Verfügbar", notice: "Kündigungsfrist", contract: "Vertragswunsch", hours: "Arbeitszeit", remote: "Homeoffice",
    place: "Wohnort", relocate: "Umzug", permit: "Arbeitserlaubnis",
  },
  contract: { permanent: "unbefristet", fixed_term: "befristet", freelance: "freiberuflich", temporary: "Zeitarbeit", internship: "Praktikum" },
  hours: { full_time: "Vollzeit", part_time: "Teilzeit" },
  remote: { on_site: "vor Ort", hybrid: "hybrid", remote: "im Homeoffice" },
  periods: { hour: "pro Stunde", day: "pro Tag", week: "pro Woche", month: "pro Monat", year: "pro Jahr" },
  numbers: new Intl.NumberFormat("de", { maximumFractionDigits: 2 }),
  months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  day: (day, month, year) => `${String(day)}. ${month} ${year}`,
  now: "sofort",
  noNotice: "keine",
  notice: {
    days: (count) => (count === 1 ? "1 Tag" : `${String(count)} Tage`),
    weeks: (count) => (count === 1 ? "1 Woche" : `${String(count)} Wochen`),
    months: (count) => (count === 1 ? "1 Monat" : `${String(count)} Monate`),
  },
  upTo: (amount) => `bis ${amount}`,
  from: (amount) => `ab ${amount}`,
  or: "oder",
  area,
  only: (wishes) => `nur ${wishes}`,
  daysOnSite: (days, one) => `hybrid, ${days} ${one ? "Tag" : "Tage"} pro Woche vor Ort`,
  permitAsked: (country) => (country === null ? "verlangt" : `verlangt: ${area(country)}`),
  sponsors: (would) => (would ? "mit Unterstützung beim Visum" : "ohne Unterstützung beim Visum"),
  needsSponsor: (needs) => (needs ? "braucht Unterstützung beim Visum" : "braucht keine Unterstützung beim Visum"),
  relocates: (to) => (to === null ? "zum Umzug bereit" : `zum Umzug bereit (${to})`),
  stays: "nicht zum Umzug bereit",
  notStated: "nicht angegeben",
};
