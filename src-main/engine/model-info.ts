/** What is told of one model on this computer. */
import fs from "node:fs";
import path from "node:path";
import type { ModelInfo, ModelKind, ModelState } from "../../src-preload/contract/models.ts";
import type { WinnowError } from "../../src-preload/errors.ts";
import type { DownloadState } from "../encoder/downloads.ts";
import type { KnownModel } from "../encoder/known-models.ts";
import { readCard } from "../encoder/model-card.ts";
import { kindOf, networks, settings } from "../encoder/model-folder.ts";
import { diedTrying, readRecord } from "../encoder/model-record.ts";

export interface Shelved {
  id: string;
  /** Null while it is not installed. */
  folder: string | null;
  known: KnownModel | null;
  download: DownloadState | null;
  embedded: boolean;
  checking: boolean;
  broken: WinnowError | null;
}

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function bytesOf(folder: string): number {
  const network = networks.map(({ file }) => sizeOf(path.join(folder, file))).find((size) => size > 0) ?? 0;
  return settings.reduce((sum, file) => sum + sizeOf(path.join(folder, file)), network);
}

function kindIn(folder: string): ModelKind | null {
  try {
    return kindOf(JSON.parse(fs.readFileSync(path.join(folder, "config.json"), "utf8")));
  } catch {
    return null;
  }
}

function missingFrom(folder: string): string[] {
  const files = settings.filter((file) => sizeOf(path.join(folder, file)) === 0);
  return networks.some(({ file }) => sizeOf(path.join(folder, file)) > 0) ? files : [...files, "onnx/model.onnx"];
}

function brokenReason({ folder, broken, checking }: Shelved): string | null {
  if (folder === null) return null;
  const missing = missingFrom(folder);
  if (missing.length > 0) return `Its folder lacks ${missing.join(", ")}.`;
  if (kindIn(folder) === null) return "Its config.json cannot be read.";
  if (broken !== null) return broken.message;
  return diedTrying(folder) && !checking ? "Winnow stopped when it first loaded this model." : null;
}

function stateOf(shelved: Shelved): ModelState {
  const { folder, download, checking } = shelved;
  const reason = brokenReason(shelved);
  if (checking) return { is: "checking" };
  if (reason !== null) return { is: "broken", reason };
  if (folder !== null) return { is: "installed" };
  return download === null ? { is: "available" } : { is: "downloading", ...download };
}

const sumOf = (known: KnownModel): number => known.files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);

export function modelInfo(shelved: Shelved): ModelInfo {
  const { id, folder, known, embedded } = shelved;
  const record = folder === null ? null : readRecord(folder);
  const card = folder === null ? { license: null, languages: null } : readCard(folder);
  return {
    id,
    kind: (folder === null ? null : kindIn(folder)) ?? known?.kind ?? "encoder",
    origin: embedded ? "embedded" : known !== null ? "known" : "own",
    state: stateOf(shelved),
    bytes: folder !== null ? bytesOf(folder) || null : known === null ? null : sumOf(known),
    license: embedded ? "Apache-2.0" : (known?.license ?? card.license),
    languages: embedded ? "English" : (known?.languages ?? card.languages),
    page: known?.page ?? null,
    dimensions: record?.dimensions ?? known?.dimensions ?? null,
    maxTokens: record?.maxTokens ?? known?.maxTokens ?? null,
    speed: record === null ? null : { perSecond: record.perSecond, own: record.own },
    kept: false,
  };
}
