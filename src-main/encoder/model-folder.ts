/** A model on disk in the Hugging Face layout: what must be there, and which model it is. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ModelIdentity } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";

/** Network files that can be run, the preferred one first, with transformers.js' name for their number format. */
const networks = [
  { file: "onnx/model_int8.onnx", dtype: "int8" },
  { file: "onnx/model.onnx", dtype: "fp32" },
] as const;

export type Dtype = (typeof networks)[number]["dtype"];

export interface Model {
  identity: ModelIdentity;
  dtype: Dtype;
}

/** Everything but the network that decides what a text's vector is. */
const settings = ["config.json", "tokenizer.json", "tokenizer_config.json"];

export function missingModel(folder: string, cause: unknown): WinnowError {
  return new WinnowError("model_missing", `Winnow's language model “${path.basename(folder)}” is missing or damaged.`, {
    hint: `Install Winnow again, or put the model's files back into ${folder}.`,
    cause,
  });
}

async function bytesIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function network(folder: string): Promise<{ file: string; dtype: Dtype; bytes: Buffer }> {
  for (const { file, dtype } of networks) {
    const bytes = await bytesIfThere(path.join(folder, file));
    if (bytes !== null) return { file, dtype, bytes };
  }
  throw new Error(`None of ${networks.map(({ file }) => file).join(", ")} is there.`);
}

/**
 * Reads the files that decide a text's vector. The hash is SHA-256 over their names and bytes, sorted by name; other
 * files (a model card) do not count. Rejects with `model_missing` when one cannot be read.
 */
export async function readModel(folder: string): Promise<Model> {
  try {
    const { file, dtype, bytes } = await network(folder);
    const files = new Map([[file, bytes]]);
    for (const name of settings) files.set(name, await readFile(path.join(folder, name)));
    const hash = createHash("sha256");
    for (const name of [...files.keys()].sort()) {
      const content = files.get(name) ?? Buffer.alloc(0);
      hash.update(`${name}\n${content.length}\n`).update(content);
    }
    return { identity: { id: path.basename(folder), hash: hash.digest("hex") }, dtype };
  } catch (error) {
    throw missingModel(folder, error);
  }
}
