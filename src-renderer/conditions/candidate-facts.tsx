import { useState } from "react";
import { FileSpreadsheet, Minus, PenLine, Plus, Undo2 } from "lucide-react";
import type { FactSaid, KnownFacts } from "../../src-preload/contract.ts";
import { factNames, type CandidateConditions, type FactName, type FactValue } from "../../src-preload/conditions.ts";
import type { Span } from "../../src-preload/domain.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";
import { factForms } from "./fact-forms.ts";
import { ValueEditor } from "./value-editor.tsx";

const text = words.conditions;
const { factTitles, fact: factWords } = text.spoken;

interface CandidateFactsProps {
  candidateId: string;
  /** Changes when candidates may have changed. */
  version: number;
  /** Shows where a fact was read in the resume, or with null nothing. */
  onPoint(span: Span | null): void;
}

/** Where the candidate lives stands among the contact details, and is typed there. */
const listed = factNames.filter((name) => name !== "place");

/** What the candidate says to the conditions of jobs, each with who says so; a click types another. */
export function CandidateFacts({ candidateId, version, onPoint }: CandidateFactsProps) {
  const { answers, client, toasts } = useServices();
  const { data, failure, retry } = useAnswer("conditions.ofCandidate", { candidateId }, version);
  /** What nobody has said anything about is shown, too, to be typed. */
  const [all, setAll] = useState(false);
  if (data === null) return failure === null ? null : <Problem thrown={failure} onRetry={retry} />;
  const take = (known: KnownFacts): void => answers.replace("conditions.ofCandidate", { candidateId }, known);
  const undo = (name: FactName): void => void client.request("conditions.undo", { candidateId, name }).then(take, toasts.problem);
  const send = (name: FactName, asking: Promise<KnownFacts>, done: string): void =>
    void asking.then((known) => {
      take(known);
      toasts.done(done, { label: text.undo, run: () => undo(name) });
    }, toasts.problem);
  const say = (said: FactSaid, done: string): void => send(said.name, client.request("conditions.say", { candidateId, said }), done);
  const revert = (name: FactName): void => send(name, client.request("conditions.revert", { candidateId, name }), text.candidate.wentBack(factTitles[name]));
  const known = listed.filter((name) => data.facts[name] !== undefined);
  const shown = all ? listed : known;
  return (
    <section aria-label={text.heading}>
      <div className="mb-1.5 flex items-baseline gap-2 text-xs text-ink-faint">
        <h3 className="font-semibold">{text.heading}</h3>
        {known.length === listed.length ? null : <ShowAll all={all} onChange={setAll} />}
      </div>
      {shown.length === 0 ? <p className="text-ink-faint">{text.candidate.nothing}</p> : null}
      {failure === null ? null : <Problem thrown={failure} onRetry={retry} />}
      <ul className="space-y-1">
        {shown.map((name) => (
          <FactLine
            key={name}
            name={name}
            facts={data.facts}
            onPoint={onPoint}
            onSay={say}
            onRevert={() => revert(name)}
          />
        ))}
      </ul>
    </section>
  );
}

interface FactLineProps<N extends FactName> {
  name: N;
  facts: CandidateConditions;
  onPoint(span: Span | null): void;
  onSay(said: FactSaid, done: string): void;
  onRevert(): void;
}

function FactLine<N extends FactName>({ name, facts, onPoint, onSay, onRevert }: FactLineProps<N>) {
  const [open, setOpen] = useState(false);
  const fact = facts[name];
  const value = (fact?.value ?? null) as FactValue<N> | null;
  const title = factTitles[name];
  const shown = value === null ? null : factWords(name, value);
  const missing = fact === undefined ? text.candidate.notStated : text.candidate.notKnown;
  const span = fact?.span ?? null;
  const said = (next: FactValue<N> | null): FactSaid => ({ name, value: next }) as FactSaid;
  return (
    <li className="flex items-start gap-2.5" onPointerEnter={() => onPoint(span)} onPointerLeave={() => onPoint(null)}>
      <span className="w-28 shrink-0 text-ink-soft">{title}</span>
      <span className="inline-flex min-w-0 items-baseline">
        <ValueEditor
          title={title}
          form={factForms[name]}
          value={value}
          open={open}
          onOpenChange={setOpen}
          onSave={(typed) => onSay(said(typed), text.lineWith(title, factWords(name, typed)))}
          onClear={value === null ? null : () => onSay(said(null), text.candidate.saidNotKnown(title))}
          clearName={text.candidate.notKnown}
          trigger={
            <button
              type="button"
              aria-label={text.edit(title, shown ?? missing)}
              title={span === null ? undefined : text.candidate.fromResume}
              onFocus={() => onPoint(span)}
              onBlur={() => onPoint(null)}
              className={cx("-mx-1 min-w-0 rounded-[3px] px-1 text-left break-words hover:bg-hover aria-expanded:bg-accent-soft", shown === null && "text-ink-faint")}
            >
              {shown ?? missing}
            </button>
          }
        />
        {fact === undefined || fact.by === "resume" ? null : <SpeakerMark title={title} by={fact.by} onRevert={onRevert} />}
      </span>
    </li>
  );
}

/** Who said it, where it is not the resume, with the way back. */
function SpeakerMark({ title, by, onRevert }: { title: string; by: "recruiter" | "csv"; onRevert(): void }) {
  const Icon = by === "csv" ? FileSpreadsheet : PenLine;
  const label = text.titled(title, text.candidate.by[by]);
  return (
    <Menu
      label={label}
      trigger={
        <button
          type="button"
          aria-label={label}
          title={text.candidate.byTitle[by]}
          className="ml-1 inline-flex size-4.5 shrink-0 items-center justify-center self-center rounded text-accent hover:bg-hover"
        >
          <Icon aria-hidden className="size-3" />
        </button>
      }
    >
      <MenuItem icon={Undo2} onSelect={onRevert}>
        {text.candidate.back}
      </MenuItem>
    </Menu>
  );
}

function ShowAll({ all, onChange }: { all: boolean; onChange(all: boolean): void }) {
  const label = all ? text.candidate.hide : text.candidate.showAll;
  const Icon = all ? Minus : Plus;
  return (
    <button
      type="button"
      aria-expanded={all}
      aria-label={label}
      title={label}
      onClick={() => onChange(!all)}
      className="-my-1 ml-auto flex size-6 items-center justify-center self-center rounded text-ink-faint hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}
