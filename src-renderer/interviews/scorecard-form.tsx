import { useState, type KeyboardEvent } from "react";
import { recommendations, type Interview, type Recommendation, type Scorecard } from "../../src-preload/contract.ts";
import type { Requirement } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { words } from "../words/words.ts";
import { Choice, EntryForm, inputLook, Labelled, NoteInput } from "./form-pieces.tsx";
import type { About } from "./interview-desk.ts";

const said = words.interviews;
const scale = [1, 2, 3, 4, 5] as const;

interface ScorecardFormProps {
  about: About;
  interview: Interview;
  requirements: readonly Requirement[];
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
  const asked = requirements.map(({ id, text }): Line => ({ requirementId: id, asked: text, score: scored.get(id)?.score ?? null, note: scored.get(id)?.note ?? "" }));
  const known = new Set(asked.map(({ requirementId }) => requirementId));
  return [...asked, ...(before?.scores ?? []).filter(({ requirementId }) => !known.has(requirementId))];
}

/** One interviewer's marks from 1 to 5 for each requirement; a key sets the mark of the line. */
export function ScorecardForm({ about, interview, requirements, before, onLeave }: ScorecardFormProps) {
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
  return (
    <EntryForm label={said.addScorecard} needed={interviewer.trim() === "" ? said.neededWho : null} onSave={save} onLeave={onLeave}>
      <div className="grid grid-cols-2 gap-3">
        <Labelled label={said.interviewer}>
          <input type="text" autoFocus value={interviewer} maxLength={100} onChange={(event) => setInterviewer(event.target.value)} className={inputLook} />
        </Labelled>
        <Choice<Recommendation | "none"> label={said.recommendation} value={recommendation} options={["none", ...recommendations]} nameOf={(one) => (one === "none" ? said.noRecommendation : said.recommend[one])} onChange={setRecommendation} />
      </div>
      <p className="text-xs text-ink-soft">{said.scaleHint}</p>
      <ul className="space-y-2">
        {lines.map((line) => (
          <li key={line.requirementId}>
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
                className="h-7 min-w-0 flex-1 rounded-md border border-control bg-surface px-2 text-sm"
              />
            </div>
          </li>
        ))}
      </ul>
      <NoteInput note={note} onChange={setNote} />
    </EntryForm>
  );
}

function Marks({ line, onChange }: { line: Line; onChange(score: number | null): void }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
    // The window's own keys rest.
    event.preventDefault();
    event.stopPropagation();
    onChange(event.key === "0" ? null : Number(event.key));
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
