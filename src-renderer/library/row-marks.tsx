import { FileQuestionMark, MessageSquareText, UsersRound } from "lucide-react";
import type { CandidateRow } from "../../src-preload/contract.ts";
import { words } from "../words/words.ts";
import { formatCount } from "../ui/numbers.ts";

const said = words.library.marks;

/** What stands behind a name in the table: that the file is no resume, that it may be someone else too, how many resumes there are. */
export function RowMarks({ row }: { row: Pick<CandidateRow, "kind" | "probableDuplicate" | "resumes" | "notes"> }) {
  return (
    <>
      {row.kind === "resume" ? null : (
        <span title={said.looksLike[row.kind]} className={warned}>
          <FileQuestionMark aria-hidden className="size-3.5" />
          <span className="sr-only">{said.noResume}</span>
        </span>
      )}
      {row.probableDuplicate ? (
        <span title={said.mayBeSomeoneElse} className={warned}>
          <UsersRound aria-hidden className="size-3.5" />
          <span className="sr-only">{said.duplicate}</span>
        </span>
      ) : null}
      {row.notes > 0 ? (
        <span title={words.organising.notes.marked(row.notes)} className={`${mark} text-ink-faint`}>
          <MessageSquareText aria-hidden className="size-3.5" />
          <span className="sr-only">{words.organising.notes.marked(row.notes)}</span>
        </span>
      ) : null}
      {row.resumes > 1 ? (
        <span title={said.resumes(row.resumes)} className={`${mark} numerals bg-sunken text-ink-soft ring-1 ring-line ring-inset`}>
          <span aria-hidden>{formatCount(row.resumes)}</span>
          <span className="sr-only">{said.resumes(row.resumes)}</span>
        </span>
      ) : null}
    </>
  );
}

const mark = "ml-1.5 flex h-4.5 shrink-0 items-center rounded px-1 text-2xs font-medium";
const warned = `${mark} bg-unknown-soft text-unknown`;
