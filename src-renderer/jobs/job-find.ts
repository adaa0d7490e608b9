/** Finding jobs by words of their titles. */
import type { JobRow } from "../../src-preload/contract.ts";

/** Accents, capitals and the forms of one letter make no difference. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Those whose title has every word that was typed, in their order. */
export function findJobs(jobs: readonly JobRow[], typed: string): readonly JobRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? jobs : jobs.filter(({ title }) => words.every((word) => plain(title).includes(word)));
}
