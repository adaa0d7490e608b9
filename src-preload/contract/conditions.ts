/** What candidates say to the conditions of jobs, what the recruiter says of it, and lists of it from a file. */
import { z } from "zod";
import { candidateConditionsSchema, factNameSchema, factNames, factValueSchemas } from "../conditions.ts";
import type { MethodTable } from "./method-table.ts";
import { count, filePath, id, nothing } from "./shared.ts";
import { harmless, revealing } from "../reveals.ts";

const knownSchema = z.object({ candidateId: z.string(), facts: candidateConditionsSchema });
export type KnownFacts = z.infer<typeof knownSchema>;

/** One fact; a value of null says that nothing is known, whatever the resume says. */
export const factSaidSchema = z.discriminatedUnion("name", [
  z.object({ name: z.literal("pay"), value: factValueSchemas.pay.nullable() }),
  z.object({ name: z.literal("available"), value: factValueSchemas.available.nullable() }),
  z.object({ name: z.literal("notice"), value: factValueSchemas.notice.nullable() }),
  z.object({ name: z.literal("contract"), value: factValueSchemas.contract.nullable() }),
  z.object({ name: z.literal("hours"), value: factValueSchemas.hours.nullable() }),
  z.object({ name: z.literal("remote"), value: factValueSchemas.remote.nullable() }),
  z.object({ name: z.literal("place"), value: factValueSchemas.place.nullable() }),
  z.object({ name: z.literal("relocate"), value: factValueSchemas.relocate.nullable() }),
  z.object({ name: z.literal("permit"), value: factValueSchemas.permit.nullable() }),
]);
export type FactSaid = z.infer<typeof factSaidSchema>;

const rowNumber = z.int().positive();

/** What a list would change, before anything is changed. Rows are counted as a spreadsheet shows them: the header is row 1. */
export const factFilePreviewSchema = z.object({
  previewId: z.string(),
  file: harmless("the list’s own name"),
  rows: count,
  /** Columns that were understood, by what they hold; the others are left out. */
  columns: z.array(z.object({ header: z.string(), holds: z.string() })),
  ignoredColumns: z.array(z.string()),
  /** Candidates of whom something would change. */
  matched: z.array(
    z.object({
      row: rowNumber,
      candidateId: z.string(),
      name: revealing.name,
      changes: z.array(z.object({ fact: z.enum(factNames), before: revealing.typed.nullable(), after: revealing.typed })),
    }),
  ),
  /** Candidates of whom the list says only what is known. */
  unchanged: count,
  notFound: z.array(z.object({ row: rowNumber, who: revealing.name })),
  /** More than one candidate has this name. */
  ambiguous: z.array(z.object({ row: rowNumber, who: revealing.name, candidates: z.array(revealing.name) })),
  /** Cells that are left out, each with why. */
  bad: z.array(z.object({ row: rowNumber, column: z.string(), value: revealing.typed, reason: z.string() })),
});
export type FactFilePreview = z.infer<typeof factFilePreviewSchema>;

export const conditionMethods = {
  "conditions.ofCandidate": { params: z.object({ candidateId: id }), result: knownSchema },
  /** The recruiter's word: it stands over what the resume says, and survives reading it again and joining people. */
  "conditions.say": { params: z.object({ candidateId: id, said: factSaidSchema }), result: knownSchema },
  /** Back to what the resume says. */
  "conditions.revert": { params: z.object({ candidateId: id, name: factNameSchema }), result: knownSchema },
  /** Takes the last word on a fact back: of `conditions.say`, `conditions.revert` or a list. */
  "conditions.undo": { params: z.object({ candidateId: id, name: factNameSchema }), result: knownSchema },

  /** Reads a CSV file with a header row, and says what it would change. Changes nothing. */
  "conditions.previewFile": { params: z.object({ path: filePath, name: filePath.optional() }), result: factFilePreviewSchema },
  /** Does what a preview said, as it said it. */
  "conditions.importFile": { params: z.object({ previewId: id }), result: z.object({ importId: z.string(), candidates: count, facts: count }) },
  "conditions.undoImport": { params: z.object({ importId: id }), result: z.object({ facts: count }) },
  /** A list to fill in: the columns that are understood, one row for each candidate of the library. */
  "conditions.template": { params: nothing, result: z.object({ fileName: z.string(), mediaType: z.string(), content: revealing.whole }) },
} as const satisfies MethodTable;
