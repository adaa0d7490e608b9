/**
 * The conditions of a job (what it pays, when it starts, where it is done …) and what a candidate says to each. They are answered
 * beside the score: a condition moves nobody up or down.
 */
import { z } from "zod";
import { spanSchema } from "./span.ts";
import { revealing } from "./reveals.ts";

// ---- values ----------------------------------------------------------------------------------------------------------

export const payPeriods = ["hour", "day", "week", "month", "year"] as const;
export type PayPeriod = (typeof payPeriods)[number];

const amount = z.number().positive().max(1e12);

/** A range of pay; of "from 50,000" and "up to 60,000" one end is null. */
export const paySchema = z
  .object({
    least: amount.nullable(),
    most: amount.nullable(),
    /**
     * ISO 4217 code, or the sign itself where the text does not say whose it is ("$" without a country). Null: no currency was said.
     */
    currency: z.string().regex(/^(?:[A-Z]{3}|\$|¥|kr|Rs)$/).nullable(),
    /** Null: the text does not say what the amount is paid for. */
    per: z.enum(payPeriods).nullable(),
  })
  .refine(({ least, most }) => least !== null || most !== null, "An amount is missing.")
  .refine(({ least, most }) => least === null || most === null || least <= most, "The upper amount must not be below the lower one.");
export type Pay = z.infer<typeof paySchema>;

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exact as the text. */
export const calendarDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** "now": at once. */
export const startSchema = z.union([z.literal("now"), calendarDateSchema]);
export type Start = z.infer<typeof startSchema>;

export const noticeUnits = ["days", "weeks", "months"] as const;
export const noticeSchema = z.object({ count: z.int().min(0).max(400), unit: z.enum(noticeUnits) });
export type Notice = z.infer<typeof noticeSchema>;

export const contractTypes = ["permanent", "fixed_term", "freelance", "temporary", "internship"] as const;
export type ContractType = (typeof contractTypes)[number];
export const workingHours = ["full_time", "part_time"] as const;
export type WorkingHours = (typeof workingHours)[number];
export const remoteModes = ["on_site", "hybrid", "remote"] as const;
export type RemoteMode = (typeof remoteModes)[number];

/** Any of these will do. `only`: nothing else will; otherwise the rest was not spoken of. */
const wishOf = <T extends readonly [string, ...string[]]>(values: T) => z.object({ accepts: z.array(z.enum(values)).min(1).max(values.length), only: z.boolean() });

/** A place as a person writes it ("Leeds, UK"), and its ISO country code where one is known. */
export const conditionPlaceSchema = z.object({ text: z.string().min(1).max(200), country: z.string().regex(/^[A-Z]{2}$/).nullable() });
export type ConditionPlace = z.infer<typeof conditionPlaceSchema>;

/** ISO country code, or "EU" for the European Union as a whole. */
const permitArea = z.string().regex(/^[A-Z]{2}$/);

// ---- the job's side ----------------------------------------------------------------------------------------------------

export const conditionNames = ["pay", "start", "contract", "hours", "place", "remote", "permit"] as const;
export const conditionNameSchema = z.enum(conditionNames);
export type ConditionName = z.infer<typeof conditionNameSchema>;

/** knockout: shown and filtered by like a must-have; preference: shown; ignored: not looked at. */
export const conditionUses = ["knockout", "preference", "ignored"] as const;
export const conditionUseSchema = z.enum(conditionUses);
export type ConditionUse = z.infer<typeof conditionUseSchema>;

const conditionOf = <T extends z.ZodType>(value: T) =>
  z.object({
    /** Null: the job does not say, and nothing is compared. */
    value: value.nullable(),
    use: conditionUseSchema,
    /** Where it was read in the ad; null when a person typed it. */
    source: spanSchema.nullable(),
  });

export const jobConditionsSchema = z.object({
  pay: conditionOf(paySchema),
  start: conditionOf(startSchema),
  contract: conditionOf(z.array(z.enum(contractTypes)).min(1).max(contractTypes.length)),
  hours: conditionOf(z.array(z.enum(workingHours)).min(1).max(workingHours.length)),
  place: conditionOf(conditionPlaceSchema),
  remote: conditionOf(
    z.object({
      mode: z.enum(remoteModes),
      /** Days a week at the place of work, for a hybrid job that says so. */
      daysOnSite: z.number().min(0).max(7).nullable(),
    }),
  ),
  /** A permit to work in `country` is asked for; `sponsors`: whether the employer would sponsor one, null where the ad is silent. */
  permit: conditionOf(z.object({ country: permitArea.nullable(), sponsors: z.boolean().nullable() })),
});
export type JobConditions = z.infer<typeof jobConditionsSchema>;
export type JobConditionValue<N extends ConditionName> = NonNullable<JobConditions[N]["value"]>;

