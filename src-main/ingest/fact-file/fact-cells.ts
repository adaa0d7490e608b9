/** Cells of a list as facts. A cell that cannot be read is said so, never guessed. */
import { factValueSchemas, type FactName, type FactValue, type Pay } from "../../../src-preload/conditions.ts";
import { currencyOf } from "../../profiles/conditions-currency.ts";
import { findNotice, findStart } from "../../profiles/conditions-dates.ts";
import { findPay, payPeriodOf } from "../../profiles/conditions-pay.ts";
import { areasNamed, readPermit } from "../../profiles/conditions-permit.ts";
import { contractsNamed, hoursNamed, remoteNamed } from "../../profiles/conditions-work.ts";
import { countryOf, namedPlace } from "../../profiles/places.ts";
import type { EngineWords } from "../../words/words.ts";
import type { ColumnKind } from "./fact-columns.ts";

/** Why a cell is left out. */
export type LeftOut = keyof EngineWords["factFile"]["leftOut"];

export type Cells = ReadonlyMap<ColumnKind, string>;
export type ReadFact = { [N in FactName]: { name: N; value: FactValue<N> } }[FactName];

export interface BadCell {
  kind: ColumnKind;
  value: string;
  why: LeftOut;
}

export interface RowFacts {
  facts: ReadFact[];
  bad: BadCell[];
}

const yes = /^(?:y|yes|true|1|x|ja|oui|sí|si|ok|willing|open)$/iu;
const no = /^(?:n|no|false|0|nein|non|not willing|unwilling|none)$/iu;

/** Says what is not the case: never taken for its opposite. */
const denies = /\b(?:not?|never|without|except|nicht|kein\w*)\b/iu;
/** "No sponsorship needed" denies nothing of the permit. */
const noSponsor = /\b(?:no|not|without)\b[^,;]{0,20}\bsponsor\w*/giu;
const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

class Row {
  readonly facts: ReadFact[] = [];
  readonly bad: BadCell[] = [];
  private readonly cells: Cells;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  get(kind: ColumnKind): string | null {
    const cell = this.cells.get(kind)?.trim() ?? "";
    // An empty cell says nothing; it takes nothing back either.
    return cell === "" || /^(?:-|–|n\/?a|\?|unknown|tbd)$/i.test(cell) ? null : cell;
  }

  refuse(kind: ColumnKind, why: LeftOut): void {
    this.bad.push({ kind, value: (this.cells.get(kind) ?? "").trim().slice(0, 100), why });
  }

  /** Keeps a fact if its value is one that may be stored. */
  keep(kind: ColumnKind, fact: ReadFact): void {
    if (factValueSchemas[fact.name].safeParse(fact.value).success) this.facts.push(fact);
    else this.refuse(kind, "outOfRange");
  }

  /** One cell of a kind as a fact; `read` gives null where it cannot. */
  read(kind: ColumnKind, why: LeftOut, read: (cell: string) => ReadFact | null): void {
    const cell = this.get(kind);
    if (cell === null) return;
    const fact = read(cell);
    if (fact === null) this.refuse(kind, why);
    else this.keep(kind, fact);
  }
}

/** An amount in a cell: "95k", "80.000-95.000 EUR", "450"; null where it is none, or more than one. */
function payIn(cell: string, country: string | null): Pay | null {
  const [mention, second] = findPay(cell.replace(/^\s*(?:€|£|\$)\s*(?=[€£$])/u, ""), country);
  return mention === undefined || second !== undefined ? null : mention.pay;
}

function readPay(row: Row): void {
  const country = countryOf((row.get("place") ?? "").split(",").at(-1)?.trim() ?? "");
  const kind: ColumnKind | undefined = (["pay", "payLeast", "payMost"] as const).find((one) => row.get(one) !== null);
  if (kind === undefined) return;
  const read = (one: ColumnKind): Pay | null => {
    const cell = row.get(one);
    if (cell === null) return null;
    const pay = payIn(cell, country);
    if (pay === null) row.refuse(one, "notAmount");
    return pay;
  };
  const [whole, least, most] = [read("pay"), read("payLeast"), read("payMost")];
  const base = whole ?? least ?? most;
  if (base === null) return;
  if (whole === null && least !== null && most !== null) {
    if (least.currency !== null && most.currency !== null && least.currency !== most.currency) return row.refuse("payMost", "twoCurrencies");
    if (least.per !== null && most.per !== null && least.per !== most.per) return row.refuse("payMost", "twoPeriods");
  }
  const currencyCell = row.get("currency");
  const currency = currencyCell === null ? (base.currency ?? most?.currency ?? null) : currencyOf(currencyCell, country);
  if (currencyCell !== null && currency === null) return row.refuse("currency", "notCurrency");
  const perCell = row.get("per");
  // What a number alone was taken to be paid for gives way to a column that says it.
  const per = perCell === null ? (base.per ?? most?.per ?? null) : payPeriodOf(perCell);
  if (perCell !== null && per === null) return row.refuse("per", "notPeriod");
  const ends = whole ?? { least: least?.least ?? null, most: most?.most ?? most?.least ?? null };
  if (ends.least !== null && ends.most !== null && ends.least > ends.most) return row.refuse(kind, "turned");
  row.keep(kind, { name: "pay", value: { least: ends.least, most: ends.most, currency, per } });
}

