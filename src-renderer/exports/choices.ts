/** What is chosen in the export dialog, and what follows from it. */
import type { ExportFormat, ExportKind, ExportSettings, RememberedExports, Whom } from "../../src-preload/contract.ts";
import { usualColumns, type ExportColumnId } from "../../src-preload/export-columns.ts";

/** Of the ranking that is exported. */
export interface Counts {
  shortlist: number;
  everyone: number;
  /** Candidates marked by hand. */
  selected: readonly string[];
}

const firstAtFirst = 10;
/** As many as fit beside each other in a mail. */
const mailColumns: readonly ExportColumnId[] = ["rank", "name", "title", "score", "mustHaves", "years", "location"];

export const usualColumnsOf = (kind: ExportKind): readonly ExportColumnId[] => (kind === "table" ? mailColumns : usualColumns);

/** As the last time, or as most would want it. What cannot be chosen now is left for the next time. */
export function settingsFor(kind: ExportKind, remembered: RememberedExports | null, counts: Counts): ExportSettings {
  const before = remembered?.settings[kind];
  if (before !== undefined) return before;
  return { who: counts.shortlist > 0 ? "shortlist" : "first", count: firstAtFirst, columns: [...usualColumnsOf(kind)], blind: false };
}

/** Who it is about now: a shortlist of nobody or marks that are gone give way to the first. */
export function whoNow({ who }: ExportSettings, counts: Counts): ExportSettings["who"] {
  const nobody = (who === "shortlist" && counts.shortlist === 0) || (who === "selected" && counts.selected.length === 0);
  return nobody ? "first" : who;
}

export function whomOf(settings: ExportSettings, counts: Counts): Whom {
  const who = whoNow(settings, counts);
  if (who === "first") return { who, count: settings.count };
  return who === "selected" ? { who, candidateIds: [...counts.selected] } : { who };
}

export function countOf(settings: ExportSettings, counts: Counts): number {
  const who = whoNow(settings, counts);
  if (who === "first") return Math.min(settings.count, counts.everyone);
  return who === "selected" ? counts.selected.length : counts[who];
}

export const hasColumns = (kind: ExportKind): boolean => kind === "xlsx" || kind === "csv" || kind === "table";

/** The files are as the candidates wrote them. */
export const canBeBlind = (kind: ExportKind): boolean => kind !== "zip";

/** A table for a mail is copied, all else is saved as a file. */
export const isFile = (kind: ExportKind): kind is ExportFormat => kind !== "table";

/** `id` one place up or down among the chosen; the same list where it cannot move. */
export function moved<T>(chosen: readonly T[], id: T, by: -1 | 1): T[] {
  const from = chosen.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return [...chosen];
  const others = chosen.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
