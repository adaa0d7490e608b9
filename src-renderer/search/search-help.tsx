import { useState } from "react";
import * as Popover from "@radix-ui/react-popover";
import { CircleQuestionMark } from "lucide-react";
import { IconButton } from "../ui/icon-button.tsx";
import { words } from "../words/words.ts";

const said = words.search.help;

/** How to search, with examples that one can click. */
export function SearchHelp({ onTry }: { onTry(query: string): void }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <IconButton icon={CircleQuestionMark} label={said.title} className="size-8" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={said.title}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 max-h-[78vh] w-[33rem] max-w-[92vw] animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <p className="text-ink-soft">{said.about}</p>
          {said.examples.map(({ title, examples }) => (
            <section key={title} aria-label={title} className="mt-3">
              <h2 className="text-xs font-semibold text-ink-faint">{title}</h2>
              <ul className="mt-1">
                {examples.map(({ query, does }) => (
                  <li key={query}>
                    <button
                      type="button"
                      onClick={() => {
                        setOpen(false);
                        onTry(query);
                      }}
                      className="grid w-full grid-cols-[15rem_1fr] items-baseline gap-3 rounded-md px-2 py-1 text-left hover:bg-hover"
                    >
                      <span className="font-mono text-xs text-accent">{query}</span>
                      <span className="text-xs text-ink-soft">{does}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