/** A spreadsheet's own number for a day is no date that could be trusted. */
function readAvailable(cell: string): ReadFact | null {
  const found = yes.test(cell) ? { value: "now" as const, start: 0 } : findStart(cell);
  if (found === null || found.start > 25) return null;
  return { name: "available", value: found.value };
}

function readNotice(row: Row): void {
  row.read("notice", "notNotice", (cell) => {
    if (no.test(cell) || /^immediate/i.test(cell)) return { name: "notice", value: { count: 0, unit: "days" } };
    const found = findNotice(cell);
    return found === null ? null : { name: "notice", value: found.value };
  });
  const lengths = [["noticeDays", "days"], ["noticeWeeks", "weeks"], ["noticeMonths", "months"]] as const;
  for (const [kind, unit] of lengths) {
    row.read(kind, "notWhole", (cell) => {
      const number = /^(\d{1,3})(?:[.,]0+)?(?:\s*[a-z]+)?$/i.exec(cell)?.[1];
      return number === undefined ? null : { name: "notice", value: { count: Number(number), unit } };
    });
  }
}

/** The country that two capitals stand for, as an ISO code or "EU"; null if none does. */
function countryCode(code: string): string | null {
  if (code === "UK") return "GB";
  const name = regionNames.of(code);
  return code === "EU" || (name !== undefined && countryOf(name) !== null) ? code : null;
}

function readSponsor(row: Row): boolean | null {
  const cell = row.get("sponsor");
  if (cell === null) return null;
  if (yes.test(cell)) return true;
  if (no.test(cell)) return false;
  row.refuse("sponsor", "notYesOrNo");
  return null;
}

function readPermitCells(row: Row): void {
  const sponsor = readSponsor(row);
  const cell = row.get("permit");
  if (cell === null) {
    if (sponsor !== null) row.keep("sponsor", { name: "permit", value: { areas: [], needsSponsor: sponsor } });
    return;
  }
  if (/\bcitizen|\bnational\b/i.test(cell)) return row.refuse("permit", "citizenship");
  if (denies.test(cell.replace(noSponsor, ""))) return row.refuse("permit", "mayNotWork");
  const said = readPermit(cell);
  const codes = cell.split(/[,;/+]| and /).flatMap((part) => (/^[A-Z]{2}$/.test(part.trim()) ? (countryCode(part.trim()) ?? []) : []));
  const areas = [...new Set([...(said?.areas ?? []), ...areasNamed(cell), ...codes])];
  if (areas.length === 0 && said?.needsSponsor == null) return row.refuse("permit", "noCountry");
  row.keep("permit", { name: "permit", value: { areas, needsSponsor: sponsor ?? said?.needsSponsor ?? null } });
}

/** Which of a few things a cell names; nothing where it says what is not wanted. */
const wished = <T>(cell: string, named: (words: string) => T[]): T[] => (denies.test(cell) ? [] : named(cell));

/** What one row says. Lists of wishes are whole: whoever lists hybrid and remote wants no other. */
export function readRow(cells: Cells): RowFacts {
  const row = new Row(cells);
  readPay(row);
  row.read("available", "notDate", readAvailable);
  readNotice(row);
  row.read("contract", "notContract", (cell) => {
    const accepts = wished(cell, contractsNamed);
    return accepts.length === 0 ? null : { name: "contract", value: { accepts, only: true } };
  });
  row.read("hours", "notHours", (cell) => {
    const accepts = wished(cell, hoursNamed);
    return accepts.length === 0 ? null : { name: "hours", value: { accepts, only: true } };
  });
  row.read("remote", "notRemote", (cell) => {
    if (yes.test(cell)) return { name: "remote", value: { accepts: ["remote"], only: false } };
    if (no.test(cell)) return { name: "remote", value: { accepts: ["on_site"], only: false } };
    const accepts = wished(cell, remoteNamed);
    return accepts.length === 0 ? null : { name: "remote", value: { accepts, only: true } };
  });
  row.read("place", "longPlace", (cell) => (cell.length > 200 ? null : { name: "place", value: { text: cell, country: namedPlace(cell)?.country ?? countryOf(cell.split(",").at(-1)?.trim() ?? cell) } }));
  row.read("relocate", "notRelocation", (cell) => {
    if (yes.test(cell) || /^(?:anywhere|worldwide)$/i.test(cell)) return { name: "relocate", value: { willing: true, to: null } };
    if (no.test(cell)) return { name: "relocate", value: { willing: false, to: null } };
    if (denies.test(cell)) return null;
    const to = /^(?:yes|to|within|only)[\s,:-]*(.+)$/i.exec(cell)?.[1] ?? cell;
    return /^\p{Lu}/u.test(to) && to.length <= 200 ? { name: "relocate", value: { willing: true, to } } : null;
  });
  readPermitCells(row);
  return { facts: row.facts, bad: row.bad };
}
