/**
 * An ONNX graph put together node by node and written as a model file. Field numbers are those of onnx.proto (ONNX 1.12:
 * IR version 8, operator set 17).
 */
import { endianness } from "node:os";
import { ProtobufMessage } from "./protobuf.ts";

const irVersion = 8;
const operatorSet = 17;
/** Operators of ONNX Runtime's own, for integer arithmetic. */
const runtimeDomain = "com.microsoft";
const runtimeOperatorSet = 1;

/** TensorProto.DataType */
export const elementType = { float: 1, int8: 3, int64: 7 } as const;
/** AttributeProto.AttributeType */
const attributeType = { float: 1, int: 2, ints: 7 } as const;

/** A number is an int attribute, `{ float }` a float one, a list an ints one. */
type Attribute = number | number[] | { float: number };

/** The name of a value in the graph. */
export type ValueName = string;

/** A graph's input or output. A dimension is its size, or a name when it varies. */
export interface Port {
  name: ValueName;
  type: number;
  dimensions: (number | string)[];
}

function attributeMessage(name: string, value: Attribute): ProtobufMessage {
  const message = new ProtobufMessage().string(1, name);
  if (typeof value === "number") return message.int(3, value).int(20, attributeType.int);
  if (Array.isArray(value)) {
    for (const item of value) message.int(8, item);
    return message.int(20, attributeType.ints);
  }
  return message.float(2, value.float).int(20, attributeType.float);
}

function portMessage({ name, type, dimensions }: Port): ProtobufMessage {
  const shape = new ProtobufMessage();
  for (const size of dimensions) {
    const dimension = new ProtobufMessage();
    shape.message(1, typeof size === "number" ? dimension.int(1, size) : dimension.string(2, size));
  }
  const tensor = new ProtobufMessage().int(1, type).message(2, shape);
  return new ProtobufMessage().string(1, name).message(2, new ProtobufMessage().message(1, tensor));
}

export class OnnxGraph {
  readonly #nodes: ProtobufMessage[] = [];
  readonly #constants = new Map<ValueName, ProtobufMessage>();
  #usesRuntimeDomain = false;

  /** A constant of float numbers; no dimensions make it a scalar. */
  floats(name: ValueName, dimensions: number[], data: Float32Array): ValueName {
    return this.#constant(name, dimensions, elementType.float, data);
  }

  /** A constant of small integers. */
  bytes(name: ValueName, dimensions: number[], data: Int8Array): ValueName {
    return this.#constant(name, dimensions, elementType.int8, data);
  }

  /** A list of integers, as operators take for axes, shapes and bounds. */
  integers(name: ValueName, data: number[]): ValueName {
    return this.#constant(name, [data.length], elementType.int64, BigInt64Array.from(data, BigInt));
  }

  /** A node with one output, which gets the name `output` or one of its own. */
  node(operator: string, inputs: ValueName[], attributes: Record<string, Attribute> = {}, output?: ValueName): ValueName {
    const name = output ?? `${operator}_${this.#nodes.length}`;
    this.#add(operator, inputs, attributes, [name]);
    return name;
  }

  /** A node as `node` makes it, of an operator that only ONNX Runtime has. An input named "" is left out. */
  runtimeNode(operator: string, inputs: ValueName[]): ValueName {
    const name = `${operator}_${this.#nodes.length}`;
    this.#add(operator, inputs, {}, [name], runtimeDomain);
    this.#usesRuntimeDomain = true;
    return name;
  }

  /** `value` cut into three equal parts along its last axis of `3 × size`. */
  inThree(value: ValueName, size: number): [ValueName, ValueName, ValueName] {
    const at = this.#nodes.length;
    const parts: [ValueName, ValueName, ValueName] = [`Split_${at}_0`, `Split_${at}_1`, `Split_${at}_2`];
    this.#add("Split", [value, this.integers(`three_of_${size}`, [size, size, size])], { axis: -1 }, parts);
    return parts;
  }

  /** The whole as the bytes of an .onnx file. */
  model(name: string, inputs: Port[], outputs: Port[]): Uint8Array {
    const graph = new ProtobufMessage();
    for (const node of this.#nodes) graph.message(1, node);
    graph.string(2, name);
    for (const constant of this.#constants.values()) graph.message(5, constant);
    for (const input of inputs) graph.message(11, portMessage(input));
    for (const output of outputs) graph.message(12, portMessage(output));
    const model = new ProtobufMessage()
      .int(1, irVersion)
      .string(2, "winnow")
      .message(7, graph)
      .message(8, new ProtobufMessage().string(1, "").int(2, operatorSet));
    if (this.#usesRuntimeDomain) {
      model.message(8, new ProtobufMessage().string(1, runtimeDomain).int(2, runtimeOperatorSet));
    }
    return model.encoded();
  }

  #add(
    operator: string,
    inputs: ValueName[],
    attributes: Record<string, Attribute>,
    outputs: ValueName[],
    domain?: string,
  ): void {
    const node = new ProtobufMessage();
    for (const input of inputs) node.string(1, input);
    for (const output of outputs) node.string(2, output);
    node.string(3, `node_${this.#nodes.length}`).string(4, operator);
    for (const [key, value] of Object.entries(attributes)) node.message(5, attributeMessage(key, value));
    if (domain !== undefined) node.string(7, domain);
    this.#nodes.push(node);
  }

  #constant(name: ValueName, dimensions: number[], type: number, data: Float32Array | BigInt64Array | Int8Array): ValueName {
    if (endianness() !== "LE") throw new Error("Model files are little-endian; so must be the machine that writes them.");
    if (!this.#constants.has(name)) {
      const tensor = new ProtobufMessage();
      for (const size of dimensions) tensor.int(1, size);
      tensor.int(2, type).string(8, name).bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      this.#constants.set(name, tensor);
    }
    return name;
  }
}
