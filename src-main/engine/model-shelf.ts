/** The models on this computer: the one that ships, those in the models folder, and those that can be brought there. */
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { ModelInfo } from "../../src-preload/contract/models.ts";
import { modelIdSchema } from "../../src-preload/contract/models.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { createDownloads, type DownloadParts } from "../encoder/downloads.ts";
import { copyModel } from "../encoder/import-model.ts";
import type { KnownModel } from "../encoder/known-models.ts";
import { readModel, type Model } from "../encoder/model-folder.ts";
import { diedTrying, readRecord, trying, writeRecord } from "../encoder/model-record.ts";
import type { ModelThread } from "../encoder/model-thread.ts";
import { tryModel } from "../encoder/try-model.ts";
import { modelInfo, type Shelved } from "./model-info.ts";

export interface ModelShelf {
  readonly folder: string;
  readonly embeddedId: string;
  /** All models, those that ship first; none is `active` or `kept`: that is a library's to say. */
  list(): ModelInfo[];
  /**
   * A model that works: one whose files are not those tried before is loaded once. If Winnow died of that before, it is done again only
   * when a person has `asked` for it. Rejects with `not_found` or why it does not work.
   */
  ready(id: string, asked: boolean): Promise<Model>;
  download(id: string): void;
  pause(id: string): void;
  cancelDownload(id: string): Promise<void>;
  /** Copies a model and loads it once; gives its id. Nothing stays of one that does not work. */
  import(source: string): Promise<string>;
  /** Throws `not_found` where it is not installed. */
  remove(id: string): void;
  /** Throws `not_found` where it was not removed since `tidy`. */
  restore(id: string): void;
  /** Erases what was removed, and what a process that died left. */
  tidy(): void;
  close(): Promise<void>;
}

export interface ShelfParts {
  folder: string;
  embeddedFolder: string;
  known: readonly KnownModel[];
  thread: ModelThread;
  download: Pick<DownloadParts, "address" | "limits">;
  onChange: () => void;
}

const unknown = (id: string): WinnowError =>
  new WinnowError("not_found", `There is no model “${id}” on this computer.`, { hint: "Download it or import it from a folder, in Settings." });

