/** Which skills the open jobs ask, and how many candidates of the library name them. */
import type { SkillSupply } from "../../src-preload/contract.ts";
import type { Job } from "../../src-preload/domain.ts";

interface SkillSupplyParts {
  /** The open jobs. */
  jobs: readonly Pick<Job, "requirements">[];
  /** How many candidates there are. */
  candidates: number;
  /** How many candidates' current resumes name each skill. */
  holders(skillIds: readonly string[]): ReadonlyMap<string, number>;
  /** Null for a skill that the taxonomy does not know any more. */
  nameOf(skillId: string): string | null;
}

/** More nobody reads. */
const most = 40;

/**
 * Skills by how many jobs ask them, and of those the ones that fewer candidates have first. A job counts once for a skill, however many
 * of its requirements name it; where any one of several skills will do, each of them counts as asked.
 */
export function skillSupplyOf({ jobs, candidates, holders, nameOf }: SkillSupplyParts): SkillSupply {
  const asked = new Map<string, { jobs: number; must: number }>();
  for (const { requirements } of jobs) {
    const own = new Map<string, boolean>();
    for (const { kind, skillIds, importance } of requirements) {
      if (kind !== "skill" && kind !== "certification") continue;
      for (const skillId of skillIds) own.set(skillId, own.get(skillId) === true || importance === "must");
    }
    for (const [skillId, isMust] of own) {
      const so = asked.get(skillId) ?? { jobs: 0, must: 0 };
      asked.set(skillId, { jobs: so.jobs + 1, must: so.must + (isMust ? 1 : 0) });
    }
  }
  const held = holders([...asked.keys()]);
  const skills = [...asked].flatMap(([skillId, demand]) => {
    const name = nameOf(skillId);
    return name === null ? [] : [{ skillId, name, ...demand, candidates: held.get(skillId) ?? 0 }];
  });
  skills.sort((a, b) => b.jobs - a.jobs || a.candidates - b.candidates || (a.name < b.name ? -1 : 1));
  return { candidates, openJobs: jobs.length, skills: skills.slice(0, most) };
}
