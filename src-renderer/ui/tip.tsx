import type { ReactElement } from "react";
import * as Tooltip from "@radix-ui/react-tooltip";
import { Key } from "./key.tsx";

interface TipProps {
  text: string;
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that can take a ref and be focused or hovered. */
  children: ReactElement;
}

export function Tip({ text, shortcut, side = "bottom", children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-surface shadow-lift"
        >
          {text}
          {shortcut === undefined ? null : <Key inverted>{shortcut}</Key>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
