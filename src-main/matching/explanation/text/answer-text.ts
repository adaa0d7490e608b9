import type { Evidence } from "../../../../src-preload/domain.ts";
import type { Explanation, ExplanationLine, PastedText } from "../../../../src-preload/explanation.ts";
import type { SeniorityNote } from "../../../../src-preload/seniority-note.ts";
import { learnedLine } from "../../../../src-preload/learned.ts";
import type { EngineWords } from "../../../words/words.ts";
import { pastedText, type Block } from "./blocks.ts";
import { quoted } from "./wording.ts";

function list(heading: string, lead: string, items: string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", text: heading }, { kind: "text", text: lead }, { kind: "list", items }];
}

/** Who is answered and about what; `name` is null where it is not to be used. */
interface Asking {
  jobTitle: string;
  name: string | null;
}

/**
 * For the candidate who asks why: how the own result came about. It speaks of nobody else and of no rank, gives every part of the
 * score, and says that what was not found need not be missing.
 */
export function answerText(
  explanation: Explanation, evidenceOf: (requirementId: string | null) => Evidence | undefined, seniority: SeniorityNote | null, { jobTitle, name }: Asking, words: EngineWords,
): PastedText {
  const { answer } = words.texts;
  const { total, terms, possible, lines } = explanation;
  const line = (one: ExplanationLine): string => answer.line(one.asked, one);
  const lineWithQuote = (one: ExplanationLine): string => {
    const evidence = evidenceOf(one.requirementId);
    return evidence === undefined ? line(one) : answer.lineWithQuote(one.asked, one, quoted(evidence, words));
  };
  const of = (...statuses: ExplanationLine["status"][]): ExplanationLine[] => lines.filter(({ requirementId, status }) => requirementId !== learnedLine && statuses.includes(status));
  const learned = lines.filter(({ requirementId, earned }) => requirementId === learnedLine && earned !== 0);
  const part = (term: keyof typeof terms): { earned: number; possible: number } => ({ earned: terms[term], possible: possible[term] });
  const blocks: Block[] = [
    { kind: "text", text: answer.greeting(name) },
    { kind: "text", text: answer.thanks(jobTitle) },
    { kind: "text", text: answer.method },
    { kind: "text", text: answer.points(total, part("skill"), part("experience"), part("semantic")) },
    ...learned.map(({ earned, how }): Block => ({ kind: "text", text: answer.learned(earned, how) })),
    ...list(answer.found, answer.foundLead, of("met").map(lineWithQuote)),
    ...list(answer.inPart, answer.inPartLead, of("partly").map(lineWithQuote)),
    ...list(answer.notFound, answer.notFoundLead, of("not_found", "unknown").map(line)),
    ...(seniority === null ? [] : ([{ kind: "heading", text: answer.beside }, { kind: "text", text: answer.seniority(seniority.sentence) }] satisfies Block[])),
    { kind: "heading", text: answer.noPart },
    { kind: "text", text: answer.noPartText },
    { kind: "text", text: answer.writeToUs },
  ];
  return pastedText(answer.subject(jobTitle), blocks);
}
