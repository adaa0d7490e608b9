import { ArrowRightLeft, UserX, X } from "lucide-react";
import type { Stage } from "../../src-preload/contract.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { words } from "../words/words.ts";

interface SelectionBarProps {
  count: number;
  stages: readonly Stage[];
  onMove(stage: Stage): void;
  onClear(): void;
}

/** What can be done with everyone who is selected on the board; stands at its foot while somebody is. */
export function SelectionBar({ count, stages, onMove, onClear }: SelectionBarProps) {
  const said = words.pipeline.selection;
  const rejected = stages.find(({ kind }) => kind === "rejected");
  return (
    <section aria-label={said.bar} className="flex shrink-0 animate-rise flex-wrap items-center gap-1.5 border-t border-accent-line bg-accent-soft px-4 py-2">
      <p role="status" className="numerals mr-1 flex-1 font-semibold">
        {said.selected(count)}
      </p>
      <Menu
        label={said.move}
        trigger={
          <Button size="small">
            <ArrowRightLeft aria-hidden className="size-3.5" />
            {said.move}
          </Button>
        }
      >
        {stages.map((stage) => (
          <MenuItem key={stage.stageId} onSelect={() => onMove(stage)}>
            {stage.name}
          </MenuItem>
        ))}
      </Menu>
      {rejected === undefined ? null : (
        <Button size="small" onClick={() => onMove(rejected)}>
          <UserX aria-hidden className="size-3.5" />
          {said.reject}
        </Button>
      )}
      <IconButton icon={X} label={said.clear} shortcut="Esc" onClick={onClear} />
    </section>
  );
}
