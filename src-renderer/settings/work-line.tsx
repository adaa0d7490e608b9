import { useStore } from "zustand";
import type { CareWork } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { inLine, ProgressBar } from "../ui/progress-bar.tsx";
import { words } from "../words/words.ts";

/** How far a backup, a restoring or a check is, and the way to stop it. */
export function WorkLine({ kind }: { kind: CareWork["kind"] }) {
  const { care: desk } = useServices();
  const work = useStore(desk.store, ({ care }) => care?.work ?? null);
  if (work?.kind !== kind) return null;
  return (
    <div className="mt-3 flex items-center gap-3">
      <ProgressBar label={words.settings.work.kind[kind]} share={work.total === 0 ? 1 : work.done / work.total} className={inLine} />
      <p role="status" className="text-ink-soft">
        {words.settings.work.line(words.settings.work.kind[kind], words.settings.work.step[work.step])}
      </p>
      <Button size="small" look="quiet" onClick={desk.cancel}>
        {words.settings.work.cancel}
      </Button>
    </div>
  );
}
