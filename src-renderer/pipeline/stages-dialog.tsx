import { useState } from "react";
import { ChevronDown, ChevronUp, Plus, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import { stageKinds, type ProtectedWords, type Stage, type StageKind, type TrackingReasons } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { PersonalWords } from "./personal-words.tsx";
import { words } from "../words/words.ts";

/** The stages and the reasons that are offered, for all jobs. */
export function StagesDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} place="side" title={words.pipeline.stages.title} description={words.pipeline.stages.description}>
      <Stages />
      <Reasons kind="rejected" title={words.pipeline.stages.rejected} />
      <Reasons kind="withdrawn" title={words.pipeline.stages.withdrawn} />
      <p className="mt-2 text-xs text-ink-faint">{words.pipeline.stages.reasonsHint}</p>
    </Sheet>
  );
}

const field = "h-8 rounded-md border border-line-strong bg-raised px-2.5 text-sm";

function Stages() {
  const { tracking } = useServices();
  const stages = useStore(tracking.store, (state) => state.stages) ?? [];
  const save = (next: readonly Stage[], done: string = words.pipeline.stages.saved): void => void tracking.saveStages(next, done);
  const swap = (index: number, by: number): void => {
    const next = [...stages];
    const [stage] = next.splice(index, 1);
    if (stage === undefined) return;
    next.splice(index + by, 0, stage);
    save(next);
  };
  return (
    <section aria-label={words.pipeline.stages.stages}>
      <ol className="space-y-1.5">
        {stages.map((stage, index) => {
          const isLast = stages.filter(({ kind }) => kind === stage.kind).length === 1;
          return (
            <li key={stage.stageId} className="flex items-center gap-1">
              <StageName stage={stage} onRename={(name) => save(stages.map((one) => (one.stageId === stage.stageId ? { ...one, name } : one)))} />
              <span className="w-36 shrink-0 truncate text-xs text-ink-faint">{words.pipeline.stages.means(words.pipeline.kinds[stage.kind])}</span>
              <IconButton icon={ChevronUp} label={words.pipeline.stages.up(stage.name)} disabled={index === 0} onClick={() => swap(index, -1)} />
              <IconButton icon={ChevronDown} label={words.pipeline.stages.down(stage.name)} disabled={index === stages.length - 1} onClick={() => swap(index, 1)} />
              <IconButton
                icon={Trash2}
                label={isLast ? words.pipeline.stages.lastOfKind : words.pipeline.stages.remove(stage.name)}
                disabled={isLast}
                onClick={() => save(stages.filter(({ stageId }) => stageId !== stage.stageId), words.pipeline.stages.removed(stage.name))}
              />
            </li>
          );
        })}
      </ol>
      <NewStage stages={stages} />
    </section>
  );
}

function StageName({ stage, onRename }: { stage: Stage; onRename(name: string): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = (): void => {
    const name = typed?.trim() ?? "";
    if (name !== "" && name !== stage.name) onRename(name);
    setTyped(null);
  };
  return (
    <input
      aria-label={words.pipeline.stages.name(words.pipeline.kinds[stage.kind])}
      value={typed ?? stage.name}
      maxLength={40}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => (event.key === "Enter" ? save() : undefined)}
      className={`${field} min-w-0 flex-1`}
    />
  );
}

function NewStage({ stages }: { stages: readonly Stage[] }) {
  const { tracking } = useServices();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<StageKind>("interview");
  const add = async (): Promise<void> => {
    const after = stages.findLastIndex((stage) => stage.kind === kind) + 1;
    if (await tracking.saveStages([...stages.slice(0, after), { name: name.trim(), kind }, ...stages.slice(after)], words.pipeline.stages.saved)) setName("");
  };
  return (
    <form
      className="mt-3 flex flex-wrap justify-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input aria-label={words.pipeline.stages.newName} placeholder={words.pipeline.stages.newName} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} className={`${field} min-w-0 flex-[1_1_100%]`} />
      <select aria-label={words.pipeline.stages.newKind} value={kind} onChange={(event) => setKind(stageKinds.find((one) => one === event.target.value) ?? kind)} className={field}>
        {stageKinds.map((one) => (
          <option key={one} value={one}>
            {words.pipeline.stages.means(words.pipeline.kinds[one])}
          </option>
        ))}
      </select>
      <Button type="submit" disabled={name.trim() === ""}>
        <Plus aria-hidden className="size-4" />
        {words.pipeline.stages.add}
      </Button>
    </form>
  );
}

function Reasons({ kind, title }: { kind: keyof TrackingReasons; title: string }) {
  const { tracking, client } = useServices();
  const [found, setFound] = useState<ProtectedWords>([]);
  const reasons = useStore(tracking.store, (state) => state.reasons);
  const [typed, setTyped] = useState<string | null>(null);
  const kept = reasons[kind].join("\n");
  const save = (): void => {
    if (typed !== null) {
      const lines = typed.split("\n").map((line) => line.trim().slice(0, 200)).filter((line) => line !== "").slice(0, 30);
      if (lines.join("\n") !== kept) {
        void tracking.saveReasons({ ...reasons, [kind]: lines });
        // A warning that cannot be had is none.
        void client.request("tracking.protectedWords", { text: lines.join("\n") }).then((answer) => setFound(answer.found), () => setFound([]));
      }
    }
    setTyped(null);
  };
  return (
    <div className="mt-5">
      <label className="block">
        <span className="text-sm font-semibold">{title}</span>
        <textarea
          value={typed ?? kept}
          rows={Math.max(4, reasons[kind].length + 1)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          className="mt-1 w-full rounded-md border border-line-strong bg-raised px-2.5 py-1.5 text-sm"
        />
      </label>
      <PersonalWords found={found} hint={words.pipeline.reason.personalKept} />
    </div>
  );
}
