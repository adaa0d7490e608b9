import { useState, type FormEvent } from "react";
import { Folder, Pause, Play, RefreshCw, Trash2 } from "lucide-react";
import { useStore } from "zustand";
import type { WatchedFolder } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { toFailure } from "../ui/failure.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { PathField } from "./path-field.tsx";
import { words } from "../words/words.ts";

/** Folders that bring their resumes by themselves. */
export function FolderSettings() {
  const { care: desk } = useServices();
  const { folders, foldersFailure } = useStore(desk.store);
  if (foldersFailure !== null && folders === null) return <Problem thrown={foldersFailure} onRetry={desk.refresh} />;
  return (
    <>
      <p className="mt-1 text-pretty text-ink-soft">{words.settings.folders.about}</p>
      {folders === null ? (
        <Skeleton lines={2} className="mt-3" />
      ) : folders.length === 0 ? (
        <p className="mt-3 rounded-lg border border-dashed border-line-strong px-4 py-3 text-ink-soft">
          <span className="font-medium text-ink">{words.settings.folders.none}</span> {words.settings.folders.noneHint}
        </p>
      ) : (
        <ul aria-label={words.settings.folders.list} className="mt-3 divide-y divide-line rounded-lg border border-line bg-raised">
          {folders.map((folder) => (
            <FolderRow key={folder.folderId} folder={folder} />
          ))}
        </ul>
      )}
      <AddFolder />
    </>
  );
}

function FolderRow({ folder }: { folder: WatchedFolder }) {
  const { care: desk } = useServices();
  const { path, state, problem } = folder;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Folder aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-all">{path}</p>
        <p className="numerals text-ink-soft">
          <span className={cx("font-medium", state === "away" ? "text-fail" : state === "watching" ? "text-pass" : "text-ink-soft")}>{words.settings.folders.state[state]}</span> · {words.settings.folders.files(folder)}
        </p>
        {problem === null ? null : (
          <p role="status" className="mt-0.5 text-pretty text-ink-soft">
            {problem.message} {problem.hint}
          </p>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-0.5">
        {state === "paused" ? (
          <IconButton icon={Play} label={words.settings.folders.resume(path)} onClick={() => desk.resume(folder)} />
        ) : (
          <>
            <IconButton icon={RefreshCw} label={words.settings.folders.check(path)} onClick={() => desk.check(folder)} />
            <IconButton icon={Pause} label={words.settings.folders.pause(path)} onClick={() => desk.pause(folder)} />
          </>
        )}
        <IconButton icon={Trash2} label={words.settings.folders.remove(path)} onClick={() => desk.remove(folder)} />
      </div>
    </li>
  );
}

function AddFolder() {
  const { care: desk } = useServices();
  const [path, setPath] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await desk.watch(path);
      setPath("");
    } catch (thrown) {
      const { message, hint } = toFailure(thrown);
      setProblem(hint === null ? message : `${message} ${hint}`);
    }
    setBusy(false);
  };
  return (
    <form className="mt-3 flex items-start gap-2" onSubmit={(event) => void add(event)}>
      <PathField
        label={words.settings.folders.field}
        value={path}
        placeholder={words.settings.folders.placeholder}
        problem={problem}
        onChange={(next) => {
          setProblem(null);
          setPath(next);
        }}
      />
      <Button type="submit" className="mt-6" disabled={busy || path.trim() === ""}>
        {words.settings.folders.add}
      </Button>
    </form>
  );
}
