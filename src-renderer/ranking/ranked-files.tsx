import * as Popover from "@radix-ui/react-popover";
import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { problemsOf } from "../library/ingest-store.ts";
import { useShowFiles } from "../library/use-show-files.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";
import { HeaderAction } from "./header-action.tsx";

const said = words.ranking.files;

/** Why fewer are ranked than files were added: what the others are, and where to see them. Nothing where each file is one person's resume. */
export function RankedFiles() {
  const { candidates, ingest } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const unread = useStore(ingest.store, (state) => problemsOf(state).length);
  const { data } = useAnswer("library.files", {}, revision);
  const show = useShowFiles();
  if (data === null) return null;
  const { files, people, versions, notResumes } = data;
  if (versions === 0 && notResumes === 0 && unread === 0) return null;
  const all = files + unread;
  const lines = [
    { text: said.versions(versions), count: versions, see: () => show("several") },
    { text: said.notResumes(notResumes), count: notResumes, see: () => show("other") },
    { text: said.unread(unread), count: unread, see: () => ingest.openFailures(true) },
  ];
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <HeaderAction title={said.hint}>{said.from(all)}</HeaderAction>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={said.title(all, people)}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className="z-40 w-[26rem] max-w-[92vw] animate-appear rounded-xl border border-line bg-raised p-4 shadow-lift"
        >
          <h2 className="font-semibold">{said.title(all, people)}</h2>
          <p className="mt-1 text-ink-soft">{said.each}</p>
          <ul className="mt-2 divide-y divide-line border-t border-line">
            {lines.map(({ text, count, see }) =>
              count === 0 ? null : (
                <li key={text} className="flex items-center gap-3 py-2">
                  <span className="min-w-0 flex-1">{text}</span>
                  <Popover.Close asChild>
                    <Button size="small" aria-label={said.showOf(text)} onClick={see}>
                      {said.show}
                    </Button>
                  </Popover.Close>
                </li>
              ),
            )}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
