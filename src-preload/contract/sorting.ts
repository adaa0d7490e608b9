/** How the library's table can be sorted. */
import { z } from "zod";

/** `skills` by how many there are, `tags` by the first of them by name. */
export const candidateSortColumns = ["name", "title", "location", "years", "skills", "tags", "file", "added"] as const;
export const candidateSortSchema = z.object({ column: z.enum(candidateSortColumns), descending: z.boolean() });
export type CandidateSort = z.infer<typeof candidateSortSchema>;

/** As long as nobody chose another. */
export const newestFirst: CandidateSort = { column: "added", descending: true };
