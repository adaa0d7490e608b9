import { useRef } from "react";
import type { LucideIcon } from "lucide-react";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import { filesOfInput } from "../client/dropped-files.ts";
import { Button } from "./button.tsx";

interface FileChoiceProps {
  /** What the system's dialog lets one choose. */
  choose: "files" | "folder" | "one-file";
  icon: LucideIcon;
  label: string;
  look?: "primary" | "secondary";
  disabled?: boolean;
  onChosen(files: DroppedFile[]): void;
}

/** A button that opens the system's dialog for files. */
export function FileChoice({ choose, icon: Icon, label, look = "secondary", disabled = false, onChosen }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          if (element !== null) element.webkitdirectory = choose === "folder";
        }}
        type="file"
        hidden
        multiple={choose !== "one-file"}
        onChange={(event) => {
          onChosen(filesOfInput(event.target.files));
          event.target.value = "";
        }}
      />
      <Button look={look} disabled={disabled} onClick={() => input.current?.click()}>
        <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        {label}
      </Button>
    </>
  );
}
