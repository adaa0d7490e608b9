/** The composition root: builds the services in the order in which they need each other, and answers the contract. */
import path from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import type { Handlers } from "../../src-preload/contract.ts";
import { createCachedEncoder, modelKey } from "../encoder/cached-encoder.ts";
import { createIndexer } from "../ingest/indexer.ts";
import { createIngest, type Ingest } from "../ingest/ingest.ts";
import { openLibrary, type Library } from "../library/open-library.ts";
import { createMatcher, type Matcher } from "../matching/create-matcher.ts";
import { answeringMatcher } from "../matching/conditions/answering-matcher.ts";
import { createJobsForCandidate, type JobsForCandidate } from "../matching/jobs-for-candidate.ts";
import { createSearcher, type Searcher } from "../matching/search/create-searcher.ts";
import type { SearchableLibrary } from "../matching/search/find-candidates.ts";
import { createShortlists } from "../tracking/shortlist.ts";
import { createConditionHandlers, readOlderJobs } from "./condition-handlers.ts";
import { createCorrector } from "./corrector.ts";
import { createEventBus } from "./event-bus.ts";
import { createExplanationHandlers } from "./explanation-handlers.ts";
import { createIngestHandlers } from "./ingest-handlers.ts";
import { createJobHandlers } from "./job-handlers.ts";
import { createLastRankings } from "./last-rankings.ts";
import { createLibraryHandlers } from "./library-handlers.ts";
import { createMatchingLibrary } from "./matching-library.ts";
import { createPeopleHandlers } from "./people-handlers.ts";
import { createRankingHandlers } from "./ranking-handlers.ts";
import { createReadingServices, readText, type ReadingServices } from "./reading-services.ts";
import { createReread } from "./reread.ts";
import { createSearchHandlers } from "./search-handlers.ts";
import { createTaxonomyHandlers } from "./taxonomy-handlers.ts";
import type { Engine, EngineOptions } from "./types.ts";

/**
 * Opens the library and makes it whole: what an earlier process left unfinished is taken up (on the command line only when
 * something is imported), a missing or damaged vector index is rebuilt in the background, and resumes that older rules or another
 * taxonomy read are read again (on the command line only when asked).
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const library = await openLibrary(options.libraryFolder);
  const services = createReadingServices(options.resourcesFolder, importedFolderOf(library));
  try {
    return await assemble(options, library, services);
  } catch (thrown) {
    await services.close();
    library.close();
    throw thrown;
  }
}

/** From when notice periods count. */
const today = (): string => new Date().toISOString().slice(0, 10);

const importedFolderOf = (library: Library): string => path.join(library.folder, "taxonomy");

