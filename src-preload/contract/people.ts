/** One person, one candidate: who may be the same, joined and parted. */
import { z } from "zod";
import { score01 } from "../domain.ts";
import type { MethodTable } from "./method-table.ts";
import { nothing, id } from "./shared.ts";
import { revealing } from "../reveals.ts";

/** Why two candidates may be one person, strongest first. */
export const duplicateReasons = ["same_text", "same_email", "same_phone", "same_name_and_jobs"] as const;
export const duplicatePairSchema = z.object({
  pairId: z.string(),
  reason: z.enum(duplicateReasons),
  /** Share of the shingles of the two texts that both have, estimated. */
  similarity: score01,
  candidates: z.array(z.object({ candidateId: z.string(), name: revealing.name.nullable(), title: revealing.sentence.nullable(), file: revealing.file, addedAt: z.string() })).length(2),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** So many pairs are handed over at once; more nobody decides on in one go. */
export const mostDuplicates = 500;

export const peopleMethods = {
  /** Pairs nobody has decided on, the surest `mostDuplicates` of them; `more` where there are others. */
  "people.duplicates": { params: z.object({ candidateId: id.optional() }), result: z.object({ pairs: z.array(duplicatePairSchema), more: z.boolean() }) },
  /** Joins two candidates: the resumes, shortlists and corrections of `from` go to `into`. */
  "people.merge": { params: z.object({ into: id, from: id }), result: z.object({ mergeId: z.string() }) },
  /** Undoes a merge, also one that an import made by itself. Gives the candidate that stands alone again. */
  "people.unmerge": { params: z.object({ mergeId: id }), result: z.object({ candidateId: z.string() }) },
  "people.keepApart": { params: z.object({ pairId: id }), result: nothing },
  /** Undoes `people.keepApart`. */
  "people.reconsider": { params: z.object({ pairId: id }), result: nothing },
} as const satisfies MethodTable;
