/** Dates as people write them on resumes. */
import type { DateStyle } from "./person.ts";

const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

const stillThere: Record<DateStyle, string> = {
  "Mon YYYY": "Present",
  "Month YYYY": "Present",
  "MM/YYYY": "Current",
  "YYYY-MM": "now",
  YYYY: "present",
};

/** `date` is `YYYY-MM` or `YYYY`; a year alone stays a year in every style. */
export function writeDate(date: string, style: DateStyle): string {
  const year = date.slice(0, 4);
  const month = date.slice(5);
  const name = months[Number(month) - 1];
  if (name === undefined || style === "YYYY") return year;
  switch (style) {
    case "Mon YYYY":
      return `${name.slice(0, 3)} ${year}`;
    case "Month YYYY":
      return `${name} ${year}`;
    case "MM/YYYY":
      return `${month}/${year}`;
    case "YYYY-MM":
      return date;
  }
}

/** "Mar 2019 – Present". An `end` of null means that it goes on; undefined, that it is not told. */
export function writeRange(start: string | undefined, end: string | null | undefined, style: DateStyle): string | null {
  const from = start === undefined ? null : writeDate(start, style);
  const to = end === null ? stillThere[style] : end === undefined ? null : writeDate(end, style);
  if (from === null || to === null) return from ?? to;
  return from === to ? from : `${from}${style === "MM/YYYY" ? " - " : " – "}${to}`;
}
