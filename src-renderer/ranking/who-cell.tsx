import { memo } from "react";
import type { RankingRow } from "../../src-preload/contract.ts";
import { CandidateName } from "../ui/candidate-name.tsx";
import { candidateName, quoted } from "../ui/format.ts";
import { words } from "../words/words.ts";
import { FlagChips } from "./flags.tsx";
import { failsMustHave } from "./reweigh.ts";
import { SeniorityMark } from "./seniority.tsx";
import { StandingMark } from "./triage.tsx";

const said = words.ranking.list;

interface AboutRow {
  row: RankingRow;
}

/** Whether two rows are of the same person and call them the same, whatever their places and scores. */
export const sameCandidate = ({ row: a }: AboutRow, { row: b }: AboutRow): boolean =>
  a === b || (a.candidateId === b.candidateId && a.file === b.file && a.name === b.name && candidateName(a) === candidateName(b));

const sameLines = (a: RankingRow, b: RankingRow): boolean =>
  a.title === b.title && a.looksLike === b.looksLike && a.topEvidence === b.topEvidence && a.flags === b.flags && a.seniority === b.seniority && a.knockouts === b.knockouts;

interface WhoCellProps extends AboutRow {
  jobId: string;
  /** Beside a panel there is no room for name and title in one line, and the evidence stands in the panel. */
  beside: boolean;
}

/** In a row: who it is, and what speaks most for them. */
export const WhoCell = memo(
  ({ row, jobId, beside }: WhoCellProps) => {
    const evidence = row.topEvidence === null ? null : quoted(row.topEvidence.text);
    return (
      <div role="gridcell" className="min-w-0 pr-4" title={evidence ?? undefined}>
        <p className="flex items-baseline" title={[candidateName(row), row.title].filter((part) => part !== null).join(" · ")}>
          <CandidateName candidate={row} className="min-w-0 truncate font-semibold" />
          {row.title === null || beside ? null : <span className="ml-1 min-w-0 shrink-[100] truncate text-ink-soft">· {row.title}</span>}
          <FlagChips codes={row.flags} />
        </p>
        <p className="truncate text-xs text-ink-faint">
          <StandingMark candidateId={row.candidateId} jobId={jobId} />
          {row.looksLike === undefined ? null : (
            <span title={words.library.marks.looksLike[row.looksLike]} className="font-medium text-unknown">
              {words.library.marks.noResume} ·{" "}
            </span>
          )}
          {failsMustHave(row) ? <span className="font-medium text-fail">{said.failsMustHave} · </span> : null}
          {beside && row.title !== null ? <span className="text-ink-soft">{row.title} · </span> : null}
          <SeniorityMark seniority={row.seniority} />
          {evidence ?? said.noEvidence}
        </p>
      </div>
    );
  },
  (a, b) => a.jobId === b.jobId && a.beside === b.beside && sameCandidate(a, b) && sameLines(a.row, b.row),
);
