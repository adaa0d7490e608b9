/** How a requirement matched, in a few words. The head comes first; what is added begins with its own comma or semicolon. */
import { level, month, theLast, years } from "./phrases.ts";

const way = (path: readonly string[], verb: string): string => {
  const ends = `${path[0] ?? ""} ${verb} ${path.at(-1) ?? ""}`;
  return path.length > 2 ? `${ends} (${path.join(" → ")})` : ends;
};
const askedYears = (asked: number | null): string => (asked === null ? "" : `, ${years(asked)} asked`);
const askedUse = (within: number): string => `the job asks for use in ${theLast(within)}`;

export const how = {
  noStudies: "the resume lists no studies",
  notSaid: "the resume does not say",
  nothing: "nothing in the resume says it",
  faint: (share: number) => `only a faint likeness, ${level(share)}`,
  meaning: (share: number) => `similar meaning, ${level(share)}`,
  implied: (path: readonly string[]) => way(path, "implies"),
  related: (path: readonly string[]) => way(path, "is near to"),
  alias: (words: string, name: string) => `alias: ${words} → ${name}`,
  degree: (words: string) => `degree: ${words}`,
  certificate: (words: string) => `certificate: ${words}`,
  language: (words: string) => `language: ${words}`,
  place: (words: string) => `place: ${words}`,
  named: (words: string) => `named: ${words}`,
  addedByYou: "added by you",

  noDates: (asked: number | null) => `no dated job to count${askedYears(asked)}`,
  otherWork: (asked: number | null, share: number) => `no work of this kind in the dated jobs${askedYears(asked)}; counts ${level(share)}`,
  experience: (shown: number, asked: number | null, share: number) => `${years(shown)} in work of this kind${askedYears(asked)}; counts ${level(share)}`,

  /** Added. */
  counts: (share: number) => `, ${level(share)}`,
  /** Added: years of a skill; null where no dated job shows any. */
  years: (shown: number | null, asked: number) => `; ${shown === null ? "years not shown" : years(shown)}, ${years(asked)} asked`,
  /** Added: when a skill was last used, where use within so many years is asked. */
  lastUseUnknown: (within: number) => `; no dated job shows when it was last used, ${askedUse(within)}`,
  usedNow: (within: number) => `; used now, ${askedUse(within)}`,
  lastUse: (date: string, within: number) => `; last used ${month(date)}; ${askedUse(within)}`,
  lastUseLongAgo: (date: string, yearsBefore: number, within: number) => `; last used ${month(date)}, ${years(yearsBefore)} before the newest date of the resume; ${askedUse(within)}`,
};
