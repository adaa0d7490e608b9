/** What an ad pays. */
import type { Pay } from "../../../src-preload/conditions.ts";
import { findPay, type PayMention } from "../../profiles/conditions-pay.ts";
import { readAt, type AdPiece, type ReadValue } from "./ad-pieces.ts";

const payWords =
  /\b(?:salary|salaries|pay|pays|paying|paid|compensation|remuneration|wages?|rate|ctc|earn(?:ings?)?|package|ote|stipend|gehalt\w*|vergütung|entgelt|bezahlung|lohn|salaire|rémunération|salario|retribuc\w+|stipendio|wynagrodzenie|salaris|hourly|per annum|p\.a\.)(?!\p{L})/iu;
/** Money that is not what the work is paid. */
const otherMoney =
  /\b(?:bonus(?:es)?|referral|sign(?:ing)?[- ]on|revenue|turnover|budget|portfolio|funding|raised|allowance|reimburs\w+|401|equity|stock|savings|sales|quota|assets|loans?|insurance|donat\w+|grants?|fee|fees|deductible|credit|tuition|match(?:ing|es)?|voucher|million|billion|clients?|contracts? worth|projects? (?:of|worth))(?!\p{L})/iu;

function weigh(piece: AdPiece, mention: PayMention): number {
  const before = piece.words.slice(Math.max(0, mention.start - 70), mention.start);
  const other = otherMoney.exec(before.slice(-60));
  const isBudget = piece.label !== null && /^(?:salary |pay |our |hiring )?budget$/.test(piece.label);
  const isOther = !isBudget && ((other !== null && !/\b(?:salary|pay|wage|compensation|rate|ctc)\b/i.test(before.slice(-60).slice(other.index))) || otherMoney.test(piece.words.slice(mention.end, mention.end + 18)));
  const labelled = isBudget || (piece.label !== null && payWords.test(piece.label));
  const said = payWords.test(before) || payWords.test(piece.words.slice(mention.end, mention.end + 30));
  if (!mention.marked && !(((labelled && mention.start - piece.valueAt <= 3) || (said && mention.range)) && (mention.pay.least ?? mention.pay.most ?? 0) >= 1000)) return 0;
  return (said || isBudget ? 3 : 0) + (mention.saysPeriod ? 2 : 0) + (mention.range ? 2 : 0) + (labelled ? 2 : 0) + (piece.words.length <= 80 ? 1 : 0) - (isOther ? 4 : 0);
}

/** An amount that scores less may be any money. */
const least = 4;

/** The pay an ad states: the amount that its words make likeliest to be pay, the first of several; null if there is none. */
export function readPay(pieces: readonly AdPiece[], country: string | null): ReadValue<Pay> | null {
  let best: { weight: number; read: ReadValue<Pay> } | null = null;
  for (const piece of pieces) {
    if (!/\d/.test(piece.words)) continue;
    for (const mention of findPay(piece.words, country)) {
      const weight = weigh(piece, mention);
      if (weight >= least && (best === null || weight > best.weight)) best = { weight, read: readAt(piece, mention.start, mention.end, mention.pay) };
    }
  }
  return best?.read ?? null;
}
