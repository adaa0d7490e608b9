/** A candidate made ready for scoring: everything that does not depend on the job, computed once and kept. */
import type { Span } from "../../src-preload/domain.ts";
import type { CandidateForMatching } from "../library/types.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { roleHistory } from "./role-history.ts";
import type { Role } from "./role-history.ts";
import { wordsOf } from "./words.ts";

export interface HeldSkill {
  skillId: string;
  /** The first mention by the skill's own name, or else the first by another. */
  mention: Span;
  /** True when the words are the skill's own name. */
  exact: boolean;
}

export interface PreparedCandidate {
  candidate: CandidateForMatching;
  /** One row per passage; rows have the dimension of the model. */
  vectors: Float32Array;
  /** For each word, the passages that hold it, ascending. From redacted text only. */
  postings: ReadonlyMap<string, readonly number[]>;
  skills: HeldSkill[];
  roles: Role[];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function heldSkills({ profile, text }: CandidateForMatching, taxonomy: Taxonomy): HeldSkill[] {
  return profile.skills.flatMap(({ id, mentions }) => {
    const name = taxonomy.skills.get(id)?.name.toLowerCase();
    // A person's name that is also a tool's name is no skill.
    const usable = mentions.filter((mention) => !profile.identity.some((own) => overlaps(own, mention)));
    const named = usable.find((mention) => text.slice(mention.start, mention.end).replace(/\s+/g, " ").toLowerCase() === name);
    const mention = named ?? usable[0];
    return mention === undefined ? [] : [{ skillId: id, mention, exact: named !== undefined }];
  });
}

/** `vectors` belong to `candidate.passages`, in order. */
export function prepareCandidate(candidate: CandidateForMatching, vectors: readonly Float32Array[], taxonomy: Taxonomy): PreparedCandidate {
  const dimension = vectors[0]?.length ?? 0;
  const rows = new Float32Array(vectors.length * dimension);
  vectors.forEach((vector, i) => rows.set(vector, i * dimension));
  const postings = new Map<string, number[]>();
  candidate.passages.forEach((passage, i) => {
    for (const word of wordsOf(passage.redacted)) {
      const places = postings.get(word);
      if (places === undefined) postings.set(word, [i]);
      else if (places.at(-1) !== i) places.push(i);
    }
  });
  return { candidate, vectors: rows, postings, skills: heldSkills(candidate, taxonomy), roles: roleHistory(candidate.profile, candidate.passages, taxonomy) };
}
