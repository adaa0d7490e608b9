import { useState } from "react";
import * as Popover from "@radix-ui/react-popover";
import { CircleQuestionMark } from "lucide-react";
import { IconButton } from "../ui/icon-button.tsx";

/** What can be typed; each example can be tried with a click. */
export const searchExamples: readonly { title: string; examples: readonly { query: string; does: string }[] }[] = [
  {
    title: "In your own words",
    examples: [
      { query: "looked after patients at night", does: "Resumes that say so, also in other words" },
      { query: "electrician", does: "A word, a job, or somebody’s name" },
    ],
  },
  {
    title: "Exactly",
    examples: [
      { query: '"project manager"', does: "These words, in this order" },
      { query: "(react OR vue) AND typescript", does: "Either of two, and a third. AND, OR and NOT in capitals" },
      { query: "nurse -intern", does: "Without those who say intern" },
      { query: "account*", does: "All words that begin so" },
    ],
  },
  {
    title: "By what the resume states",
    examples: [
      { query: "skill:k8s", does: "A skill, by whichever name" },
      { query: 'title:"project manager"', does: "Title of any job held" },
      { query: "years>=5", does: "Years of experience; also years:3..8" },
      { query: "location:berlin", does: "Where somebody lives; company: where they worked" },
      { query: "degree:master", does: "That degree or a higher one" },
      { query: "language:german>=B2", does: "A language, and how well" },
    ],
  },
  {
    title: "Together",
    examples: [{ query: "skill:excel years>=3 closed the books every month", does: "Excel and three years; whoever closed books comes first" }],
  },
];

/** How to search, with examples that one can click. */
export function SearchHelp({ onTry }: { onTry(query: string): void }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <IconButton icon={CircleQuestionMark} label="How to search" className="size-8" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label="How to search"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 max-h-[78vh] w-[33rem] max-w-[92vw] animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <p className="text-ink-soft">Just say what you look for. Winnow finds resumes by what they mean. Click an example to try it.</p>
          {searchExamples.map(({ title, examples }) => (
            <section key={title} aria-label={title} className="mt-3">
              <h3 className="text-xs font-semibold text-ink-faint">{title}</h3>
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
