import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import { useHiring } from "./use-hiring.ts";

/** What interviews found of one requirement, beside what the resume says of it. It takes no part in the score. */
export function InterviewAverage({ jobId, candidateId, requirementId }: { jobId: string; candidateId: string; requirementId: string }) {
  const { data } = useHiring(jobId, candidateId);
  const found = data?.candidateId === candidateId ? data.averages.find((one) => one.requirementId === requirementId) : undefined;
  if (found === undefined) return null;
  const { average, scorecards } = found;
  return (
    <span
      role="img"
      aria-label={words.interviews.averageHint(average, scorecards)}
      title={words.interviews.averageHint(average, scorecards)}
      className={cx("numerals shrink-0 rounded px-1.5 text-xs font-semibold", average >= 3.5 ? "bg-pass-soft text-pass" : average >= 2.5 ? "bg-unknown-soft text-unknown" : "bg-fail-soft text-fail")}
    >
      {words.interviews.average(average)}
    </span>
  );
}
