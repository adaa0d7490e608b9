import { useEffect, useEffectEvent, useState } from "react";
import { FileDown } from "lucide-react";
import { filesOfDrop } from "../client/dropped-files.ts";
import { useServices } from "./context.ts";
import { words } from "../words/words.ts";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
/** Elements with the attribute `data-takes-drop` take a dropped file for themselves. */
const taken = (event: DragEvent): boolean => event.target instanceof Element && event.target.closest("[data-takes-drop]") !== null;

/** Files dropped anywhere in the window go to the library, unless what they are dropped on takes them. */
export function DropTarget() {
  const { ingest, bridge, toasts } = useServices();
  const [over, setOver] = useState(false);

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(!taken(event));
  });
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!carriesFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    if (taken(event)) return;
    void filesOfDrop(event.dataTransfer, bridge.folderHasPath).then((files) => ingest.add(files), toasts.problem);
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener("dragover", (event) => onDragOver(event), { signal });
    window.addEventListener("dragleave", (event) => onDragLeave(event), { signal });
    window.addEventListener("drop", (event) => onDrop(event), { signal });
    return () => controller.abort();
  }, []);

  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 animate-appear bg-scrim p-4 backdrop-blur-[2px]">
      <div className="flex h-full flex-col items-center justify-center rounded-2xl border-2 border-dashed border-accent bg-raised/85 text-center">
        <FileDown aria-hidden className="size-10 text-accent" strokeWidth={1.25} />
        <p className="mt-3 text-xl font-semibold">{words.app.drop.title}</p>
        <p className="mt-1 text-ink-soft">{words.app.drop.text}</p>
      </div>
    </div>
  );
}
