import { PenLine, Undo2 } from "lucide-react";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { useProfileDesk } from "./profile-desk.ts";

/** The small pen beside what the recruiter typed, with the way back. */
export function CorrectedMark({ fields, label }: { fields: readonly string[]; label: string }) {
  const { correct, readings } = useProfileDesk();
  const back = (): void => {
    const edits = fields.filter((field) => readings.get(field)?.by === "recruiter").map((field) => ({ op: "revert", field }) as const);
    void correct?.(edits, `${label}: back to what the resume says.`);
  };
  return (
    <Menu
      label={`${label}: corrected by you`}
      trigger={
        <button
          type="button"
          aria-label={`${label}: corrected by you`}
          title="Corrected by you"
          className="ml-1 inline-flex size-4.5 shrink-0 items-center justify-center self-center rounded text-accent hover:bg-hover"
        >
          <PenLine aria-hidden className="size-3" />
        </button>
      }
    >
      <MenuItem icon={Undo2} onSelect={back}>
        Back to what the resume says
      </MenuItem>
    </Menu>
  );
}
