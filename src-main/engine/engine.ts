/** The composition root: builds the services in the order in which they need each other, and answers the contract. */
import path from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import type { Handlers } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { createEncoder } from "../encoder/encoder.ts";
import { hubAddress, knownModels } from "../encoder/known-models.ts";
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
import { createEncoders, type OpenedEncoder } from "./encoders.ts";
import { createEventBus } from "./event-bus.ts";
import { createExplanationHandlers } from "./explanation-handlers.ts";
import { createIngestHandlers } from "./ingest-handlers.ts";
import { createJobHandlers } from "./job-handlers.ts";
import { later } from "./later.ts";
import { createLastRankings } from "./last-rankings.ts";
import { createLibraryHandlers } from "./library-handlers.ts";
import { createMatchingLibrary } from "./matching-library.ts";
import { createModelHandlers, modelsOf } from "./model-handlers.ts";
import { createModelShelf } from "./model-shelf.ts";
import { createPeopleHandlers } from "./people-handlers.ts";
import { createRankingHandlers } from "./ranking-handlers.ts";
import { createReadingServices, readText, type ReadingServices } from "./reading-services.ts";
import { createRerankerInUse } from "./reranker-in-use.ts";
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
    await library.close();
    throw thrown;
  }
}

/** From when notice periods count. */
const today = (): string => new Date().toISOString().slice(0, 10);

const importedFolderOf = (library: Library): string => path.join(library.folder, "taxonomy");

async function assemble(options: EngineOptions, library: Library, services: ReadingServices): Promise<Engine> {
  const bus = createEventBus();
  const modelsChanged = later(() => { bus.emit({ event: "models.changed", data: modelsOf({ shelf, encoders, reranker }) }); });
  const shelf = createModelShelf({
    folder: options.modelsFolder ?? path.join(library.folder, "models"),
    embeddedFolder: services.embeddedFolder,
    known: knownModels,
    thread: services.thread,
    download: { address: hubAddress },
    onChange: modelsChanged.soon,
  });
  async function openEncoder(id: string): Promise<OpenedEncoder> {
    if (id === shelf.embeddedId) return { encoder: services.encoder, release: () => undefined };
    const model = await shelf.ready(id);
    if (model.kind !== "encoder") throw new WinnowError("invalid_input", `“${id}” reads two texts together, and cannot find what is near in meaning.`, { hint: "Choose a model made for that." });
    return { encoder: createEncoder({ modelFolder: model.folder, thread: services.thread }), release: () => services.thread.release(model) };
  }
  const encoders = await createEncoders({
    library,
    embeddedId: shelf.embeddedId,
    open: openEncoder,
    onIndexed: () => { ingest.indexed(); },
    onSwitched: () => {
      matchAnew();
      ingest.indexed();
      libraryChanged();
      warmUp();
    },
    onChange: modelsChanged.soon,
  });
  const reranker = await createRerankerInUse({
    modelsInUse: library.modelsInUse,
    ready: shelf.ready,
    thread: services.thread,
    onChange: () => {
      madeJobsFor = undefined;
      modelsChanged.soon();
      libraryChanged();
    },
  });
  const corrector = createCorrector(library, services.taxonomy);
  const libraryChanged = (): void => {
    bus.emitSoon({ event: "library.changed", data: { candidates: library.candidates.count() } });
  };
  /** Passages may have changed: the new ones are to be indexed, the old ones to leave the index. */
  const reindex = (): void => {
    encoders.wake();
    encoders.sweep();
    libraryChanged();
  };
  const ingest: Ingest = createIngest({
    library,
    readers: services.readers,
    indexer: { wake: encoders.wake, settled: () => encoders.current().indexer.settled() },
    modelKey: () => encoders.current().key,
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
    await encoders.settled();
  };
  corrector.refresh();
  readOlderJobs(library);
  // A search that came before a lost index is rebuilt would miss what is there; an import that is going on does not hold it up.
  const { index, indexer, key } = encoders.current();
  if (library.marks.pendingCount(key) > 0) indexer.wake();
  const rebuilt = indexer.settled();
  rebuilt.catch(() => undefined);
  const matchingLibrary = () => createMatchingLibrary(library, encoders.current().index);
  let made: Matcher | undefined;
  const matcher = (): Matcher =>
    (made ??= answeringMatcher(createMatcher({ library: matchingLibrary(), encoder: encoders.current().encoder, taxonomy: services.taxonomy(), reranker: reranker.current, onRerankFailed: reranker.failed }), { facts: library.facts.everyone, today }));
  const closing = new AbortController();
  let warming: Promise<void> = Promise.resolve();
  const rankings = createLastRankings(library, matcher, services.taxonomy);
  function searchable(): SearchableLibrary {
    const { index: searched, key: modelKey } = encoders.current();
    return {
      search: library.search,
      // The index holds older versions and removed people, too: whose a passage is now, the searcher asks of the library.
      searchVectors: async (vector, limit) => {
        await rebuilt;
        return searched.search(vector, limit);
      },
      modelKey,
      revision: matchingLibrary().revision,
    };
  }
  let madeSearcher: Searcher | undefined;
  const searcher = (): Searcher => (madeSearcher ??= createSearcher({ library: searchable(), encoder: encoders.current().encoder, taxonomy: services.taxonomy() }));
  let madeJobsFor: JobsForCandidate | undefined;
  const jobsFor = (): JobsForCandidate =>
    (madeJobsFor ??= createJobsForCandidate({ rank: (job) => matcher().rank(job, job.weights), revision: () => matchingLibrary().revision() + library.facts.revision() }));
  /** What was prepared for matching and searching is of another taxonomy or encoder. */
  function matchAnew(): void {
    made = undefined;
    madeSearcher = undefined;
    madeJobsFor = undefined;
  }
  /** What the first ranking would have to read is read before somebody waits for it; one command ends before that pays. */
  function warmUp(): void {
    if (options.host !== "cli") warming = warming.then(() => matcher().warmUp(closing.signal)).catch(() => undefined);
  }
  const samples = path.join(options.resourcesFolder, "samples");
  const onJob = (jobId: string): void => { bus.emit({ event: "jobs.changed", data: { jobId } }); };

  const handlers: Handlers = {
    "app.info": async () => ({ version: packageFile.version, host: options.host, libraryFolder: library.folder, model: encoders.current().identity }),
    ...createLibraryHandlers({ library, corrector, reread, onChange: reindex }),
    ...createConditionHandlers({ library, onChange: libraryChanged }),
    ...createPeopleHandlers({ library, corrector, onChange: reindex }),
    ...createIngestHandlers(ingest, path.join(samples, "resumes")),
    ...createTaxonomyHandlers({
      services,
      shippedFolder: path.join(options.resourcesFolder, "taxonomy"),
      importedFolder: importedFolderOf(library),
      onChange: () => {
        matchAnew();
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
    ...createModelHandlers({ shelf, encoders, reranker }),
  };

  modelsChanged.begin();
  if (options.host !== "cli") {
    // One command ends before this pays; without it a search takes longer, and finds the same.
    rebuilt.then(() => index.tune()).catch(() => undefined);
    ingest.start();
    reread.start(false);
    shelf.tidy();
    encoders.resume();
    warming = rebuilt.catch(() => undefined);
    warmUp();
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
      await shelf.close();
      await encoders.close();
      modelsChanged.stop();
      await services.close();
      await library.close();
      bus.close();
    },
  };
}