async function assemble(options: EngineOptions, library: Library, services: ReadingServices): Promise<Engine> {
  const bus = createEventBus();
  const encoder = createCachedEncoder(services.encoder, library.embeddings);
  const model = await encoder.identity();
  const key = modelKey(model);
  const index = await library.openIndex(key);
  const indexer = createIndexer({ library, encoder, index, modelKey: key, onIndexed: () => { ingest.indexed(); } });
  const corrector = createCorrector(library, services.taxonomy);
  const libraryChanged = (): void => {
    bus.emitSoon({ event: "library.changed", data: { candidates: library.candidates.count() } });
  };
  /** Passages may have changed: the new ones are to be indexed, the old ones to leave the index. */
  let swept: Promise<void> = Promise.resolve();
  const reindex = (): void => {
    indexer.wake();
    swept = swept.then(() => library.marks.sweep(key, index)).catch(() => undefined);
    libraryChanged();
  };
  const ingest: Ingest = createIngest({
    library,
    readers: services.readers,
    indexer,
    modelKey: key,
    onChange: (data) => { bus.emitSoon({ event: "ingest.changed", data }); },
    onStored: () => {
      corrector.refresh();
      libraryChanged();
    },
  });
  const reread = createReread({
    library,
    readers: services.readers,
    corrector,
    reader: services.reader,
    onChange: (data) => { bus.emitSoon({ event: "library.rereading", data }); },
    onReread: reindex,
  });
  const settled = async (): Promise<void> => {
    await ingest.idle();
    await reread.settled();
    await indexer.settled();
    await swept;
  };
  corrector.refresh();
  readOlderJobs(library);
  // A search that came before a lost index is rebuilt would miss what is there; an import that is going on does not hold it up.
  if (library.marks.pendingCount(key) > 0) indexer.wake();
  const rebuilt = indexer.settled();
  rebuilt.catch(() => undefined);
  const matchingLibrary = createMatchingLibrary(library, index);
  let made: Matcher | undefined;
  const matcher = (): Matcher => (made ??= answeringMatcher(createMatcher({ library: matchingLibrary, encoder, taxonomy: services.taxonomy() }), { facts: library.facts.everyone, today }));
  const closing = new AbortController();
  let warming: Promise<void> = Promise.resolve();
  const rankings = createLastRankings(library, matcher, services.taxonomy);
  const searchable: SearchableLibrary = {
    search: library.search,
    // The index holds older versions and removed people, too: whose a passage is now, the searcher asks of the library.
    searchVectors: async (vector, limit) => {
      await rebuilt;
      return index.search(vector, limit);
    },
    modelKey: key,
    revision: () => matchingLibrary.revision(),
  };
  let madeSearcher: Searcher | undefined;
  const searcher = (): Searcher => (madeSearcher ??= createSearcher({ library: searchable, encoder, taxonomy: services.taxonomy() }));
  let madeJobsFor: JobsForCandidate | undefined;
  const jobsFor = (): JobsForCandidate =>
    (madeJobsFor ??= createJobsForCandidate({ rank: (job) => matcher().rank(job, job.weights), revision: () => matchingLibrary.revision() + library.facts.revision() }));
  const samples = path.join(options.resourcesFolder, "samples");
  const onJob = (jobId: string): void => { bus.emit({ event: "jobs.changed", data: { jobId } }); };

  const handlers: Handlers = {
    "app.info": async () => ({ version: packageFile.version, host: options.host, libraryFolder: library.folder, model }),
    ...createLibraryHandlers({ library, corrector, reread, onChange: reindex }),
    ...createConditionHandlers({ library, onChange: libraryChanged }),
    ...createPeopleHandlers({ library, corrector, onChange: reindex }),
    ...createIngestHandlers(ingest, path.join(samples, "resumes")),
    ...createTaxonomyHandlers({
      services,
      shippedFolder: path.join(options.resourcesFolder, "taxonomy"),
      importedFolder: importedFolderOf(library),
      onChange: () => {
        made = undefined;
        madeSearcher = undefined;
        madeJobsFor = undefined;
        reread.start(false);
      },
    }),
    ...createJobHandlers({
      library,
      taxonomy: services.taxonomy,
      sampleFolder: path.join(samples, "jobs"),
      readText: (file) => readText(services, file),
      onChange: onJob,
    }),
    ...createRankingHandlers({ library, rankings, shortlists: createShortlists(library), onShortlist: onJob }),
    ...createSearchHandlers({ library, searcher, jobsFor }),
    ...createExplanationHandlers(rankings, services.taxonomy),
  };

  if (options.host !== "cli") {
    // One command ends before this pays; without it a search takes longer, and finds the same.
    rebuilt.then(() => index.tune()).catch(() => undefined);
    ingest.start();
    reread.start(false);
    // What the first ranking would have to read is read before somebody waits for it.
    warming = rebuilt.then(() => matcher().warmUp(closing.signal)).catch(() => undefined);
  }

  return {
    handlers,
    subscribe: bus.subscribe,
    settled,
    async close() {
      closing.abort();
      await warming;
      await ingest.close();
      await reread.close();
      await indexer.close();
      await swept;
      await services.close();
      library.close();
      bus.close();
    },
  };
}
