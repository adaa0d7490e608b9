/** How near the jobs a candidate held are to the job offered, and what that says of the sentences in them. */
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Spread } from "./background.ts";
import { levelOfRole } from "./calibration.ts";
import type { PreparedCandidate } from "./prepared-candidate.ts";
import { familyNearness } from "./role-families.ts";
import type { TitleFamily } from "./role-families.ts";
import type { Role } from "./role-history.ts";
import { nearest } from "./signals.ts";
import type { Nearness, Query } from "./signals.ts";

/** What makes one job like another: the line of work, what title and sentences mean, the very words of the title. */
export const likeness = { family: 0.7, meaning: 0.2, words: 0.1 };
/** The line of work of a title that the taxonomy does not know. */
export const unknownFamily = 0.3;
/** Of a candidate whose jobs are unknown, nothing speaks for or against where a sentence stands. */
export const unknownWork = 0.5;

/** What the job offered is called and which experience it asks in words. */
export interface RoleQuestion {
  families: readonly TitleFamily[];
  /** Index of the title among the queries, and of each requirement of the experience term. */
  title: number;
  experiences: readonly number[];
}

/** Part of the job's title that another title repeats, by the rarity of its words; `held` are that one's words by number. */
export function titleShare(query: Query | undefined, held: Uint32Array): number {
  let share = 0;
  query?.ids.forEach((id, i) => { if (held.includes(id)) share += query.parts[i] ?? 0; });
  return share;
}

export interface RoleRelevance {
  /** By role, in [0,1], however long ago it was. */
  roles: ReadonlyMap<Role, number>;
  /** By passage: that of the job it stands in; outside any job, that of the most relevant one. */
  passages: Float64Array;
}

/**
 * Family of the title 0.7, meaning 0.2, the title's words 0.1. Meaning is that of the job's sentences beside the title
 * offered and, if experience is asked in words ("in a gallery or museum"), beside those, half and half.
 */
export function roleRelevance(
  candidate: PreparedCandidate, near: Nearness, question: RoleQuestion, queries: readonly Query[], spreads: readonly Spread[], taxonomy: Pick<Taxonomy, "familySimilarity">,
): RoleRelevance {
  const level = (query: number, from: number, to: number): number => {
    const spread = spreads[query];
    return spread === undefined ? 0 : levelOfRole((nearest(near, query, from, to) - spread.mean) / spread.deviation);
  };
  const passages = new Float64Array(near.passages).fill(-1);
  const roles = new Map<Role, number>();
  for (const role of candidate.roles) {
    const { from, to } = role.passages;
    let meaning = from < to ? level(question.title, from, to) : 0;
    if (from < to && question.experiences.length > 0) {
      meaning = (meaning + Math.max(...question.experiences.map((query) => level(query, from, to)))) / 2;
    }
    const family = familyNearness(role.families, question.families, taxonomy) ?? unknownFamily;
    const relevance = likeness.family * family + likeness.meaning * meaning + likeness.words * titleShare(queries[question.title], role.titleWords);
    roles.set(role, relevance);
    for (let p = from; p < to; p++) passages[p] = Math.max(passages[p] ?? 0, relevance);
  }
  const outside = roles.size === 0 ? unknownWork : Math.max(...roles.values());
  for (let p = 0; p < passages.length; p++) if ((passages[p] ?? 0) < 0) passages[p] = outside;
  return { roles, passages };
}
