import { useState } from "react";
import { FileSpreadsheet, PenLine, Plus, Undo2 } from "lucide-react";
import type { FactSaid, KnownFacts } from "../../src-preload/contract.ts";
import { factTitles, factWords } from "../../src-preload/condition-words.ts";
import { factNames, type CandidateConditions, type FactName, type FactValue } from "../../src-preload/conditions.ts";
import type { Span } from "../../src-preload/domain.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Problem } from "../ui/notice.tsx";
import { factForms } from "./fact-forms.ts";
import { ValueEditor } from "./value-editor.tsx";

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
  /** The fact that is being typed for the first time. */
  const [adding, setAdding] = useState<FactName | null>(null);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return null;
  const take = (known: KnownFacts): void => answers.replace("conditions.ofCandidate", { candidateId }, known);
  const undo = (name: FactName): void => void client.request("conditions.undo", { candidateId, name }).then(take, toasts.problem);
  const send = (name: FactName, asking: Promise<KnownFacts>, done: string): void =>
    void asking.then((known) => {
      take(known);
      toasts.done(done, { label: "Undo", run: () => undo(name) });
    }, toasts.problem);
  const say = (said: FactSaid, done: string): void => send(said.name, client.request("conditions.say", { candidateId, said }), done);
  const revert = (name: FactName): void => send(name, client.request("conditions.revert", { candidateId, name }), `${factTitles[name]}: back to what the resume says.`);
  const shown = listed.filter((name) => data.facts[name] !== undefined || name === adding);
  const missing = listed.filter((name) => !shown.includes(name));
  return (
    <section aria-label="Conditions">
      <div className="mb-1.5 flex items-baseline gap-2 text-xs text-ink-faint">
        <h3 className="font-semibold">Conditions</h3>
        {missing.length === 0 ? null : <AddFact names={missing} onChoose={setAdding} />}
      </div>
      {shown.length === 0 ? <p className="text-ink-faint">Nothing about pay, availability or wishes is stated.</p> : null}
      <ul className="space-y-1">
        {shown.map((name) => (
          <FactLine
            key={name}
            name={name}
            facts={data.facts}
            openAtFirst={name === adding}
            onClosed={() => setAdding(null)}
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
  openAtFirst: boolean;
  onClosed(): void;
  onPoint(span: Span | null): void;
  onSay(said: FactSaid, done: string): void;
  onRevert(): void;
}

function FactLine<N extends FactName>({ name, facts, openAtFirst, onClosed, onPoint, onSay, onRevert }: FactLineProps<N>) {
  const [open, setOpen] = useState(openAtFirst);
  const fact = facts[name];
  const value = (fact?.value ?? null) as FactValue<N> | null;
  const title = factTitles[name];
  const words = value === null ? null : factWords(name, value);
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
          onOpenChange={(next) => {
            setOpen(next);
            if (!next) onClosed();
          }}
          onSave={(typed) => onSay(said(typed), `${title}: ${factWords(name, typed)}.`)}
          onClear={value === null ? null : () => onSay(said(null), `${title}: not known.`)}
          clearName="Not known"
          trigger={
            <button
              type="button"
              aria-label={`${title}: ${words ?? "not known"}. Edit`}
              title={span === null ? undefined : "Read from the resume"}
              onFocus={() => onPoint(span)}
              onBlur={() => onPoint(null)}
              className={cx("-mx-1 min-w-0 rounded-[3px] px-1 text-left break-words hover:bg-hover aria-expanded:bg-accent-soft", words === null && "text-ink-faint")}
            >
              {words ?? "Not known"}
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
  const who = by === "csv" ? "from an imported list" : "typed by you";
  return (
    <Menu
      label={`${title}: ${who}`}
      trigger={
        <button
          type="button"
          aria-label={`${title}: ${who}`}
          title={who.slice(0, 1).toUpperCase() + who.slice(1)}
          className="ml-1 inline-flex size-4.5 shrink-0 items-center justify-center self-center rounded text-accent hover:bg-hover"
        >
          <Icon aria-hidden className="size-3" />
        </button>
      }
    >
      <MenuItem icon={Undo2} onSelect={onRevert}>
        Back to what the resume says
      </MenuItem>
    </Menu>
  );
}

function AddFact({ names, onChoose }: { names: readonly FactName[]; onChoose(name: FactName): void }) {
  return (
    <Menu
      label="Add a condition"
      trigger={
        <button
          type="button"
          aria-label="Add a condition"
          title="Note what the candidate told you"
          className="-my-1 ml-auto flex size-6 items-center justify-center self-center rounded text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      }
    >
      {names.map((name) => (
        <MenuItem key={name} onSelect={() => onChoose(name)}>
          {factTitles[name]}
        </MenuItem>
      ))}
    </Menu>
  );
}
