import { Ellipsis, PenLine, Trash2 } from "lucide-react";
import { useServices } from "../app/context.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { useProfileDesk } from "./profile-desk.ts";

interface EntryMenuProps {
  /** "employment.1" */
  entry: string;
  /** "job" */
  what: string;
  /** Parts that the resume does not say, by their path, as they are called in the middle of a sentence. */
  unsaid?: readonly { field: string; label: string }[];
}

/** What can be done with an entry of a list; seen when the pointer or the focus is near. */
export function EntryMenu({ entry, what, unsaid = [] }: EntryMenuProps) {
  const { correct, edit } = useProfileDesk();
  const { toasts } = useServices();
  if (correct === null) return null;
  const remove = async (): Promise<void> => {
    const failure = await correct([{ op: "remove", field: entry }], `Removed the ${what}.`);
    if (failure !== null) toasts.failure(failure);
  };
  return (
    <Menu
      label={`Change the ${what}`}
      trigger={
        <button
          type="button"
          aria-label={`Change the ${what}`}
          className="flex size-5 shrink-0 items-center justify-center rounded text-ink-faint opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 hover:bg-hover hover:text-ink focus:opacity-100 aria-expanded:opacity-100"
        >
          <Ellipsis aria-hidden className="size-3.5" />
        </button>
      }
    >
      {unsaid.map(({ field, label }) => (
        <MenuItem key={field} icon={PenLine} onSelect={() => edit(field)}>
          Add the {label}
        </MenuItem>
      ))}
      <MenuItem icon={Trash2} onSelect={() => void remove()}>
        Remove the {what}
      </MenuItem>
    </Menu>
  );
}
