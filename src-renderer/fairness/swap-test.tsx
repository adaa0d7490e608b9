import { useState } from "react";
import type { Counterfactual, JobRow, SwapResult } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Row } from "../settings/section.tsx";
import { Button } from "../ui/button.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { cx } from "../ui/cx.ts";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FailureNotice, Notice } from "../ui/notice.tsx";
import { formatExactPoints } from "../ui/numbers.ts";
import { words } from "../words/words.ts";
import { JobChoice } from "./job-choice.tsx";

const say = words.fairness;
/** Names that one candidate alone is tried with. */
const namesOfOne = 6;
/** Scores have six decimals; as points of 100 they have four. */
const exact = (share: number): string => formatExactPoints(share, 4);

/** What a swap did to a score, and with which lines. */
function Swap({ swap: { kind, lines, after, moved } }: { swap: SwapResult }) {
  return (
    <li className="mt-1.5">
      <p className={cx("numerals", moved !== null && "font-medium text-fail")}>
        <span className="mr-2">{say.swapKinds[kind]}</span>
        {lines.length === 0 ? <span className="text-ink-faint">{say.nothing}</span> : moved === null ? `${exact(after.score)} · ${say.same}` : `${exact(after.score)} · ${say.movedBy(exact(moved.by))}`}
      </p>
      {moved === null ? null : <p className="text-fail">{moved.terms.map(({ term, by }) => say.term(say.terms[term], exact(by))).join(" · ")}</p>}
      {lines.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer text-xs text-ink-soft">{say.lines(lines.length)}</summary>
          <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-2 text-xs">
            {lines.map((line, i) => (
              <div key={String(i)} className="col-span-2 grid grid-cols-subgrid border-t border-line py-1">
                <dt className="text-ink-faint">{say.was}</dt>
                <dd className="min-w-0 break-words">{line.before}</dd>
                <dt className="text-ink-faint">{say.is}</dt>
                <dd className="min-w-0 break-words">{line.after}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

interface OutcomeProps {
  made: Counterfactual;
  busy: boolean;
  /** Looks at one of them with more names. */
  onMore(candidateId: string): void;
}

function Outcome({ made, busy, onMore }: OutcomeProps) {
  const isMoved = (swaps: readonly SwapResult[]): boolean => swaps.some(({ moved }) => moved !== null);
  // What moved comes first; the sort keeps the ranking's order otherwise.
  const ordered = [...made.candidates].sort((a, b) => Number(isMoved(b.swaps)) - Number(isMoved(a.swaps)));
  return (
    <div className="mt-3" role="status">
      <Notice tone={made.moved > 0 ? "problem" : "quiet"}>
        <p className="font-medium">{made.moved > 0 ? say.movedSome(made.moved, made.swaps) : say.unmoved(made.swaps, made.candidates.length)}</p>
        {made.moved > 0 && made.asksPlace ? <p>{say.asked}</p> : null}
        <p className="text-ink-soft">{say.amongNotice(made.among)}</p>
      </Notice>
      <ul className="mt-2">
        {ordered.map(({ candidateId, name, file, before, swaps }) => (
          <li key={candidateId} className="border-t border-line py-1.5">
            <details open={isMoved(swaps)}>
              <summary className="cursor-pointer">
                <span className={cx(isMoved(swaps) && "font-medium text-fail")}>
                  <CandidateName candidate={{ name, file }} />
                </span>
                <span className="numerals float-right text-ink-soft">{exact(before.score)}</span>
              </summary>
              <ul className="pl-4">
                {swaps.map((swap, i) => (
                  <Swap key={`${swap.kind} ${String(i)}`} swap={swap} />
                ))}
              </ul>
              {swaps.filter(({ kind }) => kind === "name").length >= namesOfOne ? null : (
                <Button size="small" className="mt-2 ml-4" disabled={busy} onClick={() => onMore(candidateId)}>
                  {say.moreNames}
                </Button>
              )}
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Swaps who resumes are about, and shows whether any score moves. */
export function SwapTest({ jobs }: { jobs: readonly JobRow[] }) {
  const { client } = useServices();
  const [jobId, setJobId] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<Counterfactual | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    setMade(null);
    try {
      setMade(await client.request("fairness.counterfactual", { jobId }));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  };
  /** What is shown of one candidate gives way to what more names have shown. */
  const lookAgain = async (before: Counterfactual, candidateId: string): Promise<void> => {
    setBusy(true);
    try {
      const [one] = (await client.request("fairness.counterfactual", { jobId: before.jobId, candidateId })).candidates;
      const candidates = before.candidates.map((shown) => (one !== undefined && shown.candidateId === one.candidateId ? one : shown));
      const swaps = candidates.flatMap((shown) => shown.swaps);
      setMade({ ...before, candidates, swaps: swaps.filter(({ lines }) => lines.length > 0).length, moved: swaps.filter(({ moved }) => moved !== null).length });
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  };
  return (
    <Row name={say.swapTest} about={say.swapAbout}>
      <div className="flex flex-wrap items-center gap-2">
        <JobChoice label={say.job} jobs={jobs} none={say.swapJob} value={jobId} onChange={setJobId} />
        <Button look="primary" disabled={busy || jobId === ""} onClick={() => void run()}>
          {busy ? say.swapWorking : say.swapRun}
        </Button>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} className="mt-3" />}
      {made === null ? null : <Outcome made={made} busy={busy} onMore={(candidateId) => void lookAgain(made, candidateId)} />}
    </Row>
  );
}
