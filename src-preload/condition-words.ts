/** Conditions and what candidates say to them in words, the same in an answer's reason, on screen and in files. */
import type { Language } from "./asker.ts";
import { de } from "./condition-words/de.ts";
import { en } from "./condition-words/en.ts";
import type { ConditionTerms } from "./condition-words/terms.ts";
import type { ConditionName, FactName, FactValue, JobConditionValue, Notice, Pay, Start } from "./conditions.ts";

export interface ConditionWords extends Pick<ConditionTerms, "titles" | "factTitles" | "contract" | "hours" | "remote" | "periods" | "area"> {
  amount(amount: number): string;
  /** "EUR 80,000–95,000 per year". */
  pay(pay: Pay): string;
  /** "15 March 2026", "March 2026", "2026". */
  date(date: string): string;
  start(start: Start): string;
  notice(notice: Notice): string;
  /** "hybrid or remote". */
  list(words: readonly string[]): string;
  /** A job's condition in a few words; `name` says which. */
  condition<N extends ConditionName>(name: N, value: JobConditionValue<N>): string;
  /** A candidate's fact in a few words; `name` says which. */
  fact<N extends FactName>(name: N, value: FactValue<N>): string;
}

function wordsOf(terms: ConditionTerms): ConditionWords {
  const amount = (one: number): string => terms.numbers.format(one);
  function pay({ least, most, currency, per }: Pay): string {
    const range = least === null ? terms.upTo(amount(most ?? 0)) : most === null ? terms.from(amount(least)) : least === most ? amount(least) : `${amount(least)}–${amount(most)}`;
    return [currency, range, per === null ? null : terms.periods[per]].filter((part) => part !== null).join(" ");
  }
  function date(written: string): string {
    const [year = "", month, day] = written.split("-");
    const name = month === undefined ? undefined : terms.months[Number(month) - 1];
    if (name === undefined) return year;
    return day === undefined ? `${name} ${year}` : terms.day(Number(day), name, year);
  }
  const start = (when: Start): string => (when === "now" ? terms.now : date(when));
  const notice = ({ count, unit }: Notice): string => (count === 0 ? terms.noNotice : terms.notice[unit](count));
  const list = (words: readonly string[]): string => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${terms.or} ${words.at(-1) ?? ""}`);
  const wishes = (words: readonly string[], only: boolean): string => (only ? terms.only(list(words)) : list(words));
  const parts = (...some: (string | null)[]): string => some.filter((part) => part !== null).join(", ");

  const ofCondition: { [N in ConditionName]: (value: JobConditionValue<N>) => string } = {
    pay,
    start,
    contract: (types) => list(types.map((type) => terms.contract[type])),
    hours: (types) => list(types.map((type) => terms.hours[type])),
    place: ({ text }) => text,
    remote: ({ mode, daysOnSite }) => (mode === "hybrid" && daysOnSite !== null ? terms.daysOnSite(amount(daysOnSite), daysOnSite === 1) : terms.remote[mode]),
    permit: ({ country, sponsors }) => parts(terms.permitAsked(country), sponsors === null ? null : terms.sponsors(sponsors)),
  };
  const ofFact: { [N in FactName]: (value: FactValue<N>) => string } = {
    pay,
    available: start,
    notice,
    contract: ({ accepts, only }) => wishes(accepts.map((type) => terms.contract[type]), only),
    hours: ({ accepts, only }) => wishes(accepts.map((type) => terms.hours[type]), only),
    remote: ({ accepts, only }) => wishes(accepts.map((mode) => terms.remote[mode]), only),
    place: ({ text }) => text,
    relocate: ({ willing, to }) => (willing ? terms.relocates(to) : terms.stays),
    permit: ({ areas, needsSponsor }) => parts(areas.length === 0 ? null : areas.map(terms.area).join(", "), needsSponsor === null ? null : terms.needsSponsor(needsSponsor)) || terms.notStated,
  };
  const { titles, factTitles, contract, hours, remote, periods, area } = terms;
  return {
    titles, factTitles, contract, hours, remote, periods, area, amount, pay, date, start, notice, list,
    condition: (name, value) => ofCondition[name](value),
    fact: (name, value) => ofFact[name](value),
  };
}

const inLanguage: Record<Language, ConditionWords> = { en: wordsOf(en), de: wordsOf(de) };

/** The words for conditions and facts in a language. */
export const conditionWordsIn = (language: Language): ConditionWords => inLanguage[language];
