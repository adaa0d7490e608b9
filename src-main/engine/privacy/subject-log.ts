/** What the decision log says of one person, in plain words. */
import type { Language } from "../../../src-preload/asker.ts";
import type { ShownRanking } from "../../../src-preload/decisions.ts";
import type { ModelIdentity } from "../../../src-preload/domain.ts";
import type { StoredDecision } from "../../library/decisions/decisions.ts";
import type { Library } from "../../library/open-library.ts";
import { saidDecision } from "../../words/decision-sentence.ts";
import { engineWords } from "../../words/words.ts";

interface OfEntry {
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  /** Empty for Winnow itself. */
  by: string;
}

export interface SubjectLogEntry extends OfEntry {
  kind: string;
  /** It calls people by their numbers in the library. Others' numbers, which an entry of many has, stand nowhere else here. */
  sentence: string;
  /** What was typed of this person and is still kept, by name: a reason, a note. */
  typed: Record<string, string>;
}

/** A ranking that was shown, as far as it is about this person. */
export interface SubjectRanking extends OfEntry {
  /** As it is called now, or as the ad was where it is not kept. */
  job: string;
  place: number;
  /** So many were listed. */
  of: number;
  /** In [0,1]. */
  score: number;
  /** By which texts were compared, and the one that read the first places once more. */
  model: ModelIdentity;
  reranker: ModelIdentity | null;
  /** The version of what was learned from outcomes; null where nothing learned took part. */
  learned: string | null;
  /** Whoever looked at it saw no names. */
  blind: boolean;
}

export interface SubjectInLog {
  /** All entries that name them but rankings, under any number they ever had; newest first. */
  log: SubjectLogEntry[];
  /** Those whose first places they are among; newest first. */
  rankings: SubjectRanking[];
  /** So many more name their first places alone, without this person: whether and where they stood in them is not kept. */
  rankingsBeyond: number;
}

/** `since`: when they came into the library, ISO 8601 in UTC. */
export function loggedOf({ decisions, jobs }: Pick<Library, "decisions" | "jobs">, candidateId: string, since: string, language: Language): SubjectInLog {
  const words = engineWords(language).log;
  const numbers = decisions.numbersOf(candidateId);
  const found = new Map(numbers.flatMap((candidate) => decisions.page({ candidate }, null, decisions.count({ candidate }))).map((entry) => [entry.seq, entry]));
  const jobOf = (body: { job?: { id: string | null } }): string | null => (body.job?.id == null ? null : jobs.titleOf(body.job.id) || null);

  function told({ seq, at, by, kind, body: text, texts }: StoredDecision): SubjectLogEntry {
    const body = JSON.parse(text) as Parameters<typeof jobOf>[0];
    const typed = Object.entries(texts).flatMap(([name, { text: kept }]): [string, string][] => (kept === null ? [] : [[name, kept]]));
    return { seq, at, by, kind, sentence: saidDecision(kind, body, jobOf(body), words).sentence, typed: Object.fromEntries(typed) };
  }
  /** Before two were joined, both may have stood in one ranking. */
  function placed({ seq, at, by, body: text }: StoredDecision): SubjectRanking[] {
    const body = JSON.parse(text) as ShownRanking;
    const { asked: { title }, model: { id, hash }, reranker, learned, blind, result } = body;
    return result.first.flatMap(([number, score], index) =>
      numbers.includes(number) ? [{ seq, at, by, job: jobOf(body) ?? title, place: index + 1, of: result.listed, score, model: { id, hash }, reranker, learned, blind: blind !== null }] : []);
  }

  const entries = [...found.values()].sort((a, b) => b.seq - a.seq);
  return {
    log: entries.filter(({ kind }) => kind !== "ranking.shown").map(told),
    rankings: entries.filter(({ kind }) => kind === "ranking.shown").flatMap(placed),
    rankingsBeyond: decisions.rankingsBeyond(numbers, since),
  };
}
