/** A month or a year as a person types it: "2019-03", "3/2019", "03.2019" or "2019". */

/** @returns `YYYY-MM` or `YYYY`; null for nothing; undefined for what is no month. */
export function readMonth(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const year = /^(?:19|20)\d{2}$/.exec(text);
  if (year !== null) return text;
  const [, yearFirst, monthLast] = /^((?:19|20)\d{2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})[-/.]((?:19|20)\d{2})$/.exec(text) ?? [];
  const month = Number(monthLast ?? monthFirst);
  if (!(month >= 1 && month <= 12)) return undefined;
  return `${yearFirst ?? yearLast ?? ""}-${String(month).padStart(2, "0")}`;
}
