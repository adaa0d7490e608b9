/** Where candidates stand for a job: triage marks, stages, notes, the shortlist's order, and what happened when. */
import { z } from "zod";
import type { MethodTable } from "./method-table.ts";
import { count, id, ids, nothing } from "./shared.ts";
import { revealing } from "../reveals.ts";

/** What a stage is, whatever the recruiter calls it. The first five are a way; the last two end it. */
export const stageKinds = ["new", "screening", "interview", "offer", "hired", "rejected", "withdrawn"] as const;
export const stageKindSchema = z.enum(stageKinds);
export type StageKind = z.infer<typeof stageKindSchema>;

/** Kinds of stages in which somebody is out of the race. */
export const isOut = (kind: StageKind): boolean => kind === "rejected" || kind === "withdrawn";

const stageName = z.string().trim().min(1).max(40);
export const stageSchema = z.object({ stageId: z.string(), name: stageName, kind: stageKindSchema });
export type Stage = z.infer<typeof stageSchema>;
const stageList = z.object({ stages: z.array(stageSchema) });

const reasonText = z.string().trim().min(1).max(200);
/** Reasons that are offered; any other may be typed. */
export const trackingReasonsSchema = z.object({ rejected: z.array(reasonText).max(30), withdrawn: z.array(reasonText).max(30) });
export type TrackingReasons = z.infer<typeof trackingReasonsSchema>;

/** What a reason may not rest on. */
export const protectedMatters = ["age", "family", "gender", "origin", "health", "belief", "looks"] as const;
const protectedMatterSchema = z.enum(protectedMatters);
export type ProtectedMatter = z.infer<typeof protectedMatterSchema>;
const protectedWordsSchema = z.array(z.object({ matter: protectedMatterSchema, words: z.array(z.string()) }));
export type ProtectedWords = z.infer<typeof protectedWordsSchema>;

export const marks = ["shortlisted", "maybe", "rejected"] as const;
export const markSchema = z.enum(marks);
export type Mark = z.infer<typeof markSchema>;

