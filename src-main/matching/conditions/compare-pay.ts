/** What a job pays against what a candidate expects. */
import type { Pay, PayPeriod } from "../../../src-preload/conditions.ts";
import type { Converted } from "../../words/conditions.ts";
import type { Verdict } from "./verdict.ts";

/**
 * How many of a period a year has, for comparing amounts paid for different periods. 52 weeks of five days of eight hours, nothing
 * taken off for holidays: the usual convention of annualised full-time pay, and said in the reason wherever it is used.
 */
export const periodsAYear: Record<PayPeriod, number> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

const isCode = (currency: string): boolean => currency.length === 3;

/** Rounded to cents, so that no sum of fractions decides. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The wish in the job's period, where that is another; null where both speak of the same time. */
function inPeriodOf(offer: Pay, wish: Pay): Converted | null {
  const [from, to] = [wish.per, offer.per];
  if (from === to || from === null || to === null) return null;
  const factor = periodsAYear[from] / periodsAYear[to];
  const [least, most] = [wish.least, wish.most].map((amount) => (amount === null ? null : cents(amount * factor)));
  return { wish: { least: least ?? null, most: most ?? null, currency: wish.currency, per: to }, from, to, ofOne: factor };
}

/**
 * Passes where offer and wish overlap, or the candidate expects less. Different currencies, or signs that leave open whose money is
 * meant, are never compared; different periods are, by `periodsAYear`, and the reason says so.
 */
export function comparePay(offer: Pay, wish: Pay): Verdict {
  if (offer.currency === null || wish.currency === null) {
    const who = offer.currency === null ? "job" : "candidate";
    return { status: "unknown", reason: ({ conditions }) => conditions.payNoCurrency(offer, wish, who) };
  }
  if (offer.currency !== wish.currency) {
    const knownWhose = isCode(offer.currency) && isCode(wish.currency);
    return { status: "unknown", reason: ({ conditions }) => conditions.payOtherCurrency(offer, wish, knownWhose) };
  }
  if (offer.per !== wish.per && (offer.per === null || wish.per === null)) {
    const who = offer.per === null ? "job" : "candidate";
    return { status: "unknown", reason: ({ conditions }) => conditions.payNoPeriod(offer, wish, who) };
  }
  const converted = inPeriodOf(offer, wish);
  const wanted = converted?.wish ?? wish;
  const lowest = wanted.least ?? wanted.most ?? 0;
  if (wanted.least === null) return { status: "unknown", reason: ({ conditions }) => conditions.payLeastNotSaid(offer, wish, converted) };
  const overlaps = lowest <= (offer.most ?? offer.least ?? 0);
  if (overlaps) return { status: "pass", reason: ({ conditions }) => conditions.pay(offer, wish, converted) };
  if (offer.most === null) return { status: "unknown", reason: ({ conditions }) => conditions.payNoUpperEnd(offer, wish, converted) };
  const more = cents(lowest - offer.most);
  return { status: "fail", reason: ({ conditions }) => conditions.payTooMuch(offer, wish, converted, more, offer.per) };
}
