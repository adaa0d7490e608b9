/** What two candidates have in common, said for a recruiter. */
import type { SearchSnippet, SimilarCandidate } from "../../../src-preload/contract.ts";
import type { QuotableResume } from "../../library/search/candidate-search.ts";
import type { FamilyMonths } from "../../library/search/likeness.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Family } from "../../../src-preload/family-words.ts";
import type { SearchWords } from "../../words/search.ts";

interface Traits {
  /** Skills of both, by taxonomy id, the rarest first. */
  shared: readonly string[];
  own: readonly FamilyMonths[];
  other: readonly FamilyMonths[];
  /** The two sentences nearest in meaning. */
  pair: { own: Place; other: Place } | null;
  taxonomy: Pick<Taxonomy, "skills" | "familySimilarity" | "familyName">;
}

interface Place {
  resume: QuotableResume;
  passageId: number;
}

const mostSkills = 12;
const mostFamilies = 2;
const longest = 240;
/** Families as near as this are called near. */
const nearFamily = 0.5;

function workInCommon({ own, other, taxonomy }: Traits, say: SearchWords): string[] {
  const called = (id: string): Family => ({ id, name: taxonomy.familyName(id) });
  const same = own.flatMap(({ family, months }) => {
    const theirs = other.find((one) => one.family === family);
    return theirs === undefined ? [] : [say.sameWork(called(family), theirs.months, months)];
  });
  if (same.length > 0) return same.slice(0, mostFamilies);
  const pairs = own.flatMap((mine) => other.map((theirs) => ({ mine, theirs, near: taxonomy.familySimilarity(mine.family, theirs.family) })));
  const [nearest] = pairs.filter(({ near }) => near >= nearFamily).sort((a, b) => b.near - a.near);
  return nearest === undefined ? [] : [say.nearWork(called(nearest.theirs.family), called(nearest.mine.family))];
}

function quoted({ resume, passageId }: Place): SearchSnippet | null {
  const passage = resume.passages.find((one) => one.passageId === passageId);
  if (passage === undefined) return null;
  const end = Math.min(passage.end, passage.start + longest);
  return { start: passage.start, end, page: passage.page, text: resume.text.slice(passage.start, end), marks: [] };
}

export function sharedTraits(traits: Traits, say: SearchWords): Pick<SimilarCandidate, "common" | "skills" | "sentences"> {
  const { shared, pair, taxonomy } = traits;
  const names = shared.flatMap((id) => taxonomy.skills.get(id)?.name ?? []);
  const [own, other] = pair === null ? [null, null] : [quoted(pair.own), quoted(pair.other)];
  const skills = names.length === 0 ? [] : [say.skillsInCommon(names.length)];
  return { common: [...workInCommon(traits, say), ...skills], skills: names.slice(0, mostSkills), sentences: own === null || other === null ? null : { own, other } };
}
