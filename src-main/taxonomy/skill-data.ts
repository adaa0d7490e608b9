/** The skills as the data files hold them, checked against each other. */
import type { Skill } from "./types.ts";
import type { SkillRow } from "./schema.ts";
import { fault, type Place, type Placed } from "./tables.ts";

export interface SkillEntry {
  skill: Skill;
  place: Place;
}

/**
 * All skills by id, in the order of files and lines. Throws a `fault` for an id used twice, an unknown id in implies or
 * related, a skill that names itself, and a circle of implies.
 */
export function skillsFrom(tables: readonly { field: string; rows: Placed<SkillRow>[] }[]): Map<string, SkillEntry> {
  const entries = new Map<string, SkillEntry>();
  for (const { field, rows } of tables) {
    for (const { place, ...row } of rows) {
      const earlier = entries.get(row.id);
      if (earlier !== undefined) throw fault(place, `the id “${row.id}” is already used in ${at(earlier.place)}.`);
      entries.set(row.id, { skill: { ...row, field }, place });
    }
  }
  for (const { skill, place } of entries.values()) {
    for (const [column, ids] of [["implies", skill.implies], ["related", skill.related]] as const) {
      for (const id of ids) {
        if (id === skill.id) throw fault(place, `“${skill.id}” names itself under ${column}.`);
        if (!entries.has(id)) throw fault(place, `there is no skill “${id}”, which stands under ${column}.`);
      }
    }
  }
  refuseCircles(entries);
  return entries;
}

export function at(place: Place): string {
  return `${place.file}, line ${place.line}`;
}

/** Walks implies depth first with a stack of its own, so that no chain is too long for it. */
function refuseCircles(entries: ReadonlyMap<string, SkillEntry>): void {
  const done = new Set<string>();
  for (const start of entries.keys()) {
    const way: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const entry = entries.get(step.id);
      const id = done.has(step.id) ? undefined : entry?.skill.implies[step.next++];
      if (id === undefined) {
        done.add(step.id);
        onWay.delete(step.id);
        way.pop();
      } else if (onWay.has(id)) {
        const circle = [...way.map((one) => one.id).slice(way.findIndex((one) => one.id === id)), id];
        throw fault((entry as SkillEntry).place, `“implies” goes in a circle: ${circle.join(" → ")}.`);
      } else if (!done.has(id)) {
        onWay.add(id);
        way.push({ id, next: 0 });
      }
    }
  }
}
