/** The worker thread in which a file is read and parsed. What it is given may be hostile; its pool limits its time and memory. */
import fs from "node:fs";
import { workerData } from "node:worker_threads";
import type { DocumentText, Profile } from "../../src-preload/domain.ts";
import { toWireError, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import { readDocument } from "../documents/read-document.ts";
import type { NewPassage } from "../library/types.ts";
import { parseProfile } from "../profiles/parse-profile.ts";
import { loadTaxonomy } from "../taxonomy/load-taxonomy.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { fileError } from "./discover.ts";
import { refuseTooLarge } from "./file-size.ts";
import { scorablePassages } from "./scorable-passages.ts";

export interface ReadTask {
  /** What is opened, and the name by which the file is known. */
  path: string;
  fileName: string;
  /** The moment that "to present" means, ISO 8601. */
  now: string;
}

export interface ReadFile {
  document: DocumentText;
  profile: Profile;
  passages: NewPassage[];
}

/** Errors travel as data: a thrown WinnowError would lose its code on the way between threads. */
export type ReadOutcome = { read: ReadFile } | { error: ErrorOnTheWire };

export interface ReaderData {
  taxonomyFolder: string;
}

let taxonomy: Taxonomy | undefined;

export default async function readFile(task: ReadTask): Promise<ReadOutcome> {
  try {
    taxonomy ??= loadTaxonomy((workerData as ReaderData).taxonomyFolder);
    const document = await readDocument(readBytes(task), task.fileName);
    const profile = parseProfile(document, taxonomy, new Date(task.now));
    return { read: { document, profile, passages: scorablePassages(document, profile) } };
  } catch (thrown) {
    return { error: toWireError(thrown) };
  }
}

function readBytes({ path, fileName }: ReadTask): Uint8Array {
  try {
    refuseTooLarge(path, fileName);
    return fs.readFileSync(path);
  } catch (thrown) {
    throw fileError(thrown, fileName);
  }
}
