import type { ReactNode } from "react";
import * as Dialog from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { cx } from "./cx.ts";
import { useFocusReturn } from "./focus-return.ts";
import { IconButton } from "./icon-button.tsx";
import { words } from "../words/words.ts";

interface SheetProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  description: string;
  /** `side`: along the window's right edge; `middle`: a box in the middle; `wide`: nearly the whole window, whose content scrolls itself. */
  place: "side" | "middle" | "wide";
  /** Once it is closed and what had the focus has it again. */
  onClosed?: () => void;
  children: ReactNode;
}

const places = {
  side: "inset-y-0 right-0 w-[30rem] max-w-[92vw] animate-slide-in border-l border-line",
  middle: "inset-x-0 top-[12vh] mx-auto max-h-[76vh] w-[32rem] max-w-[92vw] animate-rise rounded-xl border border-line",
  wide: "inset-x-0 inset-y-[4vh] mx-auto w-[84rem] max-w-[94vw] animate-rise rounded-xl border border-line",
};

/**
 * The sheet itself takes the focus: on its first button it would open that button's tooltip. It scrolls, so the keys that scroll reach all of it.
 * In a form the field that is marked `data-first` takes it.
 */
function focusSheet(event: Event): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) (event.currentTarget.querySelector<HTMLElement>("[data-first]") ?? event.currentTarget).focus();
}

export function Sheet({ open, onOpenChange, title, description, place, onClosed, children }: SheetProps) {
  const focusBack = useFocusReturn(open);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          onOpenAutoFocus={focusSheet}
          onCloseAutoFocus={(event) => {
            focusBack(event);
            onClosed?.();
          }}
          className={cx("fixed z-40 flex flex-col bg-raised shadow-lift outline-none", places[place], place !== "wide" && "scroll-py-20 overflow-y-auto")}
        >
          <header className="sticky top-0 z-10 flex shrink-0 items-start gap-4 bg-raised px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
              <Dialog.Description className="text-ink-soft">{description}</Dialog.Description>
            </div>
            <Dialog.Close asChild>
              <IconButton icon={X} label={words.ui.close} />
            </Dialog.Close>
          </header>
          {place === "wide" ? children : <div className="flex-1 px-5 pb-5">{children}</div>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
