/** The forms that a job's conditions and a candidate's facts have in common. */
import { contractTypes, payPeriods, remoteModes, workingHours, type ConditionPlace, type Pay, type Start } from "../../src-preload/conditions.ts";
import { words } from "../words/words.ts";
import { readAmount, readDate } from "./typed-values.ts";
import { chosenIn, optionsOf, textIn, type DraftReading, type FormControl, type ValueForm } from "./value-form.ts";

const commonCurrencies = ["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "INR", "PLN", "SEK", "NOK", "DKK", "CZK", "SGD", "AED", "ZAR", "BRL", "JPY"];
const { spoken, forms: say } = words.conditions;
const numberText = (amount: number | null): string => (amount === null ? "" : String(amount));

export const payForm: ValueForm<Pay> = {
  controls: () => [
    { kind: "text", key: "least", label: say.pay.from, placeholder: say.pay.fromExample, width: "narrow" },
    { kind: "text", key: "most", label: say.pay.to, placeholder: say.pay.toExample, width: "narrow" },
    { kind: "text", key: "currency", label: say.pay.currency, placeholder: "EUR", suggestions: commonCurrencies, width: "narrow" },
    { kind: "choice", key: "per", label: say.pay.per, options: optionsOf(say.pay.periods) },
  ],
  fill: (pay) => ({ least: numberText(pay?.least ?? null), most: numberText(pay?.most ?? null), currency: pay?.currency ?? "", per: pay === null ? "year" : (pay.per ?? "") }),
  read(draft) {
    const [least, most] = [readAmount(textIn(draft, "least")), readAmount(textIn(draft, "most"))];
    if (least === undefined || most === undefined) return { problem: say.pay.notAmount };
    if (least === null && most === null) return { problem: say.pay.missing };
    if (least !== null && most !== null && least > most) return { problem: say.pay.turned };
    const typed = textIn(draft, "currency");
    const currency = typed.length === 3 ? typed.toUpperCase() : typed;
    if (currency !== "" && !/^(?:[A-Z]{3}|\$|¥|kr|Rs)$/.test(currency)) return { problem: say.pay.notCurrency };
    const per = payPeriods.find((one) => one === textIn(draft, "per")) ?? null;
    return { value: { least, most, currency: currency === "" ? null : currency, per } };
  },
};

export const startForm = (when: string): ValueForm<Start> => ({
  controls: (draft) => [
    { kind: "choice", key: "when", label: when, options: [{ value: "date", name: say.start.onDate }, { value: "now", name: say.start.now }] },
    ...(textIn(draft, "when") === "now" ? [] : [{ kind: "text", key: "date", label: say.start.date, placeholder: say.start.example, width: "wide" } satisfies FormControl]),
  ],
  fill: (start) => ({ when: start === "now" ? "now" : "date", date: start === null || start === "now" ? "" : start }),
  read(draft) {
    if (textIn(draft, "when") === "now") return { value: "now" };
    const date = readDate(textIn(draft, "date"));
    if (date === undefined) return { problem: say.start.notDate };
    return date === null ? { problem: say.start.missing } : { value: date };
  },
});

export const placeForm: ValueForm<ConditionPlace> = {
  controls: () => [{ kind: "text", key: "text", label: say.place.label, placeholder: say.place.example, width: "wide" }],
  fill: (place) => ({ text: place?.text ?? "" }),
  read(draft) {
    const text = textIn(draft, "text");
    return text === "" ? { problem: say.place.missing } : { value: { text: text.slice(0, 200), country: null } };
  },
};

const values = { contract: contractTypes, hours: workingHours, remote: remoteModes } as const;
type Listed = keyof typeof values;
export type ListedValue<K extends Listed> = (typeof values)[K][number];

/** The chosen values of a list that must not be empty. */
export function readChosen<K extends Listed>(kind: K, chosen: readonly string[]): DraftReading<ListedValue<K>[]> {
  const all: readonly ListedValue<K>[] = values[kind];
  const value = all.filter((one) => chosen.includes(one));
  return value.length === 0 ? { problem: say.chooseOne } : { value };
}

export const severalOf = (kind: Listed, label: string): FormControl => ({ kind: "several", key: "chosen", label, options: optionsOf(spoken[kind]) });
export const choiceOf = (kind: Listed, label: string): FormControl => ({ kind: "choice", key: "chosen", label, options: optionsOf(spoken[kind]) });

/** Any of these: what a job is, or a candidate wants. */
export const listForm = <K extends Listed>(kind: K, label: string): ValueForm<ListedValue<K>[]> => ({
  controls: () => [severalOf(kind, label)],
  fill: (list) => ({ chosen: list ?? [] }),
  read: (draft) => readChosen(kind, chosenIn(draft, "chosen")),
});
