/** Skills and titles, those that ship and those that were imported. */
import { z } from "zod";
import type { MethodTable } from "./method-table.ts";
import { nothing, count, filePath } from "./shared.ts";

export const taxonomyInfoSchema = z.object({
  version: z.string(),
  /** What ships. */
  skills: count,
  titles: count,
  /** What was imported besides. */
  imported: z.array(z.object({
    source: z.enum(["esco", "onet"]),
    skills: count,
    titles: count,
    at: z.string(),
    /** What of the files was left out and why, in whole sentences. */
    notes: z.array(z.string()),
  })),
});
export type TaxonomyInfo = z.infer<typeof taxonomyInfoSchema>;

export const taxonomyMethods = {
  "taxonomy.info": { params: nothing, result: taxonomyInfoSchema },
  /** Adds the skills and titles of a folder of public ESCO or O*NET files, kept apart from what ships; then rereads the library. */
  "taxonomy.import": { params: z.object({ path: filePath }), result: taxonomyInfoSchema },
  "taxonomy.removeImported": { params: z.object({ source: z.enum(["esco", "onet"]) }), result: taxonomyInfoSchema },
} as const satisfies MethodTable;
