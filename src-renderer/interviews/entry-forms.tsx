import { useState } from "react";
import { afterHires, interviewKinds, offerStates, type AfterHire, type Interview, type InterviewKind, type Offer, type OfferState, type Outcome } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { words } from "../words/words.ts";
import { EntrySheet } from "./entry-sheet.tsx";
import { Choice, inputLook, Labelled, NoteInput } from "./form-pieces.tsx";
import type { About } from "./interview-desk.ts";
import { localInput, localToday, nextSlot } from "./local-times.ts";

const said = words.interviews;

interface FormProps<T> {
  about: About;
  /** What is corrected; null for something new. */
  before: T | null;
  onLeave(): void;
}

const titleOf = (what: keyof typeof said.form, before: unknown): string => (before === null ? said.form[what].fresh : said.form[what].again);

export function InterviewForm({ about, before, onLeave }: FormProps<Interview>) {
  const { interviews } = useServices();
  const [at, setAt] = useState(() => localInput(before === null ? nextSlot() : new Date(before.at)));
  const [kind, setKind] = useState(before?.kind ?? "onSite");
  const [interviewers, setInterviewers] = useState(before?.interviewers.join(", ") ?? "");
  const [note, setNote] = useState(before?.note ?? "");
  const time = new Date(at);
  const isTime = at !== "" && !Number.isNaN(time.getTime());
  const save = (): Promise<boolean> => {
    const who = interviewers.split(",").map((one) => one.trim().slice(0, 100)).filter((one) => one !== "");
    return interviews.saveInterview(about, { at: time.toISOString(), kind, interviewers: who.slice(0, 20), note: note.trim() }, before?.interviewId);
  };
  return (
    <EntrySheet title={titleOf("interview", before)} about={about} draft={[at, kind, interviewers, note]} needed={isTime ? null : said.neededWhen} onSave={save} onLeave={onLeave}>
      <div className="grid grid-cols-2 gap-3">
        <Labelled label={said.when}>
          <input type="datetime-local" data-first value={at} onChange={(event) => setAt(event.target.value)} aria-invalid={!isTime} className={inputLook} />
        </Labelled>
        <Choice<InterviewKind> label={said.kind} value={kind} options={interviewKinds} nameOf={(one) => said.kinds[one]} onChange={setKind} />
      </div>
      <Labelled label={said.interviewers}>
        <input type="text" value={interviewers} onChange={(event) => setInterviewers(event.target.value)} className={inputLook} />
      </Labelled>
      <NoteInput note={note} onChange={setNote} />
    </EntrySheet>
  );
}

export function OfferForm({ about, before, onLeave }: FormProps<Offer>) {
  const { interviews } = useServices();
  const [on, setOn] = useState(before?.on ?? localToday());
  const [pay, setPay] = useState(before?.pay ?? "");
  const [state, setState] = useState(before?.state ?? "open");
  const [endedOn, setEndedOn] = useState(before?.endedOn ?? "");
  const [note, setNote] = useState(before?.note ?? "");
  const save = (): Promise<boolean> =>
    interviews.saveOffer(about, { on, pay: pay.trim(), state, endedOn: state === "open" || endedOn === "" ? null : endedOn, note: note.trim() }, before?.offerId);
  const isTooEarly = state !== "open" && endedOn !== "" && endedOn < on;
  const needed = on === "" ? said.neededWhen : isTooEarly ? said.neededLater : null;
  return (
    <EntrySheet title={titleOf("offer", before)} about={about} draft={[on, pay, state, endedOn, note]} needed={needed} onSave={save} onLeave={onLeave}>
      <div className="grid grid-cols-2 gap-3">
        <Labelled label={said.offeredOn}>
          <input type="date" data-first value={on} onChange={(event) => setOn(event.target.value)} aria-invalid={on === ""} className={inputLook} />
        </Labelled>
        <Labelled label={said.pay}>
          <input type="text" value={pay} maxLength={80} onChange={(event) => setPay(event.target.value)} className={inputLook} />
        </Labelled>
        <Choice<OfferState>
          label={said.state}
          value={state}
          options={offerStates}
          nameOf={(one) => said.states[one]}
          onChange={(next) => {
            setState(next);
            if (next !== "open" && endedOn === "") setEndedOn(localToday());
          }}
        />
        {state === "open" ? null : (
          <Labelled label={said.endedOn}>
            <input type="date" value={endedOn} onChange={(event) => setEndedOn(event.target.value)} aria-invalid={isTooEarly} className={inputLook} />
          </Labelled>
        )}
      </div>
      <NoteInput note={note} onChange={setNote} />
    </EntrySheet>
  );
}

export function OutcomeForm({ about, before, onLeave }: FormProps<Outcome>) {
  const { interviews } = useServices();
  const [on, setOn] = useState(before?.on ?? localToday());
  const [after, setAfter] = useState(before?.after ?? "didWell");
  const [note, setNote] = useState(before?.note ?? "");
  return (
    <EntrySheet
      title={titleOf("outcome", before)}
      about={about}
      draft={[on, after, note]}
      needed={on === "" ? said.neededWhen : null}
      onSave={() => interviews.saveOutcome(about, { on, after, note: note.trim() })}
      onLeave={onLeave}
    >
      <div className="grid grid-cols-2 gap-3">
        <Choice<AfterHire> label={said.how} value={after} options={afterHires} nameOf={(one) => said.afters[one]} onChange={setAfter} />
        <Labelled label={said.saidOn}>
          <input type="date" data-first value={on} onChange={(event) => setOn(event.target.value)} aria-invalid={on === ""} className={inputLook} />
        </Labelled>
      </div>
      <NoteInput note={note} onChange={setNote} />
    </EntrySheet>
  );
}
