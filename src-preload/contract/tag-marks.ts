/** A tag as it stands beside a candidate. */
import { z } from "zod";
import { revealing } from "../reveals.ts";

/** Names of colours, whose values are the screen's. */
export const tagColors = ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"] as const;
export type TagColor = (typeof tagColors)[number];

export const tagMarkSchema = z.object({ tagId: z.string(), name: revealing.typed, color: z.enum(tagColors) });
export type TagMark = z.infer<typeof tagMarkSchema>;
