import type { Match } from "../../../../src-preload/domain.ts";
import type { Explanation, PastedText } from "../../../../src-preload/explanation.ts";
import type { EngineWords } from "../../../words/words.ts";
import { pastedText, type Block } from "./blocks.ts";
import { called, quoted, seniorityLines } from "./wording.ts";

const list = (heading: string, items: string[]): Block[] => (items.length === 0 ? [] : [{ kind: "heading", text: heading }, { kind: "list", items }]);

/** One candidate for a hiring manager: strengths with their lines, what to ask, and how the points add up. */
export function candidateText(match: Match, explanation: Explanation, jobTitle: string, words: EngineWords): PastedText {
  const { texts } = words;
  const say = texts.candidate;
  const { rank, of, total, strengths, gaps, lines } = explanation;
  const who = called(match, words);
  const toAsk = [
    ...gaps.flatMap(({ sentence, questions }) => (questions.length === 0 ? [sentence] : questions)),
    ...(match.seniority === null ? [] : [match.seniority.question]),
  ];
  const blocks: Block[] = [
    { kind: "text", text: say.stands(who, jobTitle, total, rank, of) },
    ...explanation.here.slice(1).map((text): Block => ({ kind: "text", text })),
    ...list(say.lookFirst, match.flags.map(({ sentence }) => sentence)),
    ...list(say.beside, seniorityLines(match, words)),
    ...list(say.strengths, strengths.map(({ sentence, evidence }) => (evidence === null ? sentence : `${sentence} ${quoted(evidence, words)}`))),
    ...list(say.toAsk, toAsk),
    { kind: "heading", text: say.addUp },
    {
      kind: "table",
      header: say.header,
      rows: lines.map((line) => [line.asked, texts.statuses[line.status], line.how, texts.part(line)]),
      last: [say.score, "", "", texts.part({ earned: total, possible: 100 })],
    },
    { kind: "text", text: say.made },
  ];
  return pastedText(say.subject(who, jobTitle, total, rank, of), blocks);
}
