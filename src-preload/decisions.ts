/**
 * What the decision log holds: for each kind of entry the shape of its body. Nothing in a body tells who a candidate is: people stand in
 * it by their number in the library (“Candidate 7”), which is never given to another; files and ads by their hash; and what somebody
 * typed by a salted hash, so that the words can be erased and the chain still holds.
 */
import { z } from "zod";
import { jobConditionsSchema } from "./conditions.ts";
import { modelSchema, parsedJobSchema, requirementSchema, weightsSchema } from "./domain.ts";

/** SHA-256, hex. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
/** By their number in the library. */
const candidate = z.int().positive();
const candidates = z.array(candidate);
/** `ad`: the hash of the job's text. An ad that was ranked without being kept has no id. */
const jobRef = z.object({ id: z.string(), ad: sha256 });
export type JobRef = z.infer<typeof jobRef>;
const anyJob = jobRef.extend({ id: z.string().nullable() });
/** Which entries there are, and the hash of the last. */
const head = z.object({ entries: count, head: sha256 });
export type LogHead = z.infer<typeof head>;

/** One ranking: everything that its order follows from, and what came of it. */
const rankingShown = z.object({
  job: anyJob,
  /** As it was asked. `day` (YYYY-MM-DD) is the one that conditions count from. */
  asked: parsedJobSchema.pick({ title: true, roleFamily: true, seniority: true, requirements: true, conditions: true }).extend({ day: z.string() }),
  weights: weightsSchema,
  model: modelSchema.extend({ dimensions: count.nullable() }),
  reranker: modelSchema.nullable(),
  /** The version of what was learned from outcomes; null where nothing learned took part. */
  learned: z.string().nullable(),
  /** Of what is known about skills and titles. */
  taxonomy: z.string(),
  /** Of Winnow. */
  version: z.string(),
  /** Whether it was shown in blind review, and with schools or without. */
  blind: z.object({ schools: z.boolean() }).nullable(),
  /** In a large library: whether everyone was scored in full, how many at most were listed, and who was scored whatever a first look found. */
  scope: z.object({ everyone: z.boolean(), top: z.int().positive().nullable(), including: candidates }),
  /** `state`: one hash for every resume that can be ranked, with its corrections; an exported log has the rule in its first line. */
  library: z.object({ state: sha256, candidates: count }),
  /** `hash`: of all lines “number score”; `first`: the first of them. */
  result: z.object({ hash: sha256, listed: count, first: z.array(z.tuple([candidate, z.number()])) }),
});
export type ShownRanking = z.infer<typeof rankingShown>;

const ofCandidate = z.object({ job: jobRef, candidate });
const stages = z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() }));
const reasons = z.object({ rejected: z.array(z.string()), withdrawn: z.array(z.string()) });
/** `job`: absent for a rule of all jobs. */
const retentionRule = z.object({ job: jobRef.optional(), who: z.enum(["rejected", "still"]), days: count });

