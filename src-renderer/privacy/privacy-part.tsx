import { useId, useState, type ReactNode } from "react";
import { Download } from "lucide-react";
import { consentStates, sources, subjectFormats, type Provenance, type SubjectFormat } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { formatDay } from "../ui/numbers.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Notice, Problem } from "../ui/notice.tsx";
import { saveBlob } from "../ui/save-file.ts";
import { words } from "../words/words.ts";

const text = words.privacy;
/** Beside its label where there is room for a date, else below it. */
const control = "h-7 min-w-36 flex-1 rounded-md border border-control bg-surface px-1.5";

type Said = Omit<Provenance, "saidAt">;
/** One field only: an answer that is still on its way takes nothing back from another. */
type Change = { [K in keyof Said]: Pick<Said, K> }[keyof Said];

const formerly = (change: Change, before: Provenance): Change => {
  if ("source" in change) return { source: before.source };
  if ("detail" in change) return { detail: before.detail };
  return "consent" in change ? { consent: before.consent } : { expiresOn: before.expiresOn };
};

/** Where a candidate came from, what they consented to, and the way to all that is stored about them. */
export function PrivacyPart({ candidateId, version }: { candidateId: string; version: number }) {
  const { answers, client, toasts } = useServices();
  const { data, failure, retry } = useAnswer("privacy.provenance", { candidateId }, version);
  const say = async (said: Change, isUndo = false): Promise<void> => {
    try {
      const { now, before } = await client.request("privacy.sayProvenance", { candidateId, said });
      answers.replace("privacy.provenance", { candidateId }, now);
      if (!isUndo) toasts.done(text.saved, { label: text.undo, run: () => void say(formerly(said, before), true) });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  return (
    <section aria-label={text.title} className="mt-6">
      <h3 className="mb-1.5 text-xs font-semibold text-ink-faint">{text.title}</h3>
      {failure === null ? null : <Problem thrown={failure} onRetry={retry} />}
      {data === null ? null : <Fields said={data} onSay={(said) => void say(said)} />}
      <Give candidateId={candidateId} />
    </section>
  );
}

function Row({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2.5">
      <label htmlFor={id} className="w-28 shrink-0 text-ink-soft">
        {label}
      </label>
      {children}
    </div>
  );
}

function Fields({ said: { source, detail, consent, expiresOn }, onSay }: { said: Said; onSay(said: Change): void }) {
  const id = useId();
  const isOver = consent === "given" && expiresOn !== null && expiresOn <= new Date().toISOString().slice(0, 10);
  return (
    <div className="space-y-1.5">
      <Row label={text.source} id={`${id}source`}>
        <select id={`${id}source`} value={source ?? ""} onChange={(event) => onSay({ source: sources.find((one) => one === event.target.value) ?? null })} className={control}>
          <option value="">{text.notRecorded}</option>
          {sources.map((one) => (
            <option key={one} value={one}>
              {text.sources[one]}
            </option>
          ))}
        </select>
      </Row>
      <Row label={text.detail} id={`${id}detail`}>
        <Detail key={detail} id={`${id}detail`} value={detail} onChange={(typed) => onSay({ detail: typed })} />
      </Row>
      <Row label={text.consent} id={`${id}consent`}>
        <select id={`${id}consent`} value={consent ?? ""} onChange={(event) => onSay({ consent: consentStates.find((one) => one === event.target.value) ?? null })} className={control}>
          <option value="">{text.notRecorded}</option>
          {consentStates.map((one) => (
            <option key={one} value={one}>
              {text.consents[one]}
            </option>
          ))}
        </select>
      </Row>
      {consent === "given" ? (
        <Row label={text.expires} id={`${id}expires`}>
          <Day key={expiresOn} id={`${id}expires`} value={expiresOn} onChange={(day) => onSay({ expiresOn: day })} />
        </Row>
      ) : null}
      {isOver ? <Notice tone="problem">{text.expired(formatDay(expiresOn))}</Notice> : null}
    </div>
  );
}

/** Kept when one leaves it, so that each letter is not a word of its own. */
function Detail({ id, value, onChange }: { id: string; value: string; onChange(value: string): void }) {
  const [typed, setTyped] = useState(value);
  const keep = (): void => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <input
      id={id}
      value={typed}
      maxLength={300}
      placeholder={text.detailPlaceholder}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") keep();
        if (event.key === "Escape") setTyped(value);
      }}
      className={control}
    />
  );
}

function Day({ id, value, onChange }: { id: string; value: string | null; onChange(day: string | null): void }) {
  const [typed, setTyped] = useState(value ?? "");
  const keep = (): void => {
    const day = /^[12]\d{3}-\d\d-\d\d$/.test(typed) ? typed : null;
    if (day !== value) onChange(day);
  };
  return <input id={id} type="date" value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={keep} onKeyDown={(event) => event.stopPropagation()} className={`${control} numerals`} />;
}

function Give({ candidateId }: { candidateId: string }) {
  const { client, toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const give = async (format: SubjectFormat): Promise<void> => {
    setBusy(true);
    try {
      const { fileName, mediaType, base64 } = await client.request("privacy.subject", { candidateId, format });
      saveBlob(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: mediaType }), fileName);
      toasts.done(text.given(fileName));
    } catch (thrown) {
      toasts.problem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="mt-2.5">
      <Menu
        label={text.give}
        trigger={
          <Button size="small" disabled={busy}>
            <Download aria-hidden className="size-3.5" />
            {text.give}
          </Button>
        }
      >
        {subjectFormats.map((format) => (
          <MenuItem key={format} onSelect={() => void give(format)}>
            {text.formats[format]}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
