/** The composition root: builds the services in the order in which they need each other, and answers the contract. */
import path from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import type { Handlers } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { createEncoder } from "../encoder/encoder.ts";
import { hubAddress, knownModels } from "../encoder/known-models.ts";
import { createIngest, type Ingest } from "../ingest/ingest.ts";
import { openLibrary, type Library } from "../library/open-library.ts";
import { createDecisionLog } from "../tracking/log/decision-log.ts";
import { loggedInterviews } from "../tracking/log/logged-interviews.ts";
import { loggedTracking } from "../tracking/log/logged-tracking.ts";
import { createInterviews } from "../tracking/interviews/interviews.ts";
import { personAtComputer } from "../tracking/recorder.ts";
import { createShortlists } from "../tracking/shortlist.ts";
import { tickingClock } from "../tracking/ticking-clock.ts";
import { createTracking } from "../tracking/tracking.ts";
import { blindHandlers } from "./blind/blind-handlers.ts";
import { blindSearchHandlers } from "./blind/blind-search.ts";
import { createWithholding } from "./blind/withholding.ts";
import { createCareServices, type CareServices } from "./care/care-services.ts";
import { createRequestLog } from "./care/request-log.ts";
import { createConditionHandlers, readOlderJobs } from "./condition-handlers.ts";
import { createCorrector } from "./corrector.ts";
import { createEncoders, type OpenedEncoder } from "./encoders.ts";
import { createEventBus } from "./event-bus.ts";
import { createExportHandlers } from "./export-handlers.ts";
import { createExplanationHandlers } from "./explanation-handlers.ts";
import { createFairnessServices } from "./fairness/fairness-services.ts";
import { createIngestHandlers } from "./ingest-handlers.ts";
import { createInterviewHandlers } from "./interview-handlers.ts";
import { createJobHandlers } from "./job-handlers.ts";
import { createJobTemplateHandlers } from "./job-template-handlers.ts";
import { later } from "./later.ts";
import { adapterMovesBySwaps, flaggedBySwaps } from "./learning/counterfactual.ts";
import { createLearningHandlers, learnedInUse } from "./learning/learning-handlers.ts";
import { createTraining } from "./learning/training.ts";
import { createLastRankings } from "./last-rankings.ts";
import { createLibraryHandlers } from "./library-handlers.ts";
import { createCircumstances } from "./log/circumstances.ts";
import { importRecorder } from "./log/imports.ts";
import { createLogHandlers } from "./log/log-handlers.ts";
import { loggedLibrary } from "./log/logged-library.ts";
import { loggedCorrector } from "./log/logged-people.ts";
import { createMatchingServices, type MatchingServices } from "./matching-services.ts";
import { createModelHandlers, modelsOf } from "./model-handlers.ts";
import { createModelShelf } from "./model-shelf.ts";
import { createMovingInHandlers } from "./moving-in-handlers.ts";
import { createOrganisingHandlers } from "./organising-handlers.ts";
import { createPeopleHandlers } from "./people-handlers.ts";
import { createErasingHandlers } from "./privacy/erasing.ts";
import { createRetentionHandlers } from "./privacy/retention-handlers.ts";
import { createSentFiles } from "./privacy/sent-files.ts";
import { createSubjectHandlers } from "./privacy/subject.ts";
import { createRankingHandlers } from "./ranking-handlers.ts";
import { createReadingServices, readText, type ReadingServices } from "./reading-services.ts";
import { rebuildIndex, type RebuiltIndex } from "./rebuilt-index.ts";
import { createRerankerInUse } from "./reranker-in-use.ts";
import { createReread } from "./reread.ts";
import { createSearchHandlers } from "./search-handlers.ts";
import { createTaxonomyHandlers } from "./taxonomy-handlers.ts";
import { createTrackingHandlers } from "./tracking-handlers.ts";
import type { Engine, EngineOptions } from "./types.ts";
import { createUndoRegister } from "./undo-register.ts";

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

const importedFolderOf = (library: Library): string => path.join(library.folder, "taxonomy");

