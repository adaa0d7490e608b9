/** Conditions in English. */
import type { ConditionTerms } from "./terms.ts";

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
const area = (code: string): string => (code === "EU" ? "the EU" : (regionNames.of(code) ?? code));

export const en: ConditionTerms = {
  titles: { pay: "Pay", start: "Start", contract: "Contract", hours: "Hours", place: "Place", remote: "Remote work", permit: "Work permit" },
  factTitles: {
    pay: "Expected pay", available: "Available", notice: "Notice period", contract: "Contract wanted", hours: "Hours wanted", remote: "Remote wish",
    place: "Lives in", relocate: "Relocation", permit: "Work permit",
  },
  contract: { permanent: "permanent", fixed_term: "fixed term", freelance: "freelance", temporary: "temporary", internship: "internship" },
  hours: { full_time: "full time", part_time: "part time" },
  remote: { on_site: "on site", hybrid: "hybrid", remote: "remote" },
  periods: { hour: "per hour", day: "per day", week: "per week", month: "per month", year: "per year" },
  numbers: new Intl.NumberFormat("en", { maximumFractionDigits: 2 }),
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  day: (day, month, year) => `${String(day)} ${month} ${year}`,
  now: "immediately",
  noNotice: "none",
  notice: {
    days: (count) => (count === 1 ? "1 day" : `${String(count)} days`),
    weeks: (count) => (count === 1 ? "1 week" : `${String(count)} weeks`),
    months: (count) => (count === 1 ? "1 month" : `${String(count)} months`),
  },
  upTo: (amount) => `up to ${amount}`,
  from: (amount) => `from ${amount}`,
  or: "or",
  area,
  only: (wishes) => `${wishes} only`,
  daysOnSite: (days, one) => `hybrid, ${days} ${one ? "day" : "days"} a week on site`,
  permitAsked: (country) => (country === null ? "asked for" : `for ${area(country)}`),
  sponsors: (would) => (would ? "would be sponsored" : "not sponsored"),
  needsSponsor: (needs) => (needs ? "needs a sponsor" : "needs no sponsor"),
  relocates: (to) => (to === null ? "willing to relocate" : `willing to relocate to ${to}`),
  stays: "not willing to relocate",
  notStated: "not stated",
};
