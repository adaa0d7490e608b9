import { useId, useState } from "react";
import { useStore } from "zustand";
import type { DueInterview } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { PlaceLink } from "../app/place-link.tsx";
import { Button } from "../ui/button.tsx";
import { CandidateName } from "../ui/candidate-name.tsx";
import { formatMoment } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

const said = words.interviews.due;

/** More than these are shown when somebody asks for them. */
const atFirst = 5;

/** Interviews to come, the next first, and those of which nobody has written how they went, the last first; nothing where there are none. */
export function DueInterviews() {
  const { tracking } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const { data, failure, retry } = useAnswer("interviews.due", {}, version);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null || data.interviews.length === 0) return null;
  const planned = data.interviews.filter(({ unscored }) => !unscored);
  const unscored = data.interviews.filter((one) => one.unscored).reverse();
  return (
    <section aria-label={said.title} className="mt-6 grid grid-cols-1 items-start gap-x-8 gap-y-6 2xl:grid-cols-2">
      {planned.length === 0 ? null : <Due title={said.planned} interviews={planned} />}
      {unscored.length === 0 ? null : <Due title={said.unscored} interviews={unscored} />}
    </section>
  );
}

function Due({ title, interviews }: { title: string; interviews: readonly DueInterview[] }) {
  const [all, setAll] = useState(false);
  const id = useId();
  return (
    <div>
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      <ul aria-labelledby={id} className="divide-y divide-line rounded-lg border border-line bg-raised">
        {interviews.slice(0, all ? undefined : atFirst).map((interview) => (
          <Line key={interview.interviewId} interview={interview} />
        ))}
      </ul>
      {interviews.length <= atFirst ? null : (
        <Button look="quiet" size="small" className="mt-1" onClick={() => setAll(!all)}>
          {all ? said.fewer : said.all(interviews.length)}
        </Button>
      )}
    </div>
  );
}

function Line({ interview: { jobId, jobTitle, candidateId, candidate, file, at, kind, interviewers } }: { interview: DueInterview }) {
  const about = [words.interviews.kinds[kind], ...interviewers, jobTitle].join(" · ");
  return (
    <li className="flex items-baseline gap-3 px-3 py-2">
      <span className="numerals w-44 shrink-0">{formatMoment(at)}</span>
      <PlaceLink place={{ name: "ranking", jobId, candidateId }} className="max-w-1/2 shrink-0 truncate rounded font-medium text-accent hover:underline">
        <CandidateName candidate={{ name: candidate, file }} />
      </PlaceLink>
      <span className="min-w-0 truncate text-ink-soft" title={about}>
        {about}
      </span>
    </li>
  );
}
