/** What in a resume was put there for a machine and not for a reader. It earns nothing, and the recruiter is told. */
import type { Profile, Span } from "../../src-preload/domain.ts";
import type { CandidateForMatching } from "../library/types.ts";
import type { Say } from "../words/words.ts";
import { overusedWord } from "./stuffing.ts";
import type { UnsaidFlag } from "./unsaid.ts";

// Made apart, so that a sentence that is kept holds on to no resume.
const saysOften = ({ word, times }: { word: string; times: number }): Say => ({ integrity }) => integrity.overused(word, times);
const repeats = (lines: number): Say => ({ integrity }) => integrity.repeated(lines);
const isPasted = (lines: number): Say => ({ integrity }) => integrity.adPasted(lines);

/**
 * What can be seen without a job: hidden text, words said over and over. `words` are those of each passage, `stuffed` tells which
 * of them only repeat themselves.
 */
export function resumeFlags(candidate: CandidateForMatching, words: readonly (readonly string[])[], stuffed: readonly boolean[]): UnsaidFlag[] {
  const flags: UnsaidFlag[] = [];
  if (candidate.hiddenText) {
    flags.push({ code: "hidden_text", sentence: ({ integrity }) => integrity.hiddenText, spans: [] });
  }
  const spans = candidate.passages.filter((_, i) => stuffed[i] === true).map(({ start, end }): Span => ({ start, end }));
  const overused = overusedWord(words.flat());
  if (overused !== null) {
    flags.push({ code: "keyword_stuffing", sentence: saysOften(overused), spans });
  } else if (spans.length > 0) {
    flags.push({ code: "keyword_stuffing", sentence: repeats(spans.length), spans });
  }
  return flags;
}

export function adFlag({ passages }: CandidateForMatching, copied: readonly boolean[]): UnsaidFlag {
  const spans = passages.filter((_, i) => copied[i] === true).map(({ start, end }): Span => ({ start, end }));
  return { code: "ad_pasted", sentence: isPasted(spans.length), spans };
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
