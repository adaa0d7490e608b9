import { useState } from "react";
import { FilePlus2, FolderPlus, Sparkles, Users } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { TourOffer } from "../tour/tour-offer.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FileChoice } from "../ui/file-choice.tsx";
import { words } from "../words/words.ts";

const said = words.library.empty;

export function LibraryEmpty() {
  const { ingest } = useServices();
  const reading = useStore(ingest.store, ({ status, copying }) => copying !== null || (status !== null && status.state !== "idle"));
  const [asked, setAsked] = useState(false);
  const addSamples = async (): Promise<void> => {
    setAsked(true);
    await ingest.addSamples();
    setAsked(false);
  };
  return (
    <div className="flex h-full flex-col">
      <title>{words.library.windowTitle}</title>
      <h1 className="px-4 pt-3 text-xl font-semibold tracking-tight">{words.library.title}</h1>
      <div data-tour="drop" className="m-4 flex min-h-0 flex-1 flex-col overflow-y-auto rounded-2xl border-2 border-dashed border-line-strong">
        <div className="min-h-min flex-1">
          {reading ? (
            <EmptyState icon={Users} title={said.readingTitle} text={said.readingText} />
          ) : (
            <EmptyState
              icon={Users}
              title={said.title}
              text={said.text}
            >
              <FileChoice choose="folder" look="primary" icon={FolderPlus} label={words.library.chooseFolder} onChosen={(files) => void ingest.add(files)} />
              <FileChoice choose="files" icon={FilePlus2} label={words.library.chooseFiles} onChosen={(files) => void ingest.add(files)} />
              <Button disabled={asked} onClick={() => void addSamples()}>
                <Sparkles aria-hidden className="size-4" strokeWidth={1.75} />
                {said.samples}
              </Button>
            </EmptyState>
          )}
        </div>
        {reading ? null : <TourOffer />}
      </div>
    </div>
  );
}
