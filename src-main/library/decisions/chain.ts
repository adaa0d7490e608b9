/**
 * The chain: each entry's hash covers the entry and the hash of the one before it, so that none can be changed, taken out, put in or moved
 * without every later hash being another.
 */
import { createHash } from "node:crypto";
import type { LogHead } from "../../../src-preload/decisions.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What stands before the first entry. */
export const noHash = "0".repeat(64);

/** An entry as it is stored; `body` is canonical JSON already. */
export interface ChainedEntry {
  seq: number;
  /** ISO 8601 in UTC. */
  at: string;
  by: string;
  kind: string;
  body: string;
  previous: string;
}

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * SHA-256, hex, of the UTF-8 bytes of the canonical JSON of {at, body, by, kind, previous, seq}. The body goes in as it is stored: one
 * that was rewritten in another form of the same value is another body.
 */
export const hashOf = ({ seq, at, by, kind, body, previous }: ChainedEntry): string =>
  sha256(`{"at":${canonicalJson(at)},"body":${body},"by":${canonicalJson(by)},"kind":${canonicalJson(kind)},"previous":${canonicalJson(previous)},"seq":${String(seq)}}`);

/** How an entry knows what somebody typed. `salt`: 32 random hex digits, so that short words cannot be guessed from the hash. */
export const typedHash = (salt: string, text: string): string => sha256(salt + text);

/**
 * The number of the first entry of a whole chain that is missing, or is not what its hash, the entry before it or the chain's head says;
 * null where all are as they were written.
 */
export function firstChanged(chain: readonly (ChainedEntry & { hash: string })[], last: LogHead): number | null {
  let previous = noHash;
  for (const [i, entry] of chain.entries()) {
    if (entry.seq !== i + 1 || entry.previous !== previous || hashOf(entry) !== entry.hash) return i + 1;
    previous = entry.hash;
  }
  if (chain.length < last.entries) return chain.length + 1;
  return chain.length > last.entries ? last.entries + 1 : previous === last.head ? null : last.entries;
}
