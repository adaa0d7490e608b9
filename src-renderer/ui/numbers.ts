/** Every number and date that a person sees is formatted here, as it is written where they are. */
import { locale } from "../words/language.ts";

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const threeDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const upToOneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const upToTwoDecimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric" });
const dayInUtc = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
const month = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", timeZone: "UTC" });

/** A ratio or a probability: "0.795". */
export const formatRatio = (ratio: number): string => threeDecimals.format(ratio);

export const formatUpToOneDecimal = (amount: number): string => upToOneDecimal.format(amount);

export const formatCount = (count: number): string => whole.format(count);

/** "1 file", "2 files". */
export const formatCounted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** A share in [0,1] as points of 100 with one decimal: 0.7432 → "74.3". Rounded by way of hundredths, as explanations have them, so that a score is the same everywhere. */
export const formatScore = (share: number): string => oneDecimal.format(Math.round(share * 10_000) / 100);

/** The same with so many decimals that a product on screen can be checked by hand: 0.7432191, 6 → "74.321910". */
export const formatExactScore = (share: number, decimals: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(share * 100);

/** Points of 100 as one says them: 12.34 → "12.3". What is less than a tenth keeps its hundredths, or else it would be nothing. */
export const formatPoints = (points: number): string => (points > 0 && points < 0.1 ? twoDecimals : oneDecimal).format(points);

/** Points of 100 as the engine gives them, in hundredths, so that they add up on screen: 12.3 → "12.30". */
export const formatExactPoints = (points: number): string => twoDecimals.format(points);

/** A share in [0,1] as a whole percentage: 0.62 → "62 %". */
export const formatShare = (share: number): string => `${whole.format(share * 100)} %`;

export const formatPercent = (percent: number): string => `${upToTwoDecimals.format(percent)} %`;

/** Years with one decimal where there is one: "4.5". */
export const formatYears = (years: number): string => upToOneDecimal.format(years);

/** Years under each other in a column: "4.5", "12.0". */
export const formatYearsInColumn = (years: number): string => oneDecimal.format(years);

/** The day of a moment as it is here, or a day alone, which is the same everywhere: "9 Mar 2026". What is neither stays as it is. */
export function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayInUtc : day).format(date);
}

/** A moment with its time of day: "9 Mar 2026, 17:15". */
export const formatMoment = (iso: string): string => moment.format(new Date(iso));

/** `YYYY-MM` → "Mar 2021", `YYYY` → "2021". */
export function formatPartialDate(date: string): string {
  return date.length === 4 ? date : month.format(new Date(`${date}-01T00:00:00Z`));
}

/** "90 ms", "1.2 s". */
export const formatDuration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${formatCount(Math.max(1, milliseconds))} ms` : `${oneDecimal.format(milliseconds / 1000)} s`;

/** "23 MB", "7.7 MB". */
export const formatMegabytes = (bytes: number): string => `${(bytes < 1e7 ? upToOneDecimal : whole).format(bytes / 1e6)} MB`;

/** "812 KB", "23 MB", "1.4 GB". */
export function formatBytesInUnits(bytes: number): string {
  if (bytes < 1e6) return `${whole.format(Math.max(1, bytes / 1e3))} KB`;
  return bytes < 1e9 ? formatMegabytes(bytes) : `${upToOneDecimal.format(bytes / 1e9)} GB`;
}
