/** A library: one folder that holds everything. SQLite is the truth, the vector index can be rebuilt from it. */
import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { LibraryEvent } from "../../src-preload/contract.ts";
import { createCandidates, type Candidates } from "./candidates.ts";
import { createLibraryCare, type LibraryCare } from "./care/library-care.ts";
import { createConsents, type Consents } from "./consents.ts";
import { createCorrections, type Corrections } from "./corrections.ts";
import { beginLog, createDecisions, type Decisions } from "./decisions/decisions.ts";
import { createEmbeddings, type Embeddings } from "./embeddings.ts";
import { createEraser, type Eraser } from "./erase/eraser.ts";
import { storedOf, type StoredRows } from "./erase/stored-of.ts";
import { createFacts, type Facts } from "./facts.ts";
import { createFindPeople, type FindPeople } from "./find-people.ts";
import { createIdentities, type Identities } from "./identities.ts";
import { createIndexMarks, type IndexMarks } from "./index-marks.ts";
import { createIngestQueue, type IngestQueue } from "./ingest-queue.ts";
import { createJobTemplates, type JobTemplates } from "./job-templates.ts";
import { createJobs, type Jobs } from "./jobs.ts";
import { createLearnedVersions, type LearnedVersions } from "./learned-versions.ts";
import { lockLibrary, openFailure } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { createModelsInUse, type ModelsInUse } from "./models-in-use.ts";
import { createHistory } from "./organising/history.ts";
import { createNotes, type Notes } from "./organising/notes.ts";
import { createTags, type Tags } from "./organising/tags.ts";
import { openOriginals, type Originals } from "./originals.ts";
import { createPeople, type People } from "./people/people.ts";
import { createSettler } from "./people/settle.ts";
import { createResumes, type Resumes } from "./resumes.ts";
import { createShortlistOrder, type ShortlistOrder } from "./tracking/shortlist-order.ts";
import { createRetention, type Retention } from "./retention/retention.ts";
import { createHiringLog, type HiringLog } from "./tracking/hiring-log.ts";
import { createMoveIns, type MoveIns } from "./tracking/move-ins.ts";
import { createStages, type Stages } from "./tracking/stages.ts";
import { createTrackingLog, type TrackingLog } from "./tracking/tracking-log.ts";
import { createSettings, type Settings } from "./settings.ts";
import { addSays } from "./search/says.ts";
import { inTransaction } from "./transaction.ts";
import { createCandidateSearch, type CandidateSearch } from "./search/candidate-search.ts";
import { createSavedSearches, type SavedSearches } from "./search/saved-searches.ts";
import { discardVectors, keepVectorsOf, openVectorIndex, type VectorIndex } from "./vector-index.ts";
import { createWatchedFolders, type WatchedFolders } from "./watched-folders.ts";

export interface Library {
  readonly folder: string;
  readonly candidates: Candidates;
  readonly resumes: Resumes;
  readonly corrections: Corrections;
  readonly facts: Facts;
  readonly findPeople: FindPeople;
  readonly identities: Identities;
  readonly people: People;
  readonly originals: Originals;
  readonly embeddings: Embeddings;
  readonly marks: IndexMarks;
  readonly queue: IngestQueue;
  readonly jobs: Jobs;
  readonly jobTemplates: JobTemplates;
  readonly stages: Stages;
  readonly trackingLog: TrackingLog;
  readonly shortlistOrder: ShortlistOrder;
  readonly hiringLog: HiringLog;
  readonly moveIns: MoveIns;
  readonly tags: Tags;
  readonly notes: Notes;
  /** What happened to a candidate, newest first. Throws `not_found`. */
  readonly history: (candidateId: string) => LibraryEvent[];
  readonly search: CandidateSearch;
  readonly savedSearches: SavedSearches;
  readonly modelsInUse: ModelsInUse;
  readonly settings: Settings;
  readonly watchedFolders: WatchedFolders;
  readonly decisions: Decisions;
  /** Runs `work`, which must not wait for anything, in one transaction: all of what it writes is there, or nothing. */
  readonly together: <T>(work: () => T) => T;
  readonly care: LibraryCare;
  readonly eraser: Eraser;
  readonly consents: Consents;
  readonly retention: Retention;
  /** Everything that is stored of a candidate. */
  readonly storedOf: (candidateId: string) => StoredRows;
  readonly learnedVersions: LearnedVersions;
  /**
   * Opens the vector index of a model, reconciled with SQLite. What it lacks is then pending in `marks`. The vectors of
   * other models than it and those `kept` are forgotten.
   */
  openIndex(modelKey: string, kept?: readonly string[]): Promise<VectorIndex>;
  /** Forgets the vectors of all models but these. An index of another must be closed before. */
  keepVectorsOf(modelKeys: readonly string[]): Promise<void>;
  /** Waits for what is going on in the vector indexes; nothing else of the library may be in use. Resolves when another process may open it. */
  close(): Promise<void>;
}

