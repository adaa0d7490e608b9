/** Dates of lists, as systems and spreadsheets write them. */
import { monthNumber, monthPattern } from "../../profiles/calendar-words.ts";
import type { DateOrder } from "../../../src-preload/contract.ts";

const clock = String.raw`(?:[T ,]+(?:at |um )?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s?(?<half>[AaPp]\.?[Mm]\.?)?(?: ?Uhr)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$`;
const isoDate = new RegExp(String.raw`^(?<year>\d{4})(?<joint>[-/.])(?<month>\d{1,2})\k<joint>(?<day>\d{1,2})${clock}`, "u");
const numeric = new RegExp(String.raw`^(?<first>\d{1,2})(?<joint>[-/.])(?<second_>\d{1,2})\k<joint>(?<year>\d{4}|\d{2})${clock}`, "u");
const monthFirst = new RegExp(String.raw`^(?:\p{L}{2,10}\.?,? )?(?<name>${monthPattern})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})${clock}`, "iu");
const dayFirst = new RegExp(String.raw`^(?:\p{L}{2,10}\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?<name>${monthPattern})\.?[ ,-]+(?<year>\d{4}|\d{2})${clock}`, "iu");
/** A spreadsheet's own number for a day from 2000 to 2064. */
const serial = /^(3[6-9]\d{3}|[45]\d{4})(?:[.,]\d+)?$/;
const serialZero = Date.UTC(1899, 11, 30);

type Groups = Record<string, string | undefined>;

/** The two numbers of a date whose order is not told by itself, or null. */
export function turnable(cell: string): { first: number; second: number; dotted: boolean } | null {
  const found = numeric.exec(cell.trim())?.groups as Groups | undefined;
  return found === undefined ? null : { first: Number(found["first"]), second: Number(found["second_"]), dotted: found["joint"] === "." };
}

/**
 * The order that a list's dates are written in: by the ones that can be read only one way, or by dots, which only put the day first. Null where
 * all can be read either way (`asked`), or there are none such.
 */
export function dateOrderOf(cells: Iterable<string>): { order: DateOrder | null; asked: boolean; samples: string[] } {
  let [day, month, either] = [0, 0, 0];
  const samples = new Set<string>();
  for (const cell of cells) {
    const found = turnable(cell);
    if (found === null) continue;
    if (found.dotted) day += 1;
    else if (found.first > 12 && found.second <= 12) day += 1;
    else if (found.second > 12 && found.first <= 12) month += 1;
    else {
      either += 1;
      if (samples.size < 3 && found.first !== found.second) samples.add(cell.trim());
    }
  }
  if (day > 0 && month === 0) return { order: "day-first", asked: false, samples: [...samples] };
  if (month > 0 && day === 0) return { order: "month-first", asked: false, samples: [...samples] };
  return { order: null, asked: day + month > 0 || (either > 0 && samples.size > 0), samples: [...samples] };
}

function moment(groups: Groups, year: number, month: number, day: number, inUtc: boolean): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const { hour, minute = "0", second = "0", half, zone } = groups;
  // Noon is on the same day nearly everywhere.
  let hours = hour === undefined ? 12 : Number(hour);
  if (half !== undefined && hour !== undefined) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const parts = [year, month - 1, day, hours, Number(minute), Number(second)] as const;
  const local = hour !== undefined && zone === undefined && !inUtc;
  const time = local ? new Date(...parts) : new Date(Date.UTC(...parts));
  // 31 April rolls over into May.
  if ((local ? time.getDate() : time.getUTCDate()) !== day) return null;
  const shift = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  const minutes = shift === null ? 0 : (shift[1] === "-" ? -1 : 1) * (60 * Number(shift[2]) + Number(shift[3]));
  return new Date(time.getTime() - minutes * 60_000).toISOString();
}

const wholeYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/**
 * A cell as a moment in UTC. Without a time it is that day's noon in UTC; a time without a zone is of this computer's, or `inUtc`. Null for
 * what is no date, for a day that never was, and for one whose order is not known.
 */
export function readDate(cell: string, order: DateOrder | null, inUtc = false): string | null {
  const text = cell.trim().replace(/\s+/g, " ");
  const iso = isoDate.exec(text)?.groups as Groups | undefined;
  if (iso !== undefined) return moment(iso, Number(iso["year"]), Number(iso["month"]), Number(iso["day"]), inUtc);
  const found = numeric.exec(text)?.groups as Groups | undefined;
  if (found !== undefined) {
    const [first, second, year] = [Number(found["first"]), Number(found["second_"]), wholeYear(found["year"] ?? "")];
    if (order === "month-first" && found["joint"] !== ".") return moment(found, year, first, second, inUtc);
    if (order === null && found["joint"] !== "." && first !== second && first <= 12 && second <= 12) return null;
    return order === null && found["joint"] !== "." && first <= 12 ? moment(found, year, first, second, inUtc) : moment(found, year, second, first, inUtc);
  }
  const named = (monthFirst.exec(text) ?? dayFirst.exec(text))?.groups as Groups | undefined;
  if (named !== undefined) return moment(named, wholeYear(named["year"] ?? ""), monthNumber(named["name"] ?? "") ?? 0, Number(named["day"]), inUtc);
  const number = serial.exec(text)?.[1];
  return number === undefined ? null : new Date(serialZero + Number(number) * 86_400_000 + 43_200_000).toISOString();
}
