import { useState, type ReactNode } from "react";
import * as Popover from "@radix-ui/react-popover";
import { BriefcaseBusiness, FileSpreadsheet, Tag as TagIcon, Tags, Trash2, X } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { saveFile } from "../ui/save-file.ts";
import { TagField } from "./tag-field.tsx";
import { words } from "../words/words.ts";

const none: ReadonlySet<string> = new Set();

/** What can be done with everyone who is selected; stands over the foot of the list while somebody is. `total`: how many the list has. */
export function BulkBar({ total }: { total: number }) {
  const { selection, candidates, tags } = useServices();
  const ids = useStore(selection.store, (state) => state.ids);
  if (ids.size === 0) return null;
  const chosen = [...ids];
  const remove = async (): Promise<void> => {
    if (await candidates.removeAll(chosen)) selection.clear();
  };
  return (
    <section aria-label={words.organising.selection.bar} className="flex shrink-0 animate-rise flex-wrap items-center gap-1.5 border-t border-accent-line bg-accent-soft px-4 py-2">
      <p role="status" className="numerals mr-1 font-semibold">
        {words.organising.selection.selected(ids.size)}
      </p>
      {ids.size < total ? (
        <Button size="small" look="quiet" onClick={() => void selection.selectAll()}>
          {words.organising.selection.all(total)}
        </Button>
      ) : null}
      <span className="flex-1" />
      <TagButton label={words.organising.selection.tag} icon={<TagIcon aria-hidden className="size-3.5" />}>
        {(leave) => <TagField without={none} onChoose={(name) => { leave(); void tags.add(chosen, [name]); }} onLeave={leave} />}
      </TagButton>
      <TagButton label={words.organising.selection.untag} icon={<Tags aria-hidden className="size-3.5" />}>
        {(leave) => <TagField without={none} existingOnly onChoose={(_, tag) => { leave(); if (tag !== null) void tags.takeOff(chosen, [tag]); }} onLeave={leave} />}
      </TagButton>
      <AddToJob chosen={chosen} />
      <ExportTable chosen={chosen} />
      <Button size="small" onClick={() => void remove()}>
        <Trash2 aria-hidden className="size-3.5" />
        {words.organising.selection.remove}
      </Button>
      <IconButton icon={X} label={words.organising.selection.clear} shortcut="Esc" onClick={selection.clear} />
    </section>
  );
}

function TagButton({ label, icon, children }: { label: string; icon: ReactNode; children(leave: () => void): ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="small">
          {icon}
          {label}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content aria-label={label} side="top" align="end" sideOffset={8} collisionPadding={12} className="z-50 w-72 animate-appear rounded-xl border border-line bg-raised p-2 shadow-lift">
          {children(() => setOpen(false))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function AddToJob({ chosen }: { chosen: readonly string[] }) {
  const { client, jobs, toasts } = useServices();
  const list = useStore(jobs.store, (state) => state.list);
  const add = async (jobId: string, title: string): Promise<void> => {
    try {
      const { eventIds } = await client.request("tracking.mark", { jobId, candidateIds: [...chosen], mark: "shortlisted" });
      toasts.done(words.organising.selection.listed(chosen.length, title), {
        label: words.organising.undo,
        run: () => void client.request("tracking.undo", { jobId, eventIds }).catch(toasts.problem),
      });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  return (
    <Menu
      label={words.organising.selection.toJob}
      trigger={
        <Button size="small">
          <BriefcaseBusiness aria-hidden className="size-3.5" />
          {words.organising.selection.toJob}
        </Button>
      }
    >
      {list === null || list.length === 0 ? (
        <p className="max-w-60 px-2 py-1.5 text-ink-soft">{words.organising.selection.noJobs}</p>
      ) : (
        list.map(({ jobId, title }) => (
          <MenuItem key={jobId} icon={BriefcaseBusiness} onSelect={() => void add(jobId, title)}>
            {title}
          </MenuItem>
        ))
      )}
    </Menu>
  );
}

function ExportTable({ chosen }: { chosen: readonly string[] }) {
  const { client, toasts } = useServices();
  const save = async (): Promise<void> => {
    try {
      saveFile(await client.request("organising.table", { candidateIds: [...chosen] }));
      toasts.done(words.organising.selection.exported(chosen.length));
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  return (
    <Button size="small" onClick={() => void save()}>
      <FileSpreadsheet aria-hidden className="size-3.5" />
      {words.organising.selection.exportTable}
    </Button>
  );
}
