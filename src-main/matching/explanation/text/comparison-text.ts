import type { Match } from "../../../../src-preload/domain.ts";
import type { Comparison, PastedText } from "../../../../src-preload/explanation.ts";
import { pastedText, type Block } from "./blocks.ts";
import { called, fairNote, points, seniorityLines, statusName, sumNote } from "./wording.ts";

const joined = (names: readonly string[]): string => `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** Two to four beside each other. `matches` are those of the comparison, in its order. */
export function comparisonText(comparison: Comparison, matches: readonly Match[], jobTitle: string): PastedText {
  const names = matches.map(called);
  const { candidates, lines, summary } = comparison;
  const blocks: Block[] = [
    { kind: "text", text: `${joined(names)}, side by side for ${jobTitle}.` },
    { kind: "list", items: candidates.map(({ rank, total }, i) => `Number ${String(rank)}: ${names[i] ?? ""}, ${points(total)} of 100 points`) },
    ...summary.map((text): Block => ({ kind: "text", text })),
    ...matches.flatMap((match): Block[] => seniorityLines(match).slice(0, 1).map((line) => ({ kind: "text", text: `${called(match)}: ${line}` }))),
    { kind: "heading", text: "Requirement by requirement" },
    {
      kind: "table",
      header: ["Asked", ...candidates.map(({ rank }, i) => `${names[i] ?? ""} (number ${String(rank)})`), "What makes the difference"],
      rows: lines.map(({ asked, possible, cells, sentence }) => [asked, ...cells.map(({ status, earned }) => `${points(earned)} of ${points(possible)}, ${statusName[status]}`), sentence]),
      last: ["Score", ...candidates.map(({ total }) => points(total)), ""],
    },
    { kind: "text", text: `Made by Winnow from the text of the resumes. ${sumNote} ${fairNote}` },
  ];
  return pastedText(`${joined(names)} for ${jobTitle}`, blocks);
}
