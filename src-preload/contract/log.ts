/** The decision log: what was decided, by whom, on which ranking; and whether the record of it is whole. */
import { z } from "zod";
import { decisionKinds } from "../decisions.ts";
import { harmless, revealing } from "../reveals.ts";
import type { MethodTable } from "./method-table.ts";
import { count, id, nothing } from "./shared.ts";

const seq = z.int().positive();
const moment = z.iso.datetime();

/**
 * missing: an entry that was there is not (also where the end was cut off); changed: it says something else than it did; unlinked: it does
 * not follow the one before it; text: the words kept beside it are not those that were typed; rewritten: a later entry, a backup or an
 * exported log knows it by another hash, so that it or one before it was written anew, with hashes that fit.
 */
export const logFaults = ["missing", "changed", "unlinked", "text", "rewritten"] as const;
export type LogFaults = (typeof logFaults)[number];
export const logVerificationSchema = z.object({
  ok: z.boolean(),
  /** Sound ones, from the first on. */
  entries: count,
  /** The hash of the last of them, hex. */
  head: z.string(),
  /**
   * Backups and exported logs of this library that it was compared with, and the latest entry that one of them knows, 0 without any: what
   * comes after it is vouched for by the chain alone, and whoever can write in the library's file can write a chain anew.
   */
  compared: z.object({ logs: count, upTo: count }),
  /** The first entry that is not as it was written; null where all are. `from`: the backup or file that shows it; null where the log does by itself. */
  fault: z.object({ seq, what: z.enum(logFaults), from: z.string().nullable() }).nullable(),
});
export type LogVerification = z.infer<typeof logVerificationSchema>;

export const logEntrySchema = z.object({
  seq,
  at: z.string(),
  /** Who was at the computer; empty for Winnow itself. */
  by: z.string(),
  /** One of `decisionKinds`; another where a newer Winnow wrote it. */
  kind: z.string(),
  /** As `decisionBodies` has it for the kind. */
  body: z.record(z.string(), z.json()),
  /** What was typed; null where it was erased with the candidate, or is known by its hash alone. */
  texts: z.record(z.string(), revealing.typed.nullable()),
  previous: z.string(),
  hash: z.string(),
  /** As the job is called now; null where the entry is about none, or about one that is not kept. */
  jobTitle: z.string().nullable(),
  /** The entry in plain words: what kind it is of, one sentence, and what is behind it, each fact with its values. Nothing in them tells who a candidate is. */
  said: z.object({ title: harmless("A kind of entry."), sentence: harmless("It calls people by their numbers."), facts: z.array(z.tuple([z.string(), z.array(z.string())])) }),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** What is left out filters nothing. From `from` on, and before `until`: days are those of whoever asks, and begin when they do where that is. */
export const logFilterSchema = z.object({
  jobId: id.optional(),
  kinds: z.array(z.enum(decisionKinds as [string, ...string[]])).min(1).optional(),
  candidate: z.int().positive().optional(),
  from: moment.optional(),
  until: moment.optional(),
});
export type LogFilter = z.infer<typeof logFilterSchema>;

/** What is not as it was when the ranking was shown. */
export const differences = ["library", "model", "reranker", "taxonomy", "version", "learned"] as const;
export type Differences = (typeof differences)[number];
export const reproductionSchema = z.object({
  seq,
  /** The same candidates in the same order with the same scores, to the last digit. */
  same: z.boolean(),
  differs: z.array(z.enum(differences)),
  /** Hashes of the results, then and now. */
  before: z.string(),
  now: z.string(),
  /** The first place at which the two rankings differ, among those that the entry tells of; null where they do not. */
  firstDifference: z.object({ place: z.int().positive(), before: z.tuple([z.int(), z.number()]).nullable(), now: z.tuple([z.int(), z.number()]).nullable() }).nullable(),
  /**
   * Of the places that the entry tells of: by their numbers those who are no longer in the library; how many others there are, whether
   * they come in the same order, whoever stands between them today, and by how much the score of one of them differs at most, in [0,1].
   */
  places: z.object({ gone: z.array(z.int()), stayed: count, sameOrder: z.boolean(), mostMoved: z.number() }),
});
export type Reproduction = z.infer<typeof reproductionSchema>;

export const logFormats = ["jsonl", "pdf"] as const;
export type LogFormat = (typeof logFormats)[number];

export const logMethods = {
  /** Newest first: those before `before`, or the newest. `total`: how many the filter lets through. */
  "log.list": {
    params: z.object({ filter: logFilterSchema, before: seq.optional(), limit: z.int().min(1).max(500) }),
    result: z.object({ total: count, entries: z.array(logEntrySchema) }),
  },
  /** Checks the chain, and compares it with the backups of this library that can be reached. */
  "log.verify": { params: nothing, result: logVerificationSchema },
  /** Ranks again as the entry says, and compares. Fails with `not_found`, or `invalid_input` where the entry is no ranking. */
  "log.reproduce": { params: z.object({ seq }), result: reproductionSchema },
  /** Writes the whole log; `exports.status`, `exports.read` and `exports.end` tell of the file and hand it out. */
  "log.export": { params: z.object({ format: z.enum(logFormats) }), result: z.object({ exportId: z.string() }) },
} as const satisfies MethodTable;

/** Something was recorded; `entries`: how many there are now. */
export const logEvents = { "log.changed": z.object({ entries: count }) } as const;
