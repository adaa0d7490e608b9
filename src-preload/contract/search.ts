/** One box over the library: words by meaning, conditions, filters, saved searches; who is like a candidate, and which jobs fit one. */
import { z } from "zod";
import { consentStandings, consentStandingSchema, knownSources, knownSourceSchema } from "../consent.ts";
import { degreeLevelSchema, evidenceSchema, knockoutSchema, score01, searchHitSchema, spanSchema } from "../domain.ts";
import type { MethodTable } from "./method-table.ts";
import { count, id, nothing } from "./shared.ts";
import { candidateSortSchema, newestFirst } from "./sorting.ts";
import { tagMarkSchema } from "./tag-marks.ts";
import { revealing } from "../reveals.ts";

const queryText = z.string().max(2000);

/** Bands of years of experience that a filter offers: from (inclusive) to (exclusive); null is open. */
export const yearBands = {
  "0-2": { from: 0, to: 3 },
  "3-5": { from: 3, to: 6 },
  "6-9": { from: 6, to: 10 },
  "10+": { from: 10, to: null },
} as const satisfies Record<string, { from: number; to: number | null }>;
export const yearBandSchema = z.enum(["0-2", "3-5", "6-9", "10+"]);
export type YearBand = z.infer<typeof yearBandSchema>;

export const addedWithin = [1, 7, 30] as const;
const addedWithinSchema = z.literal([...addedWithin]);
export type AddedWithin = z.infer<typeof addedWithinSchema>;

/** Files that are more than a person's one resume: several of one person, and what does not look like a resume. */
export const filesFilterSchema = z.enum(["several", "other"]);
export type FilesFilter = z.infer<typeof filesFilterSchema>;

const filterWords = z.string().max(200).default("");
const filterYears = z.number().min(0).max(99).nullable().default(null);

/**
 * What narrows a search beside its words. Of several locations, bands, degrees or kinds of files any one will do; of several skills or tags all must
 * be there, and so must all of the words, of which the last letters are free.
 * A candidate of whom nothing is known in that respect is left out only while the filter is set.
 */
export const searchFiltersSchema = z.object({
  locations: z.array(z.string().min(1).max(300)).max(20),
  years: z.array(yearBandSchema).max(4),
  /** Taxonomy ids. */
  skills: z.array(id).max(20),
  /** The highest degree. */
  degrees: z.array(degreeLevelSchema).max(6),
  /** In days before now. */
  addedWithin: addedWithinSchema.nullable(),
  /** Words of the title. */
  title: filterWords,
  /** Words of the location. */
  place: filterWords,
  /** Both inclusive; null is open. */
  yearsFrom: filterYears,
  yearsTo: filterYears,
  /** Ids. */
  tags: z.array(id).max(20).default([]),
  /** Where they came from, and how their consent stands; of several any one will do. */
  sources: z.array(knownSourceSchema).max(knownSources.length).default([]),
  consents: z.array(consentStandingSchema).max(consentStandings.length).default([]),
  /** A day by this computer's clock, which counts. */
  addedSince: z.iso.date().nullable().default(null),
  files: z.array(filesFilterSchema).max(2).default([]),
});
export type SearchFilters = z.infer<typeof searchFiltersSchema>;
export const noFilters: SearchFilters = {
  locations: [], years: [], skills: [], degrees: [], addedWithin: null, title: "", place: "", yearsFrom: null, yearsTo: null, tags: [], sources: [], consents: [], addedSince: null, files: [],
};

/** Some words of a resume: `text` is `resume.text.slice(start, end)`, `marks` are offsets into the resume, too. */
export const searchSnippetSchema = spanSchema.extend({
  text: revealing.text,
  page: z.int().positive(),
  marks: z.array(spanSchema),
});
export type SearchSnippet = z.infer<typeof searchSnippetSchema>;

export const candidateHitSchema = searchHitSchema.extend({
  title: revealing.sentence.nullable(),
  location: revealing.place.nullable(),
  yearsOfExperience: z.number().nullable(),
  addedAt: z.string(),
  tags: z.array(tagMarkSchema),
  /** Best first; where the words stand, or the sentence that means them. */
  snippets: z.array(searchSnippetSchema),
  /** What else speaks for it, in a few words each: "Kubernetes, written k8s", "Next.js → React". */
  reasons: z.array(revealing.sentence),
  /** False for those who fit the conditions but say nothing near the plain words; they come last. */
  near: z.boolean(),
});
export type CandidateHit = z.infer<typeof candidateHitSchema>;

/** What is wrong with a query, where (offsets into it), and how it might have been meant. */
export const queryProblemSchema = spanSchema.extend({ message: z.string(), hint: z.string(), suggestion: z.string().nullable() });
export type QueryProblem = z.infer<typeof queryProblemSchema>;

/** Something to know about how a query was understood; `suggestion` is a query to try instead. */
export const queryNoteSchema = z.object({ text: z.string(), suggestion: z.string().nullable() });
export type QueryNote = z.infer<typeof queryNoteSchema>;

