/** What in a resume was put there for a machine and not for a reader. It earns nothing, and the recruiter is told. */
import type { IntegrityFlag, Profile, Span } from "../../src-preload/domain.ts";
import type { CandidateForMatching } from "../library/types.ts";
import { overusedWord } from "./stuffing.ts";

const lines = (count: number): string => (count === 1 ? "One line" : `${String(count)} lines`);

/**
 * What can be seen without a job: hidden text, words said over and over. `words` are those of each passage, `stuffed` tells which
 * of them only repeat themselves.
 */
export function resumeFlags(candidate: CandidateForMatching, words: readonly (readonly string[])[], stuffed: readonly boolean[]): IntegrityFlag[] {
  const flags: IntegrityFlag[] = [];
  if (candidate.hiddenText) {
    flags.push({ code: "hidden_text", sentence: "The file holds text that nobody can see on the page. It was left out and counts for nothing.", spans: [] });
  }
  const spans = candidate.passages.filter((_, i) => stuffed[i] === true).map(({ start, end }): Span => ({ start, end }));
  const overused = overusedWord(words.flat());
  if (overused !== null) {
    flags.push({ code: "keyword_stuffing", sentence: `The word “${overused.word}” stands ${String(overused.times)} times in the resume. Saying it more often earns nothing.`, spans });
  } else if (spans.length > 0) {
    flags.push({ code: "keyword_stuffing", sentence: `${lines(spans.length)} of the resume only repeat${spans.length === 1 ? "s" : ""} the same words. That earns nothing.`, spans });
  }
  return flags;
}

export function adFlag({ passages }: CandidateForMatching, copied: readonly boolean[]): IntegrityFlag {
  const spans = passages.filter((_, i) => copied[i] === true).map(({ start, end }): Span => ({ start, end }));
  return {
    code: "ad_pasted",
    sentence: `${lines(spans.length)} of the resume ${spans.length === 1 ? "is" : "are"} the job ad's own, word for word. What only stands there counts for nothing.`,
    spans,
  };
}

/** The candidate as if the given passages did not stand in the resume: no skill, degree, certificate or language comes from them. */
export function withoutPassages(candidate: CandidateForMatching, left: readonly boolean[]): CandidateForMatching {
  const out = candidate.passages.filter((_, i) => left[i] === true);
  const isIn = (span: Span): boolean => out.some((one) => one.start < span.end && span.start < one.end);
  const { profile } = candidate;
  const kept: Profile = {
    ...profile,
    skills: profile.skills.flatMap((skill) => {
      const mentions = skill.mentions.filter((mention) => !isIn(mention));
      return mentions.length === 0 && skill.mentions.length > 0 ? [] : [{ ...skill, mentions }];
    }),
    education: profile.education.filter(({ span }) => !isIn(span)),
    certifications: profile.certifications.filter(({ span }) => !isIn(span)),
    languages: profile.languages.filter(({ span }) => !isIn(span)),
  };
  return { ...candidate, profile: kept };
}
