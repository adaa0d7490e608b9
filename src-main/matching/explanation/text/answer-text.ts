import type { Evidence } from "../../../../src-preload/domain.ts";
import type { Explanation, ExplanationLine, PastedText } from "../../../../src-preload/explanation.ts";
import type { SeniorityNote } from "../../../../src-preload/seniority-note.ts";
import { pastedText, type Block } from "./blocks.ts";
import { points, quoted } from "./wording.ts";

function list(heading: string, lead: string, items: string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", text: heading }, { kind: "text", text: lead }, { kind: "list", items }];
}

/**
 * For the candidate who asks why: how the own result came about. It speaks of nobody else and of no rank, gives every part of the
 * score, and says that what was not found need not be missing. `name` is null where it is not to be used.
 */
export function answerText(
  explanation: Explanation, evidenceOf: (requirementId: string | null) => Evidence | undefined, seniority: SeniorityNote | null, jobTitle: string, name: string | null,
): PastedText {
  const { total, terms, possible, lines } = explanation;
  const line = ({ requirementId, asked, earned, possible: most }: ExplanationLine, withQuote: boolean): string => {
    const evidence = withQuote ? evidenceOf(requirementId) : undefined;
    return `${asked}: ${points(earned)} of ${points(most)} points${evidence === undefined ? "" : `. You write: ${quoted(evidence)}`}`;
  };
  const of = (...statuses: ExplanationLine["status"][]): ExplanationLine[] => lines.filter(({ status }) => statuses.includes(status));
  const blocks: Block[] = [
    { kind: "text", text: name === null ? "Hello," : `Dear ${name},` },
    { kind: "text", text: `thank you for asking how your resume was looked at for ${jobTitle}.` },
    {
      kind: "text",
      text: `We compare the text of each resume with what the job asks, one requirement at a time, with a program that runs on our own computer. It puts the resumes in an order for reading. It does not decide: people do.`,
    },
    {
      kind: "text",
      text: `Your resume earned ${points(total)} of 100 points: ${points(terms.skill)} of ${points(possible.skill)} for what the job asks you to know and do, ${points(terms.experience)} of ${points(possible.experience)} for the time you have spent in such work, and ${points(terms.semantic)} of ${points(possible.semantic)} for how near your own sentences come to those of the job.`,
    },
    ...list("What we found", "These were found in your resume:", of("met").map((one) => line(one, true))),
    ...list("What we found in part", "Your resume comes near to these:", of("partly").map((one) => line(one, true))),
    ...list(
      "What we did not find",
      "Your resume does not say these in words that the program could find. That does not mean that you lack them.",
      of("not_found", "unknown").map((one) => line(one, false)),
    ),
    ...(seniority === null ? [] : ([
      { kind: "heading", text: "What stands beside the score" },
      { kind: "text", text: `${seniority.sentence} We note this to ask you about the role. It moved none of your points, neither up nor down.` },
    ] satisfies Block[])),
    { kind: "heading", text: "What plays no part" },
    { kind: "text", text: "Your name, age, gender, photo, origin, family, gaps between jobs, the name of your school and the year you left it do not count, neither for nor against you." },
    { kind: "text", text: "If something was read wrongly, or if you can do what your resume does not mention, please write to us. We will put it right and look again." },
  ];
  return pastedText(`How your resume was looked at for ${jobTitle}`, blocks);
}
