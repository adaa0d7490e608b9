import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useLiteSource } from "../../../build/encoder/convert-use-lite.ts";
import { writeModelFolder } from "../../../build/encoder/model-folder.ts";
import { readWeights } from "../../../build/encoder/tfjs-weights.ts";
import type { NetworkOptions } from "../../../build/encoder/use-lite-network.ts";
import { createEncoder } from "../../../src-main/encoder/encoder.ts";

const texts = [
  "nurse",
  "Registered nurse, ICU — 5 years in a 24-bed unit",
  "Built customer-facing storefronts with Next.js, TypeScript and GraphQL; cut load time from 4.2s to 1.1s.",
  "Planned and carried out preventive maintenance of conveyor systems in three shifts. ".repeat(12),
];

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "winnow-exported-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function exported(options: NetworkOptions): Promise<{ folder: string; vectors: Float32Array[] }> {
  const folder = path.join(parent, `${options.precision}-${options.dimensions}`);
  await writeModelFolder(await readWeights(useLiteSource()), useLiteSource(), folder, options);
  const encoder = createEncoder({ modelFolder: folder });
  try {
    return { folder, vectors: await encoder.encode(texts) };
  } finally {
    await encoder.close();
  }
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((sum, number, at) => sum + number * (b[at] ?? 0), 0);

function unitLength(numbers: Float32Array): Float32Array {
  const length = Math.sqrt(dot(numbers, numbers));
  return numbers.map((number) => number / length);
}

describe("a model written with fewer dimensions and in integers", () => {
  it("gives the first numbers of the whole vector, at unit length", async () => {
    const whole = await exported({ precision: "fp32", dimensions: 512 });
    const part = await exported({ precision: "fp32", dimensions: 256 });
    for (const [index, vector] of part.vectors.entries()) {
      const expected = unitLength((whole.vectors[index] ?? new Float32Array(512)).slice(0, 256));
      const differences = Array.from(vector, (number, at) => Math.abs(number - (expected[at] ?? Number.NaN)));
      expect(differences).toHaveLength(256);
      expect(Math.max(...differences)).toBeLessThan(1e-5);
    }
  });

  it("stays within 9 MB and near its numbers in full", async () => {
    const full = await exported({ precision: "fp32", dimensions: 256 });
    const small = await exported({ precision: "int8", dimensions: 256 });
    expect((await stat(path.join(small.folder, "onnx", "model_int8.onnx"))).size).toBeLessThan(9_000_000);
    for (const [index, vector] of small.vectors.entries()) {
      expect(dot(vector, full.vectors[index] ?? [])).toBeGreaterThan(0.995);
    }
  });
});
