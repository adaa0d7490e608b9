/**
 * A ranking before it is put into anybody's language: in place of a sentence stands what makes it from the facts. So what is kept of a
 * ranking is the same whoever asks, and is said anew for each.
 */
import type { ConditionAnswer } from "../../src-preload/conditions.ts";
import type { IntegrityFlag, Knockout, Loss, Match, Ranking } from "../../src-preload/domain.ts";
import type { HeldPost, SeniorityNote } from "../../src-preload/seniority-note.ts";
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
};

export type UnsaidRanking = Omit<Ranking, "candidates"> & { candidates: UnsaidMatch[] };

export const saidKnockouts = (knockouts: readonly UnsaidKnockout[], words: EngineWords): Knockout[] => knockouts.map((one) => ({ ...one, reason: one.reason(words) }));

export const saidNote = (note: UnsaidNote, words: EngineWords): SeniorityNote => ({
  ...note,
  sentence: note.sentence(words),
  question: note.question(words),
  posts: note.posts.map((post) => ({ ...post, period: post.period(words) })),
});

function saidMatch(match: UnsaidMatch, words: EngineWords): Match {
  return {
    ...match,
    knockouts: saidKnockouts(match.knockouts, words),
    whyNotHigher: match.whyNotHigher.map((loss) => ({ ...loss, sentence: loss.sentence(words) })),
    flags: match.flags.map((flag) => ({ ...flag, sentence: flag.sentence(words) })),
    seniority: match.seniority === null ? null : saidNote(match.seniority, words),
    conditions: match.conditions.map((answer) => ({ ...answer, reason: answer.reason(words) })),
  };
}

/** The ranking as `rank` gave it, its sentences in a language. Numbers, order and everything else are the same in each. */
export const said = (ranking: UnsaidRanking, words: EngineWords): Ranking => ({ ...ranking, candidates: ranking.candidates.map((match) => saidMatch(match, words)) });
