/** What the texts share. */
import type { Evidence, Match } from "../../../../src-preload/domain.ts";
import { seniorityNamesIn } from "../../../../src-preload/seniority-note.ts";
import type { EngineWords } from "../../../words/words.ts";
import { shortened } from "../asked.ts";

const longestQuote = 180;

export const called = ({ name, rank }: Pick<Match, "name" | "rank">, { texts }: EngineWords): string => name ?? texts.nameless(rank);

export const quoted = ({ text, page }: Pick<Evidence, "text" | "page">, { texts }: EngineWords): string => texts.quotedLine(shortened(text.replace(/^• /, ""), longestQuote), page);

/** What is told beside the score, each as a line; empty where nothing is far apart. */
export function seniorityLines({ seniority }: Pick<Match, "seniority">, words: EngineWords): string[] {
  if (seniority === null) return [];
  return [
    words.texts.seniority(seniorityNamesIn(words.language)[seniority.side], seniority.sentence),
    ...seniority.posts.map((post) => `${post.period === "" ? "" : `${post.period}: `}${quoted(post, words)}`),
  ];
}
