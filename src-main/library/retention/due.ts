/** Who is to be erased by a rule: worked out from what was recorded, never from what a resume says. */
import type { RetentionRule, StageKind } from "../../../src-preload/contract.ts";

/** What holds of a candidate in one job. */
export interface Standing {
  jobId: string;
  /** Null for who was only noted, or whose mark was taken back. */
  kind: StageKind | null;
  /** When they came into the stage, or were marked. ISO 8601, as all times here. */
  since: string;
  /** When anything was last recorded. */
  lastAt: string;
}

export interface RetainedPerson {
  candidateId: string;
  addedAt: string;
  standings: readonly Standing[];
}

const dayMs = 86_400_000;
const isRejected = ({ kind }: Standing): boolean => kind === "rejected";
const isGoingOn = ({ kind }: Standing): boolean => kind !== null && kind !== "rejected" && kind !== "withdrawn";
const latest = (times: readonly string[]): string => times.reduce((last, at) => (at > last ? at : last), "");

/**
 * Since when a rule speaks of somebody who is due by it; null for who is not. Nobody is due by a rejection who still goes on in another
 * job, and nobody who is hired is due at all.
 * @param now milliseconds since 1970
 */
export function dueSince({ jobId, who, days }: Pick<RetentionRule, "jobId" | "who" | "days">, { addedAt, standings }: RetainedPerson, now: number): string | null {
  if (standings.some(({ kind }) => kind === "hired")) return null;
  const here = standings.filter((standing) => jobId === null || standing.jobId === jobId);
  if (jobId !== null && here.length === 0) return null;
  const rejections = here.filter(isRejected);
  if (who === "rejected" && (rejections.length === 0 || standings.some(isGoingOn))) return null;
  const since = who === "rejected" ? latest(rejections.map((standing) => standing.since)) : latest([addedAt, ...standings.map(({ lastAt }) => lastAt)]);
  return Date.parse(since) <= now - days * dayMs ? since : null;
}
