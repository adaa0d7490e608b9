/** Interviews with their scorecards, offers and outcomes, as a script says them: from options or from a line of JSON. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import {
  afterHires, interviewBodySchema, interviewKinds, offerBodySchema, offerStates, outcomeBodySchema, recommendations, scorecardBodySchema,
} from "../../../src-preload/contract.ts";
import type { Requirement } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Engine } from "../../engine/types.ts";
import { dayOf as dayIn, momentOf } from "../../tracking/moment.ts";
import { spelled } from "./usage/values.ts";

/** One of the contract's words, as the command line writes them: “on-site”. */
const word = <T extends string>(all: readonly T[]) =>
  z.string().transform((text, context): T => {
    const found = all.find((one) => spelled(one) === text || one === text);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: `must be one of ${all.map(spelled).join(", ")}` });
    return z.NEVER;
  });

export const interviewSaidSchema = z.strictObject({
  at: z.string().optional(),
  /** One recorded before, to which a scorecard is added. */
  interview: z.string().optional(),
  kind: word(interviewKinds).default("other"),
  by: z.array(z.string()).default([]),
  /** By requirement. */
  scores: z.record(z.string(), z.int().min(1).max(5)).default({}),
  overall: word(recommendations).optional(),
  note: z.string().default(""),
});
export const offerSaidSchema = z.strictObject({ at: z.string().optional(), pay: z.string().optional(), state: word(offerStates).default("open"), note: z.string().optional() });
export const outcomeSaidSchema = z.strictObject({ at: z.string().optional(), after: word(afterHires), note: z.string().default("") });

export interface Whom {
  jobId: string;
  candidateId: string;
}

/** What was recorded: ids by which it can be named and taken back. */
export interface HiringDone {
  /** None where all of it was recorded before. */
  eventIds: number[];
  interviewId?: string | undefined;
  scorecardId?: string | undefined;
  offerId?: string;
  outcomeId?: string;
}

/** Throws `invalid_input` where it breaks a rule of the contract. */
function checked<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new WinnowError("invalid_input", `This cannot be recorded: ${read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}.`, { cause: read.error });
}

const dayOf = (at: string | undefined): string => dayIn(at ?? "", new Date());

/** Whether all that `body` says stands so in `there`: whoever replays a list, in part or as a whole, records nothing twice. */
const isThere = <T extends object>(body: Partial<T>, there: T): boolean => isDeepStrictEqual({ ...there, ...body }, there);

/** By its id, its whole text, or words that stand in no other. Throws `invalid_input`. */
function requirementCalled(text: string, requirements: readonly Requirement[]): Requirement {
  const said = text.trim().toLowerCase();
  const whole = requirements.find((one) => one.id === text || one.text.toLowerCase() === said);
  const [only, other] = whole === undefined ? requirements.filter((one) => said !== "" && one.text.toLowerCase().includes(said)) : [whole];
  if (only !== undefined && other === undefined) return only;
  const which = only === undefined ? "The job asks nothing that is called" : "The job asks several things that are called";
  throw new WinnowError("invalid_input", `${which} “${text}”.`, { hint: `It asks: ${requirements.map((one) => `${one.id} (${one.text})`).join("; ")}.` });
}

/** The one just recorded: no two are recorded at one moment. */
function newest<T extends { saidAt: string }>(all: readonly T[]): T {
  const [last] = [...all].sort((a, b) => (a.saidAt < b.saidAt ? 1 : -1));
  if (last === undefined) throw new Error("What was just recorded is not there.");
  return last;
}

