import type { Match } from "../../../../src-preload/domain.ts";
import type { Comparison, PastedText } from "../../../../src-preload/explanation.ts";
import type { EngineWords } from "../../../words/words.ts";
import { pastedText, type Block } from "./blocks.ts";
import { called, seniorityLines } from "./wording.ts";

/** Two to four beside each other. `matches` are those of the comparison, in its order. */
export function comparisonText(comparison: Comparison, matches: readonly Match[], jobTitle: string, words: EngineWords): PastedText {
  const { texts } = words;
  const say = texts.comparison;
  const names = matches.map((match) => called(match, words));
  const { candidates, lines, summary } = comparison;
  const blocks: Block[] = [
    { kind: "text", text: say.lead(names, jobTitle) },
    { kind: "list", items: candidates.map(({ rank, total }, i) => say.place(rank, names[i] ?? "", total)) },
    ...summary.map((text): Block => ({ kind: "text", text })),
    ...matches.flatMap((match): Block[] => seniorityLines(match, words).slice(0, 1).map((line) => ({ kind: "text", text: `${called(match, words)}: ${line}` }))),
    { kind: "heading", text: say.byRequirement },
    {
      kind: "table",
      header: [say.asked, ...candidates.map(({ rank }, i) => say.column(names[i] ?? "", rank)), say.difference],
      rows: lines.map(({ asked, possible, cells, sentence }) => [asked, ...cells.map(({ status, earned }) => `${texts.part({ earned, possible })}, ${texts.statuses[status]}`), sentence]),
      last: [say.score, ...candidates.map(({ total }) => words.explanation.points(total)), ""],
    },
    { kind: "text", text: say.made },
  ];
  return pastedText(say.subject(names, jobTitle), blocks);
}
