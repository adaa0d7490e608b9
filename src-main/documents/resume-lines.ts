/** Writes structured resumes (JSON Resume, Europass) as the plain resume they stand for. */

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A heading and the lines of its items; nothing when they say nothing. Items of more than one line stand apart. */
export function sectionLines(heading: string, items: string[][]): string[] {
  const said = items.map((lines) => lines.filter((line) => line.trim() !== "")).filter((lines) => lines.length > 0);
  if (said.length === 0) return [];
  const apart = said.some((lines) => lines.length > 1);
  return ["", heading, "", ...said.flatMap((lines, i) => (apart && i > 0 ? ["", ...lines] : lines))];
}

/** "2019-03-01" as "Mar 2019", "2019" as itself, other words as they are. */
export function dateText(text: string): string {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-\d{1,2}(?:T.*)?)?$/.exec(text);
  if (!parts?.[1]) return text;
  const month = monthNames[Number(parts[2] ?? 0) - 1];
  return month ? `${month} ${parts[1]}` : parts[1];
}