export const decisionBodies = {
  /** The first entry. `earlier`: what had been recorded before there was a log. */
  "log.begun": z.object({ library: z.string(), schema: count, earlier: z.record(z.string(), count) }),
  "library.imported": z.object({ imported: count, duplicates: count, failed: count }),
  /** The chain goes on in a library that was made of a backup. `from`: the library of the backup; `head`: of the log in it. */
  "library.restored": z.object({ library: z.string(), from: z.string(), madeAt: z.string(), head: head.nullable() }),
  "job.added": z.object({ job: jobRef, weights: weightsSchema, requirements: z.array(requirementSchema) }),
  "job.removed": z.object({ job: jobRef }),
  "job.restored": z.object({ job: jobRef }),
  "job.archived": z.object({ job: jobRef }),
  "job.unarchived": z.object({ job: jobRef }),
  "ranking.shown": rankingShown,
  "weights.changed": z.object({ job: jobRef, before: weightsSchema, after: weightsSchema }),
  "requirements.changed": z.object({ job: jobRef, removed: z.array(requirementSchema), added: z.array(requirementSchema) }),
  "conditions.changed": z.object({ job: jobRef, before: jobConditionsSchema, after: jobConditionsSchema }),
  /** What the pipelines of all jobs are made of, and the reasons that are offered, as the library keeps them. */
  "stages.changed": z.object({ before: stages, after: stages }),
  "reasons.changed": z.object({ before: reasons, after: reasons }),
  "candidate.marked": ofCandidate.extend({ before: z.string().nullable(), mark: z.string().nullable() }),
  /** `happened`: ISO 8601, for what was recorded later than it happened. */
  "candidate.moved": ofCandidate.extend({ stage: z.object({ id: z.string(), kind: z.string() }), happened: z.string() }),
  "candidate.noted": ofCandidate,
  "decision.undone": ofCandidate.extend({ undone: z.enum(["stage", "mark", "note"]) }),
  /** Of an interview, a scorecard, an offer or an outcome; what it says stands by its hash alone. */
  "hiring.recorded": ofCandidate.extend({ what: z.string(), change: z.enum(["new", "changed", "removed"]) }),
  /** A list that Winnow had written of another library, or of this one; `import`: the id by which it can be taken back. */
  "tracking.imported": z.object({ import: z.string(), candidates, events: count }),
  "tracking.importUndone": z.object({ import: z.string(), events: count }),
  "shortlist.ordered": z.object({ job: jobRef, candidates }),
  /** An override. `field`: of the profile (“name”, “skills.2”), “condition.” and its name, or “resume” where another was chosen; what it was and is stand by their hash alone. */
  "profile.corrected": z.object({ candidate, op: z.string(), field: z.string() }),
  /** A list of what candidates expect and offer; `import`: the id by which it can be taken back. */
  "conditions.imported": z.object({ import: z.string(), candidates, facts: count }),
  "conditions.importUndone": z.object({ import: z.string(), facts: count }),
  /** `file`: the hash of what was handed out. */
  "exported": z.object({ what: z.string(), format: z.string(), job: anyJob, candidates, columns: z.array(z.string()), blind: z.boolean(), file: sha256 }),
  "log.exported": z.object({ format: z.string(), head }),
  "library.backedUp": z.object({ automatic: z.boolean(), candidates: count, head }),
  "candidates.removed": z.object({ candidates }),
  "candidates.restored": z.object({ candidates }),
  /** How long people are kept. */
  "retention.ruleAdded": retentionRule,
  "retention.ruleRemoved": retentionRule,
  /** `kept`: no rule says to erase them; false where rules hold for them again. */
  "candidates.kept": z.object({ candidates, kept: z.boolean() }),
  /** For good. */
  "candidates.erased": z.object({ candidates, resumes: count }),
  /** The whole folder was looked through afterwards. `remains`: where something of them was still found. */
  "erasure.checked": z.object({ candidates, remains: count }),
  /** Two that are one person; `from` is the number that is not used while they are joined. */
  "candidates.merged": z.object({ into: candidate, from: candidate }),
  /** One of two stands alone again. */
  "candidates.parted": z.object({ candidate }),
  /** What people report of themselves, in numbers alone: of whom something is known, and in how many respects. */
  "groups.imported": z.object({ people: count, attributes: count }),
  "groups.forgotten": z.object({ people: count }),
  /** What is known about skills and titles: everything is read and ranked by another version. */
  "taxonomy.changed": z.object({ sources: z.array(z.string()), change: z.enum(["imported", "removed"]), before: z.string(), after: z.string() }),
  /** Null: no model does this. */
  "model.switched": z.object({ what: z.enum(["encoder", "reranker"]), before: modelSchema.nullable(), after: modelSchema.nullable() }),
  /** Null: nothing learned takes part. `comparison`: the hash of what was shown before it was switched. */
  "learning.switched": z.object({ before: z.string().nullable(), after: z.string().nullable(), comparison: sha256.nullable() }),
} as const satisfies Record<string, z.ZodType>;

export type DecisionKind = keyof typeof decisionBodies;
export type DecisionBodies = { [K in DecisionKind]: z.infer<(typeof decisionBodies)[K]> };
export const decisionKinds = Object.keys(decisionBodies) as DecisionKind[];
