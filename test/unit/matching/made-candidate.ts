/** A candidate as prepared for scoring, with no more than the jobs and skills that a test gives it. */
import { emptyProfile, type Employment, type Profile } from "../../../src-preload/domain.ts";
import { rowsOf } from "../../../src-main/matching/similarity.ts";
import { linePrints } from "../../../src-main/matching/copied-lines.ts";
import type { PreparedCandidate } from "../../../src-main/matching/prepared-candidate.ts";
import { namedFacts } from "../../../src-main/matching/prepared-candidate.ts";
import { roleHistory } from "../../../src-main/matching/role-history.ts";
import { wordIndexOf } from "../../../src-main/matching/word-index.ts";
import type { Taxonomy } from "../../../src-main/taxonomy/types.ts";

export interface MadeJob {
  title: string | null;
  /** "2012-03"; null when the resume does not say. */
  start: string | null;
  /** "present" for a job that goes on. */
  end: string | null;
  /** Taxonomy ids of what its entry names. */
  skills?: readonly string[];
}

const lengthOfEntry = 100;

/** Jobs in the order of the resume, each an entry of a hundred characters that begins with its title; `listed` are skills named outside of them. */
export function candidateWith(jobs: readonly MadeJob[], taxonomy: Pick<Taxonomy, "roleOf">, listed: readonly string[] = [], more: Partial<Profile> = {}): PreparedCandidate {
  const text = [...jobs.map(({ title }) => (title ?? "").padEnd(lengthOfEntry)), " ".repeat(lengthOfEntry)].join("");
  const employment = jobs.map(({ title, start, end }, i): Employment => ({
    title, company: null, location: null, start, end: end === "present" ? null : end, current: end === "present",
    span: { start: i * lengthOfEntry, end: (i + 1) * lengthOfEntry }, bullets: [],
  }));
  const mentions = new Map<string, { start: number; end: number }[]>();
  const mention = (id: string, start: number): void => { mentions.set(id, [...(mentions.get(id) ?? []), { start, end: start + 3 }]); };
  jobs.forEach(({ skills = [] }, i) => skills.forEach((id) => mention(id, i * lengthOfEntry + 90)));
  listed.forEach((id) => mention(id, jobs.length * lengthOfEntry));
  const readings = employment.flatMap(({ title, span }, i) => (title === null ? [] : [{ field: `employment.${String(i)}.title`, span: { start: span.start, end: span.start + title.length }, page: 1 + i, confidence: 1, by: "resume" as const }]));
  const profile: Profile = {
    ...emptyProfile, employment, readings, ...more,
    skills: [...mentions].map(([id, spans]) => ({ id, name: id, canonical: id, mentions: spans, months: null, lastUsed: null })),
  };
  return {
    candidate: { candidateId: "c", file: "c.txt", profile, text, hiddenText: false, passages: [] },
    vectors: rowsOf([]), words: wordIndexOf([]), firstOf: new Uint16Array(), prints: linePrints([]), ...namedFacts(profile), flags: [],
    skills: [...mentions].map(([skillId, [first = { start: 0, end: 0 }]]) => ({ skillId, mention: first, exact: true, doubtful: false })),
    roles: roleHistory(profile, [], taxonomy),
  };
}
