/** A chosen folder as one path that the engine can open: where it lies, or where a browser's copy of it lies. */
import type { DroppedFile, HostBridge } from "../../src-preload/bridge.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { words } from "../words/words.ts";

/** What of a chosen folder is needed, and what is said when nothing of it is there. */
export interface FolderKind {
  needs: RegExp;
  /** Files without which it is another kind of folder. */
  marks: RegExp;
  nothing: { message: string; hint: string };
}

/** The lists are tables of text; pictures and manuals beside them are not needed. */
export const publicLists: FolderKind = {
  needs: /\.(csv|tsv|txt)$/i,
  marks: /\.(csv|tsv|txt)$/i,
  nothing: { message: words.settings.skills.nothing, hint: words.settings.skills.nothingHint },
};

/** The files that Winnow runs; a model's folder often holds the same network in many other forms. */
export const languageModel: FolderKind = {
  needs: /(^|\/)(config\.json|tokenizer\.json|tokenizer_config\.json|README\.md|model(_int8|_quantized)?\.onnx)$/,
  marks: /(^|\/)config\.json$/,
  nothing: { message: words.settings.models.nothing, hint: words.settings.models.nothingHint },
};

export async function sendFolder(
  bridge: Pick<HostBridge, "pathsOf">,
  files: readonly DroppedFile[],
  { needs, marks, nothing }: FolderKind,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const wanted = files.filter(({ relativePath }) => needs.test(relativePath));
  const [first] = wanted;
  if (first === undefined || !wanted.some(({ relativePath }) => marks.test(relativePath))) throw new WinnowError("invalid_input", nothing.message, { hint: nothing.hint });
  const [path] = await bridge.pathsOf([...wanted], onProgress, "together");
  return folderAbove(path ?? "", first.relativePath);
}

/** The chosen folder itself: as many steps up as the file lay deep in it. */
export function folderAbove(path: string, relativePath: string): string {
  const depth = relativePath.split("/").length - 1;
  const parts = path.split(/(?<=[/\\])/);
  return parts.slice(0, parts.length - Math.max(depth, 1)).join("").replace(/[/\\]$/, "");
}
