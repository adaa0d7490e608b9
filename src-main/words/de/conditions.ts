import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import type { CandidateConditions, FactName, FactValue, JobConditionValue, Pay, PayPeriod } from "../../../src-preload/conditions.ts";
import type { Converted, Side, Speaker, StartSides } from "../conditions.ts";
import type { EngineWords } from "../words.ts";
import { quoted } from "./phrases.ts";

const words = conditionWordsIn("de");

const speaker = (by: Speaker): string => (by === "recruiter" ? "Sie haben notiert" : by === "csv" ? "in der importierten Liste steht" : "im Lebenslauf steht");
const says = <N extends FactName>(by: Speaker, name: N, value: FactValue<N>): string => `${speaker(by)} ${quoted(words.fact(name, value))}`;

const one: Record<PayPeriod, string> = { hour: "1 Stunde", day: "1 Tag", week: "1 Woche", month: "1 Monat", year: "1 Jahr" };
const many: Record<PayPeriod, string> = { hour: "Stunden", day: "Tage", week: "Wochen", month: "Monate", year: "Jahre" };
const factor = (from: PayPeriod, to: PayPeriod, ofOne: number): string =>
  ofOne >= 1 ? `${one[to]} gilt als ${words.amount(ofOne)} ${many[from]}` : `${one[from]} gilt als ${words.amount(1 / ofOne)} ${many[to]}`;

function paySides(offer: Pay, wish: Pay, converted: Converted | null): string {
  const sides = `Die Stelle zahlt ${words.pay(offer)}; erwartet wird ${words.pay(wish)}`;
  return converted === null ? sides : `${sides}, das sind ${words.pay(converted.wish)} (${factor(converted.from, converted.to, converted.ofOne)})`;
}
const who: Record<Side, string> = { job: "Die Stelle", candidate: "Die Person" };

function startSides({ start, by, available, notice, ends }: StartSides): string {
  const job = start === "now" ? "Die Stelle beginnt sofort" : `Beginn der Stelle: ${words.start(start)}`;
  if (available !== null) return `${job}; ${speaker(by)} ${quoted(`verfügbar ${available === "now" ? "" : "ab "}${words.start(available)}`)}`;
  const said = `${job}; ${speaker(by)} ${quoted(`Kündigungsfrist: ${notice === null ? "" : words.notice(notice)}`)}`;
  return ends === null ? said : `${said}; gekündigt am ${words.date(ends.givenOn)}, endet sie am ${words.date(ends.on)}`;
}

type Wished = "contract" | "hours" | "remote";
const offered = <N extends Wished>(name: N, values: readonly string[]): string => {
  const names: Readonly<Record<string, string>> = words[name];
  return words.list(values.map((value) => names[value] ?? value));
};
const wishSides = <N extends Wished>(name: N, values: readonly string[], wish: FactValue<N>, by: Speaker): string => `Die Stelle bietet: ${offered(name, values)}; ${says(by, name, wish)}`;

const relocation = (relocate: CandidateConditions["relocate"]): string => (relocate?.value == null ? "" : `, und ${says(relocate.by, "relocate", relocate.value)}`);
const placeSides = (job: string, home: string): string => `Ort der Stelle: ${job}; Wohnort der Person: ${home}`;

const permitSides = (job: JobConditionValue<"permit">, fact: FactValue<"permit">, by: Speaker): string => `Die Stelle setzt eine Arbeitserlaubnis voraus (${words.condition("permit", job)}); ${says(by, "permit", fact)}`;

export const conditions: EngineWords["conditions"] = {
  silence: (name, value) => `Die Stelle sagt ${quoted(`${words.titles[name]}: ${words.condition(name, value)}`)}; was die Person dazu sagt, ist nicht bekannt.`,

  pay: (offer, wish, converted) => `${paySides(offer, wish, converted)}.`,
  payNoCurrency: (offer, wish, side) => `${paySides(offer, wish, null)}. ${who[side]} nennt keine Währung, darum wird nicht verglichen.`,
  payOtherCurrency: (offer, wish, knownWhose) =>
    `${paySides(offer, wish, null)}. Die Währungen sind verschieden${knownWhose ? "" : ", oder es ist nicht gesagt, wessen Währung gemeint ist"}; Winnow rechnet keine um, darum wird nicht verglichen.`,
  payNoPeriod: (offer, wish, side) => `${paySides(offer, wish, null)}. ${who[side]} sagt nicht, für welchen Zeitraum, darum wird nicht verglichen.`,
  payLeastNotSaid: (offer, wish, converted) => `${paySides(offer, wish, converted)}. Wie viel mindestens erwartet wird, ist nicht gesagt.`,
  payTooMuch: (offer, wish, converted, more, per) => `${paySides(offer, wish, converted)}: ${words.amount(more)} ${per === null ? "" : `${words.periods[per]} `}mehr, als die Stelle höchstens zahlt.`,
  payNoUpperEnd: (offer, wish, converted) => `${paySides(offer, wish, converted)}. Die Stelle nennt keine Obergrenze.`,

  start: (sides) => `${startSides(sides)}.`,
  startByDay: (sides) => `${startSides(sides)}; ob das früh genug ist, hängt vom Tag ab.`,
  startNoDate: (sides) => `${startSides(sides)}; ohne ein Datum für den Beginn wird nicht verglichen.`,
  noticeNoDate: (sides) => `${startSides(sides)}; es ist nicht gesagt, ab wann sie zählt.`,

  wish: (name, values, wish, by) => `${wishSides(name, values, wish, by)}.`,
  wishOpen: (name, values, wish, by) => `${wishSides(name, values, wish, by)}, aber nichts zu: ${offered(name, values)}.`,

  homeNotSaid: (job, relocate) => `Ort der Stelle: ${job}; wo die Person wohnt, ist nicht gesagt${relocation(relocate)}.`,
  place: (job, home) => `${placeSides(job, home)}.`,
  placeRemote: (job, home) => `${placeSides(job, home)}; gearbeitet wird im Homeoffice.`,
  placeRelocate: (job, home, relocate) => `${placeSides(job, home)}${relocation(relocate)}.`,
  placeOpen: (job, home, relocate, isRemote) =>
    `${placeSides(job, home)}${relocation(relocate)}; ${isRemote ? "ob von dort im Homeoffice gearbeitet werden darf, müssen Sie beurteilen" : "ob das nahe genug ist oder die Person umziehen würde, müssen Sie beurteilen"}.`,

  permit: (job, fact, by) => `${permitSides(job, fact, by)}.`,
  permitSponsorNotSaid: (job, fact, by) => `${permitSides(job, fact, by)}. Ob die Stelle beim Visum unterstützt, ist nicht gesagt.`,
  permitNoCountry: (job, fact, by) => `${permitSides(job, fact, by)}. Die Stelle sagt nicht, für welches Land.`,
  permitElsewhere: (job, fact, by, country) => `${permitSides(job, fact, by)}, aber nichts zu: ${words.area(country)}.`,
};
