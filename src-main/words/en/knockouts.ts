/** What settles a must-have, or leaves it open, in one sentence each. */
import type { CefrLevel, DegreeLevel } from "../../../src-preload/domain.ts";
import { month, quoted, theLast, years } from "./phrases.ts";

const degrees: Record<DegreeLevel, string> = {
  secondary: "secondary school", vocational: "vocational training", associate: "an associate degree", bachelor: "a bachelor's degree", master: "a master's degree", doctorate: "a doctorate",
};
const levels: Record<CefrLevel, string> = { A1: "A1 (beginner)", A2: "A2 (basic)", B1: "B1 (conversational)", B2: "B2 (good)", C1: "C1 (fluent)", C2: "C2 (like a native speaker)" };

const spokenAbout = (name: string, words: string, about: CefrLevel, asked: CefrLevel): string => `The resume states ${name} ${quoted(words)}, which is about ${levels[about]}; ${levels[asked]} is asked`;

export const knockouts = {
  /** A degree as it is spoken of in a question. */
  degrees,

  enoughYears: (relevant: number, asked: number) => `The resume shows ${years(relevant)} of relevant work; ${years(asked)} are asked.`,
  yearsNotSaid: (asked: number) => `The resume does not say how long the candidate has worked; ${years(asked)} are asked.`,
  yearsByDegree: (total: number) => `The resume shows ${years(total)} of work in all; the years the ad asks depend on the degree, which is for you to judge.`,
  tooFewYears: (total: number, asked: number) => `The resume shows ${years(total)} of work in all; ${years(asked)} are asked.`,
  yearsOpen: (total: number, asked: number) => `The resume shows ${years(total)} of work in all; whether ${years(asked)} of it are what is asked is for you to judge.`,

  yearsForDegree: (shown: number, instead: number, asked: DegreeLevel) => `The resume shows ${years(shown)} of work; the ad takes ${years(instead)} instead of ${degrees[asked]}.`,
  degreeNotSaid: (asked: DegreeLevel) => `The resume does not state a degree; ${degrees[asked]} is asked.`,
  degree: (highest: DegreeLevel) => `The resume states ${degrees[highest]}.`,
  degreeOpen: (highest: DegreeLevel, asked: DegreeLevel) => `The resume states ${degrees[highest]} and other studies; it does not say whether they ended with ${degrees[asked]}.`,
  degreeReplaced: (highest: DegreeLevel, asked: DegreeLevel) => `The resume states ${degrees[highest]}; the ad lets experience stand in for ${degrees[asked]}.`,
  lowerDegree: (highest: DegreeLevel, asked: DegreeLevel) => `The resume states ${degrees[highest]}; ${degrees[asked]} is asked.`,

  languageNotSaid: (asked: string) => `The resume does not say whether the candidate speaks what is asked: ${quoted(asked)}.`,
  language: (name: string, words: string | null) => `The resume states ${name}${words === null ? "" : ` (${quoted(words)})`}.`,
  languageWithoutLevel: (name: string, asked: CefrLevel) => `The resume states ${name} without a level; ${levels[asked]} is asked.`,
  languageAbout: (name: string, words: string, about: CefrLevel, asked: CefrLevel) => `${spokenAbout(name, words, about, asked)}.`,
  languageNearly: (name: string, words: string, about: CefrLevel, asked: CefrLevel) => `${spokenAbout(name, words, about, asked)}. Whether that is enough is for you to judge.`,

  named: (words: string) => `The resume names ${quoted(words)}.`,
  namedWithoutDate: (words: string, within: number) => `The resume names ${quoted(words)} without a date; use in ${theLast(within)} is asked.`,
  namedLongAgo: (words: string, date: string, within: number) => `The resume names ${quoted(words)} last in work that ended ${month(date)}; use in ${theLast(within)} is asked. Whether that is enough is for you to judge.`,
  permitNotSaid: "The resume does not say whether the candidate may work there; ask.",
  near: (words: string, asked: string) => `The resume does not name ${quoted(asked)}; it says ${quoted(words)}. Whether that is enough is for you to judge.`,
  notSaid: (asked: string) => `The resume does not say whether the candidate has ${quoted(asked)}.`,
};
