/** Reads the weights of a TensorFlow.js graph model: a manifest in model.json and shards of raw numbers beside it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const modelSchema = z.object({
  weightsManifest: z.array(
    z.object({
      paths: z.array(z.string()),
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(z.int().nonnegative()),
          dtype: z.enum(["float32", "int32"]),
          // A quantised model would need dequantising; this one is not.
          quantization: z.undefined().optional(),
        }),
      ),
    }),
  ),
});

const bytesPerNumber = 4;

/** The float weights of a model by name. */
export class Weights {
  readonly #byName: Map<string, Float32Array>;

  constructor(byName: Map<string, Float32Array>) {
    this.#byName = byName;
  }

  /** The numbers of the weight, row by row. Throws unless there are `count` of them. */
  get(name: string, count: number): Float32Array {
    const numbers = this.#byName.get(name);
    if (numbers === undefined) throw new Error(`The model has no weight ${name}.`);
    if (numbers.length !== count) throw new Error(`${name} has ${numbers.length} numbers instead of ${count}.`);
    return numbers;
  }

  /** Puts other numbers in the place of a weight's. Throws unless there are as many. */
  replace(name: string, numbers: Float32Array): void {
    this.get(name, numbers.length);
    this.#byName.set(name, numbers);
  }
}

/** `folder` holds model.json and its shards. Every number takes four little-endian bytes, in the manifest's order. */
export async function readWeights(folder: string): Promise<Weights> {
  const { weightsManifest } = modelSchema.parse(JSON.parse(await readFile(path.join(folder, "model.json"), "utf8")));
  const byName = new Map<string, Float32Array>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(await Promise.all(paths.map((shard) => readFile(path.join(folder, shard)))));
    let offset = 0;
    for (const { name, shape, dtype } of weights) {
      const count = shape.reduce((product, size) => product * size, 1);
      const end = offset + count * bytesPerNumber;
      if (end > bytes.length) throw new Error(`The shards end before ${name} does.`);
      // A copy of its own, since a weight need not begin at a multiple of four bytes in the pooled buffer.
      if (dtype === "float32") byName.set(name, new Float32Array(new Uint8Array(bytes.subarray(offset, end)).buffer));
      offset = end;
    }
  }
  return new Weights(byName);
}