const silent = { value: null, use: "ignored", source: null } as const;
/** A job that states no condition. */
export const noJobConditions: JobConditions = { pay: silent, start: silent, contract: silent, hours: silent, place: silent, remote: silent, permit: silent };

// ---- the candidate's side ----------------------------------------------------------------------------------------------

/** The value of each fact that a candidate may state. Citizenship and nationality are none of them. */
export const factValueSchemas = {
  /** What is wished for; never what is or was earned. */
  pay: paySchema,
  available: startSchema,
  notice: noticeSchema,
  contract: wishOf(contractTypes),
  hours: wishOf(workingHours),
  remote: wishOf(remoteModes),
  place: conditionPlaceSchema.extend({ text: conditionPlaceSchema.shape.text.meta({ reveals: "place" }) }),
  /** `to`: where to, null for anywhere. */
  relocate: z.object({ willing: z.boolean(), to: z.string().min(1).max(200).nullable() }),
  /** Where the candidate says they may work, and whether they say that an employer must sponsor it. */
  permit: z.object({ areas: z.array(permitArea).max(40), needsSponsor: z.boolean().nullable() }),
} as const;
export const factNames = ["pay", "available", "notice", "contract", "hours", "remote", "place", "relocate", "permit"] as const;
export const factNameSchema = z.enum(factNames);
export type FactName = z.infer<typeof factNameSchema>;
export type FactValue<N extends FactName> = z.infer<(typeof factValueSchemas)[N]>;

export const factSpeakers = ["resume", "recruiter", "csv"] as const;

const factOf = <T extends z.ZodType>(value: T) =>
  z.object({
    /** Null: a person said that the resume's word does not hold, and gave no other. */
    value: value.nullable(),
    by: z.enum(factSpeakers),
    /** Where it stands in the resume; null for what a person or a file said. */
    span: spanSchema.nullable(),
    page: z.int().positive().nullable(),
  });

export const candidateConditionsSchema = z.object({
  pay: factOf(factValueSchemas.pay).optional(),
  available: factOf(factValueSchemas.available).optional(),
  notice: factOf(factValueSchemas.notice).optional(),
  contract: factOf(factValueSchemas.contract).optional(),
  hours: factOf(factValueSchemas.hours).optional(),
  remote: factOf(factValueSchemas.remote).optional(),
  place: factOf(factValueSchemas.place).optional(),
  relocate: factOf(factValueSchemas.relocate).optional(),
  permit: factOf(factValueSchemas.permit).optional(),
});
/** What is known of a candidate; what nobody said is absent. */
export type CandidateConditions = z.infer<typeof candidateConditionsSchema>;
export type CandidateFact<N extends FactName> = NonNullable<CandidateConditions[N]>;

// ---- the answer --------------------------------------------------------------------------------------------------------

/** How a candidate stands to one condition of the job. */
export const conditionAnswerSchema = z.object({
  condition: conditionNameSchema,
  use: z.enum(["knockout", "preference"]),
  status: z.enum(["pass", "unknown", "fail"]),
  /** Whether anybody says anything to it; what is said may still leave the answer open. */
  stated: z.boolean(),
  /** One sentence with both sides, and the factor where a period was converted. */
  reason: revealing.sentence,
  /** The resume's words that it rests on; null where a person said it or nothing is said. */
  evidence: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), page: z.int().positive() }).nullable(),
});
export type ConditionAnswer = z.infer<typeof conditionAnswerSchema>;

/** The `requirementId` by which a condition that is a knock-out stands among the must-haves. */
export const conditionKnockoutId = (condition: ConditionName): string => `condition:${condition}`;

/** The condition of such an id; null for the id of a requirement. */
export function conditionOfKnockout(requirementId: string): ConditionName | null {
  return conditionNames.find((name) => requirementId === conditionKnockoutId(name)) ?? null;
}
