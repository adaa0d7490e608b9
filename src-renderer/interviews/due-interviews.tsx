import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { cx } from "../ui/cx.ts";
import { candidateName } from "../ui/format.ts";
import { formatMoment } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

const said = words.interviews;

/** Interviews to come, and those of which nobody has written how they went; nothing where there are none. */
export function DueInterviews() {
  const { tracking } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const { data, failure, retry } = useAnswer("interviews.due", {}, version);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null || data.interviews.length === 0) return null;
  return (
    <section aria-label={said.due.title} className="mt-6">
      <h2 className="mb-2 font-semibold">{said.due.title}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {data.interviews.map(({ interviewId, jobId, jobTitle, candidateId, candidate, file, at, kind, interviewers, unscored }) => (
          <li key={interviewId} className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
            <span className="numerals w-40 shrink-0">{formatMoment(at)}</span>
            <PlaceLink place={{ name: "ranking", jobId, candidateId }} className="rounded font-medium text-accent hover:underline">
              {candidateName({ name: candidate, file })}
            </PlaceLink>
            <span className="min-w-0 flex-1 truncate text-ink-soft">{[jobTitle, said.kinds[kind], ...interviewers].join(" · ")}</span>
            <span className={cx("text-xs", unscored ? "font-medium text-unknown" : "text-ink-faint")}>{unscored ? said.due.unscored : said.due.planned}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
