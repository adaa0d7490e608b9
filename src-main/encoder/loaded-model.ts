/** A model loaded by transformers.js in this thread: inputs in, vectors out. */
import { AutoModel, AutoModelForSequenceClassification, AutoTokenizer, env, LogLevel, Tensor } from "@xenova/transformers";
import type { RunnableModel } from "./model-folder.ts";
import { collapse } from "./text-hash.ts";
import type { ModelInput } from "./worker-messages.ts";

/**
 * Characters read of one text: some ten times what fills the embedded model's 128 tokens, so that only a hostile text is cut
 * here, before the tokenizer (whose work grows with the text) sees it.
 */
const longestText = 8192;
/** Vectors are compared sixteen numbers at a time, and up to this many without overflow (see matching/similarity). */
const step = 16;
const mostDimensions = 2048;

export interface LoadedModel {
  dimension: number;
  /** Null for an input without a token. */
  run(input: ModelInput): Promise<Float32Array | null>;
  dispose(): Promise<void>;
}

/** As many token ids as the model reads, and which of the two texts each is of. */
interface Tokens {
  ids: number[];
  types: number[];
}

type Tokenizer = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>;

/** The token that ends every text of this tokenizer, if there is one: what is cut off a long text comes before it. */
function endOf(tokenizer: Tokenizer): number | null {
  const framed = tokenizer.encode("a");
  const plain = tokenizer.encode("a", { add_special_tokens: false });
  const last = framed.at(-1);
  return last === undefined || framed.length === plain.length || last === plain.at(-1) ? null : last;
}

function shortened({ ids, types }: Tokens, most: number, end: number | null): Tokens {
  if (ids.length <= most) return { ids, types };
  const kept = { ids: ids.slice(0, most), types: types.slice(0, most) };
  if (end !== null) kept.ids[most - 1] = end;
  return kept;
}

/**
 * Of a pair the first text, what is asked, keeps up to half the room; what the second has too much is cut.
 */
function tokensOf(tokenizer: Tokenizer, input: ModelInput, most: number, end: number | null): Tokens {
  if (typeof input === "string") {
    const ids = tokenizer.encode(input);
    return shortened({ ids, types: ids.map(() => 0) }, most, end);
  }
  const [asked, offered] = input;
  const first = shortened({ ids: tokenizer.encode(asked), types: [] }, Math.ceil(most / 2), end).ids;
  const whole = tokenizer.encode(asked, { text_pair: offered });
  // What joins the two is the tokenizer's own; only the length of the first part is ours.
  const second = whole.slice(tokenizer.encode(asked).length);
  return shortened({ ids: [...first, ...second], types: [...first.map(() => 0), ...second.map(() => 1)] }, most, end);
}

const tensor = (numbers: readonly number[]): Tensor => new Tensor("int64", BigInt64Array.from(numbers, BigInt), [1, numbers.length]);

function floats(output: unknown, name: string): { data: Float32Array; dims: number[] } | null {
  if (typeof output !== "object" || output === null) return null;
  const value: unknown = Reflect.get(output, name);
  return value instanceof Tensor && value.data instanceof Float32Array ? { data: value.data, dims: value.dims } : null;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  // A network that gives vectors of length 1 is not to have its last bits changed.
  return length === 0 || Math.abs(length - 1) < 1e-3 ? vector : vector.map((value) => value / length);
}

function pooled({ data, dims }: { data: Float32Array; dims: number[] }, pooling: RunnableModel["pooling"]): Float32Array {
  const [, tokens = 0, size = 0] = dims;
  if (dims.length !== 3 || data.length !== tokens * size) throw new Error("The network's output is not one vector a token.");
  const first = data.slice(0, size);
  if (pooling === "cls") return first;
  for (let token = 1; token < tokens; token++) for (let i = 0; i < size; i++) first[i] = (first[i] ?? 0) + (data[token * size + i] ?? 0);
  return first.map((sum) => sum / tokens);
}

/** Zeros at the end change no cosine. */
function inSteps(vector: Float32Array): Float32Array {
  if (vector.length === 0 || vector.length > mostDimensions) throw new Error(`The network gives vectors of ${vector.length} numbers.`);
  if (vector.some((value) => !Number.isFinite(value))) throw new Error("The network gives what is no number.");
  if (vector.length % step === 0) return vector;
  const filled = new Float32Array(Math.ceil(vector.length / step) * step);
  filled.set(vector);
  return filled;
}

function vectorOf(output: unknown, { pooling }: RunnableModel): Float32Array {
  const whole = floats(output, "sentence_embedding");
  if (whole !== null) return inSteps(normalised(whole.data));
  const tokens = floats(output, "last_hidden_state") ?? floats(output, "token_embeddings");
  if (tokens === null) throw new Error("The network has neither an output sentence_embedding nor last_hidden_state.");
  return inSteps(normalised(pooled(tokens, pooling)));
}

/** Log odds that the two texts fit: one number by itself, or by how much the second of two classes beats the first. */
function oddsOf(output: unknown): Float32Array {
  const logits = floats(output, "logits")?.data;
  const [first, second] = logits ?? [];
  if (logits === undefined || first === undefined || logits.length > 2) throw new Error("The network does not give one number for a pair of texts.");
  const odds = second === undefined ? first : second - first;
  if (!Number.isFinite(odds)) throw new Error("The network gives what is no number.");
  return Float32Array.of(odds);
}

function cut(input: ModelInput): ModelInput {
  const short = (text: string): string => collapse(text).slice(0, longestText);
  return typeof input === "string" ? short(input) : [short(input[0]), short(input[1])];
}

/** Loads the model and tries it once, so that a network that does not fit is found before any work is taken. Rejects with what is wrong. */
export async function loadModel(model: RunnableModel): Promise<LoadedModel> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.useBrowserCache = false;
  // What fails is reported by us; its log would print the tokens of the text.
  env.logLevel = LogLevel.NONE;
  // A whole path: under env.localModelPath only folders named like a repository are found (no spaces, no accents).
  const tokenizer = await AutoTokenizer.from_pretrained(model.folder, { local_files_only: true });
  const isReranker = model.kind === "reranker";
  const network = await (isReranker ? AutoModelForSequenceClassification : AutoModel).from_pretrained(model.folder, {
    local_files_only: true,
    dtype: model.dtype,
    device: "cpu",
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  const end = endOf(tokenizer);
  async function run(given: ModelInput): Promise<Float32Array | null> {
    const input = cut(given);
    if (input === "") return null;
    const { ids, types } = tokensOf(tokenizer, input, model.maxTokens, end);
    if (ids.length === 0) return null;
    // Always a batch of one: an int8 network scales its inputs by the whole batch, so company would change the bits.
    const output: unknown = await network({
      input_ids: tensor(ids),
      attention_mask: tensor(ids.map(() => 1)),
      ...(isReranker && { token_type_ids: tensor(types) }),
    });
    return isReranker ? oddsOf(output) : vectorOf(output, model);
  }
  const tried = await run(isReranker ? ["a", "a"] : "a");
  if (tried === null) throw new Error("The tokenizer makes no tokens.");
  return {
    dimension: tried.length,
    run,
    async dispose() {
      await network.dispose();
    },
  };
}
