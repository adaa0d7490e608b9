/** Searching one library: a page of hits, what filters would leave, and how many are new. */
import { addedWithin, filesFilterSchema, noFilters, yearBandSchema, yearBands, type QueryNote, type QueryProblem, type SearchFacets, type SearchFilters, type SearchResult } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Condition } from "../../library/search/conditions.ts";
import type { Encoder } from "../../encoder/types.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { engineWords, type EngineWords } from "../../words/words.ts";
import { describeHits } from "./describe-hits.ts";
import { filterConditions, sinceDays } from "./filters.ts";
import { findCandidates, type ExactSense, type ExactSenses, type FoundResume, type SearchableLibrary } from "./find-candidates.ts";
import { createPlaceSense } from "./place-sense.ts";
import { readPlainWords, type PlainReading } from "./plain-reading.ts";
import { plainWords } from "./plain-words.ts";
import { asksWork, lackingOne, queryOf, readingNotes } from "./reading-note.ts";
import { findSimilar, type SimilarCandidates } from "./similar-candidates.ts";
import { scaleOf, type Scale } from "./scale.ts";
import { createSkillLookup } from "./skill-lookup.ts";
import { createTitleSense } from "./title-sense.ts";
import { understandQuery, type UnderstoodQuery } from "./understand-query.ts";

export interface SearcherParts {
  library: SearchableLibrary;
  encoder: Pick<Encoder, "encode">;
  taxonomy: Taxonomy;
  /** Where people live must not be known. */
  hidesPlaces: boolean;
}

export interface SearchRequest {
  query: string;
  filters?: SearchFilters | undefined;
  offset?: number | undefined;
  limit: number;
  /** What "added within a week" counts from. */
  now: Date;
  /** In which notes, reasons and faults are said. */
  words: EngineWords;
}

export interface Searcher {
  run(request: SearchRequest): Promise<SearchResult>;
  /** All whom a query finds, in the order of `run`; nobody where it cannot be understood. */
  ids(request: Pick<SearchRequest, "query" | "filters" | "now">): Promise<string[]>;
  /** With `naming`, of places and skills those whose names hold these letters. */
  facets(query: string, filters: SearchFilters, now: Date, words: EngineWords, naming?: string): Promise<SearchFacets>;
  /** How many of those found were added at `since` (ISO 8601) or later. */
  freshCount(query: string, filters: SearchFilters, since: string, now: Date): Promise<number>;
  /** Throws `invalid_input` with what is wrong with a query. */
  assertUnderstood(query: string, words: EngineWords): void;
  similar(candidateId: string, limit: number, words: EngineWords): Promise<SimilarCandidates>;
}

/** Answers kept, so that the next page and the filters' counts need not search again. */
const mostKept = 12;
const mostLocations = 30;
const mostSkills = 30;
const every = 100_000;
/** Where a query is only searched and nothing is said of it. */
const unheard = engineWords("en").search;

const nothing = { problem: null, notes: [], plain: null, total: 0, near: 0, hits: [], milliseconds: 0 };

/** A query, and the exact reading of its plain words where they have one. */
interface Understood {
  understood: UnderstoodQuery;
  reading: PlainReading | null;
  /** The reading names a place and goes without it. */
  placeIsHidden: boolean;
}

