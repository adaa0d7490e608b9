/**
 * Turns trained weights into a model that Winnow can load: `node build/encoder/export-model.ts WEIGHTS TARGET int8|fp32 DIMENSIONS`.
 * WEIGHTS.bin and WEIGHTS.json are what `training/network.py` saves.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { useLiteSource } from "./convert-use-lite.ts";
import { writeModelFolder } from "./model-folder.ts";
import { readWeights } from "./tfjs-weights.ts";
import { shape } from "./use-lite-network.ts";

const indexSchema = z.record(z.string(), z.tuple([z.int().nonnegative(), z.int().positive()]));

const argumentsSchema = z.tuple([
  z.string(),
  z.string(),
  z.enum(["int8", "fp32"]),
  z.coerce.number().int().min(1).max(shape.hidden),
]);

const [trained, target, precision, dimensions] = argumentsSchema.parse(process.argv.slice(2));
const bytes = await readFile(`${trained}.bin`);
const index = indexSchema.parse(JSON.parse(await readFile(`${trained}.json`, "utf8")));
const weights = await readWeights(useLiteSource());
for (const [name, [offset, count]] of Object.entries(index)) {
  weights.replace(name, new Float32Array(new Uint8Array(bytes.subarray(offset, offset + 4 * count)).buffer));
}
await writeModelFolder(weights, useLiteSource(), path.resolve(target), { precision, dimensions });
