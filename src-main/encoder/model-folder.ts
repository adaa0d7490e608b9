/** A model on disk in the Hugging Face layout: what must be there, what it says of itself, and which model it is. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ModelKind } from "../../src-preload/contract/models.ts";
import type { ModelIdentity } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";

/** Network files that can be run, the preferred one first, with transformers.js' name for their number format. */
export const networks = [
  { file: "onnx/model_int8.onnx", dtype: "int8" },
  { file: "onnx/model_quantized.onnx", dtype: "q8" },
  { file: "onnx/model.onnx", dtype: "fp32" },
] as const;

export type Dtype = (typeof networks)[number]["dtype"];

/** How a text's vector is made of those of its tokens, where the network does not do it itself. */
export type Pooling = "mean" | "cls";

/** What the worker must know to run a model. */
export interface RunnableModel {
  folder: string;
  dtype: Dtype;
  kind: ModelKind;
  pooling: Pooling;
  /** Tokens of a text that are read; the rest is left out. */
  maxTokens: number;
}

export interface Model extends RunnableModel {
  identity: ModelIdentity;
}

/** Everything but the network that decides what a text's vector is. */
export const settings = ["config.json", "tokenizer.json", "tokenizer_config.json"] as const;
/** May be missing: then the mean is taken. */
export const poolingFile = "1_Pooling/config.json";

/** Longer texts are cut in any model: no allocation may come near what a desktop process allows. */
const mostTokens = 512;

const configSchema = z.looseObject({
  model_type: z.string().optional(),
  architectures: z.array(z.string()).nullish(),
  max_position_embeddings: z.number().int().positive().nullish(),
});
const tokenizerSchema = z.looseObject({ model_max_length: z.number().positive().nullish() });
const poolingSchema = z.looseObject({ pooling_mode_cls_token: z.boolean().optional(), pooling_mode_mean_tokens: z.boolean().optional() });

/** In RoBERTa's family positions are counted from here on. */
const firstPosition = (modelType: string | undefined): number => (modelType !== undefined && /roberta|camembert/.test(modelType) ? 2 : 0);

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

/** What `config.json` says a model is for. */
export function kindOf(config: unknown): ModelKind {
  const { architectures } = configSchema.parse(config);
  return architectures?.some((name) => name.endsWith("ForSequenceClassification")) === true ? "reranker" : "encoder";
}

function poolingOf(config: unknown): Pooling {
  const { pooling_mode_cls_token: cls, pooling_mode_mean_tokens: mean } = poolingSchema.parse(config);
  if (cls === true && mean !== true) return "cls";
  if (mean === true && cls !== true) return "mean";
  throw new Error("The model puts its tokens together in a way that is neither the mean nor the first token.");
}

function tokensRead(config: unknown, tokenizer: unknown): number {
  const { model_type, max_position_embeddings } = configSchema.parse(config);
  const positions = (max_position_embeddings ?? mostTokens) - firstPosition(model_type);
  return Math.max(1, Math.floor(Math.min(mostTokens, positions, tokenizerSchema.parse(tokenizer).model_max_length ?? mostTokens)));
}

const json = (bytes: Buffer | undefined): unknown => JSON.parse((bytes ?? Buffer.alloc(0)).toString("utf8"));

/**
 * Reads the files that decide a text's vector. The hash is SHA-256 over their names and bytes, sorted by name; other
 * files (a model card) do not count. Rejects with `model_missing` when one cannot be read.
 */
export async function readModel(folder: string): Promise<Model> {
  try {
    const { file, dtype, bytes } = await network(folder);
    const files = new Map([[file, bytes]]);
    for (const name of settings) files.set(name, await readFile(path.join(folder, name)));
    const pooling = await bytesIfThere(path.join(folder, poolingFile));
    if (pooling !== null) files.set(poolingFile, pooling);
    const hash = createHash("sha256");
    for (const name of [...files.keys()].sort()) {
      const content = files.get(name) ?? Buffer.alloc(0);
      hash.update(`${name}\n${content.length}\n`).update(content);
    }
    const config = json(files.get("config.json"));
    return {
      identity: { id: path.basename(folder), hash: hash.digest("hex") },
      folder,
      dtype,
      kind: kindOf(config),
      pooling: pooling === null ? "mean" : poolingOf(json(pooling)),
      maxTokens: tokensRead(config, json(files.get("tokenizer_config.json"))),
    };
  } catch (error) {
    throw missingModel(folder, error);
  }
}
