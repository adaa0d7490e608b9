/** What a list shows of those found: who they are, the lines that show why, and what else speaks for it. */
import type { CandidateHit } from "../../../src-preload/contract.ts";
import type { ProfileSkill, Span } from "../../../src-preload/domain.ts";
import type { CandidateSearch, FoundCandidate } from "../../library/search/candidate-search.ts";
import type { SearchWords } from "../../words/search.ts";
import type { FoundResume } from "./find-candidates.ts";
import { needlesOf } from "./marks.ts";
import type { PlainReading } from "./plain-reading.ts";
import type { PlainWord } from "./plain-words.ts";
import type { AskedSkill } from "./skill-lookup.ts";
import { snippetsOf } from "./snippets.ts";
import type { UnderstoodQuery } from "./understand-query.ts";

const mostReasons = 4;

/** How a candidate shows a skill: by its name, by another, or by a skill that proves it; null where not at all. */
function shown({ skill, proofs }: AskedSkill, held: readonly ProfileSkill[], say: SearchWords): { reason: string; mentions: readonly Span[] } | null {
  const same = held.find(({ id }) => id === skill.id);
  if (same !== undefined) {
    const reason = same.name.toLowerCase() === skill.name.toLowerCase() ? skill.name : say.writtenAs(skill.name, same.name);
    return { reason, mentions: same.mentions };
  }
  // The shortest way is the surest.
  const [best] = held.filter(({ id }) => proofs.has(id)).sort((a, b) => (proofs.get(a.id)?.length ?? 0) - (proofs.get(b.id)?.length ?? 0));
  return best === undefined ? null : { reason: (proofs.get(best.id) ?? []).join(" → "), mentions: best.mentions };
}

/** What beside skills makes a candidate fit a reading. */
const fitsIn = ({ location, years }: FoundCandidate, reading: PlainReading, say: SearchWords): string[] => [
  ...(reading.place === null || location === null ? [] : [say.livesIn(location)]),
  ...(reading.years === null || years === null ? [] : [say.experienced(years)]),
];

/** In the order of `found`; who is no longer there is left out. */
export function describeHits(found: readonly FoundResume[], query: UnderstoodQuery, reading: PlainReading | null, words: readonly PlainWord[], search: CandidateSearch, say: SearchWords): CandidateHit[] {
  const asTyped = needlesOf(query.terms);
  const needles = needlesOf([...query.terms, ...words.flatMap(({ terms }) => terms)]);
  const asked = [...query.skills, ...(reading?.skills ?? []), ...words.flatMap(({ skill }) => skill ?? [])].filter((one, i, all) => all.indexOf(one) === i);
  const known = new Map(search.candidates(found.map(({ resumeId }) => resumeId)).map((candidate) => [candidate.resumeId, candidate]));
  return found.flatMap((one) => {
    const candidate = known.get(one.resumeId);
    const resume = search.quotable(one.resumeId);
    if (candidate === undefined || resume === null) return [];
    const held = asked.length === 0 ? [] : search.profile(one.resumeId).skills;
    const skills = asked.flatMap((skill) => shown(skill, held, say) ?? []);
    // Who says nothing near the plain words is shown by the conditions alone.
    const snippets = snippetsOf(resume, { needles: one.near ? needles : asTyped, mentions: skills.flatMap(({ mentions }) => mentions), passageId: one.passageId });
    const fitting = one.fits === undefined ? [] : fitsIn(candidate, one.fits, say);
    const said = { name: [say.calledSo], file: [say.fileCalledSo], reading: fitting, part: fitting, words: [] }[one.by];
    return [{ ...rowOf(candidate), score: one.score, near: one.near, snippets, snippet: oneLine(snippets[0]?.text ?? ""), reasons: [...said, ...skills.map(({ reason }) => reason)].slice(0, mostReasons) }];
  });
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export const rowOf = ({ candidateId, name, title, location, years, file, addedAt, tags }: FoundCandidate) => ({ candidateId, name, title, location, yearsOfExperience: years, file, addedAt, tags });
