/** What a row of another system's list says to have happened, as moves. */
import type { ColumnMeaning, DateOrder, RowProblem, StageKind, StageTaken } from "../../../src-preload/contract.ts";
import { isOut } from "../../../src-preload/contract.ts";
import { yesOrNo } from "./cell-shapes.ts";
import { readDate, turnable } from "./read-dates.ts";
import { guessStage, isPutAway, isStillIn } from "./stage-words.ts";

export interface RowMove {
  kind: StageKind;
  /** As the list calls it; null where no word of it means it. */
  word: string | null;
  /** ISO 8601 in UTC; null where the list does not tell. */
  at: string | null;
  reason: string | null;
  note: string | null;
}

export interface RowReading {
  moves: RowMove[];
  problems: RowProblem[];
}

export interface RowRules {
  cell(meaning: ColumnMeaning): string;
  /** What a word for a stage was said to be; null where nothing was said. */
  chosen(word: string): StageTaken | null;
  order: DateOrder | null;
  /** Whether a column's header says that its times are UTC. */
  inUtc(meaning: ColumnMeaning): boolean;
  /** Later than this nothing has happened. */
  now: string;
}

/** As long as a reason may be; what is longer is a note. */
const longestReason = 200;
const ended = (kind: StageKind): boolean => isOut(kind) || kind === "hired";
/** Times before are a system's way of saying none. */
const earliest = "1990-01-01";

/** The moves of one row, in order: when it began, where they came to, and how it ended, as far as the row tells. */
export function readRow({ cell, chosen, order, inUtc, now }: RowRules): RowReading {
  const problems: RowProblem[] = [];
  function when(meaning: ColumnMeaning): string | null {
    const text = cell(meaning);
    if (text === "" || /^[-–—]$|^n\/?a$/i.test(text)) return null;
    const at = readDate(text, order, inUtc(meaning));
    if (at !== null && at <= now && at >= earliest) return at;
    // "Rejected: yes" in a column for days is a word, and not a day that could not be read.
    if (yesOrNo(text) === null) problems.push(at === null ? (turnable(text) !== null && order === null ? "dateOrder" : "dateUnreadable") : at > now ? "dateAhead" : "dateUnreadable");
    return null;
  }
  const [appliedAt, movedAt, outAt, hiredAt] = [when("appliedAt"), when("movedAt"), when("outAt"), when("hiredAt")];
  const reason = cell("reason");
  const why = guessStage(reason)?.kind;
  const hasWithdrawn = why === "withdrawn" && guessStage(reason)?.sure === true;
  /** An end without its sort: the reason may tell. */
  const endByReason: StageKind = why === "hired" || why === "withdrawn" ? why : "rejected";

  let [place, end]: [StageKind | null, StageKind | null] = [null, null];
  let [placeWord, endWord]: [string | null, string | null] = [null, null];
  let unknown = false;
  for (const meaning of ["stage", "status"] as const) {
    const word = cell(meaning);
    if (word === "") continue;
    const said = chosen(word);
    if (said === "skip") return { moves: [], problems: ["stageSkipped"] };
    const isStatus = meaning === "status";
    if (said === null && isStatus && isStillIn(word)) continue;
    const kind = said ?? (isPutAway(word) ? endByReason : guessStage(word)?.kind ?? null);
    if (kind === null) unknown ||= !isStatus;
    else if (ended(kind)) {
      // Some systems know one end only, and call it rejected also where the reason says that the candidate went.
      const isOther = kind === "rejected" && said === null && hasWithdrawn;
      [end, endWord] = end === null ? [isOther ? "withdrawn" : kind, isOther ? null : word] : [end, endWord];
    }
    else if (place === null) [place, placeWord] = [kind, word];
  }
  if (end === null && yesOrNo(cell("isHired")) === true) end = "hired";
  if (end === null && yesOrNo(cell("isOut")) === true) end = endByReason;
  if (end === null && hiredAt !== null) end = "hired";
  if (end === null && outAt !== null) end = endByReason;
  if (end === null && unknown) return { moves: [], problems: [...problems, "stageUnknown"] };
  if (place === null && end === null) {
    if (appliedAt === null) return { moves: [], problems: [...problems, "noStage"] };
    place = "new";
  }

  const moves: RowMove[] = [];
  const add = (kind: StageKind, word: string | null, at: string | null): void => void moves.push({ kind, word, at, reason: null, note: null });
  const endAt = end === null ? null : ((end === "hired" ? (hiredAt ?? outAt) : outAt) ?? movedAt);
  if (appliedAt !== null && place !== "new") add("new", null, appliedAt);
  if (place !== null) {
    const told = place === "new" ? (appliedAt ?? movedAt) : movedAt;
    // Who is out was there before that.
    add(place, placeWord, end === null ? told : told === null || (endAt !== null && told > endAt) ? endAt : told);
  }
  if (end !== null) add(end, endWord, endAt);
  const last = moves.at(-1);
  if (last !== undefined) {
    const isReason = reason !== "" && isOut(last.kind) && reason.length <= longestReason;
    if (isReason) last.reason = reason;
    const notes = [reason !== "" && !isReason && why !== "hired" ? reason : "", cell("note")].filter((text) => text !== "");
    if (notes.length > 0) last.note = notes.join("\n").slice(0, 4000);
  }
  return { moves, problems };
}
