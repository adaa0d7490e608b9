/** Whether a text says some words, as a function for SQLite: what full-text search found is looked at again in another text. */
import type { DatabaseSync } from "node:sqlite";

const tokens = (text: string): string =>
  ` ${text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `;

/** The words stand next to each other in this order, whatever their capitals and accents; with `prefix` the last may go on. */
export const says = (text: string, words: string, prefix: boolean): boolean => {
  const sought = tokens(words);
  return sought.trim() !== "" && tokens(text).includes(prefix ? sought.trimEnd() : sought);
};

export const addSays = (database: DatabaseSync): void =>
  database.function("says", { deterministic: true }, (text, words, prefix) => Number(says(String(text), String(words), prefix === 1)));