/** Interview and scorecard; with `interview`, the scorecard alone. Rejects with `invalid_input` or `not_found`. */
export async function recordInterview({ handlers }: Engine, whom: Whom, said: z.infer<typeof interviewSaidSchema>): Promise<HiringDone> {
  const { at, interview, kind, by, scores, overall, note } = said;
  const isScored = Object.keys(scores).length > 0 || overall !== undefined;
  const [interviewer, another] = by;
  if ((at === undefined) === (interview === undefined)) throw new WinnowError("invalid_input", "An interview is recorded by its date, or one recorded before is named by its id.", { hint: "Say one of the two." });
  if (isScored && (interviewer === undefined || another !== undefined)) throw new WinnowError("invalid_input", "A scorecard is of one person.", { hint: "Say who interviewed." });
  if (interview !== undefined && !isScored) throw new WinnowError("invalid_input", "There is nothing to add to this interview.", { hint: "Give scores, or how it went overall." });
  // What cannot be a scorecard is said before anything is recorded.
  const { requirements } = await handlers["jobs.get"]({ jobId: whom.jobId });
  const scorecard = {
    interviewer, recommendation: overall ?? null, note: interview === undefined ? "" : note,
    scores: Object.entries(scores).map(([name, score]) => {
      const { id, text } = requirementCalled(name, requirements);
      return { requirementId: id, asked: text.slice(0, 2000), score, note: "" };
    }),
  };
  if (isScored) checked(scorecardBodySchema.omit({ interviewId: true }), scorecard);
  const done: HiringDone = { eventIds: [] };
  const { interviews } = await handlers["interviews.of"](whom);
  if (interview === undefined) {
    const body = checked(interviewBodySchema, { at: momentOf(at ?? "", new Date()), kind, interviewers: by, note });
    done.interviewId = interviews.find((one) => isThere(body, one))?.interviewId;
    if (done.interviewId === undefined) {
      const recorded = await handlers["interviews.saveInterview"]({ ...whom, interview: body });
      done.interviewId = newest(recorded.hiring.interviews).interviewId;
      done.eventIds.push(recorded.eventId);
    }
  } else done.interviewId = interview;
  if (isScored) {
    const body = checked(scorecardBodySchema, { interviewId: done.interviewId, ...scorecard });
    done.scorecardId = interviews.flatMap(({ scorecards }) => scorecards).find((one) => isThere(body, one))?.scorecardId;
    if (done.scorecardId === undefined) {
      const recorded = await handlers["interviews.saveScorecard"]({ ...whom, scorecard: body });
      done.scorecardId = newest(recorded.hiring.interviews.flatMap(({ scorecards }) => scorecards)).scorecardId;
      done.eventIds.push(recorded.eventId);
    }
  }
  return done;
}

/** A new offer; or, where it is accepted, declined or withdrawn, how the one that is open ended. Rejects with `invalid_input` or `not_found`. */
export async function recordOffer({ handlers }: Engine, whom: Whom, { at, pay, state, note }: z.infer<typeof offerSaidSchema>): Promise<HiringDone> {
  const on = dayOf(at);
  const { offers } = await handlers["interviews.of"](whom);
  const ended = state === "open" ? null : on;
  // An offer that has ended since was made all the same.
  const there = offers.find((one) => isThere({ ...(ended === null ? { on } : { state, endedOn: on }), ...(pay !== undefined && { pay }), ...(note !== undefined && ended !== null && { note }) }, one));
  if (there !== undefined) return { eventIds: [], offerId: there.offerId };
  const open = ended === null ? undefined : offers.find((offer) => offer.state === "open");
  const offer = checked(offerBodySchema, { on: open?.on ?? on, pay: pay ?? open?.pay ?? "", state, endedOn: ended, note: note ?? open?.note ?? "" });
  const recorded = await handlers["interviews.saveOffer"]({ ...whom, offer, ...(open !== undefined && { offerId: open.offerId }) });
  return { eventIds: [recorded.eventId], offerId: open?.offerId ?? newest(recorded.hiring.offers).offerId };
}

/** How it went after the hire; what was said before of it is corrected. Rejects with `invalid_input` or `not_found`. */
export async function recordOutcome({ handlers }: Engine, whom: Whom, { at, after, note }: z.infer<typeof outcomeSaidSchema>): Promise<HiringDone> {
  const body = checked(outcomeBodySchema, { on: dayOf(at), after, note });
  const { outcome } = await handlers["interviews.of"](whom);
  if (outcome !== null && isThere(body, outcome)) return { eventIds: [], outcomeId: outcome.outcomeId };
  const { eventId, hiring } = await handlers["interviews.saveOutcome"]({ ...whom, outcome: body });
  return { eventIds: [eventId], ...(hiring.outcome !== null && { outcomeId: hiring.outcome.outcomeId }) };
}