async function assemble(options: EngineOptions, library: Library, services: ReadingServices): Promise<Engine> {
  const bus = createEventBus();
  const modelsChanged = later(() => { bus.emit({ event: "models.changed", data: modelsOf({ shelf, encoders, reranker }) }); });
  const modelsFolder = options.modelsFolder ?? path.join(library.folder, "models");
  const shelf = createModelShelf({
    folder: modelsFolder,
    embeddedFolder: services.embeddedFolder,
    known: knownModels,
    thread: services.thread,
    download: { address: hubAddress },
    onChange: modelsChanged.soon,
  });
  async function openEncoder(id: string, asked: boolean): Promise<OpenedEncoder> {
    if (id === shelf.embeddedId) return { encoder: services.encoder, release: () => undefined };
    const model = await shelf.ready(id, asked);
    if (model.kind !== "encoder") throw new WinnowError("invalid_input", `“${id}” reads two texts together, and cannot find what is near in meaning.`, { hint: "Choose a model made for that." });
    return { encoder: createEncoder({ modelFolder: model.folder, thread: services.thread }), release: () => services.thread.release(model) };
  }
  const encoders = await createEncoders({
    library,
    embeddedId: shelf.embeddedId,
    open: openEncoder,
    onIndexed: ({ upTo, passages }) => {
      ingest.indexed();
      rebuilt.indexed(upTo);
      care.indexed(passages);
    },
    onSwitched: (before) => {
      log.record("model.switched", { what: "encoder", before, after: encoders.current().identity });
      matching.renew();
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
      matching.forgetFits();
      modelsChanged.soon();
      libraryChanged();
    },
  });
  const [by, now] = [personAtComputer(), tickingClock()];
  const circumstances = createCircumstances({
    model: () => encoders.current().identity,
    dimensionsOf: (id) => shelf.list().find((model) => model.id === id)?.dimensions ?? null,
    taxonomy: () => services.taxonomy().version,
    version: packageFile.version,
    learned: () => learnedInUse(library)?.version ?? null,
    now: () => new Date().toISOString(),
  });
  const log = createDecisionLog({
    library,
    by,
    now,
    circumstances,
    onRecorded: () => { bus.emitSoon({ event: "log.changed", data: { entries: library.decisions.head().entries } }); },
    report: (thrown) => { console.error(thrown); },
  });
  // What a process that was killed had not written of changed weights.
  log.settle();
  const followImport = importRecorder(log);
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
    indexer: { wake: encoders.wake, settled: encoders.indexed },
    modelKey: () => encoders.current().key,
    onChange: (data) => {
      bus.emitSoon({ event: "ingest.changed", data });
      followImport(data);
    },
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
  const rebuilt: RebuiltIndex = rebuildIndex(library, encoders);
  const matching: MatchingServices = createMatchingServices({ library, encoders, taxonomy: services.taxonomy, reranker, learned: () => learnedInUse(library), rebuilt: rebuilt.whole });
  const rankings = createLastRankings(library, matching.matcher, services.taxonomy, log.shown);
  const closing = new AbortController();
  let warming: Promise<void> = Promise.resolve();
  /** What the first ranking would have to read is read before somebody waits for it; one command ends before that pays. */
  function warmUp(): void {
    if (options.host !== "cli") warming = warming.then(() => matching.matcher().warmUp(closing.signal)).catch(() => undefined);
  }
  const samples = path.join(options.resourcesFolder, "samples");
  const onJob = (jobId: string): void => { bus.emit({ event: "jobs.changed", data: { jobId } }); };

  const tracking = loggedTracking({ tracking: createTracking({ library, by, now }), library, log, now });
  const logged = loggedLibrary(library, log);
  const overriding = loggedCorrector(corrector, library.resumes, log);
  /** What is tracked in a job shows in the list of jobs, too. */
  const onTracking = (jobId: string | null): void => {
    bus.emit({ event: "tracking.changed", data: { jobId } });
    if (jobId !== null) onJob(jobId);
  };

  const onLearning = (active: number | null): void => { bus.emit({ event: "learning.changed", data: { active } }); };

  const interviews = loggedInterviews({ interviews: createInterviews({ library, by, now }), library, log });

  const shortlists = createShortlists(tracking, library.shortlistOrder);
  const exporting = createExportHandlers({
    library,
    rankings,
    shortlists,
    tracking,
    taxonomy: services.taxonomy,
    log,
    onChange: (data) => { bus.emit({ event: "exports.changed", data }); },
    today: () => new Date(new Date().toISOString().slice(0, 10)),
  });

  const sentFiles = createSentFiles(options.hostFolders?.uploads);
  const fairness = createFairnessServices({ library, encoders, readers: services.readers, taxonomy: services.taxonomy, matcher: matching.matcher, log, sentFiles });
  const training = createTraining({
    library,
    matcher: matching.matcher,
    flagged: (parameters, jobs, pause) => flaggedBySwaps(parameters, jobs, fairness.swappedResumes, pause),
    adapterMoves: (adapter, jobs, pause) => adapterMovesBySwaps(adapter, jobs, fairness.swappedResumes, pause),
    model: () => encoders.current().encoder.identity(),
    now,
    onProgress: (data) => { bus.emit({ event: "learning.progress", data }); },
  });

  const requests = createRequestLog();
  const care: CareServices = createCareServices({
    library,
    encoders,
    ingest,
    options,
    modelsFolder,
    reportedFile: fairness.file,
    models: () => modelsOf({ shelf, encoders, reranker }),
    version: packageFile.version,
    requests,
    emit: bus.emit,
  });

  const undos = createUndoRegister();
  const erasing = createErasingHandlers({
    library,
    encoders,
    log,
    tracking,
    backupFolders: care.backupFolders,
    sentFiles,
    copied: care.settled,
    onErased: () => {
      rankings.forget();
      matching.renew();
      undos.forget();
      fairness.forgetErased();
      libraryChanged();
      onTracking(null);
      onLearning(learnedInUse(library)?.version ?? null);
    },
  });

  const jobHandlers = createJobHandlers({
    library: logged,
    taxonomy: services.taxonomy,
    sampleFolder: path.join(samples, "jobs"),
    readText: (file) => readText(services, file),
    onChange: onJob,
  });
  const withholding = createWithholding(library.identities, library.people.resolve);
  const handlers: Handlers = blindHandlers(requests.watch({
    "app.info": async () => ({ version: packageFile.version, host: options.host, libraryFolder: library.folder, model: encoders.current().identity }),
    ...createLibraryHandlers({ library: logged, corrector: overriding, reread, searcher: matching.searcher, onChange: reindex }),
    ...createConditionHandlers({ library: logged, onChange: libraryChanged }),
    ...createPeopleHandlers({ library: logged, corrector, onChange: reindex }),
    ...createIngestHandlers(ingest, path.join(samples, "resumes")),
    ...createTaxonomyHandlers({
      services,
      shippedFolder: path.join(options.resourcesFolder, "taxonomy"),
      importedFolder: importedFolderOf(library),
      log,
      onChange: () => {
        matching.renew();
        reread.start(false);
      },
    }),
    ...jobHandlers,
    ...createJobTemplateHandlers({ library: logged, onJob, onTemplates: () => { bus.emit({ event: "jobs.templatesChanged", data: {} }); } }),
    ...createRankingHandlers({ library, rankings, shortlists, onShortlist: onTracking }),
    ...createTrackingHandlers({ library, taxonomy: services.taxonomy, tracking, onChange: onTracking }),
    ...createInterviewHandlers(interviews, onTracking),
    ...createMovingInHandlers({ library: logged, tracking, log, ingest, sentFiles, by, now, createJob: jobHandlers["jobs.create"], onTracking, onLibrary: libraryChanged, onProgress: (done, total) => { bus.emitSoon({ event: "movingIn.changed", data: { done, total } }); } }),
    ...fairness.handlers,
    ...createOrganisingHandlers({ library, tracking, interviews, undos, onChange: () => { bus.emitSoon({ event: "organising.changed", data: {} }); } }),
    ...exporting.handlers,
    ...createSearchHandlers({ library, searcher: matching.searcher, jobsFor: matching.jobsFor }),
    ...createExplanationHandlers(rankings, services.taxonomy),
    ...createModelHandlers({ shelf, encoders, reranker, log }),
    ...createLearningHandlers({
      library,
      training,
      matcher: matching.matcher,
      log,
      model: () => encoders.current().encoder.identity(),
      fairness,
      by,
      now,
      onSwitch(active) {
        matching.forgetFits();
        rankings.forget();
        onLearning(active);
        libraryChanged();
      },
      onLearned: onLearning,
    }),
    ...care.handlers,
    ...erasing,
    ...createRetentionHandlers({ library: logged, now: () => new Date(), onChange: libraryChanged }),
    ...createSubjectHandlers({ library, tracking, interviews, reportedBy: fairness.reportedBy, jobsFor: matching.jobsFor, backupFolders: care.backupFolders, version: packageFile.version, now: () => new Date(), onSaid: libraryChanged }),
    ...createLogHandlers({ library, log, runs: exporting.runs, matcher: matching.matcher, circumstances }),
  }), withholding, blindSearchHandlers({ library: logged, corrector: overriding, reread, searcher: matching.namelessSearcher, jobsFor: matching.jobsFor, onChange: reindex }));

  modelsChanged.begin();
  if (options.host !== "cli") {
    // One command ends before this pays; without it a search takes longer, and finds the same.
    const { index } = encoders.current();
    rebuilt.whole.then(() => index.tune()).catch(() => undefined);
    ingest.start();
    reread.start(false);
    shelf.tidy();
    encoders.resume();
    care.start();
    warming = rebuilt.whole;
    warmUp();
  }

  return {
    handlers,
    subscribe: bus.subscribe,
    settled,
    async close() {
      closing.abort();
      await exporting.close();
      await training.close();
      log.close();
      await care.close();
      await ingest.close();
      await reread.close();
      await shelf.close();
      await encoders.close();
      // It waits for the index, which is left as it is now.
      await warming;
      modelsChanged.stop();
      await services.close();
      fairness.close();
      await library.close();
      bus.close();
    },
  };
}
