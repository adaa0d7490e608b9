import { ChevronDown } from "lucide-react";
import { importances, type Evidence, type Job, type Match, type Requirement, type Weights } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { groupByImportance, importanceMeaning, importanceName, importanceShortName } from "../jobs/importance.ts";
import { withImportance } from "../jobs/requirement-edits.ts";
import { cx } from "../ui/cx.ts";
import { formatScore } from "../ui/format.ts";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { howInWords } from "./how-words.ts";
import { termName } from "./weights.ts";

interface RequirementEvidenceProps {
  match: Match;
  job: Job;
  shown: Evidence | null;
  onShow(evidence: Evidence): void;
}

/** What the job asks, one by one, with the resume's own words for it. */
export function RequirementEvidence({ match, job, shown, onShow }: RequirementEvidenceProps) {
  const { ranking } = useServices();
  return (
    <section aria-label="Requirements and evidence">
      <h3 className="mb-1.5 font-semibold">Requirements and evidence</h3>
      <ol className="divide-y divide-line border-y border-line">
        {groupByImportance(job.requirements).flatMap((group) => group.requirements).map((requirement) => (
          <li key={requirement.id} className="py-2.5">
            <div className="flex items-start gap-3">
              <p className="min-w-0 flex-1 font-medium">{requirement.text}</p>
              <ImportanceMenu
                requirement={requirement}
                onChoose={(importance) => void ranking.setRequirements(withImportance(job.requirements, requirement.id, importance))}
              />
            </div>
            <RequirementLine requirement={requirement} match={match} weights={job.weights} />
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
      </ol>
    </section>
  );
}

const sameEvidence = (a: Evidence, b: Evidence | null): boolean =>
  b !== null && a.requirementId === b.requirementId && a.start === b.start && a.how === b.how;

/** How far the requirement is met and how much of its part of the score it decides. */
function RequirementLine({ requirement, match, weights }: { requirement: Requirement; match: Match; weights: Weights }) {
  const result = match.requirements.find(({ requirementId }) => requirementId === requirement.id);
  if (result === undefined) return <p className="text-xs text-ink-faint">Not part of the score</p>;
  const most = result.share * weights[result.term];
  const made = `${formatScore(result.score)} of 100, times ${formatScore(result.share)} % of ${termName[result.term]}, times their weight`;
  return (
    <div title={made} className="numerals mt-1 flex items-center gap-2 text-xs text-ink-faint">
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-track">
        <span
          className={cx("block h-full", result.term === "skill" ? "bg-skill" : "bg-experience")}
          style={{ width: `${String(result.score * 100)}%` }}
        />
      </span>
      <span>
        Adds {formatScore(result.score * most)} of {formatScore(most)} points for {termName[result.term]} · nearness in meaning{" "}
        {formatScore(result.semantic)}
      </span>
    </div>
  );
}

function ImportanceMenu({ requirement, onChoose }: { requirement: Requirement; onChoose(importance: Requirement["importance"]): void }) {
  return (
    <Menu
      label="Importance"
      trigger={
        <button
          type="button"
          aria-label={`Importance of “${requirement.text}”: ${importanceName[requirement.importance]}`}
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
      title="Show it in the resume"
      onClick={() => onShow(evidence)}
      className={cx("flex w-full rounded-md px-2.5 py-1 text-left", here ? "bg-mark shadow-[inset_3px_0_0_var(--mark-line)]" : "bg-sunken hover:bg-mark")}
    >
      <span className="min-w-0 flex-1">
        <span className="line-clamp-3 break-words">“{evidence.text.replace(/^• /, "")}”</span>
        <span className={cx("block text-xs", here ? "text-ink-soft" : "text-ink-faint")}>
          {howInWords(evidence)} · page {evidence.page} · {formatScore(evidence.score)}
        </span>
      </span>
    </button>
  );
}
