import { SquareKanban } from "lucide-react";
import { useStore } from "zustand";
import { isOut, stageKinds, type JobProgress, type StageKind } from "../../src-preload/contract.ts";
import { useAnswer, useCommands, useServices } from "../app/context.ts";
import { newJob } from "../app/navigation.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { DueInterviews } from "../interviews/due-interviews.tsx";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { formatCount, formatDay } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { SkillSupply } from "./skill-supply.tsx";
import { daysSince, longWait } from "./time-in-stage.ts";
import { words } from "../words/words.ts";

/** How every job stands. */
export function Overview() {
  const { tracking, candidates, jobs: jobsStore, navigation } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const revision = useStore(candidates.store, (state) => state.revision);
  const list = useStore(jobsStore.store, (state) => state.list);
  const { data, failure, retry } = useAnswer("tracking.overview", {}, `${String(revision)}/${String(version)}/${String(list?.length ?? 0)}`);
  const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-job-link]")];
  const step = (by: number): void => {
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    all[Math.max(0, Math.min(at + by, all.length - 1))]?.focus();
  };
  useCommands({ next: () => step(1), previous: () => step(-1) });

  if (data?.jobs.length === 0) {
    return (
      <EmptyState level={1} icon={SquareKanban} title={words.pipeline.noJobs.title} text={words.pipeline.noJobs.text}>
        <title>{`${words.pipeline.pipeline} – Winnow`}</title>
        <Button look="primary" onClick={() => navigation.go({ name: "jobs", jobId: newJob })}>
          {words.pipeline.noJobs.make}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="h-full overflow-auto px-6 py-5">
      <title>{`${words.pipeline.pipeline} – Winnow`}</title>
      <h1 className="text-xl font-semibold tracking-tight">{words.pipeline.pipeline}</h1>
      <p className="mt-0.5 mb-4 text-ink-soft">{words.pipeline.overviewHint}</p>
      {failure !== null ? <Problem thrown={failure} onRetry={retry} /> : data === null ? <Skeleton lines={8} /> : <Jobs jobs={data.jobs} />}
      <DueInterviews />
      <SkillSupply />
    </div>
  );
}

const head = "px-1.5 py-2 text-right align-bottom text-xs font-medium text-ink-faint first:text-left xl:px-3";

function Jobs({ jobs }: { jobs: readonly JobProgress[] }) {
  const most = Math.max(1, ...jobs.map((job) => onTheWay(job)));
  return (
    <table aria-label={words.pipeline.overview.label} className="w-full border-collapse rounded-lg border border-line bg-raised">
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className={head}>{words.pipeline.overview.job}</th>
          <th scope="col" className={head}>{words.pipeline.overview.maybe}</th>
          {stageKinds.map((kind) => (
            <th key={kind} scope="col" className={head}>{words.pipeline.kinds[kind]}</th>
          ))}
          <th scope="col" className={head}>{words.pipeline.overview.waiting}</th>
          <th scope="col" className={head}>{words.pipeline.overview.last}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.jobId} className="border-b border-line last:border-b-0 hover:bg-hover">
            <th scope="row" className="w-2/5 max-w-40 px-1.5 py-2 xl:max-w-72 xl:px-3 text-left font-normal">
              <PlaceLink data-job-link place={{ name: "pipeline", jobId: job.jobId, view: "board" }} className="block truncate rounded font-medium hover:underline" title={job.title}>
                {job.title}
              </PlaceLink>
              <Bar job={job} most={most} />
            </th>
            <Count count={job.maybe} />
            {stageKinds.map((kind) => (
              <Count key={kind} count={job.counts[kind]} strong={kind === "hired"} />
            ))}
            <td className={cx("numerals px-1.5 py-2 text-right whitespace-nowrap xl:px-3", job.waitingSince !== null && daysSince(job.waitingSince) >= longWait && "font-medium text-unknown")}>
              {job.waitingSince === null ? words.pipeline.overview.none : words.pipeline.days(daysSince(job.waitingSince))}
            </td>
            <td className="numerals px-1.5 py-2 text-right whitespace-nowrap text-ink-soft xl:px-3">{job.lastAt === null ? words.pipeline.overview.none : formatDay(job.lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Count = ({ count, strong = false }: { count: number; strong?: boolean }) => (
  <td className={cx("numerals px-1.5 py-2 text-right xl:px-3", count === 0 ? "text-ink-faint" : strong && "font-semibold text-pass")}>{count === 0 ? words.pipeline.overview.none : formatCount(count)}</td>
);

const way = stageKinds.filter((kind) => !isOut(kind));
const onTheWay = ({ counts }: JobProgress): number => way.reduce((sum, kind) => sum + counts[kind], 0);

const shades: Partial<Record<StageKind, string>> = {
  new: "fill-line-strong", screening: "fill-semantic", interview: "fill-experience", offer: "fill-accent-line", hired: "fill-accent",
};

/** The steps of the way as one bar, as long as there are people on it; the numbers beside it say the same. */
function Bar({ job, most }: { job: JobProgress; most: number }) {
  const sizeOf = (kind: StageKind): number => (job.counts[kind] / most) * 100;
  const parts = way.map((kind, index) => ({ kind, from: way.slice(0, index).reduce((sum, before) => sum + sizeOf(before), 0), size: sizeOf(kind) }));
  return (
    <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 h-1 w-full">
      <rect width={100} height={4} className="fill-track" />
      {parts.map((part) => (
        <rect key={part.kind} x={part.from} width={part.size} height={4} className={shades[part.kind]} />
      ))}
    </svg>
  );
}
