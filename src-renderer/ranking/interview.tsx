import { MessageCircleQuestion } from "lucide-react";
import type { Match } from "../../src-preload/domain.ts";
import type { Gap } from "../../src-preload/explanation.ts";
import { words } from "../words/words.ts";

const said = words.ranking.interview;

/** What is open, and how to ask about it. */
export function Interview({ gaps, seniority }: { gaps: readonly Gap[] } & Pick<Match, "seniority">) {
  return (
    <section aria-label={said.title}>
      <h3 className="mb-1.5 font-semibold">{said.title}</h3>
      {gaps.length === 0 ? <p className="text-ink-soft">{said.nothing}</p> : null}
      <ul className="space-y-2.5">
        {gaps.map(({ requirementId, sentence, questions }) => (
          <li key={requirementId}>
            <p className="text-ink-soft">{sentence}</p>
            {questions.map((question) => (
              <Question key={question} question={question} />
            ))}
            {questions.length === 0 ? (
              <p className="mt-0.5 text-xs text-ink-faint">{said.noQuestion}</p>
            ) : null}
          </li>
        ))}
        {seniority === null ? null : (
          <li>
            <p className="text-ink-soft">{words.ranking.seniority.names[seniority.side]}.</p>
            <Question question={seniority.question} />
          </li>
        )}
      </ul>
    </section>
  );
}

function Question({ question }: { question: string }) {
  return (
    <p className="mt-0.5 flex gap-2">
      <MessageCircleQuestion aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" strokeWidth={1.75} />
      {question}
    </p>
  );
}
