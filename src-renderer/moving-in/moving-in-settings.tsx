import { useEffect, useRef, useState } from "react";
import { FileDown, FileSpreadsheet } from "lucide-react";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import type { MoveInChoices, MoveInPlan } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FileChoice } from "../ui/file-choice.tsx";
import { FailureNotice } from "../ui/notice.tsx";
import { saveFile } from "../ui/save-file.ts";
import { words } from "../words/words.ts";
import { MoveInSheet } from "./move-in-sheet.tsx";

const say = words.movingIn;

/** Takes over where candidates stand from a list: first what will happen, with every guess changeable, then the import, which can be undone. */
export function MovingInSettings() {
  const { bridge, client, toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [shown, setShown] = useState<{ plan: MoveInPlan; choices: MoveInChoices } | null>(null);
  /** In [0,1] while a list is imported. */
  const [share, setShare] = useState<number | null>(null);
  /** Rises with each change, so that only the answer to the last one counts. */
  const turn = useRef(0);
  useEffect(() => client.on("movingIn.changed", ({ done, total }) => setShare((now) => (now === null ? null : total === 0 ? 1 : done / total))), [client]);

  const look = async ([file]: DroppedFile[]): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const [path] = await bridge.pathsOf([file]);
      setShown({ plan: await client.request("movingIn.plan", { path: path ?? file.relativePath, name: file.relativePath, choices: {} }), choices: {} });
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  };
  const choose = async (choices: MoveInChoices): Promise<void> => {
    if (shown === null) return;
    const mine = ++turn.current;
    setShown({ ...shown, choices });
    try {
      const plan = await client.request("movingIn.replan", { planId: shown.plan.planId, choices });
      if (mine === turn.current) setShown({ plan, choices });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  const undo = (importId: string): void => void client.request("movingIn.undo", { importId }).then(({ events }) => toasts.done(say.undone(events)), toasts.problem);
  const take = async ({ planId }: MoveInPlan): Promise<void> => {
    setShare(0);
    try {
      const { importId, events, candidates } = await client.request("movingIn.import", { planId });
      setShown(null);
      toasts.done(say.imported(events, candidates), { label: say.undo, run: () => undo(importId) });
    } catch (thrown) {
      toasts.problem(thrown);
    }
    setShare(null);
  };
  const save = async (): Promise<void> => {
    try {
      const { events, ...file } = await client.request("movingIn.export", {});
      saveFile(file);
      toasts.done(say.exported(events));
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };

  return (
    <>
      <p className="mt-1 text-ink-soft">{say.about}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <FileChoice choose="one-file" icon={FileSpreadsheet} label={busy ? say.reading : say.choose} disabled={busy} onChosen={(files) => void look(files)} />
        <Button look="quiet" onClick={() => void save()}>
          <FileDown aria-hidden className="size-4" strokeWidth={1.75} />
          {say.export}
        </Button>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} className="mt-3" />}
      <MoveInSheet shown={shown} share={share} onChoose={(choices) => void choose(choices)} onCancel={() => setShown(null)} onImport={(plan) => void take(plan)} />
    </>
  );
}
