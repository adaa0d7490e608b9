import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from "react";
import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { isMac, keyLabel } from "../app/shortcuts.ts";
import { Button } from "../ui/button.tsx";
import { candidateName } from "../ui/format.ts";
import { Key } from "../ui/key.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";
import type { About } from "./interview-desk.ts";
import { useJob } from "./use-job.ts";

const said = words.interviews;

interface EntrySheetProps {
  title: string;
  about: About;
  /** All that its fields hold, as JSON can say it: by this it is known whether anything was typed. */
  draft: unknown;
  /** What is missing still; null where it can be saved. */
  needed: string | null;
  /** Resolves to whether it was written; what went wrong is told. */
  onSave(): Promise<boolean>;
  onLeave(): void;
  children: ReactNode;
}

/**
 * A form over the window, along its right edge, whose buttons are always in sight. Enter in a line or ⌘/Ctrl+Enter anywhere saves, Escape
 * leaves; where something was typed it asks first.
 */
export function EntrySheet({ title, about, draft, needed, onSave, onLeave, children }: EntrySheetProps) {
  const { name, job } = useWhom(about);
  const form = useRef<HTMLFormElement>(null);
  const now = JSON.stringify(draft);
  const [first] = useState(now);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Whether what was typed is to go is being asked; then it is the field from which. */
  const [askedFrom, setAskedFrom] = useState<Element | null>(null);
  const lacks = useId();

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setAskedFrom(null);
    if (needed !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (needed !== null || busy) return;
    setBusy(true);
    if (await onSave()) onLeave();
    else setBusy(false);
  };
  const stay = (): void => {
    setAskedFrom(null);
    if (askedFrom instanceof HTMLElement) askedFrom.focus();
  };
  const leave = (): void => {
    if (busy) return;
    if (now === first) onLeave();
    // A second Escape goes back to what is being written: no key by itself throws it away.
    else if (askedFrom !== null) stay();
    else setAskedFrom(document.activeElement ?? document.body);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : leave())} place="side" title={title} description={[name, job].filter((part) => part !== "").join(" · ")}>
      <form ref={form} noValidate aria-label={title} aria-describedby={tried && needed !== null ? lacks : undefined} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="space-y-4">
        {children}
        <footer className="sticky bottom-0 -mx-5 -mb-5 border-t border-line bg-raised px-5 py-3">
          {tried && needed !== null ? (
            <p id={lacks} role="alert" className="mb-2 text-xs text-fail">
              {needed}
            </p>
          ) : null}
          {askedFrom === null ? <Keys busy={busy} onCancel={leave} /> : <Leaving onLeave={onLeave} onStay={stay} />}
        </footer>
      </form>
    </Sheet>
  );
}

/** Who it is about, and the job's title; empty until they are known. */
function useWhom({ jobId, candidateId }: About): { name: string; job: string } {
  const { candidates } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const { data } = useAnswer("library.candidate", { candidateId }, revision);
  const job = useJob(jobId);
  return { name: data === null ? "" : candidateName({ name: data.profile.name, file: data.file }), job: job.data?.title ?? "" };
}

function Keys({ busy, onCancel }: { busy: boolean; onCancel(): void }) {
  const mac = isMac(navigator);
  return (
    <div className="flex items-center gap-2">
      <Button type="submit" look="primary" disabled={busy}>
        {said.save}
      </Button>
      <Key>{keyLabel("mod+Enter", mac)}</Key>
      <Button look="quiet" className="ml-2" disabled={busy} onClick={onCancel}>
        {said.cancel}
      </Button>
      <Key>{keyLabel("Escape", mac)}</Key>
    </div>
  );
}

function Leaving({ onLeave, onStay }: { onLeave(): void; onStay(): void }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="alert" className="min-w-0 flex-1 font-medium">
        {said.leaving.ask}
      </p>
      <Button autoFocus onClick={onStay}>
        {said.leaving.stay}
      </Button>
      <Button look="problem" onClick={onLeave}>
        {said.leaving.go}
      </Button>
    </div>
  );
}
