import { useState, type ReactNode } from "react";
import { CircleQuestionMark, UserX } from "lucide-react";
import { useStore } from "zustand";
import type { Mark, RankingRow } from "../../src-preload/contract.ts";
import { useCommands, useServices } from "../app/context.ts";
import { ReasonPicker } from "../pipeline/reason-picker.tsx";
import { words } from "../words/words.ts";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { focusRow } from "../ui/focus.ts";

/** Marks from the keyboard and from buttons; a rejection asks for its reason first. */
export interface Triage {
  mark(row: RankingRow, mark: Mark): void;
  /** What asks for the reason, to be shown beside the list. */
  picker: ReactNode;
}

interface TriageParts {
  jobId: string;
  /** The row that the keyboard is on. */
  current: RankingRow | undefined;
  /** Whether anybody is ranked at all, shown or not. */
  anybody: boolean;
  /** Before a row is marked, which may take it out of what is shown. */
  onMark(row: RankingRow, mark: Mark | null): void;
}

export function useTriage({ jobId, current, anybody, onMark }: TriageParts): Triage {
  const { tracking } = useServices();
  const [rejecting, setRejecting] = useState<RankingRow | null>(null);

  const put = (row: RankingRow, mark: Mark | null, reason?: string): void => {
    onMark(row, mark);
    void tracking.mark(jobId, row, mark, reason);
  };
  const mark = (row: RankingRow, wanted: Mark): void => {
    if (wanted === "rejected") setRejecting(row);
    else put(row, tracking.store.getState().jobs.get(jobId)?.get(row.candidateId)?.mark === wanted ? null : wanted);
  };
  /** Offered only while the keyboard is on somebody. */
  const markCurrent = (wanted: Mark): (() => void) | undefined => (current === undefined ? undefined : () => mark(current, wanted));
  useCommands({
    star: markCurrent("shortlisted"),
    maybe: markCurrent("maybe"),
    reject: markCurrent("rejected"),
    // The last mark may have taken the last row out of what is shown. What was moved or noted elsewhere is not seen here, and stays.
    undo: anybody ? () => void tracking.undoLast(jobId, ["mark"]) : undefined,
  });

  const close = (): void => {
    setRejecting(null);
    focusRow();
  };
  return {
    mark,
    picker: (
      <ReasonPicker
        asked={rejecting === null ? null : { kind: "rejected", person: rejecting }}
        beside={() => document.querySelector('[role="grid"] [data-row][aria-selected="true"]')}
        onClose={close}
        onPick={(reason) => {
          close();
          if (rejecting !== null) put(rejecting, "rejected", reason);
        }}
      />
    ),
  };
}

const { panel } = words.ranking;
const buttons = [
  { mark: "maybe", icon: CircleQuestionMark, name: panel.maybe, title: panel.maybeKey },
  { mark: "rejected", icon: UserX, name: panel.reject, title: panel.rejectKey },
] as const;

/** The marks beside the star, in a candidate's panel. */
export function TriageButtons({ row, jobId, onMark }: { row: RankingRow; jobId: string; onMark(row: RankingRow, mark: Mark): void }) {
  const { tracking } = useServices();
  const shown = useStore(tracking.store, ({ jobs }) => jobs.get(jobId)?.get(row.candidateId)?.mark ?? null);
  return buttons.map(({ mark, icon: Icon, name, title }) => (
    <button
      key={mark}
      type="button"
      aria-pressed={shown === mark}
      aria-label={name(candidateName(row))}
      title={title}
      onClick={() => onMark(row, mark)}
      className={cx("flex size-7 shrink-0 items-center justify-center rounded-md hover:bg-hover", shown === mark ? "bg-accent-soft text-accent" : "text-ink-faint hover:text-ink")}
    >
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
    </button>
  ));
}

/** In a row, quietly: the mark, or the stage that somebody has come to. */
export function StandingMark({ candidateId, jobId }: { candidateId: string; jobId: string }) {
  const { tracking } = useServices();
  const standing = useStore(tracking.store, ({ jobs }) => jobs.get(jobId)?.get(candidateId));
  const stages = useStore(tracking.store, (state) => state.stages);
  if (standing === undefined) return null;
  const stage = stages?.find(({ stageId }) => stageId === standing.stageId);
  // The star says it already.
  const isNew = stage === undefined || stage.kind === "new";
  const said = isNew ? (standing.mark === "maybe" ? words.pipeline.triage.filters.maybe : null) : stage.kind === "rejected" ? [words.pipeline.kinds.rejected, standing.reason].filter(Boolean).join(": ") : stage.name;
  return said === null ? null : <span className="font-medium text-ink-soft">{said} · </span>;
}
