import { useRef } from "react";
import * as Dropdown from "@radix-ui/react-dropdown-menu";
import { Check, Ellipsis, History, ListOrdered, SquareCheck, SquareX } from "lucide-react";
import type { Stage } from "../../src-preload/contract.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { MenuItem, MenuLine } from "../ui/menu.tsx";
import { words } from "../words/words.ts";

interface MoveMenuProps {
  name: string;
  /** What the menu says that it is about, where that is more than this card. */
  about: string;
  selected: boolean;
  /** Where the candidate stands. */
  stageId: string;
  stages: readonly Stage[];
  /** It can be opened by a key of the board, too. */
  open: boolean;
  onOpen(open: boolean): void;
  tabIndex: number;
  onMove(stage: Stage): void;
  onSelect(): void;
  onShow(): void;
  onHistory(): void;
}

/**
 * What can be done with a card: first of all, where it can go. The card has the focus again before anything is done, so that whatever
 * follows it there (a card that moves, a sheet that opens) has it from the card, and not from a menu that is just going away.
 */
export function MoveMenu({ name, about, selected, stageId, stages, open, onOpen, tabIndex, onMove, onSelect, onShow, onHistory }: MoveMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    trigger.current?.closest<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
    onOpen(false);
  };
  const choose = (act: () => void): void => {
    leave();
    act();
  };
  return (
    <Dropdown.Root modal={false} open={open} onOpenChange={(next) => (next ? onOpen(true) : leave())}>
      <Dropdown.Trigger asChild>
        <IconButton ref={trigger} icon={Ellipsis} label={words.pipeline.moveMenu(name)} shortcut="M" tabIndex={tabIndex} className="-my-1 -mr-1.5 size-6" />
      </Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          aria-label={about}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 min-w-52 animate-appear rounded-lg border border-line bg-raised p-1 shadow-lift"
        >
          <Dropdown.Label className="px-2 py-1 text-xs font-semibold text-ink-faint">{words.pipeline.moveTo}</Dropdown.Label>
          {stages.map((stage) => (
            <MenuItem key={stage.stageId} {...(stage.stageId === stageId ? { icon: Check } : {})} disabled={stage.stageId === stageId} onSelect={() => choose(() => onMove(stage))}>
              {stage.name}
            </MenuItem>
          ))}
          <MenuLine />
          <MenuItem icon={selected ? SquareX : SquareCheck} onSelect={() => choose(onSelect)}>
            {selected ? words.pipeline.selection.deselect : words.pipeline.selection.select}
          </MenuItem>
          <MenuItem icon={ListOrdered} onSelect={() => choose(onShow)}>
            {words.pipeline.openInRanking}
          </MenuItem>
          <MenuItem icon={History} onSelect={() => choose(onHistory)}>
            {words.pipeline.history}
          </MenuItem>
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}
