import type { Match } from "../../../../src-preload/domain.ts";
import type { Explanation, PastedText } from "../../../../src-preload/explanation.ts";
import { pastedText, type Block } from "./blocks.ts";
import { called, fairNote, points, quoted, seniorityLines, statusName, sumNote } from "./wording.ts";

/** One candidate for a hiring manager: strengths with their lines, what to ask, and how the points add up. */
export function candidateText(match: Match, explanation: Explanation, jobTitle: string): PastedText {
  const { rank, of, total, strengths, gaps, lines } = explanation;
  const who = called(match);
  const seniority = seniorityLines(match);
  const asked = [
    ...gaps.flatMap(({ sentence, questions }) => (questions.length === 0 ? [sentence] : questions)),
    ...(match.seniority === null ? [] : [match.seniority.question]),
  ];
  const score = `${points(total)} of 100 points`;
  const blocks: Block[] = [
    { kind: "text", text: `${who} stands at number ${String(rank)} of ${String(of)} for ${jobTitle}, with ${score}.` },
    ...explanation.here.slice(1).map((text): Block => ({ kind: "text", text })),
    ...(match.flags.length === 0 ? [] : ([{ kind: "heading", text: "Please look at this first" }, { kind: "list", items: match.flags.map(({ sentence }) => sentence) }] satisfies Block[])),
    ...(seniority.length === 0 ? [] : ([{ kind: "heading", text: "Beside the score" }, { kind: "list", items: seniority }] satisfies Block[])),
    ...(strengths.length === 0 ? [] : ([
      { kind: "heading", text: "Strengths" },
      { kind: "list", items: strengths.map(({ sentence, evidence }) => (evidence === null ? sentence : `${sentence} ${quoted(evidence)}`)) },
    ] satisfies Block[])),
    ...(asked.length === 0 ? [] : ([{ kind: "heading", text: "To ask in the interview" }, { kind: "list", items: asked }] satisfies Block[])),
    { kind: "heading", text: "How the points add up" },
    {
      kind: "table",
      header: ["Asked", "Found", "How", "Points"],
      rows: lines.map(({ asked, status, how, earned, possible }) => [asked, statusName[status], how, `${points(earned)} of ${points(possible)}`]),
      last: ["Score", "", "", `${points(total)} of 100.00`],
    },
    { kind: "text", text: `Made by Winnow from the text of the resume. ${sumNote} ${fairNote}` },
  ];
  return pastedText(`${who} for ${jobTitle}: ${score}, number ${String(rank)} of ${String(of)}`, blocks);
}
