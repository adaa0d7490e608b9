/** What a job pays against what a candidate expects. */
import type { Pay, PayPeriod } from "../../../src-preload/conditions.ts";
import { amountWords, payWords, periodWords } from "../../../src-preload/condition-words.ts";
import type { Verdict } from "./verdict.ts";

/**
 * How many of a period a year has, for comparing amounts paid for different periods. 52 weeks of five days of eight hours, nothing
 * taken off for holidays: the usual convention of annualised full-time pay, and said in the reason wherever it is used.
 */
export const periodsAYear: Record<PayPeriod, number> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

const factorWords = (from: PayPeriod, to: PayPeriod): string => {
  const up = periodsAYear[from] / periodsAYear[to];
  return up >= 1 ? `1 ${to} is counted as ${amountWords(up)} ${from}s` : `1 ${from} is counted as ${amountWords(1 / up)} ${to}s`;
};

const isCode = (currency: string): boolean => currency.length === 3;

/** Rounded to cents, so that no sum of fractions decides. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The wish in the job's period; null ends stay null. */
function converted({ least, most }: Pay, from: PayPeriod, to: PayPeriod): { least: number | null; most: number | null } {
  const factor = periodsAYear[from] / periodsAYear[to];
  return { least: least === null ? null : cents(least * factor), most: most === null ? null : cents(most * factor) };
}

/**
 * Passes where offer and wish overlap, or the candidate expects less. Different currencies, or signs that leave open whose money is
 * meant, are never compared; different periods are, by `periodsAYear`, and the reason says so.
 */
export function comparePay(offer: Pay, wish: Pay): Verdict {
  const sides = `The job pays ${payWords(offer)}; expected is ${payWords(wish)}`;
  if (offer.currency === null || wish.currency === null) return { status: "unknown", reason: `${sides}. The ${offer.currency === null ? "job" : "candidate"} names no currency, so the two are not compared.` };
  if (offer.currency !== wish.currency) {
    return { status: "unknown", reason: `${sides}. The currencies differ${isCode(offer.currency) && isCode(wish.currency) ? "" : ", or it is not said whose money is meant"}, and Winnow converts none, so the two are not compared.` };
  }
  if (offer.per !== wish.per && (offer.per === null || wish.per === null)) {
    return { status: "unknown", reason: `${sides}. The ${offer.per === null ? "job" : "candidate"} does not say for how long a time, so the two are not compared.` };
  }
  const from = wish.per;
  const to = offer.per;
  const same = from === to || from === null || to === null;
  const wanted = same ? wish : converted(wish, from, to);
  const converting = same || from === null || to === null ? "" : `, which is ${payWords({ ...wanted, currency: wish.currency, per: to })} (${factorWords(from, to)})`;
  const said = `${sides}${converting}`;
  const lowest = wanted.least ?? wanted.most ?? 0;
  if (wanted.least === null) return { status: "unknown", reason: `${said}. The least that would do is not said.` };
  if (offer.most !== null) return lowest <= offer.most ? { status: "pass", reason: `${said}.` } : { status: "fail", reason: `${said}: ${amountWords(cents(lowest - offer.most))} ${to === null ? "" : `${periodWords[to]} `}more than the most the job pays.` };
  return lowest <= (offer.least ?? 0) ? { status: "pass", reason: `${said}.` } : { status: "unknown", reason: `${said}. The job names no upper end.` };
}
