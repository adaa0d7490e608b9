import { ChevronDown } from "lucide-react";
import { importances, type Evidence, type Job, type Match, type Requirement } from "../../src-preload/domain.ts";
import type { Explanation, ExplanationLine } from "../../src-preload/explanation.ts";
import { learnedLine } from "../../src-preload/learned.ts";
import { rerankerLine } from "../../src-preload/reranked.ts";
import { useServices } from "../app/context.ts";
import { InterviewAverage } from "../interviews/interview-average.tsx";
import { groupByImportance, importanceMeaning, importanceName, importanceShortName } from "../jobs/importance.ts";
import { withImportance } from "../jobs/requirement-edits.ts";
import { cx } from "../ui/cx.ts";
import { quoted } from "../ui/format.ts";
import { formatExactPoints, formatShare } from "../ui/numbers.ts";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { words } from "../words/words.ts";
import { howInWords } from "./how-words.ts";
import { ExactPoints, signed, signOf } from "./points.tsx";
import { RequirementStatusMark } from "./requirement-status.tsx";
import { rerankerColor, termColor } from "./term-colors.ts";
import { learnedName, rerankerName, termName, terms } from "./weights.ts";

const said = words.ranking.evidence;

interface RequirementEvidenceProps {
  match: Match;
  explanation: Explanation;
  job: Job;
  shown: Evidence | null;
  onShow(evidence: Evidence): void;
}

