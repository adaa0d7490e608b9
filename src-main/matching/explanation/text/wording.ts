/** Turns of phrase that the texts share. */
import type { Evidence, Match } from "../../../../src-preload/domain.ts";
import type { ExplanationLine } from "../../../../src-preload/explanation.ts";
import { seniorityNames } from "../../../../src-preload/seniority-note.ts";
import { shortened } from "../asked.ts";

const longestQuote = 180;

export const called = ({ name, rank }: Pick<Match, "name" | "rank">): string => name ?? `Candidate number ${String(rank)}`;

export const points = (value: number): string => value.toFixed(2);

export const quoted = ({ text, page }: Evidence): string => `“${shortened(text.replace(/^• /, ""), longestQuote)}” (page ${String(page)})`;

export const statusName: Record<ExplanationLine["status"], string> = { met: "met", partly: "in part", not_found: "not found", unknown: "not stated" };

export const sumNote = "Points are rounded so that they add up to the score.";
export const fairNote = "Name, age, gender, photo, origin, gaps between jobs, the school’s name and the year of graduation play no part in it.";

/** What is told beside the score, each as a line; empty where nothing is far apart. */
export function seniorityLines({ seniority }: Pick<Match, "seniority">): string[] {
  if (seniority === null) return [];
  return [
    `${seniorityNames[seniority.side]}. ${seniority.sentence} This moves no points.`,
    ...seniority.posts.map(({ text, page, period }) => `${period === "" ? "" : `${period}: `}“${shortened(text, longestQuote)}” (page ${String(page)})`),
  ];
}
