/** What a recruiter puts on candidates: tags and notes; what happened to them; and what is done with many at once. */
import { z } from "zod";
import { factNames } from "../conditions.ts";
import type { MethodTable } from "./method-table.ts";
import { hiringEventSchema } from "./interviews.ts";
import { count, id, ids, nothing } from "./shared.ts";
import { tagColors, tagMarkSchema } from "./tag-marks.ts";
import { markSchema } from "./tracking.ts";
import { revealing } from "../reveals.ts";

const tagName = z.string().trim().min(1).max(60);

export const tagSchema = z.object({
  tagId: z.string(),
  name: revealing.typed,
  /** Chosen by Winnow when the tag is made, so that neighbours differ. */
  color: z.enum(tagColors),
  /** How many candidates have it. */
  candidates: count,
});
export type Tag = z.infer<typeof tagSchema>;

/** What was done can be undone by this until Winnow is next started; null where nothing was changed. */
const undoable = z.object({ undoId: z.string().nullable() });

const noteText = z.string().trim().min(1).max(20_000);
export const noteSchema = z.object({
  noteId: z.string(),
  text: revealing.typed,
  createdAt: z.string(),
  /** When it was last changed; null if never. */
  editedAt: z.string().nullable(),
});
export type Note = z.infer<typeof noteSchema>;

const at = z.string();
/** What happened to a candidate, as the library's own records tell it. What was taken back is not among it. */
export const libraryEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("imported"), at, file: revealing.file }),
  /** The file was read by newer rules, and more or other things were found in it; the last time only. */
  z.object({ kind: z.literal("read_again"), at, file: revealing.file }),
  /** `field` is a field of the profile ("name") or one of its lists ("employment"). */
  z.object({ kind: z.literal("corrected"), at, field: z.string(), change: z.enum(["set", "added", "removed"]) }),
  z.object({ kind: z.literal("made_current"), at, file: revealing.file }),
  z.object({ kind: z.literal("stated"), at, fact: z.enum(factNames), by: z.enum(["recruiter", "csv", "resume"]) }),
  z.object({ kind: z.literal("tagged"), at, tagId: z.string(), name: revealing.typed, color: z.enum(tagColors) }),
  z.object({ kind: z.literal("noted"), at, noteId: z.string() }),
  z.object({ kind: z.literal("note_edited"), at, noteId: z.string() }),
  /** In the ranking of a job. */
  z.object({ kind: z.literal("marked"), at, jobId: z.string(), title: z.string(), mark: markSchema }),
  /** On the board of a job; `stage` is as it is called now. */
  z.object({ kind: z.literal("moved"), at, jobId: z.string(), title: z.string(), stageId: z.string(), stage: z.string() }),
  /** `files` are those that came. */
  z.object({ kind: z.literal("merged"), at, mergeId: z.string(), by: z.enum(["import", "recruiter"]), files: z.array(revealing.file) }),
]);
export type LibraryEvent = z.infer<typeof libraryEventSchema>;
/** And what was recorded of interviews, offers and the time after the hire, in every job that is there; corrections, too. */
export const historyEventSchema = z.discriminatedUnion("kind", [...libraryEventSchema.options, z.object({ kind: z.literal("hiring"), at, event: hiringEventSchema })]);
export type HistoryEvent = z.infer<typeof historyEventSchema>;

export const organisingMethods = {
  /** All, by name. */
  "tags.list": { params: nothing, result: z.object({ tags: z.array(tagSchema) }) },
  /** Those of one candidate, by name. */
  "tags.of": { params: z.object({ candidateId: id }), result: z.object({ tags: z.array(tagMarkSchema) }) },
  /** Puts tags on candidates. A name that no tag has (capitals and spaces do not count) makes a new one. */
  "tags.add": {
    params: z.object({ candidateIds: ids, names: z.array(tagName).min(1).max(50) }),
    /** `tagged`: candidates that have a tag now which they had not. */
    result: undoable.extend({ tagged: count, tags: z.array(tagSchema) }),
  },
  /** Takes tags off candidates. */
  "tags.remove": { params: z.object({ candidateIds: ids, tagIds: z.array(id).min(1).max(1000) }), result: undoable.extend({ untagged: count }) },
  /** Fails with `invalid_input` if another tag has the name: `tags.merge` makes one of the two. */
  "tags.rename": { params: z.object({ tagId: id, name: tagName }), result: undoable.extend({ tag: tagSchema }) },
  /** Whoever has the tag `from` has `into` instead, and `from` is gone. */
  "tags.merge": { params: z.object({ from: id, into: id }), result: undoable.extend({ tag: tagSchema }) },
  "tags.delete": { params: z.object({ tagId: id }), result: undoable },

  /** Newest first. */
  "notes.list": { params: z.object({ candidateId: id }), result: z.object({ notes: z.array(noteSchema) }) },
  "notes.add": { params: z.object({ candidateId: id, text: noteText }), result: noteSchema },
  "notes.edit": { params: z.object({ noteId: id, text: noteText }), result: noteSchema },
  "notes.delete": { params: z.object({ noteId: id }), result: undoable },

  /** What happened to a candidate, newest first. */
  "organising.history": { params: z.object({ candidateId: id }), result: z.object({ events: z.array(historyEventSchema) }) },
  /** The candidates as a table for a spreadsheet, in the order given. */
  "organising.table": { params: z.object({ candidateIds: ids }), result: z.object({ fileName: z.string(), mediaType: z.string(), content: revealing.whole }) },
  /** Undoes one change, wherever others came after it. Fails with `not_found` if that was done already, or too long ago. */
  "organising.undo": { params: z.object({ undoId: id }), result: nothing },
} as const satisfies MethodTable;