export function createSearcher({ library, encoder, taxonomy, hidesPlaces }: SearcherParts): Searcher {
  const { search } = library;
  const titles = createTitleSense(search, taxonomy);
  const places = createPlaceSense(search, hidesPlaces);
  const lookup = createSkillLookup(taxonomy);
  let measured: Promise<Scale> | null = null;
  let everyone: { revision: number; ids: Map<number, string> } | null = null;
  const kept = new Map<string, Promise<FoundResume[]>>();

  function current(): ReadonlyMap<number, string> {
    const revision = library.revision();
    if (everyone?.revision !== revision) everyone = { revision, ids: search.everyone() };
    return everyone.ids;
  }

  function scale(): Promise<Scale> {
    measured ??= scaleOf(encoder);
    measured.catch(() => (measured = null));
    return measured;
  }

  function understand(text: string, say: EngineWords["search"]): Understood | { problem: QueryProblem } {
    const read = understandQuery(text, lookup, say);
    if ("problem" in read) return read;
    const { understood } = read;
    const reading = understood.condition === null && understood.plain !== "" ? readPlainWords(understood.plain, { lookup, places, titles }) : null;
    const placeIsHidden = hidesPlaces && reading !== null && reading.place !== null;
    return { understood, reading: placeIsHidden ? { ...reading, place: null } : reading, placeIsHidden };
  }

  /** What the query of a reading asks for: the reading and the query that is offered find the same. */
  function conditionOf(reading: PlainReading): Condition | null {
    const read = understandQuery(queryOf(reading, unheard), lookup, unheard);
    return "problem" in read ? null : read.understood.condition;
  }

  /** Null where nothing exact is asked. */
  function exactOf(reading: PlainReading | null): ExactSenses | null {
    if (reading === null) return null;
    const senseOf = (one: PlainReading): ExactSense[] => {
      const condition = conditionOf(one);
      return condition === null ? [] : [{ reading: one, condition }];
    };
    const [whole] = senseOf(reading);
    return whole === undefined ? null : { whole, nearest: lackingOne(reading).filter(asksWork).flatMap(senseOf) };
  }

  function noteOf({ reading, placeIsHidden }: Understood, found: readonly FoundResume[], filters: SearchFilters, now: Date, say: EngineWords["search"]): QueryNote[] {
    if (reading === null) return [];
    const fits = found.filter(({ by }) => by === "reading").length;
    const count = (one: PlainReading, filtered: boolean): number =>
      search.meeting({ kind: "all", of: [conditionOf(one) ?? { kind: "any", of: [] }, ...(filtered ? filterConditions(filters, now) : [])] }).length;
    return readingNotes({ reading, placeIsHidden, fits, others: found.length - fits, count }, say);
  }

  /** `now` counts by the minute, so that typing on finds what is kept. */
  function find(text: string, { understood, reading }: Understood, filters: SearchFilters, now: Date): Promise<FoundResume[]> {
    const minute = filters.addedWithin === null ? 0 : Math.floor(now.getTime() / 60_000);
    const key = JSON.stringify([library.revision(), filters.tags.length === 0 ? 0 : search.tagging(), search.consenting(), now.toISOString().slice(0, 10), minute, text, filters]);
    const before = kept.get(key);
    const found = before ?? scale().then((measure) => findCandidates(understood, exactOf(reading), filterConditions(filters, now), { library, encoder, lookup, everyone: current(), scale: measure }));
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return found;
  }

  return {
    async run({ query: text, filters = noFilters, offset = 0, limit, now, words: { search: say } }) {
      const began = performance.now();
      const read = understand(text, say);
      if ("problem" in read) return { ...nothing, problem: read.problem };
      const { understood, reading } = read;
      const found = await find(text, read, filters, now);
      const words = plainWords(understood.plain, lookup);
      const near = found.filter((one) => one.near).length;
      return {
        problem: null,
        notes: [...noteOf(read, found, filters, now, say), ...understood.notes],
        plain: understood.plain === "" ? null : understood.plain,
        total: found.length,
        near,
        hits: describeHits(found.slice(offset, offset + limit), understood, reading, words, search, say),
        milliseconds: Math.round(performance.now() - began),
      };
    },

    async ids({ query: text, filters = noFilters, now }) {
      const read = understand(text, unheard);
      if ("problem" in read) return [];
      const owners = current();
      return (await find(text, read, filters, now)).flatMap(({ resumeId }) => owners.get(resumeId) ?? []);
    },

    async facets(text, filters, now, { search: say }, naming = "") {
      const read = understand(text, say);
      const nobody: number[] = [];
      const everybody = (): number[] => [...current().keys()];
      const isBlank = !("problem" in read) && read.understood.plain === "" && read.understood.condition === null;
      const base = "problem" in read ? nobody : isBlank ? everybody() : (await find(text, read, noFilters, now)).map(({ resumeId }) => resumeId);
      const of = (name: keyof SearchFilters): number[] => {
        const others = filterConditions(filters, now, name);
        if (others.length === 0) return base;
        const allowed = new Set(search.meeting({ kind: "all", of: others }));
        return base.filter((id) => allowed.has(id));
      };
      const { facets } = search;
      const isNamed = (name: string): boolean => name.toLowerCase().includes(naming.trim().toLowerCase());
      const skillName = (skillId: string): string => taxonomy.skills.get(skillId)?.name ?? skillId;
      const [byYears, byAge, byFiles] = [of("years"), of("addedWithin"), facets.files(of("files"))];
      return {
        locations: withChosen(facets.locations(of("locations"), every).filter(({ value }) => isNamed(value)), mostLocations, filters.locations).map(({ value, count }) => ({ value, name: value, count })),
        years: yearBandSchema.options.map((band) => ({ value: band, name: band.replace("-", "–"), count: facets.years(byYears, yearBands[band].from, yearBands[band].to) })),
        skills: withChosen(facets.skills(of("skills"), every).filter(({ value }) => isNamed(skillName(value))), mostSkills, filters.skills).map(({ value, count }) => ({ value, name: skillName(value), count })),
        degrees: withChosen(facets.degrees(of("degrees")), every, filters.degrees).map(({ value, count }) => ({ value, name: say.degrees[value], count })),
        files: filesFilterSchema.options.map((value) => ({ value, name: say.files[value], count: byFiles[value] })),
        tags: facets.tags(of("tags")),
        sources: withChosen(facets.sources(of("sources")), every, filters.sources).map(({ value, count }) => ({ value, name: say.sources[value], count })),
        consents: withChosen(facets.consents(of("consents")), every, filters.consents).map(({ value, count }) => ({ value, name: say.consents[value], count })),
        addedWithin: addedWithin.map((days) => ({ value: days, name: say.addedWithin[days], count: facets.addedSince(byAge, sinceDays(days, now)) })),
      };
    },

    async freshCount(text, filters, since, now) {
      const read = understand(text, unheard);
      if ("problem" in read) return 0;
      const added = { kind: "added", since } as const;
      // Mostly there is nobody, and then nothing need be searched.
      if (search.meeting(added).length === 0) return 0;
      const found = await findCandidates(read.understood, exactOf(read.reading), [...filterConditions(filters, now), added], { library, encoder, lookup, everyone: current(), scale: await scale() });
      return found.length;
    },

    assertUnderstood(text, { search: say }) {
      const read = understandQuery(text, lookup, say);
      if ("problem" in read) throw new WinnowError("invalid_input", read.problem.message, { hint: read.problem.hint });
    },

    similar: async (candidateId, limit, { search: say }) => findSimilar(candidateId, limit, { library, taxonomy, everyone: current(), scale: await scale(), say }),
  };
}

/** The first so many, and whatever else is chosen: a filter that is set must be seen, so that it can be taken away. */
function withChosen<T>(counted: readonly { value: T; count: number }[], most: number, chosen: readonly T[]): { value: T; count: number }[] {
  const first = counted.slice(0, most);
  const others = chosen.filter((value) => !first.some((one) => one.value === value));
  return [...first, ...others.map((value) => counted.find((one) => one.value === value) ?? { value, count: 0 })];
}
