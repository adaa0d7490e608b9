/** Amounts of pay in a line: "$95k", "80.000–95.000 EUR p.a.", "£450 per day", "12 LPA", "CTC 18 lakhs". */
import { payPeriods, type Pay, type PayPeriod } from "../../src-preload/conditions.ts";
import { currencyAfter, currencyBefore, currencyOf, plainPeriod } from "./conditions-currency.ts";

export interface PayMention {
  pay: Pay;
  /** Where it stands in the line. */
  start: number;
  end: number;
  /** Written as money: with a currency, or in thousands or lakhs. */
  marked: boolean;
  /** The words around it say what it is paid for. */
  saysPeriod: boolean;
  range: boolean;
}

const number = /(?<![\d.,/])(?:\d{1,3}(?:,\d{2})+,\d{3}|\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?![\d])/gu;
const scale = /^\s?(k|thousand|tsd\.?|lakhs?|lacs?|l(?=\.?\s?p\.?\s?a\b)|crores?|cr)(?![\p{L}])(?!\w)|^\s?(l)(?=pa\b)/iu;
const joint = /^\s?(?:-|–|—|−|to|bis|à|a|and|do)\s?$/iu;
const mostMentions = 12;

interface Amount {
  value: number;
  scale: number;
  lakh: boolean;
  currency: string | null;
  start: number;
  end: number;
}

