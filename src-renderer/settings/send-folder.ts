/** A chosen folder as one path that the engine can open: where it lies, or where a browser's copy of it lies. */
import type { DroppedFile, HostBridge } from "../../src-preload/bridge.ts";
import { WinnowError } from "../../src-preload/errors.ts";

/** The lists are tables of text; pictures and manuals beside them are not needed. */
const tables = /\.(csv|tsv|txt)$/i;

export async function sendFolder(
  bridge: Pick<HostBridge, "pathsOf">,
  files: readonly DroppedFile[],
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const wanted = files.filter(({ relativePath }) => tables.test(relativePath));
  const [first] = wanted;
  if (first === undefined) {
    throw new WinnowError("invalid_input", "There are no tables in this folder.", {
      hint: "Choose the unpacked folder of ESCO (CSV files) or O*NET (text files).",
    });
  }
  const [path] = await bridge.pathsOf([...wanted], onProgress, "together");
  return folderAbove(path ?? "", first.relativePath);
}

/** The chosen folder itself: as many steps up as the file lay deep in it. */
export function folderAbove(path: string, relativePath: string): string {
  const depth = relativePath.split("/").length - 1;
  const parts = path.split(/(?<=[/\\])/);
  return parts.slice(0, parts.length - Math.max(depth, 1)).join("").replace(/[/\\]$/, "");
}
