/** Gives every stored passage its vector: encodes what is new, writes it to the vector index, marks it as indexed. */
import type { Encoder } from "../encoder/types.ts";
import type { PendingPassage } from "../library/index-marks.ts";
import type { Library } from "../library/open-library.ts";
import type { VectorIndex } from "../library/vector-index.ts";

export interface Indexer {
  /** There may be something to index. Returns at once. */
  wake(): void;
  /** What was indexed is so no longer: looks through everything again with the next `wake`. */
  startOver(): void;
  /** Does `work` between two batches, so that nothing is encoded or written meanwhile. */
  between<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is left to index. Rejects with what stopped it (`model_missing`); `wake` tries again. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Passages encoded and written at a time: large enough for LanceDB, small enough that little is lost and progress is seen. */
const BATCH = 512;
/** After so many writes the index is compacted once there is nothing else to do. */
const WRITES_BEFORE_COMPACTION = 16;

export interface IndexerParts {
  library: Library;
  encoder: Encoder;
  index: VectorIndex;
  modelKey: string;
  /** Called after each batch, when its passages are marked. */
  onIndexed: (progress: IndexProgress) => void;
}

export interface IndexProgress {
  /** Passages of the batch. */
  passages: number;
  /** Every passage up to this id is indexed. */
  upTo: number;
}

export function createIndexer({ library, encoder, index, modelKey, onIndexed }: IndexerParts): Indexer {
  const closing = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let writes = 0;
  /** Ids only rise, so that what comes to be indexed stands behind what is. */
  let upTo = 0;
  let starts = 0;

  let lastTurn: Promise<unknown> = Promise.resolve();
  function between<T>(work: () => Promise<T>): Promise<T> {
    const mine = lastTurn.then(work);
    lastTurn = mine.catch(() => undefined);
    return mine;
  }

  /** Gives what it indexed. */
  async function indexBatch(): Promise<PendingPassage[]> {
    const batch = library.marks.pending(modelKey, BATCH, upTo);
    if (batch.length === 0) return batch;
    const vectors = await encoder.encode(batch.map((p) => p.redacted), closing.signal);
    await index.add(
      batch.flatMap((p, at) => {
        const vector = vectors[at];
        return vector ? [{ passageId: p.passageId, candidateId: p.candidateId, vector }] : [];
      }),
    );
    library.marks.mark(modelKey, batch.map((p) => p.passageId));
    writes++;
    return batch;
  }

  async function indexAll(): Promise<void> {
    if (upTo === 0 && library.marks.pendingCount(modelKey) === 0) upTo = library.marks.newest();
    while (!closing.signal.aborted) {
      again = false;
      const start = starts;
      const batch = await between(indexBatch);
      if (start === starts) upTo = batch.at(-1)?.passageId ?? upTo;
      onIndexed({ passages: batch.length, upTo });
      if (batch.length === 0 && !again) break;
    }
    if (writes >= WRITES_BEFORE_COMPACTION && !closing.signal.aborted) {
      await index.compact();
      await index.tune();
      writes = 0;
    }
  }

  function wake(): void {
    again = true;
    if (running || closing.signal.aborted) return;
    running = indexAll().then(
      () => {
        running = null;
        // Something came after the last look, while the index was being compacted.
        if (again) wake();
      },
      (thrown: unknown) => {
        running = null;
        throw thrown;
      },
    );
    // Whoever waits with settled() sees the error; nobody else is to crash for it.
    running.catch(() => undefined);
  }

  return {
    wake,
    between,
    startOver() {
      starts++;
      upTo = 0;
    },
    async settled() {
      while (running) await running;
    },
    async close() {
      closing.abort();
      await running?.catch(() => undefined);
    },
  };
}
