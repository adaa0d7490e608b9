import { FolderInput } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { FileChoice } from "../ui/file-choice.tsx";
import { FailureNotice, Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ModelRow } from "./model-row.tsx";
import { words } from "../words/words.ts";

/** Which language models there are, and which one reads this library. */
export function ModelSettings() {
  const { models: desk } = useServices();
  const { models, failure, importing, importFailure } = useStore(desk.store);
  if (failure !== null && models === null) return <Problem thrown={failure} onRetry={desk.refresh} />;
  if (models === null) return <Skeleton lines={4} className="mt-3" />;
  const { switching, reranking, standIn } = models;
  return (
    <>
      <p className="mt-1 text-pretty text-ink-soft">
        {words.settings.models.about}
      </p>
      {standIn === null ? null : <FailureNotice failure={{ message: standIn.message, hint: standIn.hint ?? null }} className="mt-3" />}
      <ul aria-label={words.settings.models.list} className="mt-3 divide-y divide-line rounded-lg border border-line bg-raised">
        {models.models.map((model) => (
          <ModelRow key={model.id} model={model} switching={switching?.id === model.id ? switching : null} problem={reranking?.id === model.id ? reranking.problem : null} />
        ))}
      </ul>
      <div className="mt-3 flex items-center gap-3">
        <FileChoice choose="folder" icon={FolderInput} label={words.settings.models.import} disabled={importing !== null} onChosen={(files) => void desk.importFolder(files)} />
        <p role="status" className="numerals text-ink-soft">
          {importing}
        </p>
      </div>
      {importFailure === null ? null : <FailureNotice failure={importFailure} className="mt-3" />}
    </>
  );
}
