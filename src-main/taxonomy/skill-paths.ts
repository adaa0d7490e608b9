/** How one skill bears on another. */
import type { Skill, SkillPath } from "./types.ts";

/** Each “implies” on the way keeps this much of the proof… */
export const impliedStep = 0.9;
/** …but never less than this, however long the way. */
export const impliedFloor = 0.6;
/** A related skill proves nothing, yet is worth this much. */
export const relatedStrength = 0.5;

/**
 * A function that tells how `held` bears on `asked`. The way by “implies” is the shortest, which is the strongest; among equally
 * short ones the one whose skills are written first. “Related” counts in both directions and over one step only.
 */
export function pathsOver(skills: ReadonlyMap<string, Skill>): (held: string, asked: string) => SkillPath | null {
  const reached = new Map<string, Map<string, SkillPath>>();
  const nameOf = (id: string) => skills.get(id)?.name ?? id;
  return (held, asked) => {
    const from = skills.get(held);
    const to = skills.get(asked);
    if (from === undefined || to === undefined) return null;
    if (held === asked) return { how: "same", strength: 1, path: [from.name] };
    let paths = reached.get(held);
    if (paths === undefined) {
      paths = impliedBy(from, skills, nameOf);
      reached.set(held, paths);
    }
    const implied = paths.get(asked);
    if (implied !== undefined) return { ...implied, path: [...implied.path] };
    if (!from.related.includes(asked) && !to.related.includes(held)) return null;
    return { how: "related", strength: relatedStrength, path: [from.name, to.name] };
  };
}

/** A function that gives the skills of which `pathsOver` knows a way to `asked`, itself among them. */
export function bearersOver(skills: ReadonlyMap<string, Skill>): (asked: string) => readonly string[] {
  const impliedBy = new Map<string, string[]>();
  const relatedTo = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, id: string, one: string): void => {
    const others = to.get(id);
    if (others === undefined) to.set(id, [one]);
    else others.push(one);
  };
  for (const { id, implies, related } of skills.values()) {
    for (const implied of implies) add(impliedBy, implied, id);
    for (const other of related) {
      add(relatedTo, other, id);
      add(relatedTo, id, other);
    }
  }
  return (asked) => {
    if (!skills.has(asked)) return [];
    const found = new Set([asked]);
    // A set is walked in the order of insertion, also over what is added on the way.
    for (const id of found) for (const one of impliedBy.get(id) ?? []) found.add(one);
    for (const one of relatedTo.get(asked) ?? []) if (skills.has(one)) found.add(one);
    return [...found];
  };
}

/** Everything a skill implies, with the shortest way to it. */
function impliedBy(from: Skill, skills: ReadonlyMap<string, Skill>, nameOf: (id: string) => string): Map<string, SkillPath> {
  const paths = new Map<string, SkillPath>();
  let ring: { id: string; path: string[] }[] = [{ id: from.id, path: [from.name] }];
  for (let steps = 1; ring.length > 0; steps++) {
    const next: typeof ring = [];
    const strength = Math.max(impliedFloor, Math.round(impliedStep ** steps * 1e6) / 1e6);
    for (const { id, path } of ring) {
      for (const implied of skills.get(id)?.implies ?? []) {
        if (paths.has(implied) || implied === from.id) continue;
        const longer = [...path, nameOf(implied)];
        paths.set(implied, { how: "implied", strength, path: longer });
        next.push({ id: implied, path: longer });
      }
    }
    ring = next;
  }
  return paths;
}
