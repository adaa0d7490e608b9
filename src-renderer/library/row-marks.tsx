import { FileQuestionMark, MessageSquareText, UsersRound } from "lucide-react";
import type { CandidateRow } from "../../src-preload/contract.ts";
import { kindWords } from "../candidate/kind-words.ts";
import { words } from "../words/words.ts";
import { formatCounted } from "../ui/numbers.ts";

/** What stands behind a name in the table: that the file is no resume, that it may be someone else too, how many resumes there are. */
export function RowMarks({ row }: { row: Pick<CandidateRow, "kind" | "probableDuplicate" | "resumes" | "notes"> }) {
  return (
    <>
      {row.kind === "resume" ? null : (
        <span title={`This looks like ${kindWords[row.kind].withArticle}, not a resume.`} className={warned}>
          <FileQuestionMark aria-hidden className="size-3.5" />
          <span className="sr-only">Not a resume</span>
        </span>
      )}
      {row.probableDuplicate ? (
        <span title="Someone else in the library may be the same person." className={warned}>
          <UsersRound aria-hidden className="size-3.5" />
          <span className="sr-only">Probable duplicate</span>
        </span>
      ) : null}
      {row.notes > 0 ? (
        <span title={words.organising.notes.marked(row.notes)} className={`${mark} text-ink-faint`}>
          <MessageSquareText aria-hidden className="size-3.5" />
          <span className="sr-only">{words.organising.notes.marked(row.notes)}</span>
        </span>
      ) : null}
      {row.resumes > 1 ? (
        <span title={`${formatCounted(row.resumes, "resume", "resumes")} of this person`} className={`${mark} numerals bg-sunken text-ink-soft ring-1 ring-line ring-inset`}>
          {row.resumes}
          <span className="sr-only"> resumes</span>
        </span>
      ) : null}
    </>
  );
}

const mark = "ml-1.5 flex h-4.5 shrink-0 items-center rounded px-1 text-2xs font-medium";
const warned = `${mark} bg-unknown-soft text-unknown`;
