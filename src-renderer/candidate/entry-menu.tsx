import { Ellipsis, PenLine, Trash2 } from "lucide-react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { words } from "../words/words.ts";
import { useProfileDesk } from "./profile-desk.ts";

interface EntryMenuProps {
  list: Extract<ProfileEdit, { op: "add" }>["list"];
  index: number;
  /** Parts that the resume does not say, by their path, with how adding them is called. */
  unsaid?: readonly { field: string; add: string }[];
}

/** What can be done with an entry of a list; seen when the pointer or the focus is near. */
export function EntryMenu({ list, index, unsaid = [] }: EntryMenuProps) {
  const { correct, edit } = useProfileDesk();
  const { toasts } = useServices();
  if (correct === null) return null;
  const said = words.candidate.entries[list];
  const remove = async (): Promise<void> => {
    const failure = await correct([{ op: "remove", field: `${list}.${String(index)}` }], said.removed);
    if (failure !== null) toasts.failure(failure);
  };
  return (
    <Menu
      label={said.change}
      trigger={
        <button
          type="button"
          aria-label={said.change}
          className="flex size-5 shrink-0 items-center justify-center rounded text-ink-faint opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 hover:bg-hover hover:text-ink focus:opacity-100 aria-expanded:opacity-100"
        >
          <Ellipsis aria-hidden className="size-3.5" />
        </button>
      }
    >
      {unsaid.map(({ field, add }) => (
        <MenuItem key={field} icon={PenLine} onSelect={() => edit(field)}>
          {add}
        </MenuItem>
      ))}
      <MenuItem icon={Trash2} onSelect={() => void remove()}>
        {said.remove}
      </MenuItem>
    </Menu>
  );
}