/** "95.000" and "95,000" are thousands, "95,5" and "12.50" are not. */
function valueOf(written: string): number {
  const bare = written.replace(/['’ \u00a0\u202f]/gu, "");
  const decimal = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimal === null ? bare : bare.slice(0, decimal.index)).replace(/[.,]/g, "");
  return Number(decimal === null ? whole : `${whole}.${decimal[1] ?? ""}`);
}

function scaleOf(word: string): number {
  if (/^c/i.test(word)) return 10_000_000;
  return /^l/i.test(word) ? 100_000 : 1000;
}

function amountsIn(line: string): Amount[] {
  const amounts: Amount[] = [];
  for (const match of line.matchAll(number)) {
    if (amounts.length >= 2 * mostMentions) break;
    let start = match.index;
    let end = start + match[0].length;
    // The retirement plan is no amount.
    if (match[0] === "401" && /^\s?\(?k/i.test(line.slice(end, end + 3))) continue;
    const ahead = currencyBefore(line.slice(0, start));
    if (ahead === null && /\p{L}/u.test(line.charAt(start - 1))) continue;
    const scaled = scale.exec(line.slice(end, end + 12));
    const word = scaled?.[1] ?? scaled?.[2];
    if (scaled !== null) end += scaled[0].length;
    const behind = ahead === null ? currencyAfter(line.slice(end)) : null;
    if (ahead !== null) start -= ahead.length;
    if (behind !== null) end += behind.length;
    const factor = word === undefined ? 1 : scaleOf(word);
    amounts.push({ value: valueOf(match[0]), scale: factor, lakh: factor >= 100_000, currency: (ahead ?? behind)?.trim() ?? null, start, end });
  }
  return amounts;
}

/** Words after an amount, by what they say it is paid for. Asked of lower case without blanks or signs in front. */
const periodAfter: readonly (readonly [PayPeriod, RegExp])[] = [
  ["hour", /^(?:(?:\/\s?|p\.\s?|(?:per|an?|pro|par|por|je)\s)(?:hour|hr|h|stunde|std|heure|hora|uur|godz)|hourly|ph)(?!\p{L})/u],
  ["day", /^(?:(?:\/\s?|p\.\s?|(?:per|an?|pro|par|por|je)\s)(?:day|d|diem|tag|jour|día|dia|dag)|daily|day rate|pd)(?!\p{L})/u],
  ["week", /^(?:(?:\/\s?|p\.\s?|(?:per|an?|pro|par|por|je)\s)(?:week|wk|w|woche|semaine|semana)|weekly|pw)(?!\p{L})/u],
  ["month", /^(?:(?:\/\s?|p\.\s?|(?:per|an?|pro|par|por|al|je|im)\s)(?:month|mth|mo|m|monat|mois|mes|mês|mies|maand)|monthly|monatlich|mensuel|mensual|mensais|miesięcznie|pcm|pm)(?!\p{L})/u],
  ["year", /^(?:(?:\/\s?|p\.\s?|(?:per|an?|each|pro|par|por|al|je|im)\s)(?:year|yr|annum|jahr|an|année|año|ano|anno|jaar|a|y)|annual(?:ly)?|yearly|jährlich|rocznie|l?\.?p\.?\s?a\.?)(?!\p{L})/u],
];
const periodBefore: readonly (readonly [PayPeriod, RegExp])[] = [
  ["hour", /\bhourly|\bper hour|\bstunden(?:lohn|satz)|\btaux horaire/],
  ["day", /\bdaily\b|\bday rate|\bper day|\btagessatz|\btjm\b/],
  ["week", /\bweekly|\bper week|\bwochenlohn/],
  ["month", /\bmonthly|\bper month|\bmonats(?:gehalt|lohn)|\bmensu/],
  ["year", /\bannual|\byearly|\bper annum|\bp\.a\.|\bjahres(?:gehalt|brutto)|\bctc\b|\bote\b/],
];
const reach = 48;

function periodOf(line: string, start: number, end: number): { per: PayPeriod; end: number } | null {
  const rest = line.slice(end, end + 40).toLowerCase();
  const skipped = /^[\s,(]{0,3}(?:(?:gross|brutto|bruto|brut|net|netto|basic|base|plus|\+)\s?)?[\s,(]{0,2}/.exec(rest)?.[0].length ?? 0;
  for (const [per, pattern] of periodAfter) {
    const match = pattern.exec(rest.slice(skipped));
    if (match !== null) return { per, end: end + skipped + match[0].length };
  }
  const lead = line.slice(Math.max(0, start - reach), start).toLowerCase();
  const said = periodBefore.find(([, pattern]) => pattern.test(lead));
  return said === undefined ? null : { per: said[0], end };
}

const openBelow = /(?:\bup to|\bmax(?:imum|\.)?(?: of)?:?|\bbis(?: zu)?|\bjusqu['’]à|\bhasta|≤|<)\s?$/iu;
const openAbove = /(?:\bfrom|\bstarting (?:at|from)|\bat least|\bmin(?:imum|\.)?(?: of)?:?|\bab|\bà partir de|\bdesde|≥|>)\s?$/iu;
const orMore = /^\s?(?:\+|or more|and (?:above|up|over)|minimum|min\b|plus\b)/iu;

/**
 * The amounts in a line, in order; two that a dash or "to" joins are one range. `country` (ISO code or null) tells whose "$" it is.
 * Whether an amount is pay at all is for the caller to judge. Linear in the length of the line.
 */
export function findPay(line: string, country: string | null): PayMention[] {
  const amounts = amountsIn(line);
  const mentions: PayMention[] = [];
  for (let i = 0; i < amounts.length && mentions.length < mostMentions; i++) {
    const first = amounts[i];
    const next = amounts[i + 1];
    if (first === undefined) continue;
    const between = next === undefined ? null : line.slice(first.end, next.start);
    const joined = next !== undefined && between !== null && between.length <= 5 && joint.test(between) ? next : null;
    if (joined !== null) i++;
    const mention = mentionOf(line, first, joined, country);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

function mentionOf(line: string, first: Amount, second: Amount | null, country: string | null): PayMention | null {
  const { start } = first;
  const end = second?.end ?? first.end;
  // "80–95k": the first number is meant in thousands as well.
  const factor = first.scale === 1 && second !== null && second.scale > 1 && first.value < second.value * second.scale / 10 ? second.scale : first.scale;
  const low = first.value * factor;
  const high = second === null ? null : second.value * second.scale;
  if (!(low > 0) || high !== null && high < low) return null;
  const lakh = first.lakh || second?.lakh === true;
  const written = first.currency ?? second?.currency ?? null;
  // Lakhs are counted in India more than anywhere else, unless the text speaks of another country.
  const currency = written !== null || lakh ? currencyOf(written ?? "Rs", lakh ? (country ?? "IN") : country) : null;
  const lead = line.slice(Math.max(0, start - 24), start);
  const [below, above] = [openBelow.test(lead), openAbove.test(lead) || orMore.test(line.slice(end, end + 12))];
  const said = periodOf(line, start, end);
  const per = said?.per ?? (lakh ? "year" : plainPeriod(low, currency));
  const one = high === null;
  return {
    pay: { least: one && below ? null : low, most: one ? (above && !below ? null : low) : high, currency, per },
    start,
    end: said?.end ?? end,
    marked: written !== null || first.scale > 1 || (second?.scale ?? 1) > 1,
    saysPeriod: said !== null || lakh,
    range: second !== null,
  };
}

/** The period that words such as "per day", "p.a.", "hourly" or "year" stand for, or null. */
export function payPeriodOf(words: string): PayPeriod | null {
  const bare = words.trim().toLowerCase();
  const named = payPeriods.find((one) => bare === one || bare === `${one}s`);
  return named ?? periodAfter.find(([, pattern]) => pattern.test(bare))?.[0] ?? periodBefore.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
