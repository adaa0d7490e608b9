import { useStore } from "zustand";
import type { TrackingEvent } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { InterviewHistory } from "../interviews/interview-history.tsx";
import { InterviewsPart } from "../interviews/interviews-part.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { formatDay } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import type { Person } from "./tracking-store.ts";
import { words } from "../words/words.ts";

/** Everything that was recorded of a candidate in a job, what was taken back too. */
export function HistorySheet({ jobId, person, onClose }: { jobId: string; person: Person | null; onClose(): void }) {
  return (
    <Sheet
      open={person !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      place="side"
      title={person === null ? words.pipeline.history : words.pipeline.historyOf(candidateName(person))}
      description={words.pipeline.historyHint}
    >
      {person === null ? null : (
        <div className="space-y-6">
          <InterviewsPart key={person.candidateId} jobId={jobId} candidateId={person.candidateId} />
          <Events jobId={jobId} candidateId={person.candidateId} />
          <InterviewHistory jobId={jobId} candidateId={person.candidateId} />
        </div>
      )}
    </Sheet>
  );
}

function Events({ jobId, candidateId }: { jobId: string; candidateId: string }) {
  const { tracking } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const { data, failure, retry } = useAnswer("tracking.history", { candidateId, jobId }, version);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return <Skeleton lines={5} />;
  return (
    <section aria-label={words.pipeline.moves}>
      <h3 className="mb-1.5 font-semibold">{words.pipeline.moves}</h3>
      {data.events.length === 0 ? <p className="text-ink-faint">{words.pipeline.noHistory}</p> : null}
      <ol className="divide-y divide-line">
        {data.events.map((event) => (
          <li key={event.eventId} className="py-2">
            <p className={cx("font-medium", event.undone && "text-ink-faint line-through")}>{happened(event, data.events)}</p>
            {event.reason === null ? null : <p>{event.reason}</p>}
            {event.note === null || event.what === "note" ? null : <p>{event.note}</p>}
            <p className="text-xs text-ink-faint">{[formatDay(event.at), event.by].filter((part) => part !== "").join(" · ")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function happened(event: TrackingEvent, all: readonly TrackingEvent[]): string {
  const { told } = words.pipeline;
  switch (event.what) {
    case "stage":
      return told.moved(event.stage?.name ?? "");
    case "mark":
      return event.mark === null ? told.unmarked : told.marked(words.pipeline.marks[event.mark]);
    case "note":
      return event.note === null || event.note === "" ? told.noteGone : told.note(event.note);
    case "undo": {
      const undone = all.find(({ eventId }) => eventId === event.undoes);
      return undone === undefined ? told.undone : told.undoneWhat(happened(undone, all));
    }
  }
}
