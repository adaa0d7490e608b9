/** The American classification O*NET: its technology skills and job titles. */
import { formsOf, isUsable } from "./labels.ts";
import { familyOfSoc } from "./occupation-families.ts";
import { TitleCollector, uniqueId, type ImportedSkill, type Importable } from "./importable.ts";
import type { SourceTable } from "./source-files.ts";

/** "Accounting software", "Enterprise resource planning ERP system": a sort of product, not one. */
const isSort = (label: string): boolean =>
  /\b(?:software|systems?|programs?|applications?|tools?|packages?|databases?|interfaces?|technology|technologies|languages?)$/i.test(label) && !/ \p{Lu}*\p{Ll}*\p{Lu}\p{Ll}|\d/u.test(label);

/** "Adobe Systems Adobe Acrobat": the maker stands before a name that begins with it. */
function withoutMaker(label: string): string | null {
  const words = label.split(" ");
  const again = words.indexOf(words[0] ?? "", 1);
  return again > 0 && again < words.length - 1 ? words.slice(again).join(" ") : null;
}

/** O*NET's tables as skills and titles. */
export function importOnet(tables: readonly SourceTable[]): Importable {
  const rowsOf = (kind: SourceTable["kind"]): SourceTable["rows"] => tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows);
  const ids = new Set<string>();
  const skills = new Map<string, ImportedSkill>();
  let sorts = 0;
  for (const row of rowsOf("onet technology")) {
    const label = row.cell("example");
    if (skills.has(label.toLowerCase())) continue;
    if (isSort(label) || !/\p{Lu}/u.test(label)) {
      sorts++;
      continue;
    }
    const shorter = withoutMaker(label);
    const forms = formsOf(label, shorter === null ? [] : [shorter]);
    if (forms === null || !isUsable(forms.name) && forms.aliases.length === 0) continue;
    skills.set(label.toLowerCase(), { id: uniqueId("onet", forms.name, ids), kind: "tool", implies: [], related: [], ...forms });
  }
  const titles = new TitleCollector();
  for (const row of rowsOf("onet occupations")) titles.add(familyOfSoc(row.cell("onetsoccode")), [row.cell("title")]);
  for (const row of rowsOf("onet titles")) titles.add(familyOfSoc(row.cell("onetsoccode")), [row.cell("alternatetitle", "reportedjobtitle")]);
  const notes: string[] = [];
  if (sorts > 0) notes.push(`${String(sorts)} rows name a sort of software rather than a product, and were left out.`);
  return { source: "onet", skills: [...skills.values()], titles: titles.rows(), notes };
}
