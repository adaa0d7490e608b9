import { useEffect, useRef, useState, type DragEvent } from "react";
import { FileText, FileUp } from "lucide-react";
import { useStore } from "zustand";
import type { Job } from "../../src-preload/domain.ts";
import { useAnswer, useCommands, useServices } from "../app/context.ts";
import { filesOfDrop } from "../client/dropped-files.ts";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { FileChoice } from "../ui/file-choice.tsx";
import { TemplateList } from "./template-list.tsx";
import { words } from "../words/words.ts";

/** `asked`: somebody wanted to make one, and not only came to where no job is yet; then the ad can be pasted at once. */
export function NewJob({ asked }: { asked: boolean }) {
  const { jobs, navigation, bridge, toasts } = useServices();
  const { creating, draft: text } = useStore(jobs.store);
  const [over, setOver] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useCommands({ search: () => area.current?.focus() });
  useEffect(() => {
    if (asked) area.current?.focus({ preventScroll: true });
  }, [asked]);

  const openWhenMade = async (making: Promise<Job | null>): Promise<void> => {
    const here = navigation.store.getState();
    const job = await making;
    // Whoever has gone elsewhere meanwhile is not fetched back.
    if (job !== null && navigation.store.getState() === here) navigation.go({ name: "jobs", jobId: job.jobId });
  };
  const readFile = ([file]: DroppedFile[]): void => {
    if (file !== undefined) void openWhenMade(jobs.createFromFile(file));
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    filesOfDrop(event.dataTransfer, bridge.folderHasPath).then(readFile, toasts.problem);
  };

  return (
    <section aria-label={words.jobs.newJob} className="flex h-full flex-col overflow-y-auto px-8 py-6">
      <title>{words.jobs.pageOf(words.jobs.newJob)}</title>
      <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col">
        <h2 className="text-xl font-semibold tracking-tight">{words.jobs.newJob}</h2>
        <p className="mt-1 text-ink-soft">{words.jobs.create.hint}</p>
        <div
          data-takes-drop
          data-tour="job"
          onDragOver={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className="relative mt-4 flex min-h-64 flex-1 flex-col"
        >
          <textarea
            ref={area}
            aria-label={words.jobs.create.text}
            value={text}
            maxLength={200_000}
            onChange={(event) => jobs.setDraft(event.target.value)}
            placeholder={words.jobs.create.example}
            className={cx(
              "w-full flex-1 resize-none rounded-lg border bg-raised px-4 py-3 text-base",
              over ? "border-accent ring-2 ring-accent" : "border-control",
            )}
          />
          {over ? (
            <p className="pointer-events-none absolute inset-0 flex items-center justify-center rounded-lg bg-accent-soft text-lg font-semibold text-accent">
              {words.jobs.create.drop}
            </p>
          ) : null}
        </div>
        <div className="mt-3 flex items-center gap-2">
          <Button
            look="primary"
            disabled={creating || text.trim() === ""}
            onClick={() => void openWhenMade(jobs.createFromText(text))}
          >
            {creating ? words.jobs.create.reading : words.jobs.create.read}
          </Button>
          <FileChoice choose="one-file" icon={FileUp} label={words.jobs.create.file} onChosen={readFile} />
        </div>
        <TemplateList disabled={creating} onStart={(templateId) => void openWhenMade(jobs.createFromTemplate(templateId))} />
        <Samples onPick={(name) => void openWhenMade(jobs.createSample(name))} />
      </div>
    </section>
  );
}

function Samples({ onPick }: { onPick(name: string): void }) {
  const { data } = useAnswer("jobs.samples", {});
  if (data === null || data.samples.length === 0) return null;
  return (
    <div className="mt-8">
      <h3 className="text-xs font-semibold text-ink-faint">{words.jobs.create.samples}</h3>
      <ul className="mt-2 grid grid-cols-2 gap-2">
        {data.samples.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onPick(name)}
              className="flex w-full items-center gap-2.5 rounded-lg border border-line bg-raised px-3 py-2.5 text-left font-medium hover:border-line-strong hover:bg-hover"
            >
              <FileText aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
              <span className="truncate">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
