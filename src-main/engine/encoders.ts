/** Which encoder the library is read by, and going over to another while the one before still answers. */
import type { EncoderSwitch } from "../../src-preload/contract/models.ts";
import type { ModelIdentity } from "../../src-preload/domain.ts";
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import { createCachedEncoder, modelKey } from "../encoder/cached-encoder.ts";
import type { Encoder } from "../encoder/types.ts";
import { createIndexer, type Indexer, type IndexProgress } from "../ingest/indexer.ts";
import type { Library } from "../library/open-library.ts";
import type { VectorIndex } from "../library/vector-index.ts";
import { createChoices } from "./choices.ts";
import { createEncoderIndexes } from "./encoder-indexes.ts";

export interface EncoderInUse {
  identity: ModelIdentity;
  key: string;
  /** With the library's memory of what was encoded before it. */
  encoder: Encoder;
  /** Without that memory: what it reads is kept nowhere. */
  forgetful: Encoder;
  index: VectorIndex;
  indexer: Indexer;
}

/** An encoder and the way to give back the memory that it takes; it can still be used then. */
export interface OpenedEncoder {
  encoder: Encoder;
  release(): void;
}

export interface Encoders {
  current(): EncoderInUse;
  /** Ids of the models whose vectors the library holds besides. */
  kept(): string[];
  switching(): EncoderSwitch | null;
  /** It reads the library, or is about to. */
  isUsed(id: string): boolean;
  /** Why the encoder that ships stands in for the chosen one. */
  standIn(): ErrorOnTheWire | null;
  /**
   * Goes over to another encoder in the background, or goes on with it. Rejects when it cannot be loaded; then nothing changes. What is
   * chosen while another choice is being carried out waits for it; so do `cancel` and `resume`.
   */
  use(id: string): Promise<void>;
  cancel(): Promise<void>;
  /** Goes on with a switch that an earlier process began. */
  resume(): void;
  /** There may be passages to index. */
  wake(): void;
  /** Passages may have gone: their vectors are to go, too. */
  sweep(): void;
  /** Does `work` while nothing is being indexed, and then takes the vectors of passages that have gone out of all files of all indexes. */
  purgeAfter<T>(work: () => T): Promise<T>;
  /** Resolves when the encoder in use, whichever it is by then, has nothing left to index. Rejects with what stopped it. */
  indexed(): Promise<void>;
  /** Resolves when everything is indexed and nothing is being switched. Rejects with what stopped it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface EncodersParts {
  library: Library;
  embeddedId: string;
  /** `asked`: a person has just chosen it. */
  open: (id: string, asked: boolean) => Promise<OpenedEncoder>;
  /** Passages were indexed for the encoder in use. */
  onIndexed: (progress: IndexProgress) => void;
  /** Another encoder is in use than `before`. */
  onSwitched: (before: ModelIdentity) => void;
  /** Something of what is told about the switch is another. */
  onChange: () => void;
}

/** The encoder that is gone over to. */
interface Next extends EncoderInUse {
  opened: OpenedEncoder;
  /** Passages in all and those to be read by it, when they were counted last: counting takes long in a large library. */
  counted: { at: number; total: number; pending: number };
  /** Passages it has read since. */
  read: number;
  problem: ErrorOnTheWire | null;
}

