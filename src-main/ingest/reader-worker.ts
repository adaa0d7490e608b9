/**
 * The worker thread in which a file is read and parsed, or a scan recognised. What it is given may be hostile; its pool limits its
 * time and memory.
 */
import fs from "node:fs";
import { workerData, type MessagePort } from "node:worker_threads";
import type { DocumentKind, DocumentText, Profile, ReadingWarning } from "../../src-preload/domain.ts";
import { toWireError, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import { readDocument } from "../documents/read-document.ts";
import type { ReadingOptions } from "../documents/reading-options.ts";
import type { Recognition } from "../documents/recognition.ts";
import type { NewPassage } from "../library/types.ts";
import { parseProfile } from "../profiles/parse-profile.ts";
import { readerMark } from "../profiles/profile-version.ts";
import { loadTaxonomy } from "../taxonomy/load-taxonomy.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { fileError } from "./discover.ts";
import { refuseTooLarge } from "./file-size.ts";
import { withKindWarning } from "./kind-warning.ts";
import { scorablePassages } from "./scorable-passages.ts";

export interface ReadTask {
  /** What is opened, and the name by which the file is known. */
  path: string;
  fileName: string;
  /** The moment that "to present" means, ISO 8601. */
  now: string;
  /** Opens a protected file. It is kept nowhere. */
  password?: string;
}

/** A read of which each page is told before it is recognised, as [page, pages]. */
export interface RecogniseTask extends ReadTask {
  progress: MessagePort;
}

/** A text that was read before, to be parsed again without its file. */
export interface ReparseTask {
  document: DocumentText;
  now: string;
  /** What the recruiter says it is, whatever it looks like. */
  kind?: DocumentKind;
}

/** Nothing is read: the thread only makes itself ready. */
export type WarmUpTask = Record<string, never>;

export interface ParsedText {
  profile: Profile;
  passages: NewPassage[];
  /** The document's warnings, those about its kind renewed. */
  warnings: ReadingWarning[];
  /** Which rules and taxonomy made it. */
  reader: string;
}

export interface ReadFile {
  document: DocumentText;
  profile: Profile;
  passages: NewPassage[];
  /** Which rules and taxonomy made the profile. */
  reader: string;
  /** Pages of it that are pictures of text, read or not. */
  scannedPages: number;
}

/** Errors travel as data: a thrown WinnowError would lose its code on the way between threads. */
export type ReadOutcome = { read: ReadFile } | { error: ErrorOnTheWire; scannedPages: number };
export type ReparseOutcome = { parsed: ParsedText } | { error: ErrorOnTheWire };

export interface ReaderData {
  taxonomyFolder: string;
  /** Folders of imported taxonomies, added to the one that ships. */
  importedFolders?: readonly string[];
}

let taxonomy: Taxonomy | undefined;
let recognition: Recognition | undefined;

/** Reads text; pictures of text are only counted. */
export default async function readFile(task: ReadTask): Promise<ReadOutcome> {
  return readWith(task, {});
}

/** Reads a file together with its pictures of text. */
export async function recogniseFile(task: RecogniseTask): Promise<ReadOutcome> {
  try {
    // Loaded in the one thread that needs it.
    recognition ??= (await import("../documents/recognition.ts")).createRecognition();
    return await readWith(task, {
      recognise: recognition.recognise,
      onPage: (page, pages) => {
        task.progress.postMessage([page, pages]);
      },
    });
  } finally {
    task.progress.close();
  }
}

export function reparse({ document, now, kind }: ReparseTask): ReparseOutcome {
  try {
    return { parsed: parse(document, now, kind) };
  } catch (thrown) {
    return { error: toWireError(thrown) };
  }
}

async function readWith(task: ReadTask, options: ReadingOptions): Promise<ReadOutcome> {
  let scannedPages = 0;
  try {
    const document = await readDocument(readBytes(task), task.fileName, {
      ...options,
      ...(task.password === undefined ? {} : { password: task.password }),
      onScan: (pages) => {
        scannedPages = pages;
      },
    });
    const { warnings, ...parsed } = parse(document, task.now);
    return { read: { document: { ...document, warnings }, ...parsed, scannedPages } };
  } catch (thrown) {
    return { error: toWireError(thrown), scannedPages };
  }
}

/** Loads what every file needs. */
export function warmUp(): void {
  knowledge();
}

function knowledge(): Taxonomy {
  const { taxonomyFolder, importedFolders = [] } = workerData as ReaderData;
  taxonomy ??= loadTaxonomy(taxonomyFolder, importedFolders);
  return taxonomy;
}

function parse(document: DocumentText, now: string, kind?: DocumentKind): ParsedText {
  const taxonomy = knowledge();
  const profile = parseProfile(document, taxonomy, new Date(now), kind);
  return {
    profile,
    passages: scorablePassages(document, profile),
    warnings: withKindWarning(document.warnings, profile.kind),
    reader: readerMark(taxonomy.version),
  };
}

function readBytes({ path, fileName }: ReadTask): Uint8Array {
  try {
    refuseTooLarge(path, fileName);
    return fs.readFileSync(path);
  } catch (thrown) {
    throw fileError(thrown, fileName);
  }
}
