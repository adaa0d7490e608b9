/** Vectors of one model, as a benchmark wants them: each text once, in as many dimensions as asked. */
import { createEncoder } from "../../../src-main/encoder/encoder.ts";

/** Texts to unit vectors of one length. */
export type Encode = (texts: readonly string[]) => Promise<Float32Array[]>;

export interface BenchModel {
  name: string;
  encode: Encode;
  /** Fresh vectors of `texts`, never remembered ones: for timing. */
  encodeAgain: Encode;
  close(): Promise<void>;
}

export const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** The first `dimensions` numbers, at unit length. */
export function shortened(vector: Float32Array, dimensions: number): Float32Array {
  if (vector.length === dimensions) return vector;
  const part = vector.slice(0, dimensions);
  const length = Math.sqrt(dot(part, part)) || 1;
  return part.map((number) => number / length);
}

/** The model of a folder in the Hugging Face layout, through Winnow's own encoder. */
export function benchModel(name: string, modelFolder: string): BenchModel {
  const encoder = createEncoder({ modelFolder });
  const known = new Map<string, Float32Array>();
  return {
    name,
    async encode(texts) {
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      for (const [at, vector] of (await encoder.encode(missing)).entries()) known.set(missing[at] ?? "", vector);
      return texts.map((text) => known.get(text) ?? new Float32Array());
    },
    encodeAgain: (texts) => encoder.encode([...texts]),
    close: () => encoder.close(),
  };
}

/** The same model cut to fewer dimensions; it shares what is remembered. */
export function cut(model: BenchModel, dimensions: number): BenchModel {
  return {
    ...model,
    name: `${model.name}, ${dimensions}`,
    encode: async (texts) => (await model.encode(texts)).map((vector) => shortened(vector, dimensions)),
  };
}
