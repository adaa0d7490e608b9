/** Word boxes as they are stored: a few bytes a word. */
import { deflateSync, inflateSync } from "node:zlib";
import type { PageWords, WordBox } from "../../src-preload/domain.ts";

/** Places are kept to 1/10,000 of the page's width or height: a fifteenth of a millimetre on A4 or Letter paper. */
const STEPS = 10_000;
/** Recognition's confidence is kept to 1/200; this stands for a word that the file itself says. */
const STEPS_OF_CONFIDENCE = 200;
const CERTAIN = 255;
/** Layout: all values of one kind follow each other, as differences where that makes them small, so that they deflate well. */
const columns = ["start", "length", "x", "y", "width", "height"] as const;

const steps = (part: number): number => Math.round(Math.min(2, Math.max(-1, part)) * STEPS);

function columnOf(words: readonly WordBox[], column: (typeof columns)[number]): number[] {
  switch (column) {
    case "start":
      return words.map(({ start }, i) => start - (words[i - 1]?.end ?? 0));
    case "length":
      return words.map(({ start, end }) => end - start);
    case "y":
      return words.map(({ y }, i) => steps(y) - steps(words[i - 1]?.y ?? 0));
    default:
      return words.map((word) => steps(word[column]));
  }
}

/** Bytes from which `unpackWords` makes the same words again, places rounded to 1/10,000 of the page. */
export function packWords(pages: readonly PageWords[]): Uint8Array {
  const header = JSON.stringify(pages.map(({ page, width, height, words }) => [page, width, height, words.length]));
  const numbers = columns.flatMap((column) => pages.flatMap(({ words }) => columnOf(words, column)));
  const confidences = pages.flatMap(({ words }) => words.map(({ confidence }) => (confidence === null ? CERTAIN : Math.round(confidence * STEPS_OF_CONFIDENCE))));
  const text = Buffer.from(header, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  // Low bytes and high bytes apart: the high ones are mostly equal.
  const planes = [0, 8, 16, 24].map((shift) => Buffer.from(numbers.map((n) => (n >> shift) & 0xff)));
  return deflateSync(Buffer.concat([length, text, ...planes, Buffer.from(confidences)]), { level: 9 });
}

/** The words that were packed. */
export function unpackWords(packed: Uint8Array): PageWords[] {
  const bytes = inflateSync(packed);
  const headerEnd = 4 + bytes.readUInt32LE(0);
  const pages = JSON.parse(bytes.toString("utf8", 4, headerEnd)) as [number, number, number, number][];
  const total = pages.reduce((sum, [, , , words]) => sum + words, 0);
  const plane = total * columns.length;
  const number = (at: number): number =>
    [0, 1, 2, 3].reduce((value, p) => value | ((bytes[headerEnd + p * plane + at] ?? 0) << (8 * p)), 0);
  const confidence = (at: number): number | null => {
    const step = bytes[headerEnd + 4 * plane + at] ?? CERTAIN;
    return step === CERTAIN ? null : step / STEPS_OF_CONFIDENCE;
  };
  let first = 0;
  return pages.map(([page, width, height, count]) => {
    let end = 0;
    let y = 0;
    const words = Array.from({ length: count }, (_, i): WordBox => {
      const of = (column: number): number => number(column * total + first + i);
      const start = end + of(0);
      end = start + of(1);
      y += of(3);
      return { start, end, x: of(2) / STEPS, y: y / STEPS, width: of(4) / STEPS, height: of(5) / STEPS, confidence: confidence(first + i) };
    });
    first += count;
    return { page, width, height, words };
  });
}
