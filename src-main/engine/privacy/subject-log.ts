/** What the decision log says of one person, in plain words. */
import type { Language } from "../../../src-preload/asker.ts";
import type { Library } from "../../library/open-library.ts";
import { saidDecision } from "../../words/decision-sentence.ts";
import { engineWords } from "../../words/words.ts";

export interface SubjectLogEntry {
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  /** Empty for Winnow itself. */
  by: string;
  kind: string;
  /** It calls people by their numbers in the library. Others' numbers, which an entry of many has, stand nowhere else here. */
  sentence: string;
  /** What was typed of this person and is still kept, by name: a reason, a note. */
  typed: Record<string, string>;
}

/** All entries that name them, under any number they ever had; newest first. */
export function loggedOf({ decisions, jobs }: Pick<Library, "decisions" | "jobs">, candidateId: string, language: Language): SubjectLogEntry[] {
  const words = engineWords(language).log;
  const found = new Map(decisions.numbersOf(candidateId).flatMap((candidate) => decisions.page({ candidate }, null, decisions.count({ candidate }))).map((entry) => [entry.seq, entry]));
  return [...found.values()].sort((a, b) => b.seq - a.seq).map(({ seq, at, by, kind, body: text, texts }) => {
    const body = JSON.parse(text) as { job?: { id: string | null } };
    const job = body.job?.id == null ? null : jobs.titleOf(body.job.id) || null;
    const typed = Object.entries(texts).flatMap(([name, { text: kept }]): [string, string][] => (kept === null ? [] : [[name, kept]]));
    return { seq, at, by, kind, sentence: saidDecision(kind, body, job, words).sentence, typed: Object.fromEntries(typed) };
  });
}
