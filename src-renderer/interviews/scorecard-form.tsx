import { useState, type KeyboardEvent } from "react";
import { recommendations, type Interview, type Recommendation, type Scorecard } from "../../src-preload/contract.ts";
import type { Requirement } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { EntrySheet } from "./entry-sheet.tsx";
import { Choice, inputLook, Labelled, NoteInput } from "./form-pieces.tsx";
import type { About } from "./interview-desk.ts";
import { useJob } from "./use-job.ts";

const said = words.interviews;
const scale = [1, 2, 3, 4, 5] as const;

interface ScorecardFormProps {
  about: About;
  interview: Interview;
  /** What is corrected; null for a new one. */
  before: Scorecard | null;
  onLeave(): void;
}

interface Line {
  requirementId: string;
  asked: string;
  score: number | null;
  note: string;
}

/** The job's requirements, and what an older scorecard scored that the job asks no more. */
function linesOf(requirements: readonly Requirement[], before: Scorecard | null): Line[] {
  const scored = new Map(before?.scores.map((one) => [one.requirementId, one]));
  // What was marked keeps the words that were marked.
  const asked = requirements.map(({ id, text }): Line => scored.get(id) ?? { requirementId: id, asked: text, score: null, note: "" });
  const known = new Set(asked.map(({ requirementId }) => requirementId));
  return [...asked, ...(before?.scores ?? []).filter(({ requirementId }) => !known.has(requirementId))];
}

/** One interviewer's marks from 1 to 5 for each requirement of the job as it is now. */
export function ScorecardForm(props: ScorecardFormProps) {
  const { data, failure, retry } = useJob(props.about.jobId);
  // What is being filled in stays, whatever a later question comes to.
  if (data !== null) return <Marking requirements={data.requirements} {...props} />;
  return failure !== null ? <Problem thrown={failure} onRetry={retry} /> : <Skeleton lines={3} />;
}

/** Digits mark the line that the keyboard is on, Enter goes to the next. */
function Marking({ about, interview, requirements, before, onLeave }: ScorecardFormProps & { requirements: readonly Requirement[] }) {
  const { interviews } = useServices();
  const without = interview.interviewers.find((one) => !interview.scorecards.some(({ interviewer }) => interviewer === one));
  const [interviewer, setInterviewer] = useState(before?.interviewer ?? without ?? "");
  const [lines, setLines] = useState(() => linesOf(requirements, before));
  const [recommendation, setRecommendation] = useState<Recommendation | "none">(before?.recommendation ?? "none");
  const [note, setNote] = useState(before?.note ?? "");
  const change = (requirementId: string, part: Partial<Line>): void => setLines((now) => now.map((line) => (line.requirementId === requirementId ? { ...line, ...part } : line)));
  const save = (): Promise<boolean> =>
    interviews.saveScorecard(
      about,
      {
        interviewId: interview.interviewId, interviewer: interviewer.trim(), note: note.trim(), recommendation: recommendation === "none" ? null : recommendation,
        scores: lines.flatMap(({ score, note: own, ...line }) => (score === null ? [] : [{ ...line, score, note: own.trim() }])),
      },
      before?.scorecardId,
    );
  const unmarked = lines.find((line) => line.score === null && line.note.trim() !== "");
  const isEmpty = lines.every(({ score }) => score === null) && recommendation === "none" && note.trim() === "";
  // A note without a mark would be lost.
  const needed = interviewer.trim() === "" ? said.neededWho : unmarked !== undefined ? said.neededMark(unmarked.asked) : isEmpty ? said.neededSomething : null;
  return (
    <EntrySheet title={before === null ? said.form.scorecard.fresh : said.form.scorecard.again} about={about} draft={[interviewer, recommendation, note, lines]} needed={needed} onSave={save} onLeave={onLeave}>
      <div className="grid grid-cols-2 gap-3">
        <Labelled label={said.interviewer}>
          <input type="text" data-first value={interviewer} maxLength={100} onChange={(event) => setInterviewer(event.target.value)} aria-invalid={interviewer.trim() === ""} className={inputLook} />
        </Labelled>
        <Choice<Recommendation | "none"> label={said.recommendation} value={recommendation} options={["none", ...recommendations]} nameOf={(one) => (one === "none" ? said.noRecommendation : said.recommend[one])} onChange={setRecommendation} />
      </div>
      <p className="text-xs text-ink-soft">{said.scaleHint}</p>
      <ul className="space-y-2">
        {lines.map((line) => (
          <li key={line.requirementId} onKeyDown={goOn}>
            <p className="text-sm">{line.asked}</p>
            <div className="mt-1 flex items-center gap-2">
              <Marks line={line} onChange={(score) => change(line.requirementId, { score })} />
              <input
                type="text"
                aria-label={said.noteOn(line.asked)}
                placeholder={said.note}
                value={line.note}
                maxLength={4000}
                onChange={(event) => change(line.requirementId, { note: event.target.value })}
                aria-invalid={line === unmarked}
                className="h-7 min-w-0 flex-1 rounded-md border border-control bg-surface px-2 text-sm"
              />
            </div>
          </li>
        ))}
      </ul>
      <NoteInput note={note} onChange={setNote} />
    </EntrySheet>
  );
}

/** To the next line, and from the last one to the note below all of them. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const next = event.currentTarget.nextElementSibling;
  const field = next === null ? event.currentTarget.closest("form")?.querySelector("textarea") : (next.querySelector<HTMLElement>("input:checked") ?? next.querySelector("input"));
  field?.focus();
}

function Marks({ line, onChange }: { line: Line; onChange(score: number | null): void }) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
    event.preventDefault();
    const score = Number(event.key);
    onChange(score === 0 ? null : score);
    event.currentTarget.querySelectorAll("input")[score - 1]?.focus();
  };
  return (
    <div role="radiogroup" aria-label={said.scoreOf(line.asked)} onKeyDown={onKeyDown} className="inline-flex shrink-0 rounded-md bg-track p-0.5">
      {scale.map((score) => (
        <label
          key={score}
          title={said.scoreName(score)}
          className={cx(
            "numerals inline-flex size-7 cursor-pointer items-center justify-center rounded text-xs font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent",
            line.score === score ? "bg-accent text-on-accent" : "text-ink-soft hover:bg-hover",
          )}
        >
          <input type="radio" name={`score-${line.requirementId}`} aria-label={said.scoreName(score)} checked={line.score === score} onChange={() => onChange(score)} className="sr-only" />
          {score}
        </label>
      ))}
    </div>
  );
}