export async function createEncoders({ library, embeddedId, open, onIndexed, onSwitched, onChange }: EncodersParts): Promise<Encoders> {
  const { modelsInUse, marks } = library;
  const indexes = createEncoderIndexes(library);
  const choices = createChoices();
  let closed = false;
  let standIn: ErrorOnTheWire | null = null;
  let next: Next | null = null;
  /** Resolves when the switch has ended, one way or another. */
  let switching: Promise<void> = Promise.resolve();

  async function bringIn(opened: OpenedEncoder): Promise<EncoderInUse> {
    const encoder = createCachedEncoder(opened.encoder, library.embeddings);
    const identity = await encoder.identity();
    const key = modelKey(identity);
    const index = await indexes.of(key);
    const indexer = createIndexer({ library, encoder, index, modelKey: key, onIndexed: (progress) => onProgress(key, progress) });
    return { identity, key, encoder, forgetful: opened.encoder, index, indexer };
  }

  function onProgress(key: string, progress: IndexProgress): void {
    if (next?.key === key) next.read += progress.passages;
    if (key === current.key) onIndexed(progress);
    else onChange();
  }

  /** The chosen encoder; the one that ships where that cannot be used on this computer now. */
  async function chosen(): Promise<OpenedEncoder> {
    const id = modelsInUse.get("encoder")?.id ?? embeddedId;
    try {
      return await open(id, false);
    } catch (thrown) {
      if (id === embeddedId) throw thrown;
      const { message, code } = toWireError(thrown);
      standIn = { code, message: `${message} Winnow’s own encoder stands in for it.`, hint: "Bring the model back, or choose another one." };
      return open(embeddedId, false);
    }
  }

  let currentOpened = await chosen();
  let current = await bringIn(currentOpened);
  // Vectors of erased people are to leave the other indexes, too.
  await indexes.openKept();

  function count(to: Next): void {
    to.counted = { at: performance.now(), total: marks.total(), pending: marks.pendingCount(to.key) };
    to.read = 0;
  }

  async function readAll(to: Next): Promise<void> {
    for (count(to); !closed && next === to && to.counted.pending > 0; count(to)) {
      to.indexer.wake();
      await to.indexer.settled();
    }
  }

  async function goOver(to: Next): Promise<void> {
    try {
      await readAll(to);
      if (closed || next !== to) return;
      const before = { opened: currentOpened, identity: current.identity, indexer: current.indexer };
      // Nothing waits between the two: a ranking uses the one or the other.
      modelsInUse.switchFrom(before.identity);
      current = to;
      currentOpened = to.opened;
      next = null;
      standIn = null;
      onSwitched(before.identity);
      await before.indexer.close();
      before.opened.release();
      await indexes.forgetAllBut(current.key);
    } catch (thrown) {
      if (closed || next !== to) return;
      to.problem = toWireError(thrown);
      throw thrown;
    } finally {
      if (!closed) onChange();
    }
  }

  function goOn(to: Next): void {
    to.problem = null;
    switching = goOver(to);
    switching.catch(() => undefined);
    onChange();
  }

  async function begin(opened: OpenedEncoder): Promise<void> {
    const entered = await bringIn(opened);
    modelsInUse.set("next", entered.identity);
    await indexes.forgetAllBut(current.key);
    next = { ...entered, opened, counted: { at: 0, total: 0, pending: 0 }, read: 0, problem: null };
    goOn(next);
  }

  /** Ends the switch that is going on. What was read for it so far is still there. */
  async function stop(): Promise<void> {
    const given = next;
    next = null;
    await given?.indexer.close();
    // One that is done is still forgetting what was used before.
    await switching.catch(() => undefined);
    switching = Promise.resolve();
    given?.opened.release();
  }

  async function giveUp(): Promise<void> {
    await stop();
    if (modelsInUse.get("next") === null) return;
    modelsInUse.set("next", null);
    await indexes.forgetAllBut(current.key);
    onChange();
  }

  /** What the library is read by stays; only the choice changes. */
  async function stay(): Promise<void> {
    await giveUp();
    if (standIn === null) return;
    modelsInUse.set("previous", modelsInUse.get("encoder"));
    modelsInUse.set("encoder", current.identity);
    standIn = null;
    await indexes.forgetAllBut(current.key);
    onChange();
  }

  async function choose(id: string, asked: boolean): Promise<void> {
    if (id === current.identity.id) return stay();
    if (next?.identity.id === id) {
      if (next.problem !== null) goOn(next);
      return;
    }
    const opened = await open(id, asked);
    try {
      if (closed) throw new WinnowError("cancelled", "Winnow is being closed.");
      await stop();
      await begin(opened);
    } catch (thrown) {
      opened.release();
      throw thrown;
    }
  }

  async function takeUp(id: string): Promise<void> {
    try {
      await choose(id, false);
    } catch {
      // If its model is gone, there is nothing to go on with; what only closing stopped is gone on with next time.
      if (!closed) await giveUp();
    }
  }

  async function indexed(): Promise<void> {
    for (;;) {
      const { key, indexer } = current;
      await indexer.settled().catch((thrown: unknown) => {
        // The indexer of an encoder that was left is closed.
        if (key === current.key) throw thrown;
      });
      if (key === current.key) return;
    }
  }

  return {
    current: () => current,
    kept() {
      const models = [modelsInUse.get("previous"), standIn === null ? null : modelsInUse.get("encoder")];
      return models.flatMap((model) => (model === null || model.id === current.identity.id ? [] : [model.id]));
    },
    standIn: () => standIn,
    switching() {
      if (next === null) return null;
      const { at, total, pending } = next.counted;
      const left = Math.max(0, pending - next.read);
      const rate = next.read / (performance.now() - at);
      return { id: next.identity.id, done: total - left, total, secondsLeft: rate > 0 ? left / rate / 1000 : null, problem: next.problem };
    },
    isUsed: (id) => id === current.identity.id || id === next?.identity.id || id === choices.current(),
    use: (id) => choices.make(id, () => choose(id, true)),
    cancel: () => choices.make(null, giveUp),
    resume() {
      const waiting = modelsInUse.get("next");
      if (waiting !== null) void choices.make(waiting.id, () => takeUp(waiting.id));
    },
    wake() {
      current.indexer.wake();
      next?.indexer.wake();
    },
    sweep: indexes.sweep,
    purgeAfter(work) {
      const other = next?.indexer;
      const purging = async () => {
        const result = work();
        await indexes.purge();
        return result;
      };
      return current.indexer.between(() => (other === undefined ? purging() : other.between(purging)));
    },
    indexed,
    async settled() {
      await choices.settled();
      await switching;
      await indexed();
      await indexes.swept();
    },
    async close() {
      closed = true;
      await Promise.all([current.indexer.close(), next?.indexer.close()]);
      await choices.settled();
      await switching.catch(() => undefined);
      await indexes.swept();
    },
  };
}
