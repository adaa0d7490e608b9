/** Which encoder the library is read by, and going over to another while the one before still answers. */
import type { EncoderSwitch } from "../../src-preload/contract/models.ts";
import type { ModelIdentity } from "../../src-preload/domain.ts";
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import { createCachedEncoder, modelKey } from "../encoder/cached-encoder.ts";
import type { Encoder } from "../encoder/types.ts";
import { createIndexer, type Indexer } from "../ingest/indexer.ts";
import type { Library } from "../library/open-library.ts";
import type { VectorIndex } from "../library/vector-index.ts";

export interface EncoderInUse {
  identity: ModelIdentity;
  key: string;
  /** With the library's memory of what was encoded before it. */
  encoder: Encoder;
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
  /** Why the encoder that ships stands in for the chosen one. */
  standIn(): ErrorOnTheWire | null;
  /** Goes over to another encoder in the background, or goes on with it. Rejects when it cannot be loaded; then nothing changes. */
  use(id: string): Promise<void>;
  cancel(): Promise<void>;
  /** Goes on with a switch that an earlier process began. */
  resume(): void;
  /** There may be passages to index. */
  wake(): void;
  /** Passages may have gone: their vectors are to go, too. */
  sweep(): void;
  /** Resolves when everything is indexed and nothing is being switched. Rejects with what stopped it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface EncodersParts {
  library: Library;
  embeddedId: string;
  open: (id: string) => Promise<OpenedEncoder>;
  /** Passages were indexed for the encoder in use. */
  onIndexed: () => void;
  /** Another encoder is in use. */
  onSwitched: () => void;
  /** Something of what is told about the switch is another. */
  onChange: () => void;
}

/** The encoder that is gone over to. */
interface Next extends EncoderInUse {
  opened: OpenedEncoder;
  began: number;
  pendingThen: number;
  problem: ErrorOnTheWire | null;
}

const keyOf = (model: ModelIdentity | null): string[] => (model === null ? [] : [modelKey(model)]);

