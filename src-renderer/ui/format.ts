/** Amounts, times and names in words. What is a number alone is in `numbers.ts`. */
import { words } from "../words/words.ts";
import { formatBytesInUnits, formatCount, formatPartialDate, formatUpToOneDecimal, formatYears } from "./numbers.ts";

/** "4.2 times", "12 times". */
export const formatTimes = (factor: number): string => words.ui.times(factor < 10 ? formatUpToOneDecimal(factor) : formatCount(factor));

/** "Mar 2019 – now"; an empty string when nothing is known. */
export function formatPeriod(start: string | null, end: string | null, current: boolean): string {
  const from = start === null ? "" : formatPartialDate(start);
  const to = current ? words.ui.now : end === null ? "" : formatPartialDate(end);
  return from === "" || to === "" ? from + to : `${from} – ${to}`;
}

/** "less than a minute", "about 3 min", "about 2 h". */
export function formatTimeLeft(seconds: number): string {
  if (seconds < 50) return words.ui.lessThanAMinuteLeft;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return words.ui.minutesLeft(Math.max(1, minutes));
  return words.ui.hoursLeft(Math.round(minutes / 60));
}

/** "about 40 s", "about 3 min", "about 2 h". */
export function formatAbout(seconds: number): string {
  if (seconds < 90) return words.ui.aboutSeconds(Math.max(5, Math.ceil(seconds / 5) * 5));
  return seconds < 5400 ? words.ui.aboutMinutes(Math.round(seconds / 60)) : words.ui.aboutHours(Math.round(seconds / 3600));
}

/** "812 KB", "23 MB", "1.4 GB". */
export const formatBytes = (bytes: number): string => (bytes === 0 ? words.ui.nothingYet : formatBytesInUnits(bytes));

/** "4.2 a second", or "12 a minute" where that is easier to grasp. */
export function formatRate(filesPerSecond: number): string {
  if (filesPerSecond >= 1) return words.ui.aSecond(formatUpToOneDecimal(filesPerSecond));
  return words.ui.aMinute(formatCount(Math.max(1, Math.round(filesPerSecond * 60))));
}

/**
 * A path as a person knows it: files that a browser sent lie in folders with made-up names, which are left out.
 */
export const shortPath = (path: string): string =>
  path.replace(/^.*[/\\][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[/\\]/, "");

/** The last part of a path, whichever way its slashes lean. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1) || path;
}

/** A candidate without a name is called by the file. */
export const candidateName = (candidate: { name: string | null; file: string }): string =>
  candidate.name ?? fileName(candidate.file);

/** A resume's line as it is quoted: without its bullet, and on one line. */
export const quoted = (text: string): string => words.ui.quoted(oneLine(text));

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/^• /, "");

/** "Nurse · Leeds · 4.5 years", as far as it is known. */
export const aboutCandidate = ({ title, location, yearsOfExperience }: { title: string | null; location: string | null; yearsOfExperience: number | null }): string =>
  [title, location, yearsOfExperience === null ? null : words.ui.years(formatYears(yearsOfExperience), yearsOfExperience === 1)].filter((part) => part !== null).join(" · ");
