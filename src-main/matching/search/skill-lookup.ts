/** Skills as a query names them, through the taxonomy. */
import type { Skill, Taxonomy } from "../../taxonomy/types.ts";

export interface AskedSkill {
  skill: Skill;
  /** The skill itself and every other that proves it, by id, with the names from the held one to the asked one. */
  proofs: ReadonlyMap<string, readonly string[]>;
}

export interface SkillLookup {
  /** The one skill that `words` name as a whole, or null: where a skill is asked for, "go" and "excel" are no verbs. */
  called(words: string): AskedSkill | null;
  /** Skills that a plain text names, with their places in it. */
  within(text: string): { asked: AskedSkill; start: number; end: number }[];
}

export function createSkillLookup(taxonomy: Pick<Taxonomy, "skills" | "findAskedSkills" | "path">): SkillLookup {
  const known = new Map<string, AskedSkill>();
  /** Names before aliases; of skills that share an alias the first. */
  let byName: Map<string, string> | null = null;

  function named(words: string): string | undefined {
    if (byName === null) {
      byName = new Map();
      for (const { id, name } of taxonomy.skills.values()) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), id);
      for (const { id, aliases } of taxonomy.skills.values()) for (const alias of aliases) if (!byName.has(alias.toLowerCase())) byName.set(alias.toLowerCase(), id);
    }
    return byName.get(words.toLowerCase());
  }

  function asked(id: string): AskedSkill | null {
    const before = known.get(id);
    if (before !== undefined) return before;
    const skill = taxonomy.skills.get(id);
    if (skill === undefined) return null;
    const proofs = new Map<string, readonly string[]>([[id, [skill.name]]]);
    for (const held of taxonomy.skills.keys()) {
      const path = taxonomy.path(held, id);
      if (path?.how === "implied") proofs.set(held, path.path);
    }
    const found = { skill, proofs };
    known.set(id, found);
    return found;
  }

  return {
    called(words) {
      const text = words.trim();
      const exactly = named(text);
      if (exactly !== undefined) return asked(exactly);
      const [mention] = taxonomy.findAskedSkills(text);
      return mention?.start === 0 && mention.end === text.length ? asked(mention.skillId) : null;
    },
    within: (text) =>
      taxonomy.findAskedSkills(text).flatMap(({ skillId, start, end }) => {
        const one = asked(skillId);
        return one === null ? [] : [{ asked: one, start, end }];
      }),
  };
}
