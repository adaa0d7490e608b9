/**
 * The network of Universal Sentence Encoder Lite as an ONNX graph: embeddings, two pre-norm transformer layers, mean over
 * the tokens, one tanh layer, L2 norm. Read off the TensorFlow.js graph of the npm package (Cer et al. 2018, “Universal
 * Sentence Encoder”; layers as in Vaswani et al. 2017, with the layer norm before each part).
 */
import { elementType, OnnxGraph } from "./onnx-graph.ts";
import type { ValueName } from "./onnx-graph.ts";
import { firstColumns, quantisedColumns, quantisedRows } from "./quantise.ts";
import type { Weights } from "./tfjs-weights.ts";

export const shape = {
  vocabulary: 8002,
  embedding: 256,
  hidden: 512,
  feedForward: 1536,
  heads: 4,
  layers: 2,
  positions: 128,
} as const;

/** Where TensorFlow kept the weights. */
const kona = "Encoder_en/KonaTransformer/Encode";
const applied = (name: string) => `module_apply_default/${kona}/${name}`;
const stored = (name: string) => `module/${kona}/${name}`;
const concatenated = (name: string) => applied(`${name}/ConcatPartitions/concat`);

const normEpsilon = 1e-6;
/** Added to the score of a key that is padding: its share of the softmax is then exactly zero. */
const maskedScore = -1e9;
/** Least squared length that is divided by in the L2 norm. */
const leastSquare = 1e-12;

export type Precision = "fp32" | "int8";

export interface NetworkOptions {
  precision: Precision;
  /** How many numbers a sentence's vector has: all of the tanh layer's outputs, or its first ones. */
  dimensions: number;
}

class UseLite {
  readonly #graph = new OnnxGraph();
  readonly #weights: Weights;
  readonly #options: NetworkOptions;

  constructor(weights: Weights, options: NetworkOptions) {
    this.#weights = weights;
    this.#options = options;
  }

