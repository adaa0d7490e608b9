/** The library: its candidates and their resumes, what the recruiter corrects in them, and search. */
import { z } from "zod";
import { documentFormatSchema, documentKindSchema, pageSchema, pageWordsSchema, profileSchema, readingWarningSchema, spanSchema } from "../domain.ts";
import type { MethodTable } from "./method-table.ts";
import { searchFiltersSchema } from "./search.ts";
import { nothing, id, ids, count } from "./shared.ts";
import { candidateSortSchema } from "./sorting.ts";
import { tagMarkSchema } from "./tag-marks.ts";
import { revealing } from "../reveals.ts";

/** One row of the library's table. */
export const candidateRowSchema = z.object({
  candidateId: z.string(),
  name: revealing.name.nullable(),
  title: revealing.sentence.nullable(),
  location: revealing.place.nullable(),
  yearsOfExperience: z.number().nullable(),
  /** The first skills of the profile, at most 6; `skillCount` tells how many there are. */
  skills: z.array(z.string()),
  skillCount: count,
  file: revealing.file,
  format: documentFormatSchema,
  addedAt: z.string(),
  warnings: count,
  kind: documentKindSchema,
  /** How many resumes of this person there are. */
  resumes: count,
  /** Someone else in the library may be the same person, and nobody has decided yet. */
  probableDuplicate: z.boolean(),
  /** By name. */
  tags: z.array(tagMarkSchema),
  notes: count,
});
export type CandidateRow = z.infer<typeof candidateRowSchema>;

/** One resume of a candidate, as a list of versions shows it. */
export const resumeVersionSchema = z.object({
  resumeId: z.string(),
  file: revealing.file,
  format: documentFormatSchema,
  addedAt: z.string(),
  /** The one that is listed, searched and ranked. */
  current: z.boolean(),
  /** The joining of two people that brought it here, which can be undone; null for the first. */
  mergeId: z.string().nullable(),
});
export type ResumeVersion = z.infer<typeof resumeVersionSchema>;

export const resumeDetailSchema = z.object({
  candidateId: z.string(),
  resumeId: z.string(),
  file: revealing.file,
  format: documentFormatSchema,
  addedAt: z.string(),
  /** With the recruiter's corrections. */
  profile: profileSchema,
  text: revealing.text,
  pages: z.array(pageSchema),
  warnings: z.array(readingWarningSchema),
});
export type ResumeDetail = z.infer<typeof resumeDetailSchema>;

/** A candidate: the current resume, and which others there are, newest first. */
export const candidateDetailSchema = resumeDetailSchema.extend({ resumes: z.array(resumeVersionSchema) });
export type CandidateDetail = z.infer<typeof candidateDetailSchema>;

// ---- corrections ---------------------------------------------------------------------------------------------------

export const correctableLists = ["emails", "phones", "links", "employment", "education", "skills", "certifications", "languages"] as const;
const fieldPath = z.string().regex(/^[a-zA-Z]+(\.\d+(\.[a-zA-Z]+)?)?$/).max(100);
const fieldValue = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
/**
 * One correction by the recruiter. `field` is a path as in `FieldReading`; `add` takes the new entry's parts ("title", "company", …),
 * or `{ value }` for a list of plain words; `revert` goes back to what the resume says; `restore` brings back the entry of a list that was
 * removed last.
 */
export const profileEditSchema = z.discriminatedUnion("op", [
  z.object({ op: z.literal("set"), field: fieldPath, value: fieldValue }),
  z.object({ op: z.literal("add"), list: z.enum(correctableLists), entry: z.record(z.string(), fieldValue) }),
  z.object({ op: z.literal("remove"), field: fieldPath }),
  z.object({ op: z.literal("revert"), field: fieldPath }),
  z.object({ op: z.literal("restore"), list: z.enum(correctableLists) }),
]);
export type ProfileEdit = z.infer<typeof profileEditSchema>;

/** Work over every stored resume: read again after the rules or the taxonomy changed. */
export const rereadStatusSchema = z.object({ running: z.boolean(), done: count, total: count });
export type RereadStatus = z.infer<typeof rereadStatusSchema>;

/** What the files of the library are. */
export const libraryFilesSchema = z.object({
  files: count,
  people: count,
  /** Resumes that are not the current one of their person. */
  versions: count,
  /** Of the current ones those that do not look like a resume. */
  notResumes: count,
});
export type LibraryFiles = z.infer<typeof libraryFilesSchema>;

export const libraryMethods = {
  /** Whoever was removed is not counted. */
  "library.files": { params: nothing, result: libraryFilesSchema },
  "library.candidates": {
    params: z.object({
      /** Words to look for in name, title, location, skills and text; empty means everyone. */
      filter: z.string().max(500),
      /** None, if left out. */
      filters: searchFiltersSchema.optional(),
      sort: candidateSortSchema,
      offset: count,
      limit: z.int().min(1).max(500),
    }),
    result: z.object({ total: count, rows: z.array(candidateRowSchema) }),
  },
  /**
   * Everyone whom a search finds, in the order in which it is shown: a query by how well they fit it, filters alone by `sort`. With
   * `from` and `to` (both inclusive) only these places of the list.
   */
  "library.candidateIds": {
    params: z.object({ query: z.string().max(2000), filters: searchFiltersSchema, sort: candidateSortSchema, from: count.optional(), to: count.optional() }),
    result: z.object({ candidateIds: z.array(z.string()) }),
  },
  "library.candidate": { params: z.object({ candidateId: id }), result: candidateDetailSchema },
  /** Takes candidates out of every list at once; `library.restore` undoes it until Winnow is next started. */
  "library.remove": { params: z.object({ candidateIds: ids }), result: z.object({ removed: count }) },
  "library.restore": { params: z.object({ candidateIds: ids }), result: z.object({ restored: count }) },
  /** Any resume of a candidate, older ones too. */
  "library.resume": { params: z.object({ resumeId: id }), result: resumeDetailSchema },
  /**
   * Where the words stand on the pages; empty for formats without fixed pages. `neutral`: for who asks blind, where in the text titles stand that other
   * titles are exchanged for; to be covered like those, so that no cover tells a gender.
   */
  "library.pageWords": { params: z.object({ resumeId: id }), result: z.object({ pages: z.array(pageWordsSchema), neutral: z.array(spanSchema).default([]) }) },
  /** The original file, for showing its pages. */
  "library.original": { params: z.object({ resumeId: id }), result: z.object({ fileName: revealing.file, mediaType: z.string(), base64: z.string() }) },
  /** The recruiter's word against the parser's: it is kept, and survives reading the file again. */
  "library.correct": { params: z.object({ resumeId: id, edit: profileEditSchema }), result: resumeDetailSchema },
  /** Which resume of its candidate is listed, searched and ranked. */
  "library.makeCurrent": { params: z.object({ resumeId: id }), result: candidateDetailSchema },
  /** Reads every stored resume again, in the background. */
  "library.reread": { params: nothing, result: rereadStatusSchema },
  "library.rereadStatus": { params: nothing, result: rereadStatusSchema },
} as const satisfies MethodTable;