export async function createEncoders({ library, embeddedId, open, onIndexed, onSwitched, onChange }: EncodersParts): Promise<Encoders> {
  const { modelsInUse, marks } = library;
  const indexes = new Map<string, VectorIndex>();
  let closed = false;
  let standIn: ErrorOnTheWire | null = null;
  let next: Next | null = null;
  /** Resolves when the switch has ended, one way or another. */
  let switching: Promise<void> = Promise.resolve();
  let swept: Promise<void> = Promise.resolve();

  const keptKeys = (): string[] => [...keyOf(modelsInUse.get("encoder")), ...keyOf(modelsInUse.get("previous")), ...keyOf(modelsInUse.get("next"))];

  async function indexOf(key: string): Promise<VectorIndex> {
    const index = indexes.get(key) ?? (await library.openIndex(key, [...indexes.keys(), ...keptKeys()]));
    indexes.set(key, index);
    return index;
  }

  async function bringIn(opened: OpenedEncoder): Promise<EncoderInUse> {
    const encoder = createCachedEncoder(opened.encoder, library.embeddings);
    const identity = await encoder.identity();
    const key = modelKey(identity);
    const index = await indexOf(key);
    const indexer = createIndexer({ library, encoder, index, modelKey: key, onIndexed: () => (key === current.key ? onIndexed() : onChange()) });
    return { identity, key, encoder, index, indexer };
  }

  /** The chosen encoder; the one that ships where that cannot be used on this computer now. */
  async function chosen(): Promise<OpenedEncoder> {
    const id = modelsInUse.get("encoder")?.id ?? embeddedId;
    try {
      return await open(id);
    } catch (thrown) {
      if (id === embeddedId) throw thrown;
      const { message, code } = toWireError(thrown);
      standIn = { code, message: `${message} Winnow’s own encoder stands in for it.`, hint: "Bring the model back, or choose another one." };
      return open(embeddedId);
    }
  }

  let currentOpened = await chosen();
  let current = await bringIn(currentOpened);
  // Vectors of erased people are to leave the other indexes, too.
  for (const key of keptKeys()) await indexOf(key);

  function sweep(): void {
    swept = swept
      .then(async () => {
        for (const [key, index] of indexes) await marks.sweep(key, index);
      })
      .catch(() => undefined);
  }

  /** Closes the indexes of models that nobody goes back to, and forgets their vectors. */
  async function forgetOthers(): Promise<void> {
    const kept = [current.key, ...keptKeys()];
    await swept;
    for (const [key, index] of [...indexes]) {
      if (kept.includes(key)) continue;
      indexes.delete(key);
      await index.close();
    }
    await library.keepVectorsOf(kept);
  }

  async function goOver(to: Next): Promise<void> {
    try {
      while (!closed && next === to && marks.pendingCount(to.key) > 0) {
        to.indexer.wake();
        await to.indexer.settled();
      }
      if (closed || next !== to) return;
      const before = { opened: currentOpened, identity: current.identity };
      // Nothing waits between the two: a ranking uses the one or the other.
      modelsInUse.switchFrom(current.identity);
      current = to;
      currentOpened = to.opened;
      next = null;
      standIn = null;
      onSwitched();
      if (before.identity.id !== embeddedId) before.opened.release();
      await forgetOthers();
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
    to.began = performance.now();
    to.pendingThen = marks.pendingCount(to.key);
    switching = goOver(to);
    switching.catch(() => undefined);
    onChange();
  }

  async function begin(opened: OpenedEncoder): Promise<void> {
    modelsInUse.set("next", await opened.encoder.identity());
    const entered = await bringIn(opened);
    next = { ...entered, opened, began: 0, pendingThen: 0, problem: null };
    goOn(next);
  }

  async function cancel(): Promise<void> {
    const given = next;
    if (given === null && modelsInUse.get("next") === null) return;
    next = null;
    modelsInUse.set("next", null);
    await given?.indexer.close();
    await forgetOthers();
    onChange();
  }

  /** What the library is read by stays; only the choice changes. */
  async function stay(): Promise<void> {
    await cancel();
    if (standIn === null) return;
    modelsInUse.set("previous", modelsInUse.get("encoder"));
    modelsInUse.set("encoder", current.identity);
    standIn = null;
    await forgetOthers();
    onChange();
  }

  return {
    current: () => current,
    kept: () => [modelsInUse.get("previous"), standIn === null ? null : modelsInUse.get("encoder")].flatMap((model) => (model === null || model.id === current.identity.id ? [] : [model.id])),
    standIn: () => standIn,
    switching() {
      if (next === null) return null;
      const total = marks.total();
      const pending = Math.min(total, marks.pendingCount(next.key));
      const rate = (next.pendingThen - pending) / (performance.now() - next.began);
      return { id: next.identity.id, done: total - pending, total, secondsLeft: rate > 0 ? pending / rate / 1000 : null, problem: next.problem };
    },
    async use(id) {
      if (id === current.identity.id) return stay();
      if (next?.identity.id === id) {
        if (next.problem !== null) goOn(next);
        return;
      }
      const opened = await open(id);
      if (closed) throw new WinnowError("cancelled", "Winnow is being closed.");
      await cancel();
      await begin(opened);
    },
    cancel,
    resume() {
      const waiting = modelsInUse.get("next");
      if (waiting === null || next !== null) return;
      // If its model is gone, there is nothing to go on with.
      switching = open(waiting.id).then(begin).catch(cancel).then(() => switching);
      switching.catch(() => undefined);
    },
    wake() {
      current.indexer.wake();
      next?.indexer.wake();
    },
    sweep,
    async settled() {
      await current.indexer.settled();
      await switching;
      await swept;
    },
    async close() {
      closed = true;
      await current.indexer.close();
      await next?.indexer.close();
      await switching.catch(() => undefined);
      await swept;
    },
  };
}
