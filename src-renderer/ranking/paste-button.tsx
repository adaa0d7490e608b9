import { useState } from "react";
import { Mail } from "lucide-react";
import { useStore } from "zustand";
import type { TextAbout } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/notice.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";
import { copyText } from "./clipboard.ts";

const said = words.ranking.paste;

interface PasteButtonProps {
  jobId: string;
  /** What the text can be about; the first is shown first. */
  choices: readonly { name: string; about: TextAbout }[];
  size?: "small" | "medium";
}

/** Shows a text before it is copied, with or without names. */
export function PasteButton({ jobId, choices, size = "small" }: PasteButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        <Mail aria-hidden className="size-3.5" strokeWidth={1.75} />
        {said.button}
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={said.button} description={said.description} place="wide">
        <PasteBody jobId={jobId} choices={choices} onCopied={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

type Names = "with" | "without";

const nameOptions: readonly { value: Names; name: string; title?: string }[] = [
  { value: "with", name: said.withNames },
  { value: "without", name: said.withoutNames, title: said.withoutNamesHint },
];

function PasteBody({ jobId, choices, onCopied }: Omit<PasteButtonProps, "size"> & { onCopied(): void }) {
  const { ranking, toasts } = useServices();
  const version = useStore(ranking.store, (state) => state.settled?.version ?? 0);
  const [choice, setChoice] = useState("0");
  const [names, setNames] = useState<Names>("with");
  const about = (choices[Number(choice)] ?? choices[0])?.about;
  return (
    <div className="flex min-h-0 flex-1 flex-col px-5 pb-5">
      <div className="flex flex-wrap gap-2 pb-3">
        {choices.length < 2 ? null : (
          <Segmented label={said.which} value={choice} options={choices.map(({ name }, i) => ({ value: String(i), name }))} onChange={setChoice} />
        )}
        <Segmented<Names> label={said.names} value={names} options={nameOptions} onChange={setNames} />
      </div>
      {about === undefined ? null : (
        <PastedText
          key={`${choice} ${names}`}
          params={{ jobId, about, names: names === "with" }}
          version={version}
          onCopy={(text) => {
            if (copyText(text)) {
              toasts.done(said.copied);
              onCopied();
            } else toasts.failure({ message: said.failed, hint: said.failedHint });
          }}
        />
      )}
    </div>
  );
}

interface PastedTextProps {
  params: { jobId: string; about: TextAbout; names: boolean };
  version: number;
  onCopy(text: { plain: string; html: string }): void;
}

function PastedText({ params, version, onCopy }: PastedTextProps) {
  const text = useAnswer("ranking.text", params, version);
  if (text.failure !== null) return <Problem thrown={text.failure} onRetry={text.retry} />;
  const { data } = text;
  if (data === null) return <Skeleton lines={10} />;
  return (
    <>
      <p className="pb-2">
        <span className="text-ink-faint">{said.subject}</span>{" "}
        <span className="font-medium select-text">{data.subject}</span>
      </p>
      <pre aria-label={said.which} tabIndex={0} role="region" className="min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-surface p-4 font-sans whitespace-pre-wrap select-text">
        {data.plain}
      </pre>
      <div className="flex justify-end pt-3">
        <Button look="primary" onClick={() => onCopy(data)}>
          {said.copy}
        </Button>
      </div>
    </>
  );
}
