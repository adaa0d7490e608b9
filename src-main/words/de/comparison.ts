import type { EngineWords } from "../words.ts";
import { level, quoted, roundPoints } from "./phrases.ts";

const lead = (rank: number, apart: number): string => `Platz ${String(rank)} erhält ${roundPoints(apart)} Punkte mehr`;

export const comparison: EngineWords["comparison"] = {
  noDifference: "Kein Unterschied.",
  foundAlike: (rank, apart) => `${lead(rank, apart)}: gleich gefunden, aber mehr im Lebenslauf kommt der Bedeutung nahe.`,
  nearerSentence: (rank, apart, own, other) => `${lead(rank, apart)}: ein Satz, der in der Bedeutung näher kommt, ${level(own)} gegen ${level(other)}.`,
  foundOtherwise: (rank, apart, how, otherRank, otherHow) => `${lead(rank, apart)}: ${how}; Platz ${String(otherRank)}: ${otherHow}.`,
  sameScore: (above, below) => `Platz ${String(above)} und Platz ${String(below)} haben bis auf die letzte gezeigte Stelle dieselbe Punktzahl.`,
  ahead: (above, gap, below) => `Platz ${String(above)} liegt ${roundPoints(gap)} Punkte vor Platz ${String(below)}.`,
  leadsIn: (rank, things) => `Platz ${String(rank)} liegt am weitesten vorn bei ${things.map(({ asked, apart }) => `${quoted(asked)} (${roundPoints(apart)})`).join(", ")}.`,
};
