/** A model on disk as transformers.js wants it: the Hugging Face layout. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Weights } from "./tfjs-weights.ts";
import { useLiteNetwork } from "./use-lite-network.ts";
import type { NetworkOptions } from "./use-lite-network.ts";
import { modelConfig, tokenizer, tokenizerConfig, vocabularySchema } from "./use-lite-tokenizer.ts";

/** Under these names transformers.js looks for a network of that precision. */
const networkFiles = { fp32: "model.onnx", int8: "model_int8.onnx" } as const;

/**
 * Writes network, tokenizer and configuration to `target`, whose other files stay as they are. `source` is the npm
 * package's folder, of which the vocabulary is taken.
 */
export async function writeModelFolder(weights: Weights, source: string, target: string, options: NetworkOptions): Promise<void> {
  const vocabulary = vocabularySchema.parse(JSON.parse(await readFile(path.join(source, "vocab.json"), "utf8")));
  await mkdir(path.join(target, "onnx"), { recursive: true });
  await writeFile(path.join(target, "onnx", networkFiles[options.precision]), useLiteNetwork(weights, options));
  const json = (content: object) => `${JSON.stringify(content)}\n`;
  await writeFile(path.join(target, "tokenizer.json"), json(tokenizer(vocabulary)));
  await writeFile(path.join(target, "tokenizer_config.json"), json(tokenizerConfig(vocabulary)));
  await writeFile(path.join(target, "config.json"), json(modelConfig(options)));
}
