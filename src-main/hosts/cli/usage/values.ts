/** What follows an option, read: a number, one of a few words, weights. Each throws UsageError, naming the option. */
import { exportFormats, type DateOrder, type ExportFormat } from "../../../../src-preload/contract.ts";
import { weightsSchema, type Weights } from "../../../../src-preload/domain.ts";
import { UsageError } from "./usage-error.ts";

export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${option} must be a whole number from ${String(least)} to ${String(most)}.`);
  }
  return value;
}

/** "0.5,0.3,0.2" or "5,3,2": shares of the three terms, made to sum to 1. */
export function readWeights(text: string): Weights {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [skill, experience, semantic] = numbers;
  const sum = numbers.reduce((a, b) => a + b, 0);
  if (numbers.length !== 3 || skill === undefined || experience === undefined || semantic === undefined || !numbers.every((n) => n >= 0 && Number.isFinite(n)) || sum === 0) {
    throw new UsageError("--weights must be three numbers of 0 or more, such as 0.5,0.3,0.2.");
  }
  return weightsSchema.parse({ skill: skill / sum, experience: experience / sum, semantic: semantic / sum });
}

export function oneOf<T extends string>(option: string, all: readonly T[], text: string): T {
  const found = all.find((one) => one === text);
  if (found === undefined) throw new UsageError(`--${option} must be one of ${all.join(", ")}.`);
  return found;
}

export function readFormat(text: string): ExportFormat {
  const format = exportFormats.find((one) => one === text);
  if (format === undefined) throw new UsageError(`--format must be one of ${exportFormats.join(", ")}.`);
  return format;
}

export function readDateOrder(text: string): DateOrder {
  if (text === "day-first" || text === "month-first") return text;
  throw new UsageError("--dates must be day-first (31/12/2026) or month-first (12/31/2026).");
}

/** As it is written on the command line: "on-site" for what the contract calls "onSite". */
export const spelled = (word: string): string => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function spelledOne<T extends string>(option: string, all: readonly T[], text: string): T {
  const found = all.find((one) => spelled(one) === text);
  if (found === undefined) throw new UsageError(`--${option} must be one of ${all.map(spelled).join(", ")}.`);
  return found;
}