export function createModelShelf({ folder, embeddedFolder, known, thread, download, onChange }: ShelfParts): ModelShelf {
  const downloading = path.join(folder, ".downloads");
  const incoming = path.join(folder, ".incoming");
  const removed = path.join(folder, ".removed");
  const embeddedId = path.basename(embeddedFolder);
  const closing = new AbortController();
  /** Loaded for the first time now. */
  const checking = new Set<string>();
  /** What failed when it was last loaded. */
  const broken = new Map<string, WinnowError>();

  const inFolder = (id: string): string => path.join(folder, id);
  const isInstalled = (id: string): boolean => fs.existsSync(inFolder(id));

  /** Loads the model in `at` once and notes what that showed. */
  async function check(at: string, origin: "known" | "own"): Promise<Model> {
    const model = await readModel(at);
    const own = await readModel(embeddedFolder);
    const tried = await trying(at, () => tryModel(model, own, thread, closing.signal));
    writeRecord(at, { ...tried, origin, hash: model.identity.hash, maxTokens: model.maxTokens });
    return model;
  }

  /** Moves a folder that was checked to its place. */
  function shelve(from: string, id: string): void {
    fs.mkdirSync(folder, { recursive: true });
    fs.renameSync(from, inFolder(id));
    broken.delete(id);
  }

  const downloads = createDownloads({
    ...download,
    folder: downloading,
    onChange,
    async onWhole(model, at) {
      checking.add(model.id);
      onChange();
      try {
        await check(at, "known");
        shelve(at, model.id);
      } finally {
        checking.delete(model.id);
      }
    },
  });

  function knownModel(id: string): KnownModel {
    const model = known.find((one) => one.id === id);
    if (model === undefined) throw new WinnowError("not_found", `“${id}” is not one of the models that Winnow can download.`, { hint: "Import it from a folder." });
    return model;
  }

  /** Whether the folder holds the very network that is known under this name. */
  function isThe(model: KnownModel, at: string): boolean {
    const network = model.files.find((file) => file.path.endsWith(".onnx"));
    const file = path.join(at, network?.path ?? "");
    return fs.existsSync(file) && createHash("sha256").update(fs.readFileSync(file)).digest("hex") === network?.sha256;
  }

  /** A free name like `name`; the one it has when the same files are there already. */
  async function nameFor(name: string, at: string): Promise<string> {
    const hashOf = async (where: string): Promise<string | null> => (await readModel(where).catch(() => null))?.identity.hash ?? null;
    const hash = await hashOf(at);
    for (let n = 1; ; n++) {
      const id = n === 1 ? name : `${name}-${String(n)}`;
      const own = known.find((one) => one.id === id);
      if (id === embeddedId || (own !== undefined && !isThe(own, at))) continue;
      if (!isInstalled(id) || (await hashOf(inFolder(id))) === hash) return id;
    }
  }

  function shelved(): Shelved[] {
    const installed = fs.existsSync(folder)
      ? fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && modelIdSchema.safeParse(entry.name).success && entry.name !== embeddedId ? [entry.name] : []))
      : [];
    const ids = [...known.map(({ id }) => id), ...installed.filter((id) => !known.some((one) => one.id === id)).sort()];
    return [
      { id: embeddedId, folder: embeddedFolder, known: null, download: null, embedded: true, checking: false, broken: null },
      ...ids.map((id): Shelved => {
        const model = known.find((one) => one.id === id) ?? null;
        const isThere = installed.includes(id);
        const state = model === null || isThere ? null : downloads.state(model);
        return { id, folder: isThere ? inFolder(id) : null, known: model, download: state, embedded: false, checking: checking.has(id), broken: broken.get(id) ?? null };
      }),
    ];
  }

  return {
    folder,
    embeddedId,
    list: () => shelved().map(modelInfo),
    async ready(id, asked) {
      if (id === embeddedId) return readModel(embeddedFolder);
      if (!modelIdSchema.safeParse(id).success || !isInstalled(id)) throw unknown(id);
      const record = readRecord(inFolder(id));
      try {
        const model = await readModel(inFolder(id));
        if (record?.hash === model.identity.hash) return model;
        if (!asked && diedTrying(inFolder(id))) {
          throw new WinnowError("damaged_file", `Winnow stopped when it first loaded “${id}”.`, { hint: "Use it again to try once more, or use another model." });
        }
        checking.add(id);
        onChange();
        const checked = await check(inFolder(id), record?.origin ?? "own");
        broken.delete(id);
        return checked;
      } catch (thrown) {
        if (thrown instanceof WinnowError && thrown.code !== "cancelled") broken.set(id, thrown);
        throw thrown;
      } finally {
        if (checking.delete(id)) onChange();
      }
    },
    download(id) {
      const model = knownModel(id);
      if (!isInstalled(id)) downloads.start(model);
    },
    pause: (id) => downloads.pause(id),
    cancelDownload: (id) => downloads.cancel(knownModel(id)),
    async import(source) {
      const at = path.join(incoming, randomUUID(), "model");
      try {
        const name = await copyModel(source, at);
        const id = await nameFor(name, at);
        const named = path.join(path.dirname(at), id);
        fs.renameSync(at, named);
        if (isInstalled(id) && !broken.has(id)) return id;
        await check(named, known.some((one) => one.id === id) ? "known" : "own");
        fs.rmSync(inFolder(id), { recursive: true, force: true });
        shelve(named, id);
        return id;
      } finally {
        fs.rmSync(path.dirname(at), { recursive: true, force: true });
        onChange();
      }
    },
    remove(id) {
      if (id === embeddedId || !isInstalled(id)) throw unknown(id);
      fs.mkdirSync(removed, { recursive: true });
      fs.rmSync(path.join(removed, id), { recursive: true, force: true });
      fs.renameSync(inFolder(id), path.join(removed, id));
      onChange();
    },
    restore(id) {
      if (!fs.existsSync(path.join(removed, id)) || isInstalled(id)) throw unknown(id);
      fs.renameSync(path.join(removed, id), inFolder(id));
      onChange();
    },
    tidy() {
      for (const left of [incoming, removed]) fs.rmSync(left, { recursive: true, force: true });
    },
    async close() {
      closing.abort();
      await downloads.close();
    },
  };
}