/** How one candidate stands for one job, as follows from all that was recorded and not undone. */
export const standingSchema = z.object({
  candidateId: z.string(),
  /** The recruiter's mark while looking through the ranking. It moves nobody in the ranking. */
  mark: markSchema.nullable(),
  /** Null for who is not in the pipeline of this job. */
  stageId: z.string().nullable(),
  /** Since when they stand in that stage. */
  since: z.string().nullable(),
  /** Why they were rejected or withdrew. */
  reason: revealing.typed.nullable(),
  note: revealing.typed.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Somebody on a board or a shortlist. */
export const trackedCandidateSchema = standingSchema.extend({ name: revealing.name.nullable(), title: revealing.sentence.nullable(), file: revealing.file });
export type TrackedCandidate = z.infer<typeof trackedCandidateSchema>;

const eventId = z.int().positive();
/** What was recorded, by whose id it can be undone, and how those it is about stand then. */
const recordedSchema = z.object({ eventIds: z.array(eventId), standings: z.array(standingSchema) });
export type Recorded = z.infer<typeof recordedSchema>;

export const trackingEventSchema = z.object({
  eventId,
  jobId: z.string(),
  jobTitle: z.string(),
  what: z.enum(["stage", "mark", "note", "undo"]),
  /** As it is called now; null for what is no move. */
  stage: stageSchema.nullable(),
  /** Null where a mark was taken away, and for what is no mark. */
  mark: markSchema.nullable(),
  reason: revealing.typed.nullable(),
  note: revealing.typed.nullable(),
  /** Who was at the computer. */
  by: z.string(),
  at: z.string(),
  /** The event that this one takes back. */
  undoes: eventId.nullable(),
  undone: z.boolean(),
});
export type TrackingEvent = z.infer<typeof trackingEventSchema>;

/** How a job went. Someone who came further counts as having come as far as every step before. */
export const funnelSchema = z.object({
  /** From new to hired. `days`: the median time that those who were there stayed, until now where they still do. */
  steps: z.array(z.object({ kind: stageKindSchema, reached: count, here: count, days: z.number().nonnegative().nullable() })),
  /** Who is out, by the step they had come to. */
  out: z.array(z.object({ kind: stageKindSchema, after: stageKindSchema, candidates: count })),
  reasons: z.array(z.object({ kind: stageKindSchema, reason: revealing.typed.nullable(), candidates: count })),
});
export type Funnel = z.infer<typeof funnelSchema>;

export const jobProgressSchema = z.object({
  jobId: z.string(),
  title: z.string(),
  createdAt: z.string(),
  /** Candidates by the kind of stage they stand in. */
  counts: z.record(stageKindSchema, count),
  maybe: count,
  /** Since when the one who has waited longest in any stage of the way has stood there; null where nobody waits. */
  waitingSince: z.string().nullable(),
  lastAt: z.string().nullable(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** What open jobs ask of skills, and who in the library has them. */
export const skillSupplySchema = z.object({
  candidates: count,
  openJobs: count,
  /** Those that most jobs ask first. `must`: in how many of the jobs it is a must-have. `candidates`: whose current resume names it. */
  skills: z.array(z.object({ skillId: z.string(), name: z.string(), jobs: count, must: count, candidates: count })),
});
export type SkillSupply = z.infer<typeof skillSupplySchema>;

const ofJob = z.object({ jobId: id });
const note = z.string().max(4000);

export const trackingMethods = {
  /** In the recruiter's order. */
  "tracking.stages": { params: nothing, result: stageList },
  /**
   * Writes the whole list. A stage without an id is new, one that is left out is removed (with its id it comes back), and one keeps
   * its kind. Fails with `invalid_input` where a kind is left without a stage, or two stages have one name.
   */
  "tracking.saveStages": { params: z.object({ stages: z.array(stageSchema.partial({ stageId: true })).max(40) }), result: stageList },
  "tracking.reasons": { params: nothing, result: trackingReasonsSchema },
  "tracking.saveReasons": { params: trackingReasonsSchema, result: trackingReasonsSchema },

  /** Words of a reason, or of a list of them, that speak of the person and not of the work. They make a warning and forbid nothing. */
  "tracking.protectedWords": { params: z.object({ text: z.string().max(10_000) }), result: z.object({ found: protectedWordsSchema }) },

  /** Everyone of whom anything is recorded for the job. */
  "tracking.standings": { params: ofJob, result: z.object({ standings: z.array(standingSchema) }) },
  /** Everyone in the pipeline of the job. */
  "tracking.board": { params: ofJob, result: z.object({ jobId: z.string(), title: z.string(), stages: z.array(stageSchema), cards: z.array(trackedCandidateSchema) }) },
  /** Null takes the mark away. */
  "tracking.mark": { params: z.object({ jobId: id, candidateIds: ids, mark: markSchema.nullable(), reason: reasonText.optional() }), result: recordedSchema },
  /**
   * To a stage, or to the first stage of a kind. `at` is for what happened before it was recorded. Who was moved there before with the same
   * `at`, reason and note has no event again.
   */
  "tracking.move": {
    params: z.object({
      jobId: id,
      candidateIds: ids,
      to: z.union([z.object({ stageId: id }), z.object({ kind: stageKindSchema })]),
      reason: reasonText.optional(),
      note: note.optional(),
      at: z.iso.datetime({ offset: true }).optional(),
    }),
    result: recordedSchema,
  },
  /** An empty note takes it away. */
  "tracking.note": { params: z.object({ jobId: id, candidateId: id, note }), result: recordedSchema },
  /** Takes events back by recording that they are; each can be taken back once. */
  "tracking.undo": { params: z.object({ jobId: id, eventIds: z.array(eventId).min(1).max(100_000) }), result: recordedSchema },

  "tracking.shortlist": { params: ofJob, result: z.object({ entries: z.array(trackedCandidateSchema) }) },
  /** Who is left out of the order comes after it, as before. */
  "tracking.orderShortlist": { params: z.object({ jobId: id, candidateIds: z.array(id).max(100_000) }), result: z.object({ candidateIds: z.array(z.string()) }) },

  /** Everything recorded of a candidate, in all jobs or one, the newest first. */
  "tracking.history": { params: z.object({ candidateId: id, jobId: id.optional() }), result: z.object({ events: z.array(trackingEventSchema) }) },
  "tracking.funnel": { params: ofJob, result: funnelSchema },
  "tracking.skillSupply": { params: nothing, result: skillSupplySchema },
  /** Everyone in the library, by name. `number` is the one by which blind review calls them. */
  "tracking.people": { params: nothing, result: z.object({ candidates: z.array(z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file, number: count })) }) },
  /** Every open job, as `jobs.list` orders them. */
  "tracking.overview": { params: nothing, result: z.object({ jobs: z.array(jobProgressSchema) }) },
} as const satisfies MethodTable;
