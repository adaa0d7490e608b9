import { useRef } from "react";
import * as Dialog from "@radix-ui/react-dialog";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { useFocusReturn } from "../ui/focus-return.ts";
import { PaletteBox } from "./palette-box.tsx";
import type { PaletteItem } from "./palette-item.ts";
import { words } from "../words/words.ts";

/** Finds anything, and does it: candidates, jobs, searches, places and every command of the screen that is on. */
export function Palette() {
  const { shell, recent } = useServices();
  const open = useStore(shell.store, ({ dialog }) => dialog === "palette");
  const back = useFocusReturn(open);
  const chosen = useRef<PaletteItem | null>(null);
  const close = (): void => shell.open(null);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => shell.open(next ? "palette" : null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-appear bg-scrim" />
        <Dialog.Content
          // What was chosen may want the focus elsewhere, so it comes after what had the focus has it again.
          onCloseAutoFocus={(event) => {
            back(event);
            const item = chosen.current;
            chosen.current = null;
            item?.run();
          }}
          className="fixed inset-x-0 top-[12vh] z-50 mx-auto flex max-h-[min(34rem,76vh)] w-[40rem] max-w-[92vw] animate-rise flex-col rounded-xl border border-line bg-raised shadow-lift outline-none"
        >
          <Dialog.Title className="sr-only">{words.palette.title}</Dialog.Title>
          <Dialog.Description className="sr-only">{words.palette.about}</Dialog.Description>
          <PaletteBox
            onClose={close}
            onChoose={(item) => {
              recent.use(item.key, item.keep);
              chosen.current = item;
              close();
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
