/** The thread that runs the model. It is started for one model and answers batches of texts in the order they come. */
import { parentPort, workerData } from "node:worker_threads";
import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from "@xenova/transformers";
import { collapse } from "./text-hash.ts";
import type { EncodeMessage, WorkerAnswer, WorkerModel } from "./worker-messages.ts";

/**
 * Characters read of one text: some ten times what fills the model's 128 tokens, so that only a hostile text is cut
 * here, before the tokenizer (whose work grows with the text) sees it.
 */
const longestText = 8192;

/** A text's vector, for any text with at least one token. */
type Run = (text: string) => Promise<Float32Array | null>;

async function load({ modelFolder, dtype }: WorkerModel): Promise<Run> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.useBrowserCache = false;
  // What fails is reported by us; its log would print the tokens of the text.
  env.logLevel = LogLevel.NONE;
  // A whole path: under env.localModelPath only folders named like a repository are found (no spaces, no accents).
  const tokenizer = await AutoTokenizer.from_pretrained(modelFolder, { local_files_only: true });
  const model = await AutoModel.from_pretrained(modelFolder, {
    local_files_only: true,
    dtype,
    device: "cpu",
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return async (text) => {
    const tokens = tokenizer.encode(text).slice(0, tokenizer.model_max_length);
    if (tokens.length === 0) return null;
    // Always a batch of one: an int8 network scales its inputs by the whole batch, so company would change the bits.
    const shape = [1, tokens.length];
    const output: unknown = await model({
      input_ids: new Tensor("int64", BigInt64Array.from(tokens, BigInt), shape),
      attention_mask: new Tensor("int64", new BigInt64Array(tokens.length).fill(1n), shape),
    });
    return sentenceEmbedding(output);
  };
}

function sentenceEmbedding(output: unknown): Float32Array {
  if (typeof output === "object" && output !== null && "sentence_embedding" in output) {
    const { sentence_embedding: tensor } = output;
    if (tensor instanceof Tensor && tensor.data instanceof Float32Array) return tensor.data;
  }
  throw new Error("The network has no output named sentence_embedding.");
}

/** Loads the model and tries it once, so that a network that does not fit is found before any work is taken. */
async function loadAndTry(model: WorkerModel): Promise<{ run: Run; dimension: number }> {
  const run = await load(model);
  const vector = await run("a");
  if (vector === null || vector.length === 0) throw new Error("The tokenizer makes no tokens.");
  return { run, dimension: vector.length };
}

const port = parentPort;
if (port === null) throw new Error("encoder-worker runs in a worker thread only.");
const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

async function encodeBatch(run: Run, dimension: number, { batch, texts }: EncodeMessage): Promise<void> {
  const vectors = new Float32Array(texts.length * dimension);
  for (const [index, text] of texts.entries()) {
    const read = collapse(text).slice(0, longestText);
    const vector = read === "" ? null : await run(read);
    if (vector !== null) vectors.set(vector, index * dimension);
  }
  answer({ kind: "vectors", batch, dimension, vectors }, [vectors.buffer]);
}

loadAndTry(workerData as WorkerModel).then(
  ({ run, dimension }) => {
    let last = Promise.resolve();
    // A batch that fails ends the thread (unhandled rejection): the encoder starts a fresh one for the next texts.
    port.on("message", (message: EncodeMessage) => {
      last = last.then(() => encodeBatch(run, dimension, message));
    });
  },
  (error: unknown) => answer({ kind: "unusable", detail: String(error) }),
);
