/** Vectors of the texts in a JSON file, by Winnow's own encoder: `node build/encoder/encode-texts.ts MODEL_FOLDER TEXTS.json VECTORS.json`. */
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { createEncoder } from "../../src-main/encoder/encoder.ts";

const [modelFolder, input, output] = z.tuple([z.string(), z.string(), z.string()]).parse(process.argv.slice(2));
const texts = z.array(z.string()).parse(JSON.parse(await readFile(input, "utf8")));
const encoder = createEncoder({ modelFolder });
try {
  const vectors = await encoder.encode(texts);
  await writeFile(output, JSON.stringify(vectors.map((vector) => Array.from(vector))));
} finally {
  await encoder.close();
}
