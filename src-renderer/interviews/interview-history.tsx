import { useStore } from "zustand";
import type { HiringHistoryEvent } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { formatCount, formatDay, formatMoment } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

const said = words.interviews;

/** All that was ever said of interviews and offers, what was corrected too; nothing where nothing was said. */
export function InterviewHistory({ jobId, candidateId }: { jobId: string; candidateId: string }) {
  const { tracking } = useServices();
  const version = useStore(tracking.store, (state) => state.version);
  const { data, failure, retry } = useAnswer("interviews.history", { candidateId, jobId }, version);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null || data.events.length === 0) return null;
  return (
    <section aria-label={said.history}>
      <h3 className="mb-1.5 font-semibold">{said.history}</h3>
      <ol className="divide-y divide-line">
        {data.events.map((event) => (
          <li key={event.eventId} className="py-2">
            <p className="font-medium">{said.happened(event.what, event.change)}</p>
            {detailsOf(event).map((line, i) => (
              <p key={i}>{line}</p>
            ))}
            <p className="text-xs text-ink-faint">{[formatDay(event.at), event.by].filter((part) => part !== "").join(" · ")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function detailsOf({ interview, scorecard, offer, outcome }: HiringHistoryEvent): string[] {
  const lines =
    interview !== null ? [`${formatMoment(interview.at)} · ${said.kinds[interview.kind]}`, interview.interviewers.join(", "), interview.note]
    : scorecard !== null ? [[scorecard.interviewer, ...scorecard.scores.map(({ asked, score }) => `${asked}: ${formatCount(score)}`)].join(" · "), scorecard.recommendation === null ? "" : said.recommend[scorecard.recommendation], scorecard.note]
    : offer !== null ? [[formatDay(offer.on), offer.pay, said.states[offer.state]].filter((part) => part !== "").join(" · "), offer.note]
    : outcome !== null ? [`${formatDay(outcome.on)} · ${said.afters[outcome.after]}`, outcome.note]
    : [];
  return lines.filter((line) => line !== "");
}
