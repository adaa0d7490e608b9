/** What happens between the shortlist and the hire, and after it: interviews with their scorecards, offers, and what became of who was hired. */
import { z } from "zod";
import type { MethodTable } from "./method-table.ts";
import { revealing } from "../reveals.ts";
import { count, id, nothing } from "./shared.ts";

export const interviewKinds = ["phone", "video", "onSite", "panel", "trial", "other"] as const;
export const interviewKindSchema = z.enum(interviewKinds);
export type InterviewKind = z.infer<typeof interviewKindSchema>;

export const recommendations = ["strongYes", "yes", "no", "strongNo"] as const;
export const recommendationSchema = z.enum(recommendations);
export type Recommendation = z.infer<typeof recommendationSchema>;

export const offerStates = ["open", "accepted", "declined", "withdrawn"] as const;
export const offerStateSchema = z.enum(offerStates);
export type OfferState = z.infer<typeof offerStateSchema>;

export const afterHires = ["didWell", "leftEarly"] as const;
export const afterHireSchema = z.enum(afterHires);
export type AfterHire = z.infer<typeof afterHireSchema>;

/** As it is typed in, and as it is stored. */
const noteIn = z.string().max(4000);
const day = z.iso.date();
const interviewer = z.string().trim().min(1).max(100);
/** From 1, far from it, to 5, entirely. */
const score = z.int().min(1).max(5);

export const interviewBodySchema = z.object({
  /** When it is or was. */
  at: z.iso.datetime({ offset: true }),
  kind: interviewKindSchema,
  interviewers: z.array(interviewer).max(20),
  note: noteIn,
});
export type InterviewBody = z.infer<typeof interviewBodySchema>;

export const scorecardBodySchema = z.object({
  interviewId: id,
  interviewer,
  /** Requirements that were not spoken of are left out. `asked` is what the requirement said then. */
  scores: z.array(z.object({ requirementId: id, asked: z.string().max(2000), score, note: noteIn })).max(100),
  recommendation: recommendationSchema.nullable(),
  note: noteIn,
});
export type ScorecardBody = z.infer<typeof scorecardBodySchema>;

export const offerBodySchema = z.object({
  on: day,
  /** The amount with its currency, as it is typed. */
  pay: z.string().max(80),
  state: offerStateSchema,
  /** When it was accepted, declined or withdrawn. */
  endedOn: day.nullable(),
  note: noteIn,
});
export type OfferBody = z.infer<typeof offerBodySchema>;

export const outcomeBodySchema = z.object({ on: day, after: afterHireSchema, note: noteIn });
export type OutcomeBody = z.infer<typeof outcomeBodySchema>;

/** Who wrote it last, and when. */
const said = { by: z.string(), saidAt: z.string() };

const scorecardSchema = scorecardBodySchema.extend({
  scorecardId: z.string(), interviewer: revealing.typed, note: revealing.typed,
  scores: z.array(z.object({ requirementId: z.string(), asked: z.string(), score, note: revealing.typed })), ...said,
});
export type Scorecard = z.infer<typeof scorecardSchema>;
const interviewSchema = interviewBodySchema.extend({
  interviewId: z.string(), at: z.string(), interviewers: z.array(revealing.typed), note: revealing.typed, scorecards: z.array(scorecardSchema), ...said,
});
export type Interview = z.infer<typeof interviewSchema>;
const offerSchema = offerBodySchema.extend({ offerId: z.string(), pay: revealing.typed, note: revealing.typed, ...said });
export type Offer = z.infer<typeof offerSchema>;
const outcomeSchema = outcomeBodySchema.extend({ outcomeId: z.string(), note: revealing.typed, ...said });
export type Outcome = z.infer<typeof outcomeSchema>;

/** How one candidate fared for one job beyond their stage. */
export const hiringSchema = z.object({
  candidateId: z.string(),
  /** The next or the last first. */
  interviews: z.array(interviewSchema),
  /** Over all scorecards, for each requirement that any has scored. */
  averages: z.array(z.object({ requirementId: z.string(), average: z.number().min(1).max(5), scorecards: count })),
  /** The last first. */
  offers: z.array(offerSchema),
  outcome: outcomeSchema.nullable(),
});
export type Hiring = z.infer<typeof hiringSchema>;

const eventId = z.int().positive();
/** What was recorded, by whose id it can be taken back, and how it all is then. */
const recordedSchema = z.object({ eventId, hiring: hiringSchema });
export type HiringRecorded = z.infer<typeof recordedSchema>;

export const hiringEventSchema = z.object({
  eventId,
  jobId: z.string(),
  jobTitle: z.string(),
  what: z.enum(["interview", "scorecard", "offer", "outcome"]),
  /** `new`: the first of it; `changed`: a correction; `removed`: it was taken away. */
  change: z.enum(["new", "changed", "removed"]),
  interview: interviewBodySchema.extend({ at: z.string(), interviewers: z.array(revealing.typed), note: revealing.typed }).nullable(),
  scorecard: scorecardSchema.omit({ by: true, saidAt: true, scorecardId: true }).nullable(),
  offer: offerBodySchema.extend({ pay: revealing.typed, note: revealing.typed }).nullable(),
  outcome: outcomeBodySchema.extend({ note: revealing.typed }).nullable(),
  by: z.string(),
  at: z.string(),
});
export type HiringHistoryEvent = z.infer<typeof hiringEventSchema>;

/** An interview that is still to be held, or that nobody has written a scorecard of. */
export const dueInterviewSchema = z.object({
  interviewId: z.string(), jobId: z.string(), jobTitle: z.string(), candidateId: z.string(), candidate: revealing.name.nullable(), file: revealing.file, at: z.string(), kind: interviewKindSchema,
  interviewers: z.array(revealing.typed),
  /** It is over, and how it went has not been written down. */
  unscored: z.boolean(),
});
export type DueInterview = z.infer<typeof dueInterviewSchema>;

const one = { jobId: id, candidateId: id };

export const interviewMethods = {
  "interviews.of": { params: z.object(one), result: hiringSchema },
  /** With an id it corrects that interview: what was said before stays in the history. The same holds for the others. Fails with `not_found`. */
  "interviews.saveInterview": { params: z.object({ ...one, interviewId: id.optional(), interview: interviewBodySchema }), result: recordedSchema },
  "interviews.saveScorecard": { params: z.object({ ...one, scorecardId: id.optional(), scorecard: scorecardBodySchema }), result: recordedSchema },
  "interviews.saveOffer": { params: z.object({ ...one, offerId: id.optional(), offer: offerBodySchema }), result: recordedSchema },
  /** There is one for each candidate of a job: another one corrects it. */
  "interviews.saveOutcome": { params: z.object({ ...one, outcome: outcomeBodySchema }), result: recordedSchema },
  /** Takes an interview, a scorecard, an offer or an outcome away; the history keeps it. Fails with `not_found`. */
  "interviews.remove": { params: z.object({ ...one, subjectId: id }), result: recordedSchema },
  /** Brings back how it was before an event, by one more event. Fails with `not_found` where something else was said of it since. */
  "interviews.undo": { params: z.object({ eventId }), result: recordedSchema },
  /** Everything ever said, the newest first. */
  "interviews.history": { params: z.object({ candidateId: id, jobId: id.optional() }), result: z.object({ events: z.array(hiringEventSchema) }) },
  /** Over all open jobs; the earliest first. */
  "interviews.due": { params: nothing, result: z.object({ interviews: z.array(dueInterviewSchema) }) },
} as const satisfies MethodTable;