/** What the job asks, one by one, with the resume's own words for it and its part of the score; the parts add up at the end. */
export function RequirementEvidence({ match, explanation, job, shown, onShow }: RequirementEvidenceProps) {
  const { jobs } = useServices();
  const lineOf = new Map(explanation.lines.map((line) => [line.requirementId, line]));
  const others = explanation.lines.filter(({ requirementId }) => requirementId === null || requirementId === rerankerLine || requirementId === learnedLine);
  return (
    <section aria-label={said.title}>
      <h3 className="mb-1.5 font-semibold">{said.title}</h3>
      <ol className="divide-y divide-line border-y border-line">
        {groupByImportance(job.requirements).flatMap((group) => group.requirements).map((requirement) => (
          <li key={requirement.id} data-requirement={requirement.id} className="py-2.5">
            <div className="flex items-start gap-3">
              <p className="min-w-0 flex-1 font-medium">{requirement.text}</p>
              <InterviewAverage jobId={job.jobId} candidateId={match.candidateId} requirementId={requirement.id} />
              <ImportanceMenu
                requirement={requirement}
                onChoose={(importance) => void jobs.edit(job.jobId, ({ requirements }) => ({ requirements: withImportance(requirements, requirement.id, importance) }))}
              />
            </div>
            <PointsLine line={lineOf.get(requirement.id)} />
            <ul className="mt-1 space-y-1">
              {match.evidence
                .filter(({ requirementId }) => requirementId === requirement.id)
                .map((evidence) => (
                  <li key={`${String(evidence.start)}-${evidence.how}`}>
                    <EvidenceQuote evidence={evidence} here={sameEvidence(evidence, shown)} onShow={onShow} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
        {others.map((line) => (
          <li key={line.asked} className="py-2.5">
            <p className="font-medium">{line.asked}</p>
            {line.requirementId === learnedLine ? <LearnedLine line={line} /> : <PointsLine line={line} />}
          </li>
        ))}
      </ol>
      <Sum explanation={explanation} />
    </section>
  );
}

/** In what the points consist: "Skills 10.1 + Meaning 2.2". */
const inTerms = ({ terms: parts }: Pick<ExplanationLine, "terms">): string =>
  terms.filter((term) => parts[term] > 0).map((term) => words.ranking.score.share(termName[term], formatExactPoints(parts[term]))).join(" + ");

function PointsLine({ line }: { line: ExplanationLine | undefined }) {
  if (line === undefined) return <p className="text-xs text-ink-faint">{said.notScored}</p>;
  const { status, how, earned, possible, terms: parts } = line;
  return (
    <div className="mt-1 flex items-center gap-2">
      <RequirementStatusMark status={status} />
      <span className="min-w-0 flex-1 text-xs text-ink-soft">{how}</span>
      <span aria-hidden className="flex h-1.5 w-16 shrink-0 gap-px overflow-hidden rounded-full bg-track">
        {line.requirementId === rerankerLine ? <span className={cx("block h-full", rerankerColor)} style={{ width: `${String(possible === 0 ? 0 : (earned / possible) * 100)}%` }} /> : null}
        {terms.map((term) => (
          <span key={term} className={cx("block h-full", termColor[term])} style={{ width: `${String(possible === 0 ? 0 : (parts[term] / possible) * 100)}%` }} />
        ))}
      </span>
      <span className="numerals w-28 shrink-0 text-right text-xs whitespace-nowrap" title={inTerms(line)}>
        <span className="text-sm font-semibold">{formatExactPoints(earned)}</span>
        <span className="text-ink-faint"> {words.ranking.score.of(formatExactPoints(possible))}</span>
        <span className="sr-only"> {said.points(inTerms(line))}</span>
      </span>
    </div>
  );
}

/** What learning adds or takes has no level to be met, only a reason. */
const LearnedLine = ({ line: { how, earned } }: { line: ExplanationLine }) => (
  <div className="mt-1 flex items-center gap-2">
    <span className="min-w-0 flex-1 text-xs text-ink-soft">{how}</span>
    <span className="numerals w-28 shrink-0 text-right text-sm font-semibold whitespace-nowrap"><ExactPoints of={Math.abs(earned)} sign={signOf(earned)} /></span>
  </div>
);

function Sum({ explanation }: { explanation: Explanation }) {
  const { total, lines } = explanation;
  const again = lines.find(({ requirementId }) => requirementId === rerankerLine);
  const learned = lines.find(({ requirementId }) => requirementId === learnedLine);
  const possible = lines.reduce((sum, line) => sum + Math.round(line.possible * 100), 0) / 100;
  return (
    <div role="group" aria-label={said.sumLabel} className="pt-2">
      <p className="numerals flex items-baseline justify-between font-semibold">
        <span>{said.sum(lines.length)}</span>
        <span className="w-28 text-right whitespace-nowrap">
          <ExactPoints of={total} /> <span className="text-xs font-normal text-ink-faint">{words.ranking.score.of(formatExactPoints(possible))}</span>
        </span>
      </p>
      <p className="numerals text-xs text-ink-faint">{said.exactSum([inTerms(explanation), ...(again === undefined ? [] : [words.ranking.score.share(rerankerName, formatExactPoints(again.earned))]), ...(learned === undefined ? [] : [words.ranking.score.share(learnedName, signed(learned.earned, formatExactPoints))])].join(" + "))}</p>
    </div>
  );
}

const sameEvidence = (a: Evidence, b: Evidence | null): boolean =>
  b !== null && a.requirementId === b.requirementId && a.start === b.start && a.how === b.how;

function ImportanceMenu({ requirement, onChoose }: { requirement: Requirement; onChoose(importance: Requirement["importance"]): void }) {
  return (
    <Menu
      label={said.importance}
      trigger={
        <button
          type="button"
          aria-label={said.importanceOf(requirement.text, importanceName[requirement.importance])}
          className="flex h-6 shrink-0 items-center gap-1 rounded-md border border-line-strong px-2 text-xs text-ink-soft hover:bg-hover hover:text-ink"
        >
          {importanceShortName[requirement.importance]}
          <ChevronDown aria-hidden className="size-3" />
        </button>
      }
    >
      <MenuChoice
        value={requirement.importance}
        options={importances.map((value) => ({ value, name: importanceName[value], hint: importanceMeaning[value] }))}
        onChoose={onChoose}
      />
    </Menu>
  );
}

interface EvidenceQuoteProps {
  evidence: Evidence;
  here: boolean;
  onShow(evidence: Evidence): void;
}

function EvidenceQuote({ evidence, here, onShow }: EvidenceQuoteProps) {
  return (
    <button
      type="button"
      aria-pressed={here}
      title={words.ranking.panel.showInResume}
      onClick={() => onShow(evidence)}
      className={cx("flex w-full rounded-md px-2.5 py-1 text-left", here ? "bg-mark shadow-[inset_3px_0_0_var(--mark-line)]" : "bg-sunken hover:bg-mark")}
    >
      <span className="min-w-0 flex-1">
        <span className="line-clamp-3 break-words">{quoted(evidence.text)}</span>
        <span className={cx("block text-xs", here ? "text-ink-soft" : "text-ink-faint")}>
          {said.place(howInWords(evidence), evidence.page, formatShare(evidence.score))}
        </span>
      </span>
    </button>
  );
}
