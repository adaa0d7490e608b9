import * as Dropdown from "@radix-ui/react-dropdown-menu";
import { Check, Ellipsis, History, ListOrdered } from "lucide-react";
import type { Stage } from "../../src-preload/contract.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { MenuItem, MenuLine } from "../ui/menu.tsx";
import { words } from "../words/words.ts";

interface MoveMenuProps {
  name: string;
  /** Where the candidate stands. */
  stageId: string;
  stages: readonly Stage[];
  /** It can be opened by a key of the board, too. */
  open: boolean;
  onOpen(open: boolean): void;
  tabIndex: number;
  onMove(stage: Stage): void;
  onShow(): void;
  onHistory(): void;
}

/** What can be done with a card: first of all, where it can go. */
export function MoveMenu({ name, stageId, stages, open, onOpen, tabIndex, onMove, onShow, onHistory }: MoveMenuProps) {
  return (
    <Dropdown.Root modal={false} open={open} onOpenChange={onOpen}>
      <Dropdown.Trigger asChild>
        <IconButton icon={Ellipsis} label={words.pipeline.moveMenu(name)} shortcut="M" tabIndex={tabIndex} className="-mt-1 -mr-1.5 size-6" />
      </Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          aria-label={words.pipeline.moveMenu(name)}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // Back to the card, and not to its button: the arrows then go on.
            event.preventDefault();
            if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus();
          }}
          className="z-50 min-w-52 animate-appear rounded-lg border border-line bg-raised p-1 shadow-lift"
        >
          <Dropdown.Label className="px-2 py-1 text-xs font-semibold text-ink-faint">{words.pipeline.moveTo}</Dropdown.Label>
          {stages.map((stage) => (
            <MenuItem key={stage.stageId} {...(stage.stageId === stageId ? { icon: Check } : {})} disabled={stage.stageId === stageId} onSelect={() => onMove(stage)}>
              {stage.name}
            </MenuItem>
          ))}
          <MenuLine />
          <MenuItem icon={ListOrdered} onSelect={onShow}>
            {words.pipeline.openInRanking}
          </MenuItem>
          <MenuItem icon={History} onSelect={onHistory}>
            {words.pipeline.history}
          </MenuItem>
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}
