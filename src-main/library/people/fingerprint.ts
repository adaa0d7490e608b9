/**
 * MinHash: a short signature of a text, from which the share of shingles that two texts have in common is estimated.
 * Source: A. Broder, "On the resemblance and containment of documents" (1997); bands as in Leskovec, Rajaraman, Ullman,
 * "Mining of Massive Datasets", ch. 3.
 */
import type { Span } from "../../../src-preload/domain.ts";

const wordsAShingle = 5;
export const permutations = 128;
/**
 * 16 bands of 3: texts that share 0.45 of their shingles meet in some band in 78 of 100 cases, those that share 0.57 in 96, those that
 * share 0.7 always; unrelated texts (0.02) once in 8,000. More bands would find little more and make every import write more pages.
 */
const bandCount = 16;
const rowsABand = 3;
/** A text of fewer shingles says too little to be compared. */
const leastShingles = 30;
/** Later words of a very long document do not count: the work stays bounded. */
const mostWords = 20_000;

/** 32-bit FNV-1a over UTF-16 units, well mixed at the end (the finaliser of MurmurHash3). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One odd factor and one addend for each permutation, the same for ever: signatures are stored. */
const factors = Uint32Array.from({ length: permutations }, (_, i) => mix(i * 2 + 1) | 1);
const addends = Uint32Array.from({ length: permutations }, (_, i) => mix(i * 2 + 0x5bd1e995));

function withoutSpans(text: string, spans: readonly Span[]): string {
  let kept = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) kept += text.slice(at, start);
    kept += " ";
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}

/** The signature of a text without what says who the person is (`identity`, in order); null when the text is too short. */
export function signatureOf(text: string, identity: readonly Span[]): Uint32Array | null {
  const words = (withoutSpans(text, identity).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  const hashes = words.map(hash);
  const shingles = new Set<number>();
  for (let i = 0; i + wordsAShingle <= hashes.length; i++) {
    let shingle = 0;
    for (let w = 0; w < wordsAShingle; w++) shingle = Math.imul(shingle, 0x9e3779b1) + (hashes[i + w] ?? 0);
    shingles.add(mix(shingle));
  }
  if (shingles.size < leastShingles) return null;
  const all = Uint32Array.from(shingles);
  return Uint32Array.from({ length: permutations }, (_, p) => {
    const [factor, addend] = [factors[p] ?? 1, addends[p] ?? 0];
    let least = 0xffffffff;
    for (const shingle of all) {
      const value = (Math.imul(shingle, factor) + addend) >>> 0;
      if (value < least) least = value;
    }
    return least;
  });
}

/** The estimated share of shingles that two texts have in common (Jaccard); its standard deviation is at most 0.045. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let p = 0; p < permutations; p++) if (a[p] === b[p]) equal++;
  return equal / permutations;
}

/** What two similar texts probably have one of in common: 48-bit numbers, exact in a double. */
export function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = [];
  for (let from = 0; from < bandCount * rowsABand; from += rowsABand) {
    let high = from;
    let low = from + 1;
    for (let row = from; row < from + rowsABand; row++) {
      high = mix(Math.imul(high, 31) + (signature[row] ?? 0));
      low = mix(Math.imul(low, 37) ^ (signature[row] ?? 0));
    }
    bands.push((high & 0xffff) * 0x100000000 + low);
  }
  return bands;
}

export const signatureBytes = (signature: Uint32Array): Uint8Array => new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength);
export const signatureFrom = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);
