/** Which column of a list holds what: by its header and by what stands in it, each checked against the other. */
import type { ColumnMeaning } from "../../../src-preload/contract.ts";
import { emailsIn, isDateLike, isNameLike, isPhone, yesOrNo } from "./cell-shapes.ts";
import { columnRule, isLeftAlone } from "./header-rules.ts";
import { guessStage } from "./stage-words.ts";

export interface ColumnGuess {
  meaning: ColumnMeaning | null;
  /** Header and content say the same, or one of them leaves no doubt. */
  sure: boolean;
}

/** Cells of a column that are looked at. */
const looked = 400;

interface Content {
  filled: number;
  distinct: number;
  /** Share of the rows that fill it, in [0,1]. */
  full: number;
  /** Shares of the filled cells, in [0,1]. */
  email: number; phone: number; date: number; stage: number; sureStage: number; name: number; yesNo: number; short: number;
}

function contentOf(cells: readonly string[]): Content {
  const filled = cells.filter((cell) => cell !== "").slice(0, looked);
  const share = (is: (cell: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length);
  return {
    filled: filled.length, distinct: new Set(filled).size, full: cells.length === 0 ? 0 : filled.length / Math.min(cells.length, looked),
    email: share((cell) => emailsIn(cell).length > 0), phone: share(isPhone), date: share((cell) => isDateLike(cell) || /^(?:3[6-9]|[45]\d)\d{3}(?:[.,]\d+)?$/.test(cell)),
    stage: share((cell) => guessStage(cell) !== null), sureStage: share((cell) => guessStage(cell)?.sure === true), name: share(isNameLike), yesNo: share((cell) => yesOrNo(cell) !== null), short: share((cell) => cell.length <= 80),
  };
}

const dates: readonly ColumnMeaning[] = ["movedAt", "appliedAt", "outAt", "hiredAt"];

/** How well content fits a meaning: 1 it does, 0 it says nothing, -1 it contradicts. */
function fits(meaning: ColumnMeaning, content: Content): -1 | 0 | 1 {
  if (content.filled === 0) return 0;
  const { email, phone, date, stage, name, yesNo, short, distinct, filled } = content;
  const needs = (share: number): -1 | 1 => (share >= 0.5 ? 1 : -1);
  if (dates.includes(meaning)) return needs(date);
  switch (meaning) {
    case "email":
      return needs(email);
    case "phone":
      return phone >= 0.3 ? 1 : -1;
    case "stage": case "status":
      if (date > 0.5 || email > 0.5) return -1;
      // Words of its own that a company made up are still few, and come again.
      return stage >= 0.5 ? 1 : short > 0.9 && (filled < 5 || distinct <= Math.max(3, filled * 0.5)) ? 0 : -1;
    case "isOut": case "isHired":
      return yesNo >= 0.5 || stage >= 0.5 ? (yesNo >= 0.5 ? 1 : 0) : date >= 0.5 ? 0 : -1;
    case "name":
      return email > 0.5 || date > 0.5 ? -1 : name >= 0.5 ? 1 : 0;
    case "firstName": case "lastName": case "file": case "job":
      return email > 0.5 || date > 0.5 || yesNo > 0.8 ? -1 : 0;
    case "reason": case "note": case "candidateId":
      return date > 0.5 ? -1 : 0;
    default:
      return 0;
  }
}

/** What a column can be told to be without any header; only what cannot be mistaken. */
function byContent(content: Content): ColumnMeaning | null {
  if (content.filled === 0) return null;
  if (content.email >= 0.8) return "email";
  // "Call back" again and again is somebody's remark, and no column of stages.
  if ((content.sureStage >= 0.5 || (content.stage >= 0.8 && content.sureStage > 0)) && content.distinct <= Math.max(8, content.filled / 3)) return "stage";
  if (content.phone >= 0.8) return "phone";
  // Who is in a list has a name; a reason, which few rows have, may be written like one.
  if (content.name >= 0.8 && content.full >= 0.8 && content.stage < 0.3 && content.distinct > content.filled / 2) return "name";
  return null;
}

interface Bid {
  column: number;
  meaning: ColumnMeaning;
  score: number;
  sure: boolean;
}

/** "Vorname, Name" and "Prénom, Nom": whether the column headed so goes on where the given name ends, and does not hold it. */
function isFamilyName(guesses: readonly ColumnGuess[], rows: readonly { cells: readonly string[] }[]): boolean {
  const [given, family, name] = (["firstName", "lastName", "name"] as const).map((meaning) => guesses.findIndex((guess) => guess.meaning === meaning));
  if (given === undefined || name === undefined || given < 0 || name < 0 || family !== -1) return false;
  const both = rows.slice(0, looked).flatMap(({ cells }) => ((cells[given] ?? "") === "" || (cells[name] ?? "") === "" ? [] : [[cells[given] ?? "", cells[name] ?? ""] as const]));
  return both.length > 0 && both.filter(([first, whole]) => whole.toLowerCase().includes(first.toLowerCase())).length < both.length / 2;
}

/**
 * One guess a column; no two columns mean the same. A header that its content contradicts is not believed; a column whose header says nothing is
 * told by its content where that leaves no doubt.
 */
export function guessColumns(headers: readonly string[], rows: readonly { cells: readonly string[] }[]): ColumnGuess[] {
  const bids: Bid[] = headers.flatMap((header, column): Bid[] => {
    if (isLeftAlone(header)) return [];
    const content = contentOf(rows.map(({ cells }) => (cells[column] ?? "").trim()));
    const rule = columnRule(header);
    if (rule !== null) {
      const fit = fits(rule.meaning, content);
      // "Rejected" and "Hired" over dates tell when.
      const meant = content.date >= 0.5 && rule.meaning === "isOut" ? "outAt" : content.date >= 0.5 && rule.meaning === "isHired" ? "hiredAt" : rule.meaning;
      // Of two that fit alike the one that is filled more.
      if (fit >= 0) return [{ column, meaning: meant, score: rule.weight * 2 + fit + content.full / 2, sure: rule.weight === 3 || (rule.weight === 2 && fit === 1) }];
    }
    const told = byContent(content);
    return told === null ? [] : [{ column, meaning: told, score: 1, sure: told === "email" }];
  });
  const guesses: ColumnGuess[] = headers.map(() => ({ meaning: null, sure: true }));
  const taken = new Set<ColumnMeaning>();
  for (const { column, meaning, sure } of bids.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(meaning)) continue;
    taken.add(meaning);
    guesses[column] = { meaning, sure };
  }
  if (isFamilyName(guesses, rows)) for (const guess of guesses) if (guess.meaning === "name") guess.meaning = "lastName";
  // Words such as "Active" and "Rejected" alone in a column headed Status are where somebody stands.
  const status = guesses.find(({ meaning }) => meaning === "status");
  if (status !== undefined && !taken.has("stage")) status.meaning = "stage";
  // A whole name beside its parts says nothing more, and parts without their other half are no name.
  if (guesses.some(({ meaning }) => meaning === "name")) for (const guess of guesses) if (guess.meaning === "firstName" || guess.meaning === "lastName") guess.meaning = null;
  return guesses;
}
