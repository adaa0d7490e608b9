import type { Match } from "../../../../src-preload/domain.ts";
import type { Explanation, PastedText } from "../../../../src-preload/explanation.ts";
import { seniorityNames } from "../../../../src-preload/seniority-note.ts";
import { shortened } from "../asked.ts";
import { pastedText, type Block } from "./blocks.ts";
import { called, fairNote, points } from "./wording.ts";

const mostNamed = 3;
const asList = (items: readonly string[]): string => items.slice(0, mostNamed).join("; ");

/** The first of a ranking, one line each. `explained` is in the order of the ranking; `of` is how many were ranked. */
export function firstText(explained: readonly { match: Match; explanation: Explanation }[], of: number, jobTitle: string): PastedText {
  const what = explained.length === of ? `All ${String(of)} candidates` : `The first ${String(explained.length)} of ${String(of)} candidates`;
  const rows = explained.map(({ match, explanation }) => {
    const askedOf = new Map(explanation.lines.map(({ requirementId, asked }) => [requirementId, shortened(asked, 60)]));
    const notes = [
      ...match.flags.slice(0, 1).map(({ sentence }) => `Please look: ${sentence}`),
      ...(match.seniority === null ? [] : [`${seniorityNames[match.seniority.side]} (moves no points)`]),
    ];
    return [
      `${String(match.rank)}. ${called(match)}`,
      `${points(explanation.total)} points`,
      `shows ${asList(explanation.strengths.map(({ requirementId }) => askedOf.get(requirementId) ?? "")) || "little of what is asked"}`,
      explanation.gaps.length === 0 ? "" : `ask about ${asList(explanation.gaps.map(({ requirementId }) => askedOf.get(requirementId) ?? ""))}`,
      ...(notes.length === 0 ? [] : [notes.join(" ")]),
    ];
  });
  const width = Math.max(4, ...rows.map((row) => row.length));
  const blocks: Block[] = [
    { kind: "text", text: `${what} for ${jobTitle}, best first.` },
    {
      kind: "table",
      header: ["Candidate", "Score", "Strengths", "To ask about", ...(width > 4 ? ["Note"] : [])],
      rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]),
      last: null,
    },
    { kind: "text", text: `The score compares the text of each resume with what the job asks, out of 100 points. ${fairNote} Made by Winnow.` },
  ];
  return pastedText(`${what} for ${jobTitle}`, blocks);
}
