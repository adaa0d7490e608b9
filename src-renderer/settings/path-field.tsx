import { useId, useState } from "react";
import { FolderOpen } from "lucide-react";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { FileChoice } from "../ui/file-choice.tsx";
import { folderAbove } from "./send-folder.ts";
import { words } from "../words/words.ts";

interface PathFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  /** What is wrong with it, and what to do; stands under it. */
  problem: string | null;
  onChange(path: string): void;
}

/** A folder by its path: typed or pasted, and in the desktop app also chosen with the system's dialog. */
export function PathField({ label, value, placeholder, problem, onChange }: PathFieldProps) {
  const { bridge } = useServices();
  const field = useId();
  const said = useId();
  const [empty, setEmpty] = useState(false);
  const wrong = problem ?? (empty ? words.settings.path.empty : null);
  const take = async (files: readonly DroppedFile[]): Promise<void> => {
    const [first] = files;
    setEmpty(first === undefined);
    if (first === undefined) return;
    const [path] = await bridge.pathsOf([first]);
    onChange(folderAbove(path ?? "", first.relativePath));
  };
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={field} className="text-xs font-medium text-ink-soft">
        {label}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          id={field}
          type="text"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={wrong === null ? undefined : said}
          onChange={(event) => {
            setEmpty(false);
            onChange(event.target.value);
          }}
          className={cx("h-8 min-w-0 flex-1 rounded-md border bg-surface px-2.5", problem === null ? "border-control" : "border-fail")}
        />
        {bridge.folderHasPath ? <FileChoice choose="folder" icon={FolderOpen} label={words.settings.path.choose} onChosen={(files) => void take(files)} /> : null}
      </div>
      {wrong === null ? null : (
        <p id={said} role="alert" className="mt-1 text-xs text-fail">
          {wrong}
        </p>
      )}
    </div>
  );
}