/** How long another process that is just ending is waited for. */
const LOCK_WAIT_MS = 5_000;

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  // NORMAL loses no committed transaction when the process dies, only (and never more than the last) when the power does.
  // secure_delete: erased text is overwritten, not left in free pages.
  // cache_size: 16 MB, for what tells people apart is looked up all over a large library.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384");
  addSays(database);
  return database;
}

/**
 * Opens the library in `folder`, making it if need be. Candidates removed in an earlier session are erased for good.
 * Rejects with `library_locked` (another Winnow has it), `library_too_new`, `library_damaged` or `file_not_readable`.
 */
export async function openLibrary(folder: string): Promise<Library> {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw openFailure(path.dirname(folder), cause);
  }
  const lock = await lockLibrary(folder, LOCK_WAIT_MS);
  const file = path.join(folder, "library.sqlite");
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(file);
    await migrate(database, file, migrations);
    return assemble(folder, database, lock.release);
  } catch (thrown) {
    database?.close();
    lock.release();
    throw thrown instanceof Error && "errcode" in thrown ? openFailure(folder, thrown) : thrown;
  }
}

function assemble(folder: string, database: DatabaseSync, release: () => void): Library {
  const settler = createSettler(database);
  const people = createPeople(database, settler);
  const corrections = createCorrections(database);
  const tags = createTags(database, people.resolve);
  const consents = createConsents(database, people.resolve);
  const notes = createNotes(database, people.resolve);
  const candidates = createCandidates(database, { people, settler, tags, notes });
  const resumes = createResumes(database, settler, corrections);
  const stages = createStages(database);
  const trackingLog = createTrackingLog(database, people.resolve);
  const originals = openOriginals(path.join(folder, "files"));
  const marks = createIndexMarks(database);
  const indexes: VectorIndex[] = [];

  const embeddings = createEmbeddings(database);
  const settings = createSettings(database);
  const decisions = createDecisions(database);
  const bySelf = { by: "", at: new Date().toISOString() };
  beginLog(database, decisions, settings.get("library.id", z.string()) ?? "", bySelf);
  const care = createLibraryCare(database, folder, settings);
  const eraser = createEraser({ database, folder, libraryIds: care.libraryIds, resumes, originals, decisions });
  // The vectors of erased passages lose their marks with them, so the index's reconciliation takes them out.
  eraser.finish();
  const due = candidates.dueIds(bySelf.at);
  if (due.length > 0) eraser.erase(due, [], bySelf);

  const vectors = path.join(folder, "vectors");
  async function keepOnly(modelKeys: readonly string[]): Promise<void> {
    await keepVectorsOf(vectors, modelKeys);
    embeddings.keepOnly(modelKeys);
    marks.keepOnly(modelKeys);
  }
  async function openReconciled(modelKey: string): Promise<VectorIndex> {
    const index = await openVectorIndex(vectors, modelKey);
    try {
      await marks.reconcile(modelKey, index);
      return index;
    } catch {
      // It could be opened, but its rows cannot be read or written.
      await index.close();
      discardVectors(vectors, modelKey);
      const fresh = await openVectorIndex(vectors, modelKey);
      await marks.reconcile(modelKey, fresh);
      return fresh;
    }
  }
  return {
    folder,
    candidates,
    resumes,
    corrections,
    facts: createFacts(database, people.resolve),
    findPeople: createFindPeople(database, people.resolve),
    identities: createIdentities(database),
    people,
    originals,
    embeddings,
    marks,
    queue: createIngestQueue(database),
    jobs: createJobs(database),
    jobTemplates: createJobTemplates(database),
    stages,
    trackingLog,
    shortlistOrder: createShortlistOrder(database),
    hiringLog: createHiringLog(database, people.resolve),
    moveIns: createMoveIns(database),
    tags,
    notes,
    history: createHistory(database, people.resolve),
    search: createCandidateSearch(database, tags, consents),
    savedSearches: createSavedSearches(database),
    modelsInUse: createModelsInUse(database),
    settings,
    watchedFolders: createWatchedFolders(database),
    decisions,
    together: (work) => inTransaction(database, work),
    care,
    eraser,
    consents,
    retention: createRetention({
      database,
      resolve: people.resolve,
      latest: () => trackingLog.latest(),
      stageKinds: () => new Map(stages.all().map(({ stageId, kind }) => [stageId, kind])),
    }),
    storedOf: (candidateId) => storedOf(database, candidateId),
    learnedVersions: createLearnedVersions(database),
    async openIndex(modelKey, kept = []) {
      await keepOnly([modelKey, ...kept]);
      const index = await openReconciled(modelKey);
      indexes.push(index);
      return index;
    },
    keepVectorsOf: keepOnly,
    async close() {
      await Promise.all(indexes.map((index) => index.close()));
      database.close();
      release();
    },
  };
}
