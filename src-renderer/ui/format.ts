/** Every number and date a person sees is formatted here. */

const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const upToOneDecimal = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const upToTwoDecimals = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", day: "numeric" });
const moment = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
const month = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", timeZone: "UTC" });

export const formatCount = (count: number): string => whole.format(count);

/** "1 file", "2 files". */
export const formatCounted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** A share in [0,1] as points of 100 with one decimal: 0.7432 → "74.3". */
export const formatScore = (share: number): string => oneDecimal.format(share * 100);

/** The same with so many decimals that a sum on screen can be checked by hand: 0.7432191, 6 → "74.321910". */
export const formatExactPoints = (share: number, decimals: number): string =>
  new Intl.NumberFormat(undefined, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(share * 100);

/** Points of 100 as the engine gives them, in hundredths, so that they add up on screen: 12.3 → "12.30". */
export const formatPoints = (points: number): string => twoDecimals.format(points);

/** A share in [0,1] as a whole percentage: 0.62 → "62 %". */
export const formatShare = (share: number): string => `${whole.format(share * 100)} %`;

export const formatPercent = (percent: number): string => `${upToTwoDecimals.format(percent)} %`;

/** Years with one decimal where there is one: "4.5". */
export const formatYears = (years: number): string => upToOneDecimal.format(years);

/** Years under each other in a column: "4.5", "12.0". */
export const formatYearsInColumn = (years: number): string => oneDecimal.format(years);

/** How far something is met, as sentences about it have it: "0.39". */
export const formatLevel = (share: number): string => twoDecimals.format(share);

/** "4.2 times", "12 times". */
export const formatTimes = (factor: number): string => `${(factor < 10 ? upToOneDecimal : whole).format(factor)} times`;

export function formatDay(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}

/** A moment with its time of day: "9 Mar 2026, 17:15". */
export const formatMoment = (iso: string): string => moment.format(new Date(iso));

/** `YYYY-MM` → "Mar 2021", `YYYY` → "2021". */
export function formatPartialDate(date: string): string {
  return date.length === 4 ? date : month.format(new Date(`${date}-01T00:00:00Z`));
}

/** "Mar 2019 – now"; an empty string when nothing is known. */
export function formatPeriod(start: string | null, end: string | null, current: boolean): string {
  const from = start === null ? "" : formatPartialDate(start);
  const to = current ? "now" : end === null ? "" : formatPartialDate(end);
  return from === "" || to === "" ? from + to : `${from} – ${to}`;
}

/** "less than a minute", "about 3 min", "about 2 h". */
export function formatTimeLeft(seconds: number): string {
  if (seconds < 50) return "less than a minute left";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${formatCount(Math.max(1, minutes))} min left`;
  return `about ${formatCount(Math.round(minutes / 60))} h left`;
}

/** "about 40 s", "about 3 min", "about 2 h". */
export function formatAbout(seconds: number): string {
  if (seconds < 90) return `about ${formatCount(Math.max(5, Math.ceil(seconds / 5) * 5))} s`;
  return seconds < 5400 ? `about ${formatCount(Math.round(seconds / 60))} min` : `about ${formatCount(Math.round(seconds / 3600))} h`;
}

/** "90 ms", "1.2 s". */
export const formatDuration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${formatCount(Math.max(1, milliseconds))} ms` : `${oneDecimal.format(milliseconds / 1000)} s`;

/** "23 MB", "7.7 MB". */
export const formatMegabytes = (bytes: number): string => `${(bytes < 1e7 ? upToOneDecimal : whole).format(bytes / 1e6)} MB`;

/** "812 KB", "23 MB", "1.4 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return bytes === 0 ? "nothing yet" : `${whole.format(Math.max(1, bytes / 1e3))} KB`;
  return bytes < 1e9 ? formatMegabytes(bytes) : `${upToOneDecimal.format(bytes / 1e9)} GB`;
}

/** "4.2 a second", or "12 a minute" where that is easier to grasp. */
export function formatRate(filesPerSecond: number): string {
  if (filesPerSecond >= 1) return `${upToOneDecimal.format(filesPerSecond)} a second`;
  return `${formatCount(Math.max(1, Math.round(filesPerSecond * 60)))} a minute`;
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
export const quoted = (text: string): string => `“${oneLine(text)}”`;

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/^• /, "");

/** "Nurse · Leeds · 4.5 years", as far as it is known. */
export const aboutCandidate = ({ title, location, yearsOfExperience }: { title: string | null; location: string | null; yearsOfExperience: number | null }): string =>
  [title, location, yearsOfExperience === null ? null : `${formatYears(yearsOfExperience)} ${yearsOfExperience === 1 ? "year" : "years"}`].filter((part) => part !== null).join(" · ");
