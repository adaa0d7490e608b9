/** The European classification ESCO: its skills and occupations, as the European Commission or Tabiya publish them. */
import type { SkillKind } from "../types.ts";
import { formsOf, isShifted } from "./labels.ts";
import { familyOfIsco } from "./occupation-families.ts";
import type { SourceRow, SourceTable } from "./source-files.ts";
import { TitleCollector, uniqueId, type ImportedSkill, type Importable } from "./importable.ts";

const uri = (row: SourceRow): string => row.cell("concepturi", "originuri");
const otherLabels = (row: SourceRow): string[] => row.cell("altlabels").split(/\r?\n/).map((label) => label.trim()).filter((label) => label !== "");
/** More relatives than this say nothing about a skill. */
const mostRelated = 8;
const isWithdrawn = (row: SourceRow): boolean => /obsolete|deprecated/i.test(row.cell("status"));

/** "knowledge" is one; "skill/competence" is something that is done. */
const kindOf = (row: SourceRow): SkillKind => (/knowledge/i.test(row.cell("skilltype")) ? "knowledge" : "practice");

/** ESCO's tables as skills and titles; `notes` says what was left out. */
export function importEsco(tables: readonly SourceTable[]): Importable {
  const notes: string[] = [];
  const of = (kind: SourceTable["kind"]): SourceTable[] => tables.filter((table) => table.kind === kind);
  const ids = new Set<string>();
  const skills = new Map<string, ImportedSkill>();
  // Tabiya's tables name a skill by a key of their own.
  const byKey = new Map<string, ImportedSkill>();
  for (const { file, rows } of of("esco skills")) {
    const shifted = isShifted(rows.map((row) => ({ preferred: row.cell("preferredlabel"), others: otherLabels(row) })));
    if (shifted) notes.push(`The alternative labels in ${file} belong to other rows than those they stand in, and were left out.`);
    for (const row of rows) {
      const forms = formsOf(row.cell("preferredlabel"), shifted ? [] : otherLabels(row));
      const known = skills.get(uri(row));
      if (forms === null || isWithdrawn(row)) continue;
      if (known) {
        if (known.aliases.length === 0) known.aliases = forms.aliases;
        continue;
      }
      const skill: ImportedSkill = { id: uniqueId("esco", forms.name, ids), kind: kindOf(row), implies: [], related: [], ...forms };
      skills.set(uri(row), skill);
      if (row.cell("id") !== "") byKey.set(row.cell("id"), skill);
    }
  }
  const skillAt = (row: SourceRow, ...columns: string[]): ImportedSkill | undefined => {
    const key = row.cell(...columns);
    return skills.get(key) ?? byKey.get(key);
  };
  for (const { rows } of of("esco relations")) {
    for (const row of rows) link(skillAt(row, "originalskilluri", "requiringid"), skillAt(row, "relatedskilluri", "requiredid"));
  }
  // A narrower skill is a case of the broader one, so holding it proves the other.
  const byId = new Map([...skills.values()].map((skill) => [skill.id, skill]));
  for (const { rows } of of("esco hierarchy")) {
    for (const row of rows) {
      const narrow = skillAt(row, "concepturi", "childid");
      const broad = skillAt(row, "broaderuri", "parentid");
      if (narrow && broad && narrow !== broad && !reaches(broad, narrow, byId)) narrow.implies.push(broad.id);
    }
  }
  const titles = new TitleCollector();
  for (const { rows } of of("esco occupations")) {
    for (const row of rows) titles.add(familyOfIsco(row.cell("iscogroup", "iscogroupcode")), [row.cell("preferredlabel"), ...otherLabels(row)]);
  }
  return { source: "esco", skills: [...skills.values()], titles: titles.rows(), notes };
}

function link(from: ImportedSkill | undefined, to: ImportedSkill | undefined): void {
  if (from && to && from !== to && from.related.length < mostRelated && !from.related.includes(to.id)) from.related.push(to.id);
}

/** True when `from` already implies `to`, so that the other way round would be a circle. Hierarchies are a few steps high. */
function reaches(from: ImportedSkill, to: ImportedSkill, byId: ReadonlyMap<string, ImportedSkill>): boolean {
  const seen = new Set<string>();
  const waiting = [...from.implies];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(byId.get(id)?.implies ?? []));
  }
  return false;
}
