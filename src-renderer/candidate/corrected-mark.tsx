import { PenLine, Undo2 } from "lucide-react";
import { useServices } from "../app/context.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { words } from "../words/words.ts";
import { useProfileDesk } from "./profile-desk.ts";

/** The small pen beside what the recruiter typed, with the way back. */
export function CorrectedMark({ fields, label }: { fields: readonly string[]; label: string }) {
  const { correct, readings } = useProfileDesk();
  const { toasts } = useServices();
  const back = async (): Promise<void> => {
    const edits = fields.filter((field) => readings.get(field)?.by === "recruiter").map((field) => ({ op: "revert", field }) as const);
    const failure = await correct?.(edits, words.candidate.wentBack(label));
    if (failure != null) toasts.failure(failure);
  };
  return (
    <Menu
      label={words.candidate.isCorrected(label)}
      trigger={
        <button
          type="button"
          aria-label={words.candidate.isCorrected(label)}
          title={words.candidate.correctedByYou}
          className="ml-1 inline-flex size-4.5 shrink-0 items-center justify-center self-center rounded text-accent hover:bg-hover"
        >
          <PenLine aria-hidden className="size-3" />
        </button>
      }
    >
      <MenuItem icon={Undo2} onSelect={() => void back()}>
        {words.candidate.goBack}
      </MenuItem>
    </Menu>
  );
}
