/** The thread that runs the model. It is started for one model and answers batches of texts in the order they come. */
import { parentPort, workerData } from "node:worker_threads";
import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from "@xenova/transformers";
import { NativeGate } from "./native-gate.ts";
import { collapse } from "./text-hash.ts";
import type { WorkerAnswer, WorkerRequest, WorkerStart } from "./worker-messages.ts";

/**
 * Characters read of one text: some ten times what fills the model's 128 tokens, so that only a hostile text is cut
 * here, before the tokenizer (whose work grows with the text) sees it.
 */
const longestText = 8192;

/** A text's vector, for any text with at least one token. */
type Run = (text: string) => Promise<Float32Array | null>;

async function load({ modelFolder, dtype }: WorkerStart): Promise<Run> {
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
async function loadAndTry(start: WorkerStart): Promise<{ run: Run; dimension: number }> {
  const run = await load(start);
  const vector = await run("a");
  if (vector === null || vector.length === 0) throw new Error("The tokenizer makes no tokens.");
  return { run, dimension: vector.length };
}

if (parentPort === null) throw new Error("encoder-worker runs in a worker thread only.");
const messages = parentPort;
const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []) => messages.postMessage(message, transfer);

const start = workerData as WorkerStart;
const gate = new NativeGate(start.gate);

/** Runs `text` if the gate is open, and ends this thread if it is not. */
async function runGuarded(run: Run, text: string): Promise<Float32Array | null> {
  if (!gate.enter()) process.exit();
  try {
    return await run(text);
  } finally {
    gate.leave();
  }
}

async function encodeBatch(run: Run, dimension: number, batch: number, texts: string[]): Promise<void> {
  const vectors = new Float32Array(texts.length * dimension);
  for (const [index, text] of texts.entries()) {
    const read = collapse(text).slice(0, longestText);
    const vector = read === "" ? null : await runGuarded(run, read);
    if (vector !== null) vectors.set(vector, index * dimension);
  }
  answer({ kind: "vectors", batch, dimension, vectors }, [vectors.buffer]);
}

async function listen(): Promise<void> {
  const { run, dimension } = await loadAndTry(start).finally(() => gate.leave());
  let last = Promise.resolve();
  messages.on("message", (request: WorkerRequest) => {
    // A batch that fails ends the thread (unhandled rejection): the encoder starts a fresh one for the next texts.
    last = last.then(() => (request.kind === "end" ? process.exit() : encodeBatch(run, dimension, request.batch, request.texts)));
  });
}

listen().catch((error: unknown) => {
  answer({ kind: "unusable", detail: String(error) });
  messages.on("message", (request: WorkerRequest) => {
    if (request.kind === "end") process.exit();
  });
});
