/**
 * Writing the decision log, by whoever is at the computer. A moved slider makes many rankings a second, so a ranking is held until it
 * matters: until something is decided in its job, so that each decision stands after the ranking it was made on; until it has been on
 * screen for a while; until another job is looked at; or until Winnow is closed. Weights are treated alike: what the log says last of a
 * job's weights is compared with what they are, so that no change is lost, not even by a crash, and a slider on its way is not told.
 */
import type { DecisionBodies, DecisionKind, JobRef, LogHead } from "../../../src-preload/decisions.ts";
import type { Weights } from "../../../src-preload/domain.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import { sha256 } from "../../library/decisions/chain.ts";
import type { Said, Typed } from "../../library/decisions/decisions.ts";
import type { LibraryState } from "../../library/decisions/library-state.ts";
import type { Library } from "../../library/open-library.ts";
import { rankingEntry, type Circumstances, type RankingMade } from "./ranking-entry.ts";

export interface DecisionLog {
  /** Runs `work` so that what it writes and what it records are both there or neither. It must not wait for anything. */
  together<T>(work: () => T): T;
  /** Writes one entry, after the ranking that is on screen where it is about that ranking's job. */
  record<K extends DecisionKind>(kind: K, body: DecisionBodies[K], typed?: Typed): LogHead;
  /** Throws `not_found`. */
  jobRef(jobId: string): JobRef;
  /** What the log calls a candidate. Throws where there never was one of this id. */
  numberOf(candidateId: string): number;
  /** Who is at the computer, and when this is. */
  said(): Said;
  /** A ranking was made for somebody to look at. */
  shown(made: RankingMade): void;
  /** Writes what is held of one job, or of all. */
  settle(jobId?: string): void;
  /** Writes everything that is held, as far as it can. */
  close(): void;
}

export interface DecisionLogParts {
  library: Pick<Library, "decisions" | "jobs" | "people" | "together">;
  by: string;
  /** ISO 8601 in UTC. */
  now: () => string;
  circumstances: () => Circumstances;
  onRecorded: () => void;
  /** Is told of what could not be written when nobody waits for it. */
  report: (thrown: unknown) => void;
  /** Milliseconds that a ranking is on screen before it is written by itself. */
  waitMs?: number;
}

const WAIT_MS = 3_000;
const tellsWeights = ["job.added", "weights.changed", "ranking.shown"] as const;

/** Taken when the ranking was made: the library may be another when it is written. */
interface Held {
  made: RankingMade;
  state: LibraryState;
  circumstances: Circumstances;
  at: string;
  timer: NodeJS.Timeout;
}

export function createDecisionLog({ library, by, now, circumstances, onRecorded, report, waitMs = WAIT_MS }: DecisionLogParts): DecisionLog {
  const { decisions, jobs, people } = library;
  const held = new Map<string, Held>();

  function write<K extends DecisionKind>(kind: K, body: DecisionBodies[K], at: string, typed?: Typed): LogHead {
    const head = decisions.record(kind, body, { by, at }, typed);
    onRecorded();
    return head;
  }

  function lastWeights(jobId: string): Weights | null {
    const last = decisions.lastOf(jobId, tellsWeights);
    if (last === null) return null;
    const body = JSON.parse(last.body) as { weights?: Weights; after?: Weights };
    return body.after ?? body.weights ?? null;
  }

  function writeWeights(job: JobRef, after: Weights, at: string): void {
    const before = lastWeights(job.id);
    if (before !== null && canonicalJson(before) !== canonicalJson(after)) write("weights.changed", { job, before, after }, at);
  }

  function writeRanking({ made, state, circumstances, at }: Omit<Held, "timer">): void {
    const body = rankingEntry(made, circumstances, state, decisions);
    const { id, ad } = body.job;
    if (id !== null) {
      writeWeights({ id, ad }, body.weights, at);
      const last = decisions.lastOf(id, ["ranking.shown"]);
      // Looked at once more, it is the same ranking.
      if (last !== null && last.by === by && last.body === canonicalJson(body)) return;
    }
    write("ranking.shown", body, at);
  }

  function settleJob(jobId: string): void {
    const ranking = held.get(jobId);
    held.delete(jobId);
    if (ranking !== undefined) clearTimeout(ranking.timer);
    together(() => {
      if (ranking !== undefined) writeRanking(ranking);
      const weights = jobs.weightsOf(jobId);
      if (weights !== null && lastWeights(jobId) !== null) writeWeights(jobRef(jobId), weights, now());
    });
  }

  function hold(jobId: string, ranking: Omit<Held, "timer">): void {
    clearTimeout(held.get(jobId)?.timer);
    held.set(jobId, { ...ranking, timer: setTimeout(() => { settleSafely(jobId); }, waitMs).unref() });
  }

  /** What was not written after all is held on. */
  function together<T>(work: () => T): T {
    const before = [...held];
    try {
      return library.together(work);
    } catch (thrown) {
      for (const [jobId, ranking] of before) if (!held.has(jobId)) hold(jobId, ranking);
      throw thrown;
    }
  }

  function settleSafely(jobId: string): void {
    try {
      settleJob(jobId);
    } catch (thrown) {
      report(thrown);
    }
  }

  const everyJob = (): Set<string> => new Set([...held.keys(), ...[...jobs.list("open"), ...jobs.list("archived")].map(({ jobId }) => jobId)]);

  function jobRef(jobId: string): JobRef {
    const text = jobs.textOf(jobId);
    return { id: jobId, ad: sha256(text) };
  }

  return {
    together,
    record: (kind, body, typed) =>
      together(() => {
        const jobId = "job" in body ? body.job?.id : null;
        if (jobId != null) settleJob(jobId);
        return write(kind, body, now(), typed);
      }),
    jobRef,
    said: () => ({ by, at: now() }),
    numberOf(candidateId) {
      const number = decisions.numberOf(people.resolve(candidateId) ?? candidateId);
      if (number === null) throw new Error("There is no candidate of this id.");
      return number;
    },
    shown(made) {
      const { jobId } = made.job;
      const ranking = { made, state: decisions.state(), circumstances: circumstances(), at: now() };
      if (jobId === null) {
        together(() => { writeRanking(ranking); });
        return;
      }
      for (const other of [...held.keys()]) if (other !== jobId) settleSafely(other);
      hold(jobId, ranking);
    },
    settle(jobId) {
      for (const one of jobId === undefined ? everyJob() : [jobId]) settleJob(one);
    },
    close() {
      for (const jobId of everyJob()) settleSafely(jobId);
    },
  };
}
