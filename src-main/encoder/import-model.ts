/** A model from a folder of the user's, for computers without a network: checked by what must be there, and copied. */
import { copyFile, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { WinnowError } from "../../src-preload/errors.ts";
import { diskFull } from "./download-file.ts";
import { networks, poolingFile, settings } from "./model-folder.ts";

/** Near 2 GiB no desktop process can hold a file in one piece. */
const mostBytes = 1.5 * 1024 ** 3;

/** Where a file of the layout lies in the folder, and where it is to lie. */
interface Copied {
  from: string;
  to: string;
}

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => null))?.isFile() === true;

/** The networks lie in `onnx/`, or, as some tools export them, beside the rest. */
async function network(folder: string): Promise<Copied | null> {
  for (const { file } of networks) {
    for (const from of [file, path.basename(file)]) if (await isFile(path.join(folder, from))) return { from, to: file };
  }
  return null;
}

async function missingOf(folder: string): Promise<string[]> {
  const there = await Promise.all(settings.map(async (file) => ((await isFile(path.join(folder, file))) ? [] : [file])));
  return there.flat();
}

/** What of `folder` makes the model. Throws `invalid_input` with what is missing. */
async function filesOf(folder: string): Promise<Copied[]> {
  const chosen = await network(folder);
  const missing = [...(await missingOf(folder)), ...(chosen === null ? ["onnx/model.onnx"] : [])];
  if (chosen === null || missing.length > 0) {
    throw new WinnowError("invalid_input", `“${path.basename(folder)}” is not a model that Winnow can use: it has no ${missing.join(", ")}.`, {
      hint: "Choose a model’s own folder in the Hugging Face layout, with its network in ONNX format.",
    });
  }
  const others = await Promise.all([poolingFile, "README.md"].map(async (file) => ((await isFile(path.join(folder, file))) ? [file] : [])));
  return [...[...settings, ...others.flat()].map((file) => ({ from: file, to: file })), chosen];
}

/** A name made of what a folder may be called on any system. */
export function modelName(folder: string): string {
  const name = path.basename(folder).normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+|-+$/g, "").slice(0, 72);
  return name === "" ? "model" : name;
}

/** The chosen folder, or the only one in it that holds a model: what unpacking an archive makes of it. */
async function modelIn(folder: string): Promise<string> {
  if (await isFile(path.join(folder, "config.json"))) return folder;
  const inside = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new WinnowError("file_not_readable", `The folder ${folder} could not be read.`, { hint: "Check that it is there and that you may open it.", cause });
  });
  const [only, ...more] = inside.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return only !== undefined && more.length === 0 && (await isFile(path.join(folder, only.name, "config.json"))) ? path.join(folder, only.name) : folder;
}

/**
 * Copies the model in `source` to `target`, which is made. Gives the name the model should have. Rejects with `invalid_input`
 * (something is missing), `too_large`, `disk_full` or `file_not_readable`; what is in `target` then is of no use.
 */
export async function copyModel(source: string, target: string): Promise<string> {
  const folder = await modelIn(source);
  const files = await filesOf(folder);
  for (const { from } of files) {
    const { size } = await stat(path.join(folder, from));
    if (size > mostBytes) throw new WinnowError("too_large", `${from} is too large: Winnow runs models of up to 1.5 GB.`, { hint: "Look for a smaller or quantised one." });
  }
  try {
    for (const { from, to } of files) {
      await mkdir(path.dirname(path.join(target, to)), { recursive: true });
      await copyFile(path.join(folder, from), path.join(target, to));
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOSPC") throw diskFull(path.dirname(target));
    throw new WinnowError("file_not_readable", "The model’s files could not be copied.", { hint: `Check that they can be opened and that you may write to ${path.dirname(target)}.`, cause });
  }
  return modelName(folder);
}
