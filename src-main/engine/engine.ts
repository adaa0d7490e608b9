/** The composition root: builds the services in the order in which they need each other, and answers the contract. */
import path from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import type { Handlers } from "../../src-preload/contract.ts";
import { createCachedEncoder, modelKey } from "../encoder/cached-encoder.ts";
import { createIndexer } from "../ingest/indexer.ts";
import { createIngest, type Ingest } from "../ingest/ingest.ts";
import { openLibrary, type Library } from "../library/open-library.ts";
import type { MatchingLibrary } from "../library/types.ts";
import type { VectorIndex } from "../library/vector-index.ts";
import { createMatcher } from "../matching/create-matcher.ts";
import { createShortlists } from "../tracking/shortlist.ts";
import { createEventBus, type EventBus } from "./event-bus.ts";
import { createJobHandlers } from "./job-handlers.ts";
import { createRankingHandlers } from "./ranking-handlers.ts";
import { createReadingServices, readText, type ReadingServices } from "./reading-services.ts";
import type { Engine, EngineOptions } from "./types.ts";

/**
 * Opens the library and makes it whole: what an earlier process left unfinished is taken up (on the command line only when
 * something is imported), and a missing or damaged vector index is rebuilt in the background.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const library = await openLibrary(options.libraryFolder);
  const services = createReadingServices(options.resourcesFolder);
  try {
    return await assemble(options, library, services);
  } catch (thrown) {
    await services.close();
    library.close();
    throw thrown;
  }
}

async function assemble(options: EngineOptions, library: Library, services: ReadingServices): Promise<Engine> {
  const bus = createEventBus();
  const encoder = createCachedEncoder(services.encoder, library.embeddings);
  const model = await encoder.identity();
  const key = modelKey(model);
  const index = await library.openIndex(key);
  const indexer = createIndexer({ library, encoder, index, modelKey: key, onIndexed: () => { ingest.indexed(); } });
  const ingest: Ingest = createIngest({
    library,
    readers: services.readers,
    indexer,
    modelKey: key,
    onChange: (data) => { bus.emitSoon({ event: "ingest.changed", data }); },
    onStored: () => { libraryChanged(bus, library); },
  });
  const settled = async (): Promise<void> => {
    await ingest.idle();
    await indexer.settled();
  };
  // A search that came before a lost index is rebuilt would miss what is there; an import that is going on does not hold it up.
  if (library.marks.pendingCount(key) > 0) indexer.wake();
  const rebuilt = indexer.settled();
  rebuilt.catch(() => undefined);
  const matcher = createMatcher({ library: matchingLibrary(library, index, rebuilt), encoder, taxonomy: services.taxonomy() });
  const samples = path.join(options.resourcesFolder, "samples");
  const onJob = (jobId: string): void => { bus.emit({ event: "jobs.changed", data: { jobId } }); };

  const handlers: Handlers = {
    "app.info": async () => ({ version: packageFile.version, host: options.host, libraryFolder: library.folder, model }),
    ...libraryHandlers(library, bus),
    ...ingestHandlers(ingest, path.join(samples, "resumes")),
    ...createJobHandlers({
      library,
      taxonomy: services.taxonomy(),
      sampleFolder: path.join(samples, "jobs"),
      readText: (file) => readText(services, file),
      onChange: onJob,
    }),
    ...createRankingHandlers({
      library,
      taxonomy: services.taxonomy(),
      matcher,
      shortlists: createShortlists(library),
      onShortlist: onJob,
    }),
  };

  if (options.host !== "cli") ingest.start();

  return {
    handlers,
    subscribe: bus.subscribe,
    settled,
    async close() {
      await ingest.close();
      await indexer.close();
      await services.close();
      library.close();
      bus.close();
    },
  };
}

function libraryChanged(bus: EventBus, library: Library): void {
  bus.emitSoon({ event: "library.changed", data: { candidates: library.candidates.count() } });
}

/** What matching may ask, answered by SQLite and, once it is whole, the vector index. */
function matchingLibrary(library: Library, index: VectorIndex, rebuilt: Promise<void>): MatchingLibrary {
  return {
    candidateIds: () => library.candidates.ids(),
    revision: () => library.candidates.revision() + index.revision(),
    candidates: (ids) => library.candidates.forMatching(ids),
    passage: (passageId) => library.candidates.passage(passageId),
    searchText: (words, limit) => library.searchText(words, limit),
    async searchVectors(vector, limit) {
      await rebuilt;
      const hits = await index.search(vector, limit);
      const removed = new Set(library.candidates.removedIds());
      return hits.filter((hit) => !removed.has(hit.candidateId));
    },
  };
}

type LibraryHandlers = Pick<Handlers, "library.candidates" | "library.candidate" | "library.remove" | "library.restore">;

function libraryHandlers(library: Library, bus: EventBus): LibraryHandlers {
  const { candidates } = library;
  return {
    "library.candidates": async (request) => candidates.page(request),
    "library.candidate": async ({ candidateId }) => candidates.detail(candidateId),
    "library.remove": async ({ candidateIds }) => {
      const removed = candidates.remove(candidateIds, new Date().toISOString());
      libraryChanged(bus, library);
      return { removed };
    },
    "library.restore": async ({ candidateIds }) => {
      const restored = candidates.restore(candidateIds);
      libraryChanged(bus, library);
      return { restored };
    },
  };
}

type IngestHandlers = Pick<
  Handlers,
  | "ingest.add" | "ingest.addSamples" | "ingest.summary" | "ingest.status" | "ingest.pause" | "ingest.resume" | "ingest.cancel"
  | "ingest.failures" | "ingest.retry" | "ingest.dismiss"
>;

function ingestHandlers(ingest: Ingest, sampleFolder: string): IngestHandlers {
  return {
    "ingest.add": async ({ paths, names }) => ({
      batchId: ingest.add(paths.map((path, at) => ({ path, name: names?.[at] ?? path }))),
    }),
    "ingest.addSamples": async () => ({ batchId: ingest.add([{ path: sampleFolder, name: "samples" }]) }),
    "ingest.summary": async ({ batchId }) => ingest.summary(batchId),
    "ingest.status": async () => ingest.status(),
    "ingest.pause": async () => {
      ingest.pause();
      return ingest.status();
    },
    "ingest.resume": async () => {
      ingest.resume();
      return ingest.status();
    },
    "ingest.cancel": async () => {
      ingest.cancel();
      return ingest.status();
    },
    "ingest.failures": async () => ({ failures: ingest.failures() }),
    "ingest.retry": async ({ itemIds }) => {
      ingest.retry(itemIds);
      return ingest.status();
    },
    "ingest.dismiss": async ({ itemIds }) => {
      ingest.dismiss(itemIds);
      return {};
    },
  };
}
