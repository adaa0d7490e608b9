/**
 * What the engine tells of problems, in this window's language. The engine makes, logs and keeps such sentences in English; they are
 * looked up by what is constant in them when they arrive. A sentence that is not known stays as it is.
 */
import type { Language } from "../../src-preload/asker.ts";
import { formatUpToOneDecimal } from "../ui/numbers.ts";
import { errors } from "./de/errors.ts";
import { language } from "./language.ts";

type Catalogue = readonly (readonly [original: string, translation: string])[];

const hole = "{}";

interface Pattern {
  /** What is constant: before the first value, between two, and after the last. */
  parts: readonly string[];
  translation: string;
}

/**
 * The values that stand between the parts, or null where a part is missing. They are looked for from the end: a file's name, which may
 * hold anything, mostly stands before the numbers. Takes time in proportion to the length of the text.
 */
function valuesIn(text: string, [first = "", ...others]: readonly string[]): string[] | null {
  const last = others.pop() ?? "";
  let end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return null;
  const values: string[] = [];
  for (const part of others.reverse()) {
    const latest = end - part.length;
    const at = latest < first.length ? -1 : text.lastIndexOf(part, latest);
    if (at < first.length) return null;
    values.unshift(text.slice(at + part.length, end));
    end = at;
  }
  return [text.slice(first.length, end), ...values];
}

/** Numbers as the engine writes them, "12,345" and "1.5", as they are written here; all else stays. */
const localised = (value: string): string => (/^\d{1,3}(,\d{3})+$|^\d+\.\d$/.test(value) ? formatUpToOneDecimal(Number(value.replaceAll(",", ""))) : value);

/** @returns how to say a sentence of the catalogue's originals in its language */
export function sayingBy(catalogue: Catalogue): (sentence: string) => string {
  const whole = new Map(catalogue.filter(([original]) => !original.includes(hole)));
  // The more of a sentence is constant, the surer it is the one that was meant.
  const patterns = catalogue
    .filter(([original]) => original.includes(hole))
    .map(([original, translation]): Pattern => ({ parts: original.split(hole), translation }))
    .sort((a, b) => b.parts.join("").length - a.parts.join("").length);

  function filled(translation: string, values: readonly string[]): string {
    let next = 0;
    return translation.replace(/\{(\d?)\}/g, (_, number: string) => values[number === "" ? next++ : Number(number) - 1] ?? "");
  }
  function say(sentence: string): string {
    const known = whole.get(sentence);
    if (known !== undefined) return known;
    for (const { parts, translation } of patterns) {
      const values = valuesIn(sentence, parts);
      // A value may be a sentence of its own, such as what went wrong at first.
      if (values !== null) return filled(translation, values.map((value) => localised(whole.get(value) ?? value)));
    }
    return sentence;
  }
  return say;
}

const sayings: Record<Language, (sentence: string) => string> = { en: (sentence) => sentence, de: sayingBy(errors) };

export const said = sayings[language];

/** Where answers and events carry what the engine says of problems: in failures, warnings, checks, cells that are left out. */
const carriers = new Set(["message", "hint", "reason", "notes"]);

/** Which answers and events these are: all others are made in the asker's language, or hold no sentence. */
const withSentences = /^(?:ingest|folders|models|care|exports|taxonomy|search|conditions)\.|^library\.(?:candidate|resume|correct|makeCurrent)$/;

function saidIn(value: unknown, say: (sentence: string) => string, isSentence = false): unknown {
  if (typeof value === "string") return isSentence ? say(value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => saidIn(one, say, isSentence));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, saidIn(one, say, carriers.has(key))]));
}

/** An answer or an event with its sentences about problems in this window's language. */
export const answerSaid = <T>(name: string, answer: T, spoken: Language = language): T =>
  spoken === "en" || !withSentences.test(name) ? answer : (saidIn(answer, sayings[spoken]) as T);
