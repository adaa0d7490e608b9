import { useState } from "react";
import { FolderInput, Trash2 } from "lucide-react";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import type { TaxonomyInfo } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { FileChoice } from "../ui/file-choice.tsx";
import { FailureNotice, Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { publicLists, sendFolder } from "./send-folder.ts";
import { words } from "../words/words.ts";

/** What skills and titles Winnow knows, and the public lists that can be added to them. */
export function TaxonomySettings() {
  const { answers } = useServices();
  const { data, failure, retry } = useAnswer("taxonomy.info", {});
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return <Skeleton lines={4} className="mt-3" />;
  const take = (info: TaxonomyInfo): void => answers.replace("taxonomy.info", {}, info);
  return (
    <>
      <p className="numerals mt-1 text-pretty text-ink-soft">{words.settings.skills.about(data.skills, data.titles)}</p>
      {data.imported.length === 0 ? null : (
        <ul aria-label={words.settings.skills.list} className="mt-3 divide-y divide-line rounded-lg border border-line bg-raised">
          {data.imported.map((each) => (
            <ImportedList key={each.source} imported={each} onChanged={take} />
          ))}
        </ul>
      )}
      <ImportFolder onImported={take} />
    </>
  );
}

interface ImportedListProps {
  imported: TaxonomyInfo["imported"][number];
  onChanged(info: TaxonomyInfo): void;
}

function ImportedList({ imported: { source, skills, titles, at }, onChanged }: ImportedListProps) {
  const { client, toasts, rereading } = useServices();
  const [busy, setBusy] = useState(false);
  const name = words.settings.skills.names[source];
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      onChanged(await client.request("taxonomy.removeImported", { source }));
      toasts.done(words.settings.skills.removed(name));
      rereading.refresh();
    } catch (thrown) {
      toasts.problem(thrown);
    }
    setBusy(false);
  };
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">{name}</span>
          <span className="numerals text-ink-soft">
            {" "}
            · {words.settings.skills.facts(skills, titles, at)}
          </span>
        </p>
        <p className="mt-1 text-xs text-pretty text-ink-faint">{words.settings.skills.attributions[source]}</p>
      </div>
      <Button size="small" look="quiet" aria-label={words.settings.skills.removeThat(name)} disabled={busy} onClick={() => void remove()}>
        <Trash2 aria-hidden className="size-3.5" />
        {words.settings.skills.remove}
      </Button>
    </li>
  );
}

function ImportFolder({ onImported }: { onImported(info: TaxonomyInfo): void }) {
  const { bridge, client, rereading, toasts } = useServices();
  /** What is being done now, in words. */
  const [stage, setStage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const bring = async (files: readonly DroppedFile[]): Promise<void> => {
    if (files.length === 0) return;
    setProblem(null);
    try {
      setStage(words.settings.copying);
      const path = await sendFolder(bridge, files, publicLists, (done, total) => setStage(words.settings.copyingOf(done, total)));
      setStage(words.settings.skills.reading);
      onImported(await client.request("taxonomy.import", { path }));
      toasts.done(words.settings.skills.imported);
      rereading.refresh();
    } catch (thrown) {
      setProblem(toFailure(thrown));
    }
    setStage(null);
  };
  return (
    <div className="mt-3">
      <div className="flex items-center gap-3">
        <FileChoice choose="folder" icon={FolderInput} label={words.settings.skills.import} disabled={stage !== null} onChosen={(files) => void bring(files)} />
        <p role="status" className="numerals text-ink-soft">
          {stage}
        </p>
      </div>
      {problem === null ? null : <FailureNotice failure={problem} className="mt-3" />}
    </div>
  );
}
