import { useEffect, useEffectEvent, useState } from "react";
import { BriefcaseBusiness } from "lucide-react";
import { useStore } from "zustand";
import type { JobFit, JobRow } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { newJob, type Place } from "../app/navigation.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { quoted } from "../ui/format.ts";
import { formatScore } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import type { Person } from "./search-store.ts";
import { words } from "../words/words.ts";

const said = words.search.jobs;

/** Which open jobs fit a candidate, in order. */
export function JobsThatFit() {
  const { search } = useServices();
  const person = useStore(search.store, (state) => state.jobsOf);
  return (
    <Sheet
      open={person !== null}
      onOpenChange={(open) => (open ? undefined : search.showJobsOf(null))}
      place="side"
      title={person === null ? said.title : said.titleOf(person.name)}
      description={said.description}
    >
      {person === null ? null : <Fits key={person.candidateId} person={person} />}
    </Sheet>
  );
}

interface Progress {
  fits: readonly JobFit[];
  done: number;
  failure: unknown;
}

/** Asks for one job after the other, so that what is known is shown, and nothing more is asked once the sheet is closed. */
function useFits(candidateId: string, list: readonly JobRow[]): Progress & { retry(): void } {
  const { client } = useServices();
  const ids = list.map(({ jobId }) => jobId).join(" ");
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<Progress>({ fits: [], done: 0, failure: null });
  const ask = useEffectEvent(async (isWanted: () => boolean): Promise<void> => {
    setProgress({ fits: [], done: 0, failure: null });
    try {
      for (const { jobId } of list) {
        const { fits } = await client.request("search.jobsFor", { candidateId, jobIds: [jobId] });
        if (!isWanted()) return;
        setProgress((before) => ({ ...before, fits: [...before.fits, ...fits].sort(bestFirst), done: before.done + 1 }));
      }
    } catch (failure) {
      if (isWanted()) setProgress((before) => ({ ...before, failure }));
    }
  });
  useEffect(() => {
    let wanted = true;
    void ask(() => wanted);
    return () => {
      wanted = false;
    };
  }, [candidateId, ids, attempt]);
  return { ...progress, retry: () => setAttempt(attempt + 1) };
}

const bestFirst = (a: JobFit, b: JobFit): number => (b.match?.score ?? -1) - (a.match?.score ?? -1) || (a.match?.rank ?? 0) - (b.match?.rank ?? 0);

function Fits({ person }: { person: Person }) {
  const { search, navigation, jobs } = useServices();
  const { list, listFailure } = useStore(jobs.store);
  if (list === null) return listFailure === null ? <Skeleton lines={4} /> : <Problem thrown={listFailure} onRetry={jobs.refresh} />;
  if (list.length === 0) {
    return (
      <EmptyState icon={BriefcaseBusiness} title={said.none} text={said.noneText}>
        <Button
          look="primary"
          onClick={() => {
            search.showJobsOf(null);
            navigation.go({ name: "jobs", jobId: newJob });
          }}
        >
          {said.make}
        </Button>
      </EmptyState>
    );
  }
  return <FitsOf candidateId={person.candidateId} jobs={list} />;
}

function FitsOf({ candidateId, jobs }: { candidateId: string; jobs: readonly JobRow[] }) {
  const { fits, done, failure, retry } = useFits(candidateId, jobs);
  const of = jobs.length;
  return (
    <>
      {failure !== null ? <Problem thrown={failure} onRetry={retry} /> : null}
      {done < of && failure === null ? (
        <div role="status" className="mb-3 text-xs text-ink-soft">
          {said.ranking(done + 1, of)}
          <progress aria-label={said.progress} value={done} max={of} className="mt-1 block h-1 w-full accent-accent" />
        </div>
      ) : null}
      <ol className="space-y-2">
        {fits.map((fit) => (
          <FitCard key={fit.jobId} fit={fit} candidateId={candidateId} />
        ))}
      </ol>
    </>
  );
}

function FitCard({ fit: { jobId, title, match, why }, candidateId }: { fit: JobFit; candidateId: string }) {
  const { search } = useServices();
  const place: Place = match === null ? { name: "jobs", jobId } : { name: "ranking", jobId, candidateId };
  const failed = match?.knockouts.filter(({ status }) => status === "fail").length ?? 0;
  return (
    <li>
      <PlaceLink place={place} onLeave={() => search.showJobsOf(null)} className="block rounded-lg border border-line px-3.5 py-2.5 hover:bg-hover">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 truncate font-semibold">{title}</span>
          {match === null ? null : <span className="numerals text-base font-semibold">{formatScore(match.score)}</span>}
        </span>
        {match === null ? (
          <span className="block text-xs text-ink-faint">{why === null ? "" : said.whyNot[why]}</span>
        ) : (
          <>
            <span className="numerals block text-xs text-ink-soft">
              {said.place(match.rank, match.of)}
              {failed === 0 ? null : <span className="font-medium text-fail"> · {said.fails(failed)}</span>}
            </span>
            <span className="mt-1 line-clamp-2 block text-xs text-ink-faint">{match.topEvidence === null ? said.noEvidence : quoted(match.topEvidence.text)}</span>
          </>
        )}
      </PlaceLink>
    </li>
  );
}
