/** How a job's conditions stand to what a candidate says, in one sentence with both sides. */
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import type { CandidateConditions, ConditionName, FactName, FactValue, JobConditionValue, Pay, PayPeriod } from "../../../src-preload/conditions.ts";
import type { Converted, Side, Speaker, StartSides } from "../conditions.ts";
import { quoted } from "./phrases.ts";

const words = conditionWordsIn("en");

/** Who said a fact, in the middle of a sentence. */
function speaker(by: Speaker): string {
  return by === "recruiter" ? "you noted" : by === "csv" ? "the imported list says" : "the resume says";
}
const says = <N extends FactName>(by: Speaker, name: N, value: FactValue<N>): string => `${speaker(by)} ${quoted(words.fact(name, value))}`;

const factor = (from: PayPeriod, to: PayPeriod, ofOne: number): string =>
  ofOne >= 1 ? `1 ${to} is counted as ${words.amount(ofOne)} ${from}s` : `1 ${from} is counted as ${words.amount(1 / ofOne)} ${to}s`;

function paySides(offer: Pay, wish: Pay, converted: Converted | null): string {
  const sides = `The job pays ${words.pay(offer)}; expected is ${words.pay(wish)}`;
  return converted === null ? sides : `${sides}, which is ${words.pay(converted.wish)} (${factor(converted.from, converted.to, converted.ofOne)})`;
}

function startSides({ start, by, available, notice, ends }: StartSides): string {
  const job = `The job starts ${start === "now" ? "immediately" : words.start(start)}`;
  if (available !== null) return `${job}; ${speaker(by)} ${quoted(`available ${available === "now" ? "" : "from "}${words.start(available)}`)}`;
  const said = `${job}; ${speaker(by)} ${quoted(`notice period ${notice === null ? "" : words.notice(notice)}`)}`;
  return ends === null ? said : `${said}, which ends on ${words.date(ends.on)} if given on ${words.date(ends.givenOn)}`;
}

type Wished = "contract" | "hours" | "remote";
const offered = <N extends Wished>(name: N, values: readonly string[]): string => {
  const names: Readonly<Record<string, string>> = words[name];
  return words.list(values.map((one) => names[one] ?? one));
};
const wishSides = <N extends Wished>(name: N, values: readonly string[], wish: FactValue<N>, by: Speaker): string => `The job is ${offered(name, values)}; ${says(by, name, wish)}`;

const relocation = (relocate: CandidateConditions["relocate"]): string => (relocate?.value == null ? "" : `, and ${says(relocate.by, "relocate", relocate.value)}`);
const placeSides = (job: string, home: string): string => `The job is in ${job}; the candidate lives in ${home}`;

const permitSides = (job: JobConditionValue<"permit">, fact: FactValue<"permit">, by: Speaker): string => `The job asks for a work permit (${words.condition("permit", job)}); ${says(by, "permit", fact)}`;

export const conditions = {
  silence: <N extends ConditionName>(name: N, value: JobConditionValue<N>) => `The job says ${quoted(`${words.titles[name]}: ${words.condition(name, value)}`)}; what the candidate says to it is not known.`,

  pay: (offer: Pay, wish: Pay, converted: Converted | null) => `${paySides(offer, wish, converted)}.`,
  payNoCurrency: (offer: Pay, wish: Pay, who: Side) => `${paySides(offer, wish, null)}. The ${who} names no currency, so the two are not compared.`,
  payOtherCurrency: (offer: Pay, wish: Pay, knownWhose: boolean) =>
    `${paySides(offer, wish, null)}. The currencies differ${knownWhose ? "" : ", or it is not said whose money is meant"}, and Winnow converts none, so the two are not compared.`,
  payNoPeriod: (offer: Pay, wish: Pay, who: Side) => `${paySides(offer, wish, null)}. The ${who} does not say for how long a time, so the two are not compared.`,
  payLeastNotSaid: (offer: Pay, wish: Pay, converted: Converted | null) => `${paySides(offer, wish, converted)}. The least that would do is not said.`,
  payTooMuch: (offer: Pay, wish: Pay, converted: Converted | null, more: number, per: PayPeriod | null) =>
    `${paySides(offer, wish, converted)}: ${words.amount(more)} ${per === null ? "" : `${words.periods[per]} `}more than the most the job pays.`,
  payNoUpperEnd: (offer: Pay, wish: Pay, converted: Converted | null) => `${paySides(offer, wish, converted)}. The job names no upper end.`,

  start: (sides: StartSides) => `${startSides(sides)}.`,
  startByDay: (sides: StartSides) => `${startSides(sides)}; whether that is early enough depends on the day.`,
  startNoDate: (sides: StartSides) => `${startSides(sides)}; without a date for the start the two are not compared.`,
  noticeNoDate: (sides: StartSides) => `${startSides(sides)}; it is not said from when it counts.`,

  wish: <N extends Wished>(name: N, values: readonly string[], wish: FactValue<N>, by: Speaker) => `${wishSides(name, values, wish, by)}.`,
  wishOpen: <N extends Wished>(name: N, values: readonly string[], wish: FactValue<N>, by: Speaker) => `${wishSides(name, values, wish, by)}, and nothing about ${offered(name, values)}.`,

  homeNotSaid: (job: string, relocate: CandidateConditions["relocate"]) => `The job is in ${job}; where the candidate lives is not said${relocation(relocate)}.`,
  place: (job: string, home: string) => `${placeSides(job, home)}.`,
  placeRemote: (job: string, home: string) => `${placeSides(job, home)}; the work is remote.`,
  placeRelocate: (job: string, home: string, relocate: CandidateConditions["relocate"]) => `${placeSides(job, home)}${relocation(relocate)}.`,
  placeOpen: (job: string, home: string, relocate: CandidateConditions["relocate"], isRemote: boolean) =>
    `${placeSides(job, home)}${relocation(relocate)}; ${isRemote ? "whether the remote work may be done from there is for you to judge" : "whether that is near enough, or they would move, is for you to judge"}.`,

  permit: (job: JobConditionValue<"permit">, fact: FactValue<"permit">, by: Speaker) => `${permitSides(job, fact, by)}.`,
  permitSponsorNotSaid: (job: JobConditionValue<"permit">, fact: FactValue<"permit">, by: Speaker) => `${permitSides(job, fact, by)}. Whether the job would be sponsored is not said.`,
  permitNoCountry: (job: JobConditionValue<"permit">, fact: FactValue<"permit">, by: Speaker) => `${permitSides(job, fact, by)}. The job does not say for which country.`,
  permitElsewhere: (job: JobConditionValue<"permit">, fact: FactValue<"permit">, by: Speaker, country: string) => `${permitSides(job, fact, by)}, and nothing about ${words.area(country)}.`,
};