export const searchResultSchema = z.object({
  /** Set when the query cannot be understood; there are no hits then. */
  problem: queryProblemSchema.nullable(),
  notes: z.array(queryNoteSchema),
  /** The words that are searched by meaning; null where there are none. */
  plain: z.string().nullable(),
  total: count,
  /** How many of them come near the plain words. */
  near: count,
  hits: z.array(candidateHitSchema),
  milliseconds: z.number(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

const facetOf = <T extends z.ZodType>(value: T) => z.array(z.object({ value, name: z.string(), count }));
/** How many of the candidates found each filter would leave, counted with every other filter that is set. */
export const searchFacetsSchema = z.object({
  locations: facetOf(z.string()),
  years: facetOf(yearBandSchema),
  skills: facetOf(z.string()),
  degrees: facetOf(degreeLevelSchema),
  addedWithin: facetOf(addedWithinSchema),
  files: facetOf(filesFilterSchema),
  sources: facetOf(knownSourceSchema),
  consents: facetOf(consentStandingSchema),
  tags: z.array(z.object({ value: z.string(), name: revealing.typed, count })),
});
export type SearchFacets = z.infer<typeof searchFacetsSchema>;

const searchName = z.string().trim().min(1).max(100);
export const savedSearchSchema = z.object({
  searchId: z.string(),
  name: revealing.typed,
  query: revealing.typed,
  filters: searchFiltersSchema,
  /** Of the table, where there is no query. */
  sort: candidateSortSchema,
  createdAt: z.string(),
  /** When its results were last looked at. */
  seenAt: z.string(),
  /** Candidates it finds whose resume came after that. */
  fresh: count,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
const savedSearches = z.object({ searches: z.array(savedSearchSchema) });

export const similarCandidateSchema = candidateHitSchema.pick({ candidateId: true, name: true, title: true, location: true, yearsOfExperience: true, file: true, score: true }).extend({
  /** What both have in common, in whole phrases, the weightiest first. */
  common: z.array(revealing.sentence),
  /** Names of skills both have, the rarest first. */
  skills: z.array(z.string()),
  /** The two sentences nearest in meaning. */
  sentences: z.object({ own: searchSnippetSchema, other: searchSnippetSchema }).nullable(),
});
export type SimilarCandidate = z.infer<typeof similarCandidateSchema>;

/** How one candidate stands for one job: the numbers of that job's ranking. */
export const jobFitSchema = z.object({
  jobId: z.string(),
  title: z.string(),
  /** Null where the job asks nothing yet, or the candidate is too far from it to be among those ranked. */
  match: z.object({
    rank: z.int().positive(),
    of: count,
    score: score01,
    skill: score01,
    experience: score01,
    semantic: score01,
    knockouts: z.array(knockoutSchema),
    topEvidence: evidenceSchema.nullable(),
  }).nullable(),
  why: z.enum(["asks_nothing", "too_far"]).nullable(),
});
export type JobFit = z.infer<typeof jobFitSchema>;

export const searchMethods = {
  /** An empty query with no filter finds nobody; with filters, everyone they leave. `filters` and `offset` default to none. */
  "search.run": {
    params: z.object({ query: queryText, filters: searchFiltersSchema.optional(), offset: count.optional(), limit: z.int().min(1).max(500) }),
    result: searchResultSchema,
  },
  /** The most frequent of each. With `naming`, of places and skills those whose name holds these letters. */
  "search.facets": { params: z.object({ query: queryText, filters: searchFiltersSchema, naming: z.string().max(100).optional() }), result: searchFacetsSchema },

  "search.saved": { params: nothing, result: savedSearches },
  /** Saves under a name that no other search has. Fails with `invalid_input` for a query that cannot be understood. */
  "search.save": { params: z.object({ name: searchName, query: queryText, filters: searchFiltersSchema, sort: candidateSortSchema.default(newestFirst) }), result: savedSearchSchema },
  "search.rename": { params: z.object({ searchId: id, name: searchName }), result: savedSearchSchema },
  /** Its results are on screen now: what comes from now on is new. */
  "search.look": { params: z.object({ searchId: id }), result: savedSearchSchema },
  "search.delete": { params: z.object({ searchId: id }), result: nothing },
  /** Undoes `search.delete` until Winnow is next started. */
  "search.undelete": { params: z.object({ searchId: id }), result: savedSearchSchema },

  /** Candidates with like skills, line of work and experience, the most alike first. Who they are takes no part. */
  "search.similar": {
    params: z.object({ candidateId: id, limit: z.int().min(1).max(100) }),
    result: z.object({ candidateId: z.string(), name: revealing.name.nullable(), file: revealing.file, candidates: z.array(similarCandidateSchema) }),
  },
  /** How a candidate stands for jobs (all, if none are named), best first; each is ranked as `ranking.run` ranks it. */
  "search.jobsFor": {
    params: z.object({ candidateId: id, jobIds: z.array(id).max(1000).optional() }),
    result: z.object({ fits: z.array(jobFitSchema) }),
  },
} as const satisfies MethodTable;
