/**
 * The one inner loop of ranking as a WebAssembly module with 128-bit vectors: four times as fast as the same loop in
 * JavaScript. It is written out here as instructions, because nothing else in Winnow needs a compiler for it. It adds whole
 * numbers, so that every machine gives the same bits.
 *
 *   dots(passages, count, queries, groups, bytes, out, stride)
 *
 * `passages`: address of `count` vectors of `bytes` bytes each, one signed byte a number; `queries`: address of `groups` × 4
 * vectors of as many numbers, each of 16 bits; for every query q and passage p the dot product is stored as a 32-bit integer at
 * `out + q * stride + 4 * p`. The length of all vectors is a multiple of sixteen, and no dot product may exceed 32 bits.
 */

/** Unsigned LEB128, as all counts, indices and lengths of the format are written. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** Signed LEB128 for small positive constants. */
const signed = (value: number): number[] => (value < 64 ? [value] : [(value & 0x7f) | 0x80, value >> 7]);
const vector = (items: readonly number[][]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content];
const name = (text: string): number[] => [...unsigned(text.length), ...[...text].map((letter) => letter.charCodeAt(0))];

const i32 = 0x7f;
const v128 = 0x7b;
const voidBlock = 0x40;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const add = [0x6a];
const multiply = [0x6c];
const lessUnsigned = [0x49];
const loop = (body: number[]): number[] => [0x03, voidBlock, ...body, 0x0b];
const repeatIf = [0x0d, 0];
const loadVector = [0xfd, 0, 4, 0];
const zeroVector = [0xfd, 12, ...Array<number>(16).fill(0)];
const loadVectorAfter = (offset: number): number[] => [0xfd, 0, 4, offset];
/** The lower and upper eight bytes as 16-bit numbers. */
const lowerHalf = [0xfd, 0x87, 0x01];
const upperHalf = [0xfd, 0x88, 0x01];
/** Products of 16-bit numbers, neighbours added: four 32-bit numbers. */
const multiplyVectors = [0xfd, 0xba, 0x01];
const addVectors = [0xfd, 0xae, 0x01];
const lane = (index: number): number[] => [0xfd, 27, index];
const storeNumber = [0x36, 2, 0];

/** Parameters first, then the locals, by their index. */
const local = {
  passages: 0, count: 1, queries: 2, groups: 3, bytes: 4, out: 5, stride: 6,
  p: 7, g: 8, passage: 9, end: 10, at: 11, target: 12, pointers: [13, 14, 15, 16], lower: 17, upper: 18, sums: [19, 20, 21, 22],
} as const;

const increase = (variable: number, amount: number[]): number[] => [...get(variable), ...amount, ...add, ...set(variable)];
const zero = (variable: number): number[] => [...constant(0), ...set(variable)];

/** Adds the product of sixteen numbers of the passage with those of query `k` of the group to sum k, and goes on to the query's next. */
const accumulate = (sum: number, k: number): number[] => {
  const pointer = local.pointers[k] ?? 0;
  return [
    ...get(sum), ...get(local.lower), ...get(pointer), ...loadVector, ...multiplyVectors, ...addVectors,
    ...get(local.upper), ...get(pointer), ...loadVectorAfter(16), ...multiplyVectors, ...addVectors, ...set(sum),
    ...increase(pointer, constant(32)),
  ];
};

/** Stores the four lanes of a sum, added in their order, and moves the target to the next query's row. */
const store = (sum: number): number[] => [
  ...get(local.target),
  ...get(sum), ...lane(0), ...get(sum), ...lane(1), ...add, ...get(sum), ...lane(2), ...add, ...get(sum), ...lane(3), ...add,
  ...storeNumber,
  ...increase(local.target, get(local.stride)),
];

const overNumbers = loop([
  ...get(local.at), ...loadVector, ...lowerHalf, ...set(local.lower),
  ...get(local.at), ...loadVector, ...upperHalf, ...set(local.upper),
  ...local.sums.flatMap(accumulate),
  ...increase(local.at, constant(16)),
  ...get(local.at), ...get(local.end), ...lessUnsigned, ...repeatIf,
]);

/** After a group the last pointer stands at the beginning of the next. */
const overGroups = loop([
  ...local.sums.flatMap((sum) => [...zeroVector, ...set(sum)]),
  // A query's numbers take two bytes each.
  ...local.pointers.slice(1).flatMap((pointer, k) => [...get(local.pointers[k] ?? 0), ...get(local.bytes), ...add, ...get(local.bytes), ...add, ...set(pointer)]),
  ...get(local.passage), ...set(local.at),
  ...overNumbers,
  ...local.sums.flatMap(store),
  ...get(local.pointers[3]), ...set(local.pointers[0]),
  ...increase(local.g, constant(1)),
  ...get(local.g), ...get(local.groups), ...lessUnsigned, ...repeatIf,
]);

const overPassages = loop([
  ...get(local.queries), ...set(local.pointers[0]),
  ...get(local.out), ...get(local.p), ...constant(4), ...multiply, ...add, ...set(local.target),
  ...get(local.passage), ...get(local.bytes), ...add, ...set(local.end),
  ...zero(local.g),
  ...overGroups,
  ...get(local.end), ...set(local.passage),
  ...increase(local.p, constant(1)),
  ...get(local.p), ...get(local.count), ...lessUnsigned, ...repeatIf,
]);

const body = [
  ...vector([[10, i32], [6, v128]]),
  ...get(local.passages), ...set(local.passage),
  ...zero(local.p),
  ...overPassages,
  0x0b,
];

const bytes = Uint8Array.from([
  0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, vector([[0x60, ...vector(Array.from({ length: 7 }, () => [i32])), ...vector([])]])),
  ...section(3, vector([[0]])),
  ...section(5, vector([[0, 1]])),
  ...section(7, vector([[...name("memory"), 2, 0], [...name("dots"), 0, 0]])),
  ...section(10, vector([[...unsigned(body.length), ...body]])),
]);

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Of the platform's WebAssembly, what is needed here; its types come only with those of the browser. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

export interface SimdModule {
  memory: Memory;
  /** `count` and `groups` must be at least 1. */
  dots(passages: number, count: number, queries: number, groups: number, bytes: number, out: number, stride: number): void;
}

export function instantiateSimd(): SimdModule {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as SimdModule;
}
