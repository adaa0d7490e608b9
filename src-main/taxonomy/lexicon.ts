/** All forms of all skills as a tree of words, so that a text is looked up word by word and never skill by skill. */
import { gap, normalWord, scanWords } from "./tokens.ts";
import { EdgeTable } from "./edge-table.ts";
import type { FormVariant } from "./forms.ts";
import type { ContextRule } from "./context.ts";

/** What the words of a node may mean. */
export interface Reading {
  /** Number of the skill, in the order of the data. */
  skill: number;
  alias: boolean;
  capitals: boolean;
  /** Null when the words mean the skill wherever they stand; else one of the rules must hold. */
  rules: ContextRule[] | null;
}

/** A text's words: offsets, word numbers, and the gap before each; `gaps[count]` is the gap after the last. */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  gaps: Uint16Array;
}

export const unknownWord = -1;
export const numberWord = -2;

const noReadings: readonly Reading[] = [];
const softGaps = gap.space | gap.newline | gap.hyphen;

export class Lexicon {
  private readonly wordIds = new Map<string, number>();
  /** From node and word to the next node. */
  private readonly edges = new EdgeTable();
  /** What may stand before the node's last word, beyond `softGaps`. */
  private readonly joints: number[] = [0];
  private readonly readingsOf: (Reading[] | null)[] = [null];
  private readonly otherSpellings: ReadonlyMap<string, string>;

  constructor(otherSpellings: ReadonlyMap<string, string>) {
    this.otherSpellings = otherSpellings;
  }

  /** The number of a word, given one if it has none. Words that differ in spelling only ("colour", "color") share it. */
  wordId(word: string): number {
    const known = this.wordIds.get(word);
    if (known !== undefined) return known;
    const id = this.wordIds.size;
    this.wordIds.set(word, id);
    for (const twin of spellings(word, this.otherSpellings)) this.wordIds.set(twin, id);
    return id;
  }

  /** The number of the tree's node for these words, made if it is not there. */
  nodeOf(variant: FormVariant): number {
    let node = 0;
    for (const [i, word] of variant.words.entries()) {
      const id = this.wordId(word);
      let next = this.edges.get(node, id);
      if (next === 0) {
        next = this.joints.length;
        this.edges.add(node, id, next);
        this.joints.push(0);
        this.readingsOf.push(null);
      }
      node = next;
      this.joints[node] = (this.joints[node] ?? 0) | (variant.joints[i - 1] ?? 0);
    }
    return node;
  }

  /** True when the words are a form of some skill, with or without a condition. Adds nothing to the tree. */
  holds(words: readonly string[]): boolean {
    let node = 0;
    for (const word of words) {
      const id = this.wordIds.get(word);
      node = id === undefined ? 0 : this.edges.get(node, id);
      if (node === 0) return false;
    }
    return this.readings(node).length > 0;
  }

  readings(node: number): readonly Reading[] {
    return this.readingsOf[node] ?? noReadings;
  }

  /** Readings that need context come first, so that they are tried before the one that does not. */
  addReading(node: number, reading: Reading): void {
    const readings = (this.readingsOf[node] ??= []);
    if (reading.rules === null) readings.push(reading);
    else readings.splice(readings.filter((other) => other.rules !== null).length, 0, reading);
  }

  /** The node one word further than `node`, or 0 if no form goes on so. */
  step(node: number, word: number, gapBefore: number): number {
    const next = this.edges.get(node, word);
    if (next === 0 || node === 0 || gapBefore === 0) return next;
    if ((gapBefore & ~(softGaps | (this.joints[next] ?? 0))) !== 0) return 0;
    // A dash with spaces around it parts words; a hyphen before a line's end does not.
    return (gapBefore & gap.hyphen) !== 0 && (gapBefore & gap.space) !== 0 && (gapBefore & gap.newline) === 0 ? 0 : next;
  }

  /** Reads a text into words. */
  words(text: string): Words {
    let room = 1024;
    let starts = new Int32Array(room);
    let ends = new Int32Array(room);
    let ids = new Int32Array(room);
    let gaps = new Uint16Array(room + 1);
    let count = 0;
    const last = scanWords(text, (start, end, before) => {
      if (count === room) {
        room *= 2;
        starts = grown(starts, new Int32Array(room));
        ends = grown(ends, new Int32Array(room));
        ids = grown(ids, new Int32Array(room));
        gaps = grown(gaps, new Uint16Array(room + 1));
      }
      const word = normalWord(text, start, end);
      const found = word === null ? null : this.lookUp(word);
      starts[count] = start + (found?.cutStart ?? 0);
      ends[count] = end - (found?.cutEnd ?? 0);
      ids[count] = found?.id ?? unknownWord;
      gaps[count] = before;
      count++;
    });
    gaps[count] = last;
    return { count, starts, ends, ids, gaps };
  }

  /** A word's number; if it is unknown, that of the word without mark, possessive or version ("HTML5"). */
  private lookUp(word: string): { id: number; cutStart: number; cutEnd: number } {
    const id = this.wordIds.get(word);
    if (id !== undefined) return { id, cutStart: 0, cutEnd: 0 };
    const first = word.charCodeAt(0);
    const last = word.charCodeAt(word.length - 1);
    if (first >= 48 && first <= 57 && last >= 48 && last <= 57) return { id: numberWord, cutStart: 0, cutEnd: 0 };
    if (first === 46) return { ...this.lookUp(word.slice(1)), cutStart: 1 };
    if (last === 43 || last === 35) {
      const bare = word.replace(/[+#]+$/, "");
      return { ...this.lookUp(bare), cutEnd: word.length - bare.length };
    }
    if (last >= 48 && last <= 57) {
      const bare = word.replace(/\d+$/, "");
      const known = bare.length > 2 ? this.wordIds.get(bare) : undefined;
      if (known !== undefined) return { id: known, cutStart: 0, cutEnd: 0 };
    }
    return { id: unknownWord, cutStart: 0, cutEnd: 0 };
  }
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Other spellings of a word: "organize" and "organise", and what the data say. */
function spellings(word: string, others: ReadonlyMap<string, string>): string[] {
  const out: string[] = [];
  const listed = others.get(word);
  if (listed !== undefined) out.push(listed);
  const twin = word.length < 6 || !/[iy][sz]/.test(word) ? word : word.replace(/([a-z])([iy])([sz])(e|ed|er|ers|es|ing|ation|ations)$/, (_, head: string, vowel: string, mark: string, tail: string) => head + vowel + (mark === "s" ? "z" : "s") + tail);
  if (twin !== word) out.push(twin);
  return out;
}
