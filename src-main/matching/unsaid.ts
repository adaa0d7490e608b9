/**
 * A ranking before it is put into anybody's language: in place of a sentence stands what makes it from the facts. So what is kept of a
 * ranking is the same whoever asks, and is said anew for each.
 */
import type { ConditionAnswer } from "../../src-preload/conditions.ts";
import type { Evidence, IntegrityFlag, Knockout, Loss, Match, Ranking } from "../../src-preload/domain.ts";
import type { HeldPost, SeniorityNote } from "../../src-preload/seniority-note.ts";
import { once } from "./once.ts";
import type { EngineWords, Say } from "../words/words.ts";

type Unsaid<T, Sentences extends keyof T> = Omit<T, Sentences> & Record<Sentences, Say>;

export type UnsaidKnockout = Unsaid<Knockout, "reason">;
export type UnsaidLoss = Unsaid<Loss, "sentence">;
export type UnsaidFlag = Unsaid<IntegrityFlag, "sentence">;
export type UnsaidAnswer = Unsaid<ConditionAnswer, "reason">;
export type UnsaidPost = Unsaid<HeldPost, "period">;
export type UnsaidNote = Unsaid<Omit<SeniorityNote, "posts">, "sentence" | "question"> & { posts: UnsaidPost[] };

export type UnsaidMatch = Omit<Match, "knockouts" | "whyNotHigher" | "flags" | "seniority" | "conditions"> & {
  knockouts: UnsaidKnockout[];
  whyNotHigher: UnsaidLoss[];
  flags: UnsaidFlag[];
  seniority: UnsaidNote | null;
  conditions: UnsaidAnswer[];
  /** The line that a list shows. */
  topEvidence: Evidence | null;
};

export type UnsaidRanking = Omit<Ranking, "candidates"> & { candidates: UnsaidMatch[] };

export const saidKnockouts = (knockouts: readonly UnsaidKnockout[], words: EngineWords): Knockout[] => knockouts.map((one) => ({ ...one, reason: one.reason(words) }));

export const saidNote = (note: UnsaidNote, words: EngineWords): SeniorityNote => ({
  ...note,
  sentence: note.sentence(words),
  question: note.question(words),
  posts: note.posts.map((post) => ({ ...post, period: post.period(words) })),
});

/** A match with answers to conditions. Field by field: what is worked out only when it is asked for stays so. */
export function withAnswers(match: UnsaidMatch, conditions: UnsaidAnswer[], knockouts: UnsaidKnockout[]): UnsaidMatch {
  const { rank, candidateId, name, file, score, skill, experience, semantic, relevantYears, flags, seniority, reranked, topEvidence } = match;
  return {
    rank, candidateId, name, file, score, skill, experience, semantic, knockouts, relevantYears, flags, seniority, conditions, reranked, topEvidence,
    ...(match.learned === undefined ? {} : { learned: match.learned }),
    get evidence() {
      return match.evidence;
    },
    get requirements() {
      return match.requirements;
    },
    get whyNotHigher() {
      return match.whyNotHigher;
    },
  };
}

/** Field by field: what is worked out only when it is asked for stays so. */
function saidMatch(match: UnsaidMatch, words: EngineWords): Match {
  const { rank, candidateId, name, file, score, skill, experience, semantic, relevantYears, reranked } = match;
  const whyNotHigher = once(() => match.whyNotHigher.map((loss) => ({ ...loss, sentence: loss.sentence(words) })));
  return {
    rank, candidateId, name, file, score, skill, experience, semantic,
    knockouts: saidKnockouts(match.knockouts, words),
    get evidence() {
      return match.evidence;
    },
    get requirements() {
      return match.requirements;
    },
    relevantYears,
    get whyNotHigher() {
      return whyNotHigher();
    },
    flags: match.flags.map((flag) => ({ ...flag, sentence: flag.sentence(words) })),
    seniority: match.seniority === null ? null : saidNote(match.seniority, words),
    conditions: match.conditions.map((answer) => ({ ...answer, reason: answer.reason(words) })),
    reranked,
    ...(match.learned === undefined ? {} : { learned: match.learned }),
  };
}

/** The ranking as `rank` gave it, its sentences in a language. Numbers, order and everything else are the same in each. */
export const said = (ranking: UnsaidRanking, words: EngineWords): Ranking => ({ ...ranking, candidates: ranking.candidates.map((match) => saidMatch(match, words)) });
