import { CircleAlert, Pause, Play, ScanText, X } from "lucide-react";
import { useStore } from "zustand";
import type { FilesFilter, IngestStatus } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { fileName, formatAbout, formatRate, formatTimeLeft } from "../ui/format.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { useGoesByItself } from "../ui/use-goes-by-itself.ts";
import { problemsOf, type IngestState } from "./ingest-store.ts";
import { useShowFiles } from "./use-show-files.ts";
import { words } from "../words/words.ts";

const said = words.library.reading;

/** The quiet line at the window's foot: how reading goes, on every screen. Hidden while there is nothing to say. */
export function IngestBar() {
  const { ingest } = useServices();
  const state = useStore(ingest.store);
  const busy = state.copying !== null || (state.status !== null && state.status.state !== "idle");
  return busy || !(state.summaryClosed || state.status === null) ? <Bar state={state} busy={busy} /> : null;
}

/** Made anew each time it is shown: who pressed its last button pointed at it when it went, and does not point at it when it comes again. */
function Bar({ state, busy }: { state: IngestState; busy: boolean }) {
  const { ingest } = useServices();
  const holding = useGoesByItself(!busy && problemsOf(state).length === 0 ? summaryMilliseconds : null, ingest.closeSummary);
  return (
    <section aria-label={said.label} {...holding} className="relative shrink-0 border-t border-line bg-raised">
      <ProgressBar label={said.progress} share={shareDone(state)} className="absolute inset-x-0 -top-px h-0.5" />
      <div className="flex h-10 items-center gap-3 px-4">
        {/* Each file would be announced; how it ended is, once. */}
        <p role="status" aria-live={busy ? "off" : "polite"} className={cx("numerals font-medium", busy ? "shrink-0" : "min-w-0 flex-1 truncate")}>
          {busy ? progressInWords(state) : summaryInWords(state)}
        </p>
        {busy ? <Running state={state} /> : <Finished state={state} />}
      </div>
    </section>
  );
}

/** How long the summary stays, unless something needs to be done. */
const summaryMilliseconds = 10_000;

const settled = (status: IngestStatus): number => status.done + status.duplicates + status.failed + status.cancelled;

function shareDone({ status, copying }: IngestState): number {
  if (status !== null && status.state !== "idle") return status.found === 0 ? 0 : settled(status) / status.found;
  return copying === null ? 1 : copying.settled / copying.total;
}

function progressInWords(state: IngestState): string {
  const { status, copying } = state;
  if (status === null || status.state === "idle") return said.copying(copying?.settled ?? 0, copying?.total ?? 0);
  const paused = status.state === "paused";
  if (onlyScans(status) && !paused) return scansSentence(state);
  return (paused ? said.paused : said.running)(settled(status), status.found, status.discovering);
}

function Running({ state }: { state: IngestState }) {
  const { ingest } = useServices();
  const { status } = state;
  const paused = status?.state === "paused";
  const reading = status !== null && status.state !== "idle";
  return (
    <>
      <p className="numerals min-w-0 flex-1 truncate text-ink-faint">{reading && !paused ? (onlyScans(status) ? scanDetails(status) : details(status)) : null}</p>
      <ScansButton state={state} />
      <ProblemsButton state={state} />
      {reading ? (
        <Button look="quiet" size="small" onClick={paused ? ingest.resume : ingest.pause}>
          {paused ? <Play aria-hidden className="size-3.5" /> : <Pause aria-hidden className="size-3.5" />}
          {paused ? said.resume : said.pause}
        </Button>
      ) : null}
      <Button look="quiet" size="small" title={said.cancelHint} onClick={ingest.cancel}>
        <X aria-hidden className="size-3.5" />
        {said.cancel}
      </Button>
    </>
  );
}

/** All that still waits is scans. */
const onlyScans = (status: IngestStatus | null): boolean => status !== null && status.scans.waiting > 0 && status.waiting <= status.scans.waiting;

/** "Reading 3 scans by text recognition, about 40 s" */
function scansSentence({ status, scanSeconds }: IngestState): string {
  return said.scans(status?.scans.waiting ?? 0, scanSeconds === null ? null : formatAbout(scanSeconds));
}

function scanDetails({ scans: { current } }: IngestStatus): string {
  return current === null ? "" : said.page(fileName(current.path), current.page, current.pages);
}

function ScansButton({ state }: { state: IngestState }) {
  const { ingest } = useServices();
  const waiting = state.status?.scans.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <Button look="quiet" size="small" onClick={() => ingest.openScans(true)}>
      <ScanText aria-hidden className="size-3.5" />
      {said.waitingScans(waiting)}
    </Button>
  );
}

function details({ filesPerSecond, secondsLeft, current }: IngestStatus): string {
  return [
    filesPerSecond === null ? null : formatRate(filesPerSecond),
    secondsLeft === null ? null : formatTimeLeft(secondsLeft),
    current === null ? null : fileName(current),
  ]
    .filter((part) => part !== null)
    .join("  ·  ");
}

function summaryInWords({ status }: IngestState): string {
  if (status === null) return "";
  const { became } = status;
  const isOneToOne = became === null || (became.versions === 0 && became.notResumes === 0);
  const parts = [
    isOneToOne ? said.added(status.done) : said.became(status.done, became.people, became.notResumes === 0),
    status.duplicates > 0 ? said.alreadyThere(status.duplicates) : null,
    status.cancelled > 0 ? said.cancelled(status.cancelled) : null,
  ];
  return parts.filter((part) => part !== null).join("  ·  ");
}

function Finished({ state }: { state: IngestState }) {
  const { ingest } = useServices();
  const became = state.status?.became;
  return (
    <>
      <ShowFiles kind="several" name={said.versions} count={became?.versions ?? 0} />
      <ShowFiles kind="other" name={said.notResumes} count={became?.notResumes ?? 0} />
      <ProblemsButton state={state} />
      <Button look="quiet" size="small" onClick={ingest.closeSummary}>
        {said.close}
      </Button>
    </>
  );
}

/** What became no candidate of its own, or looks like none; a click shows whose they are. */
function ShowFiles({ kind, name, count }: { kind: FilesFilter; name(count: number): string; count: number }) {
  const show = useShowFiles();
  if (count === 0) return null;
  return (
    <Button look="quiet" size="small" title={said.showThem} onClick={() => show(kind)}>
      {name(count)}
    </Button>
  );
}

function ProblemsButton({ state }: { state: IngestState }) {
  const { ingest } = useServices();
  const count = problemsOf(state).length;
  if (count === 0) return null;
  return (
    <Button look="problem" size="small" onClick={() => ingest.openFailures(true)}>
      <CircleAlert aria-hidden className="size-3.5" />
      {said.notRead(count)}
    </Button>
  );
}
