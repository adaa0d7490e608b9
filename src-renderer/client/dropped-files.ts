/** What a drop or a file dialog brought, as a flat list of files that remember the folder they came in. */
import type { DroppedFile } from "../../src-preload/bridge.ts";

/** Files that systems and editors leave in folders and that nobody means to import. */
const leftovers = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/i;

export const isLeftover = (name: string): boolean => leftovers.test(name);

/** The parts of the browser's FileSystemEntry that are used here. */
export interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly fullPath: string;
}
export interface FileEntry extends Entry {
  file(found: (file: File) => void, failed: (error: unknown) => void): void;
}
export interface FolderEntry extends Entry {
  createReader(): { readEntries(found: (entries: Entry[]) => void, failed: (error: unknown) => void): void };
}

/** Every file under the entries, in the order of their names. A file or folder that cannot be opened is left out. */
export async function walkEntries(entries: readonly Entry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  const pending = [...entries].reverse();
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    if (isLeftover(entry.name)) continue;
    if (entry.isDirectory) {
      const children = await childrenOf(entry as FolderEntry);
      pending.push(...children.sort((a, b) => (a.name < b.name ? 1 : -1)));
    } else {
      const file = await fileOf(entry as FileEntry);
      if (file !== null) found.push({ file, relativePath: entry.fullPath.replace(/^\//, "") });
    }
  }
  return found;
}

/** A folder's entries come in portions; an empty one is the end. */
async function childrenOf(folder: FolderEntry): Promise<Entry[]> {
  const reader = folder.createReader();
  const children: Entry[] = [];
  for (;;) {
    const portion = await new Promise<Entry[]>((found) => reader.readEntries(found, () => found([])));
    if (portion.length === 0) return children;
    for (const child of portion) children.push(child);
  }
}

function fileOf(entry: FileEntry): Promise<File | null> {
  return new Promise((found) => entry.file(found, () => found(null)));
}

/** @param folderHasPath the engine walks folders itself, so a folder is passed on as the one entry it is. */
export async function filesOfDrop(transfer: DataTransfer, folderHasPath: boolean): Promise<DroppedFile[]> {
  const plain = Array.from(transfer.files, (file) => ({ file, relativePath: file.name }));
  if (folderHasPath) return plain;
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return entries.length > 0 ? walkEntries(entries) : plain;
}

/** Files of an `<input type="file">`, with or without `webkitdirectory`. */
export function filesOfInput(files: FileList | null): DroppedFile[] {
  return Array.from(files ?? [], (file) => ({ file, relativePath: file.webkitRelativePath || file.name })).filter(
    ({ relativePath }) => !relativePath.split("/").some(isLeftover),
  );
}
