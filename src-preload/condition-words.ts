/** Conditions and what candidates say to them in words, the same in an answer's reason, on screen and in files. */
import type { ConditionName, ContractType, FactName, FactValue, JobConditionValue, Notice, Pay, PayPeriod, RemoteMode, Start, WorkingHours } from "./conditions.ts";

export const conditionTitles: Record<ConditionName, string> = {
  pay: "Pay", start: "Start", contract: "Contract", hours: "Hours", place: "Place", remote: "Remote work", permit: "Work permit",
};
export const factTitles: Record<FactName, string> = {
  pay: "Expected pay", available: "Available", notice: "Notice period", contract: "Contract wanted", hours: "Hours wanted", remote: "Remote wish",
  place: "Lives in", relocate: "Relocation", permit: "Work permit",
};
export const contractWords: Record<ContractType, string> = {
  permanent: "permanent", fixed_term: "fixed term", freelance: "freelance", temporary: "temporary", internship: "internship",
};
export const hoursWords: Record<WorkingHours, string> = { full_time: "full time", part_time: "part time" };
export const remoteWords: Record<RemoteMode, string> = { on_site: "on site", hybrid: "hybrid", remote: "remote" };
export const periodWords: Record<PayPeriod, string> = { hour: "per hour", day: "per day", week: "per week", month: "per month", year: "per year" };

// One notation everywhere: a reason must not depend on the machine that wrote it.
const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
export const amountWords = (amount: number): string => plain.format(amount);

/** "EUR 80,000–95,000 per year". */
export function payWords({ least, most, currency, per }: Pay): string {
  const amount = least === null ? `up to ${amountWords(most ?? 0)}` : most === null ? `from ${amountWords(least)}` : least === most ? amountWords(least) : `${amountWords(least)}–${amountWords(most)}`;
  return [currency, amount, per === null ? null : periodWords[per]].filter((part) => part !== null).join(" ");
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "15 March 2026", "March 2026", "2026". */
export function dateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [day === undefined ? null : String(Number(day)), month === undefined ? null : monthNames[Number(month) - 1], year].filter(Boolean).join(" ");
}
export const startWords = (start: Start): string => (start === "now" ? "immediately" : dateWords(start));

export const noticeWords = ({ count, unit }: Notice): string => (count === 0 ? "none" : `${String(count)} ${count === 1 ? unit.slice(0, -1) : unit}`);

export const listWords = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`);

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
/** The name of an ISO country code, or of "EU". */
export const areaWords = (area: string): string => (area === "EU" ? "the EU" : (regionNames.of(area) ?? area));

const sponsorWords = (needs: boolean | null): string | null => (needs === null ? null : needs ? "needs a sponsor" : "needs no sponsor");

/** A job's condition in a few words; `name` says which. */
export function conditionWords<N extends ConditionName>(name: N, value: JobConditionValue<N>): string {
  const words: { [K in ConditionName]: (value: JobConditionValue<K>) => string } = {
    pay: payWords,
    start: startWords,
    contract: (types) => listWords(types.map((type) => contractWords[type])),
    hours: (types) => listWords(types.map((type) => hoursWords[type])),
    place: ({ text }) => text,
    remote: ({ mode, daysOnSite }) => (mode === "hybrid" && daysOnSite !== null ? `hybrid, ${amountWords(daysOnSite)} ${daysOnSite === 1 ? "day" : "days"} a week on site` : remoteWords[mode]),
    permit: ({ country, sponsors }) =>
      [country === null ? "asked for" : `for ${areaWords(country)}`, sponsors === null ? null : sponsors ? "would be sponsored" : "not sponsored"].filter((part) => part !== null).join(", "),
  };
  return words[name](value);
}

const wishWords = (words: readonly string[], only: boolean): string => `${listWords(words)}${only ? " only" : ""}`;

/** A candidate's fact in a few words; `name` says which. */
export function factWords<N extends FactName>(name: N, value: FactValue<N>): string {
  const words: { [K in FactName]: (value: FactValue<K>) => string } = {
    pay: payWords,
    available: startWords,
    notice: noticeWords,
    contract: ({ accepts, only }) => wishWords(accepts.map((type) => contractWords[type]), only),
    hours: ({ accepts, only }) => wishWords(accepts.map((type) => hoursWords[type]), only),
    remote: ({ accepts, only }) => wishWords(accepts.map((mode) => remoteWords[mode]), only),
    place: ({ text }) => text,
    relocate: ({ willing, to }) => (willing ? (to === null ? "willing to relocate" : `willing to relocate to ${to}`) : "not willing to relocate"),
    permit: ({ areas, needsSponsor }) => [areas.length === 0 ? null : areas.map(areaWords).join(", "), sponsorWords(needsSponsor)].filter((part) => part !== null).join(", ") || "not stated",
  };
  return words[name](value);
}
