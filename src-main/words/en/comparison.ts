/** What sets candidates apart. Each is called by rank, so that a text without names says the same. */
import { level, quoted, roundPoints } from "./phrases.ts";

/** What one earned more than another. */
const lead = (rank: number, apart: number): string => `Number ${String(rank)} earns ${roundPoints(apart)} points more`;

export const comparison = {
  noDifference: "No difference.",
  foundAlike: (rank: number, apart: number) => `${lead(rank, apart)}: found alike, but more of the resume is near to it in meaning.`,
  nearerSentence: (rank: number, apart: number, own: number, other: number) => `${lead(rank, apart)}: a sentence that comes nearer in meaning, ${level(own)} against ${level(other)}.`,
  /** How it was found of the one, and of the other. */
  foundOtherwise: (rank: number, apart: number, how: string, otherRank: number, otherHow: string) => `${lead(rank, apart)}: ${how}; number ${String(otherRank)}: ${otherHow}.`,
  sameScore: (above: number, below: number) => `Number ${String(above)} and number ${String(below)} have the same score to the digit shown.`,
  ahead: (above: number, gap: number, below: number) => `Number ${String(above)} is ${roundPoints(gap)} points ahead of number ${String(below)}.`,
  leadsIn: (rank: number, things: readonly { asked: string; apart: number }[]) => `Number ${String(rank)} leads most in ${things.map(({ asked, apart }) => `${quoted(asked)} (${roundPoints(apart)})`).join(", ")}.`,
};
