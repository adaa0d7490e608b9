import type { Match } from "../../../../src-preload/domain.ts";
import { redact } from "../../../encoder/redaction.ts";
import { withNeutralTitles } from "../../../encoder/redaction/german-titles.ts";

/** A match whose quotes no longer tell whose they are: without name, contact, age, family and gendered words, as the scorer saw them. */
export function nameless(match: Match): Match {
  const names = match.name === null ? [] : [match.name];
  const without = (text: string): string => withNeutralTitles(redact(text, { names }));
  return {
    ...match,
    name: null,
    file: "",
    evidence: match.evidence.flatMap((evidence) => {
      const text = without(evidence.text);
      return text === "" ? [] : [{ ...evidence, text }];
    }),
    requirements: match.requirements.map((one) => (one.found === null ? one : { ...one, found: { ...one.found, words: without(one.found.words) } })),
    knockouts: match.knockouts.map((one) => ({ ...one, reason: without(one.reason) })),
    seniority: match.seniority === null ? null : {
      ...match.seniority,
      sentence: without(match.seniority.sentence),
      posts: match.seniority.posts.map((post) => ({ ...post, text: without(post.text) })).filter(({ text }) => text !== ""),
    },
    flags: match.flags.map((flag) => ({ ...flag, sentence: without(flag.sentence) })),
  };
}
