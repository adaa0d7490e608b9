import type { SearchSnippet } from "../../src-preload/contract.ts";
import { cut } from "../resume/highlights.ts";
import { oneLine } from "../ui/format.ts";
import { words } from "../words/words.ts";

/** A line of a resume with the words that were looked for marked. */
export function SnippetLine({ snippet: { text, start, end, marks, page }, withPage = true }: { snippet: SearchSnippet; withPage?: boolean }) {
  const pieces = cut(start, end, marks.map((mark) => ({ ...mark, tone: "active" })));
  return (
    <>
      {pieces.map((piece) => {
        const shown = oneLine(text.slice(piece.start - start, piece.end - start));
        return piece.tone === null ? (
          <span key={piece.start}>{shown}</span>
        ) : (
          <mark key={piece.start} className="rounded-[3px] bg-mark px-px text-ink">
            {shown}
          </mark>
        );
      })}
      {withPage ? <span className="text-ink-faint"> · {words.search.results.page(page)}</span> : null}
    </>
  );
}