  build(): Uint8Array {
    const graph = this.#graph;
    const first = graph.integers("zero", [0]);
    const axis1 = graph.integers("one", [1]);
    const positions = graph.integers("positions", [shape.positions]);
    const ids = graph.node("Slice", ["input_ids", first, positions, axis1]);
    const mask = graph.node("Cast", [graph.node("Slice", ["attention_mask", first, positions, axis1])], {
      to: elementType.float,
    });
    let hidden = this.#embedded(ids);
    const bias = this.#attentionBias(mask);
    for (let layer = 0; layer < shape.layers; layer++) hidden = this.#layer(layer, hidden, bias);
    this.#sentence(hidden, mask);
    return graph.model(
      "use-lite",
      [
        { name: "input_ids", type: elementType.int64, dimensions: ["batch", "tokens"] },
        { name: "attention_mask", type: elementType.int64, dimensions: ["batch", "tokens"] },
      ],
      [{ name: "sentence_embedding", type: elementType.float, dimensions: ["batch", this.#options.dimensions] }],
    );
  }

  /** Twice the token's embedding (the sum of its two copies in TensorFlow's graph) plus the position's signal. */
  #embedded(ids: ValueName): ValueName {
    const graph = this.#graph;
    const table = this.#weights.get("module/Embeddings_en", shape.vocabulary * shape.embedding).map((number) => 2 * number);
    const tokens = this.#rowsOf(table, ids);
    const signal = graph.floats("position_signal", [shape.positions, shape.embedding], this.#positionSignal());
    const length = graph.node("Gather", [graph.node("Shape", [ids]), "one"], { axis: 0 });
    return graph.node("Add", [tokens, graph.node("Slice", [signal, "zero", length])]);
  }

  /** The rows `ids` of the embedding table. */
  #rowsOf(table: Float32Array, ids: ValueName): ValueName {
    const graph = this.#graph;
    const sizes = [shape.vocabulary, shape.embedding];
    if (this.#options.precision === "fp32") return graph.node("Gather", [graph.floats("embeddings", sizes, table), ids], { axis: 0 });
    const { values, scales } = quantisedRows(table, shape.embedding);
    const rows = graph.node("Gather", [graph.bytes("embeddings", sizes, values), ids], { axis: 0 });
    const scale = graph.node("Gather", [graph.floats("embeddings/scale", [shape.vocabulary, 1], scales), ids], { axis: 0 });
    return graph.node("Mul", [graph.node("Cast", [rows], { to: elementType.float }), scale]);
  }

  /** For position p: sin(p·f) of all frequencies, then cos(p·f) of all. Frequencies are stored in the model. */
  #positionSignal(): Float32Array {
    const count = shape.embedding / 2;
    const frequencies = this.#weights.get(
      applied("TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"),
      count,
    );
    const signal = new Float32Array(shape.positions * shape.embedding);
    for (let position = 0; position < shape.positions; position++) {
      for (const [i, frequency] of frequencies.entries()) {
        const angle = Math.fround(position * frequency);
        signal[position * shape.embedding + i] = Math.sin(angle);
        signal[position * shape.embedding + count + i] = Math.cos(angle);
      }
    }
    return signal;
  }

  /** [batch, 1, 1, tokens]: 0 for tokens, a large negative number for padding. */
  #attentionBias(mask: ValueName): ValueName {
    const graph = this.#graph;
    const padding = graph.node("Sub", [this.#scalar("unity", 1), mask]);
    const bias = graph.node("Mul", [padding, this.#scalar("masked_score", maskedScore)]);
    return graph.node("Unsqueeze", [bias, graph.integers("middle_axes", [1, 2])]);
  }

  #layer(layer: number, input: ValueName, bias: ValueName): ValueName {
    const graph = this.#graph;
    const inputWidth = layer === 0 ? shape.embedding : shape.hidden;
    const block = `Layer_${layer}/TransformerLayer`;
    // The first layer is narrower than its result: what passes by the attention is projected.
    const passing =
      layer === 0
        ? this.#dense("project", input, [inputWidth, shape.hidden], concatenated(`${block}/dense/kernel`), concatenated(`${block}/dense/bias`))
        : input;
    const attended = graph.node("Add", [this.#attention(layer, input, inputWidth, bias), passing]);
    return graph.node("Add", [attended, this.#feedForward(layer, attended)]);
  }

  #attention(layer: number, input: ValueName, width: number, bias: ValueName): ValueName {
    const graph = this.#graph;
    const name = `Layer_${layer}/MultiheadAttention`;
    const block = `Layer_${layer}/TransformerLayer`;
    const normed = this.#layerNorm(`${block}/layer_prepostprocess/layer_norm`, input, width);
    const headWidth = width / shape.heads;
    const projected = this.#dense(
      `${name}/qkv`,
      normed,
      [width, 3 * width],
      stored(`${block}/MultiheadAttention/qkv_transform_single/kernel/part_0`),
      concatenated(`${block}/MultiheadAttention/qkv_transform_single/bias`),
    );
    const [query, key, value] = graph.inThree(projected, width);
    const headShape = graph.integers(`${name}/heads`, [0, 0, shape.heads, headWidth]);
    /** [batch, heads, tokens, width of a head], or with `perm` its last two axes exchanged. */
    const inHeads = (tensor: ValueName, perm: number[]) =>
      graph.node("Transpose", [graph.node("Reshape", [tensor, headShape])], { perm });
    const scaled = graph.node("Mul", [query, this.#scalar(`${name}/scale`, 1 / Math.sqrt(headWidth))]);
    const scores = graph.node("MatMul", [inHeads(scaled, [0, 2, 1, 3]), inHeads(key, [0, 2, 3, 1])]);
    const shares = graph.node("Softmax", [graph.node("Add", [scores, bias])], { axis: -1 });
    const mixed = graph.node("MatMul", [shares, inHeads(value, [0, 2, 1, 3])]);
    const together = graph.node("Reshape", [
      graph.node("Transpose", [mixed], { perm: [0, 2, 1, 3] }),
      graph.integers(`${name}/together`, [0, 0, width]),
    ]);
    return this.#dense(
      `${name}/output`,
      together,
      [width, shape.hidden],
      stored(`${block}/MultiheadAttention/output_transform_single/kernel/part_0`),
      concatenated(`${block}/MultiheadAttention/output_transform_single/bias`),
    );
  }

  #feedForward(layer: number, input: ValueName): ValueName {
    const block = `Layer_${layer}/TransformerLayer/FFN`;
    const kernel = (part: string) => applied(`TransformerStack/${block}/${part}/Tensordot/Reshape_1`);
    const bias = (part: string) => concatenated(`${block}/${part}/bias`);
    const normed = this.#layerNorm(`${block}/layer_prepostprocess/layer_norm`, input, shape.hidden);
    const inner = this.#dense(`${block}/in`, normed, [shape.hidden, shape.feedForward], kernel("conv1"), bias("conv1"));
    const active = this.#graph.node("Relu", [inner]);
    return this.#dense(`${block}/out`, active, [shape.feedForward, shape.hidden], kernel("conv2"), bias("conv2"));
  }

  #layerNorm(name: string, input: ValueName, width: number): ValueName {
    const part = (which: "scale" | "bias") =>
      this.#graph.floats(`${name}/${which}`, [width], this.#weights.get(concatenated(`${name}/layer_norm_${which}`), width));
    return this.#graph.node("LayerNormalization", [input, part("scale"), part("bias")], {
      axis: -1,
      epsilon: { float: normEpsilon },
    });
  }

  /** Mean of the tokens' vectors, tanh layer, unit length. */
  #sentence(hidden: ValueName, mask: ValueName): void {
    const graph = this.#graph;
    const column = graph.node("Unsqueeze", [mask, graph.integers("last_axis", [2])]);
    const sum = graph.node("ReduceSum", [graph.node("Mul", [hidden, column]), "one"], { keepdims: 0 });
    const tokens = graph.node("ReduceSum", [mask, "one"], { keepdims: 1 });
    const mean = graph.node("Div", [sum, graph.node("Max", [tokens, this.#scalar("unity", 1)])]);
    const tanh = "module/Encoder_en/hidden_layers/tanh_layer_0";
    const kernel = firstColumns(this.#weights.get(`${tanh}/weights`, shape.hidden ** 2), shape.hidden, this.#options.dimensions);
    const bias = this.#weights.get(`${tanh}/bias`, shape.hidden).slice(0, this.#options.dimensions);
    // Once a text and not once a token: this layer stays in full precision, which costs next to nothing.
    const dense = this.#multiplied("tanh", mean, [shape.hidden, this.#options.dimensions], kernel, bias, "fp32");
    const active = graph.node("Tanh", [dense]);
    const square = graph.node("ReduceSum", [graph.node("Mul", [active, active]), "one"], { keepdims: 1 });
    const length = graph.node("Sqrt", [graph.node("Max", [square, this.#scalar("least_square", leastSquare)])]);
    graph.node("Div", [active, length], {}, "sentence_embedding");
  }

  #dense(name: string, input: ValueName, [from, to]: [number, number], kernel: string, bias: string): ValueName {
    return this.#multiplied(name, input, [from, to], this.#weights.get(kernel, from * to), this.#weights.get(bias, to));
  }

  #multiplied(
    name: string,
    input: ValueName,
    sizes: [number, number],
    kernel: Float32Array,
    bias: Float32Array,
    precision = this.#options.precision,
  ): ValueName {
    const graph = this.#graph;
    const added = graph.floats(`${name}/bias`, [bias.length], bias);
    if (precision === "fp32") {
      return graph.node("Add", [graph.node("MatMul", [input, graph.floats(`${name}/kernel`, sizes, kernel)]), added]);
    }
    const { values, scales } = quantisedColumns(kernel, bias.length);
    const matrix = graph.bytes(`${name}/kernel`, sizes, values);
    const scale = graph.floats(`${name}/scale`, [bias.length], scales);
    return graph.runtimeNode("DynamicQuantizeMatMul", [input, matrix, scale, "", added]);
  }

  #scalar(name: string, value: number): ValueName {
    return this.#graph.floats(name, [], Float32Array.of(value));
  }
}

/**
 * The bytes of an .onnx file: `input_ids`, `attention_mask` → `sentence_embedding` (`dimensions` numbers, unit length).
 * Whether fewer numbers than all say enough is a matter of how the weights were trained.
 */
export function useLiteNetwork(weights: Weights, options: NetworkOptions): Uint8Array {
  return new UseLite(weights, options).build();
}
