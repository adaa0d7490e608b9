import type { Match } from "../../../../src-preload/domain.ts";
import type { Explanation, PastedText } from "../../../../src-preload/explanation.ts";
import { seniorityNamesIn } from "../../../../src-preload/seniority-note.ts";
import type { EngineWords } from "../../../words/words.ts";
import { shortened } from "../asked.ts";
import { pastedText, type Block } from "./blocks.ts";
import { called } from "./wording.ts";

const mostNamed = 3;
const asList = (items: readonly string[]): string => items.slice(0, mostNamed).join("; ");

/** The first of a ranking, one line each. `explained` is in the order of the ranking; `of` is how many were ranked. */
export function firstText(explained: readonly { match: Match; explanation: Explanation }[], of: number, jobTitle: string, words: EngineWords): PastedText {
  const { texts } = words;
  const say = texts.first;
  const rows = explained.map(({ match, explanation }) => {
    const askedOf = new Map(explanation.lines.map(({ requirementId, asked }) => [requirementId, shortened(asked, 60)]));
    const named = (of: readonly { requirementId: string | null }[]): string => asList(of.map(({ requirementId }) => askedOf.get(requirementId) ?? ""));
    const [strengths, gaps] = [named(explanation.strengths), named(explanation.gaps)];
    const notes = [
      ...match.flags.slice(0, 1).map(({ sentence }) => say.pleaseLook(sentence)),
      ...(match.seniority === null ? [] : [texts.seniorityShort(seniorityNamesIn(words.language)[match.seniority.side])]),
    ];
    return [
      `${String(match.rank)}. ${called(match, words)}`,
      texts.points(explanation.total),
      strengths === "" ? say.showsLittle : say.shows(strengths),
      explanation.gaps.length === 0 ? "" : say.askAbout(gaps),
      ...(notes.length === 0 ? [] : [notes.join(" ")]),
    ];
  });
  const width = Math.max(say.header.length, ...rows.map((row) => row.length));
  const blocks: Block[] = [
    { kind: "text", text: say.lead(explained.length, of, jobTitle) },
    {
      kind: "table",
      header: [...say.header, ...(width > say.header.length ? [say.note] : [])],
      rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]),
      last: null,
    },
    { kind: "text", text: say.made },
  ];
  return pastedText(say.subject(explained.length, of, jobTitle), blocks);
}
