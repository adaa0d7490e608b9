import { useStore } from "zustand";
import type { Funnel } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { formatCount, formatShare, formatYears } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { FunnelChart } from "./funnel-chart.tsx";
import { words } from "../words/words.ts";

/** How far candidates came for a job: to look at, and to read. */
export function FunnelView({ jobId, title }: { jobId: string; title: string }) {
  const { tracking, candidates } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const revision = useStore(candidates.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("tracking.funnel", { jobId }, `${String(revision)}/${String(version)}`);
  return (
    <div className="h-full overflow-y-auto" tabIndex={0} role="region" aria-label={words.pipeline.views.funnel}>
      <div className="mx-auto max-w-4xl space-y-8 px-6 py-6">
        {failure !== null ? (
          <Problem thrown={failure} onRetry={retry} />
        ) : data === null ? (
          <Skeleton lines={8} />
        ) : (
          <>
            <FunnelChart label={words.pipeline.funnel.label(title)} steps={data.steps} />
            <Steps funnel={data} />
            <Out funnel={data} />
          </>
        )}
      </div>
    </div>
  );
}

const head = "py-1.5 pr-4 text-left text-xs font-medium text-ink-faint";
const number = "numerals py-1.5 pr-4 text-right";

function Steps({ funnel: { steps } }: { funnel: Funnel }) {
  const said = words.pipeline.funnel;
  return (
    <section aria-label={said.table}>
      <h2 className="mb-1 text-sm font-semibold">{said.table}</h2>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={head}>{said.step}</th>
            <th scope="col" className={`${head} text-right`}>{said.reached}</th>
            <th scope="col" className={`${head} text-right`}>{said.ofBefore}</th>
            <th scope="col" className={`${head} text-right`}>{said.here}</th>
            <th scope="col" className={`${head} text-right`} title={said.medianHint}>{said.time}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ kind, reached, here, days }, index) => {
            const before = steps[index - 1]?.reached ?? 0;
            return (
              <tr key={kind} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-4 text-left font-medium">{words.pipeline.kinds[kind]}</th>
                <td className={number}>{formatCount(reached)}</td>
                <td className={number}>{index === 0 || before === 0 ? words.pipeline.overview.none : formatShare(reached / before)}</td>
                <td className={number}>{formatCount(here)}</td>
                <td className={number}>{days === null ? words.pipeline.overview.none : said.medianDays(formatYears(days), days === 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Out({ funnel: { out, reasons } }: { funnel: Funnel }) {
  const said = words.pipeline.funnel;
  return (
    <section aria-label={said.outTitle}>
      <h2 className="mb-1 text-sm font-semibold">{said.outTitle}</h2>
      {out.length === 0 ? (
        <p className="text-ink-faint">{said.nobodyOut}</p>
      ) : (
        <div className="grid gap-8 md:grid-cols-2">
          <table className="border-collapse self-start">
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className={head}>{said.out}</th>
                <th scope="col" className={head}>{said.after}</th>
                <th scope="col" className={`${head} text-right`}>{said.candidates}</th>
              </tr>
            </thead>
            <tbody>
              {out.map(({ kind, after, candidates }) => (
                <tr key={`${kind} ${after}`} className="border-b border-line">
                  <td className="py-1.5 pr-4">{words.pipeline.kinds[kind]}</td>
                  <td className="py-1.5 pr-4">{words.pipeline.kinds[after]}</td>
                  <td className={number}>{formatCount(candidates)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table className="border-collapse self-start">
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className={head}>{said.out}</th>
                <th scope="col" className={head}>{said.reason}</th>
                <th scope="col" className={`${head} text-right`}>{said.candidates}</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map(({ kind, reason, candidates }) => (
                <tr key={`${kind} ${reason ?? ""}`} className="border-b border-line">
                  <td className="py-1.5 pr-4">{words.pipeline.kinds[kind]}</td>
                  <td className="py-1.5 pr-4">{reason ?? said.noReason}</td>
                  <td className={number}>{formatCount(candidates)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
