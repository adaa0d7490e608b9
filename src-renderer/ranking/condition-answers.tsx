import { conditionWordsIn } from "../../src-preload/condition-words.ts";
import type { ConditionAnswer } from "../../src-preload/conditions.ts";
import type { Span } from "../../src-preload/domain.ts";
import { cx } from "../ui/cx.ts";
import { language } from "../words/language.ts";
import { words } from "../words/words.ts";
import { statusLook } from "./must-have-marks.tsx";

const said = words.ranking.conditions;
const { titles } = conditionWordsIn(language);

const statusWords = ({ status, stated }: ConditionAnswer): string => said.status[status === "unknown" && !stated ? "not_stated" : status];

interface ConditionAnswersProps {
  answers: readonly ConditionAnswer[];
  /** Shows the resume's words that an answer rests on. */
  onShow(span: Span): void;
}

/** Each condition of the job with how the candidate stands to it, and why. Left out where the job has none. */
export function ConditionAnswers({ answers, onShow }: ConditionAnswersProps) {
  if (answers.length === 0) return null;
  return (
    <section aria-label={said.title}>
      <h3 className="mb-1.5 flex items-baseline gap-2 font-semibold">
        {said.title}
        <span className="text-xs font-normal text-ink-faint">{said.hint}</span>
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {answers.map((answer) => (
          <Answer key={answer.condition} answer={answer} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ answer, onShow }: { answer: ConditionAnswer; onShow(span: Span): void }) {
  const { condition, use, status, reason, evidence } = answer;
  const { icon: Icon, color } = statusLook[status];
  return (
    <li className="flex gap-3 px-3 py-2">
      <span className={cx("flex w-24 shrink-0 items-center gap-1.5 self-start font-medium", color)}>
        <Icon aria-hidden className="size-4" strokeWidth={2} />
        {statusWords(answer)}
      </span>
      <div className="min-w-0">
        <p>
          {titles[condition]}
          {use === "knockout" ? <span className="ml-2 text-xs text-ink-faint">{said.must}</span> : null}
        </p>
        <p className="text-xs text-ink-soft">
          {reason}
          {evidence === null ? null : (
            <button type="button" onClick={() => onShow({ start: evidence.start, end: evidence.end })} className="ml-1 rounded font-medium text-accent hover:underline">
              {said.show}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}
