/** A piece of a text, by its offsets in UTF-16 code units; `end` is exclusive. */
import { z } from "zod";

export const offset = z.int().nonnegative();
export const spanSchema = z.object({ start: offset, end: offset });
export type Span = z.infer<typeof spanSchema>;
