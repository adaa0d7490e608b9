/** Watched folders. */
import type { Handlers, WatchedFolders } from "../../../src-preload/contract.ts";
import type { FolderWatching } from "../../ingest/watching/folder-watching.ts";

type FolderHandlers = Pick<
  Handlers,
  "folders.list" | "folders.watch" | "folders.pause" | "folders.resume" | "folders.check" | "folders.remove" | "folders.restore"
>;

export function createFolderHandlers(watching: FolderWatching): FolderHandlers {
  const list = (): WatchedFolders => ({ folders: watching.list() });
  const after = (act: (folderId: string) => void) => async ({ folderId }: { folderId: string }): Promise<WatchedFolders> => {
    act(folderId);
    return list();
  };
  return {
    "folders.list": async () => list(),
    "folders.watch": async ({ path }) => {
      const folderId = watching.watch(path);
      return { ...list(), folderId };
    },
    "folders.pause": after(watching.pause),
    "folders.resume": after(watching.resume),
    "folders.check": after(watching.check),
    "folders.remove": after(watching.remove),
    "folders.restore": after(watching.restore),
  };
}
