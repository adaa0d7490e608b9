/**
 * The ways one written form of a skill may stand in a text: "Node.js" also as "NodeJS", "front-end" also as "frontend",
 * "QuickBooks" also as "Quick Books", "financial statement" also in the plural.
 */
import type { SkillKind } from "./types.ts";
import { gap, normalWord, scanWords } from "./tokens.ts";

/** Words to be found one after the other. `joints[i]` is what may stand between words i and i+1 beyond space and hyphen. */
export interface FormVariant {
  words: string[];
  joints: number[];
  /** True when every word must begin with a capital, lest "Share Point" be read in "to share point by point". */
  capitals: boolean;
}

/** The form as written, then its variants. `kind` decides whether a plural is safe. */
export function variantsOf(form: string, kind: SkillKind): FormVariant[] {
  const written = wordsOf(form);
  const variants = [written];
  if (!plainForm.test(form)) variants.push(...joined(written), ...camelParts(form));
  if (kind === "knowledge" || kind === "practice") variants.push(...variants.flatMap(otherNumber));
  return variants;
}

/** Small letters, digits and single spaces: most forms, and their words are plain to see. */
const plainForm = /^[a-z0-9]+( [a-z0-9]+)*$/;
const plainWords = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/;

/** The form itself as words; empty if it holds none. */
export function wordsOf(form: string): FormVariant {
  if (plainWords.test(form)) {
    const plain = form.toLowerCase().split(" ");
    return { words: plain, joints: new Array<number>(plain.length - 1).fill(0), capitals: false };
  }
  const words: string[] = [];
  const joints: number[] = [];
  scanWords(form, (start, end, before) => {
    const word = normalWord(form, start, end);
    if (word === null) return;
    if (words.length > 0) joints.push(before & ~(gap.space | gap.newline));
    words.push(word);
  });
  return { words, joints, capitals: false };
}

/** Words that a dot, slash or hyphen parts, written as one; not after a number ("10-K") nor where so little is left that it may be any word ("B.Ed"). */
function joined({ words, joints }: FormVariant): FormVariant[] {
  const tight = gap.dot | gap.slash | gap.hyphen;
  if (joints.every((joint) => (joint & tight) === 0) || /^\d+$/.test(words[0] ?? "") || words.join("").length < 4) return [];
  const out: FormVariant = { words: [words[0] ?? ""], joints: [], capitals: false };
  for (const [i, joint] of joints.entries()) {
    const next = words[i + 1] ?? "";
    if ((joint & tight) !== 0) out.words[out.words.length - 1] += next;
    else {
      out.words.push(next);
      out.joints.push(joint);
    }
  }
  return [out];
}

/** "PowerPoint" as "Power Point"; parts of fewer than three letters are too common to stand alone. */
function camelParts(form: string): FormVariant[] {
  const parts = form.replace(/([a-z])([A-Z])/g, "$1 $2");
  if (parts === form) return [];
  const split = wordsOf(parts);
  return split.words.every((word) => word.length > 2) ? [{ ...split, capitals: true }] : [];
}

/** Singular of a plural and the other way round, for plain English words of four letters or more. */
function otherNumber({ words, joints, capitals }: FormVariant): FormVariant[] {
  const last = words.at(-1) ?? "";
  const other = words.length > 1 && /^[a-z]{3,}[^siu]s$/.test(last) ? singular(last) : /^[a-z]{3,}[^s]$/.test(last) ? plural(last) : null;
  return other === null ? [] : [{ words: [...words.slice(0, -1), other], joints, capitals }];
}

function singular(noun: string): string | null {
  if (/ics$/.test(noun)) return null;
  if (/ies$/.test(noun)) return noun.slice(0, -3) + "y";
  return /(ch|sh|x|ss)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

function plural(noun: string): string | null {
  if (/(ing|ed|ly)$/.test(noun)) return null;
  if (/[^aeiou]y$/.test(noun)) return noun.slice(0, -1) + "ies";
  return /(ch|sh|x|z)$/.test(noun) ? noun + "es" : noun + "s";
}
