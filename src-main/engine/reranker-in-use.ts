/** The re-ranker that a library's owner switched on, if any. */
import type { ModelIdentity } from "../../src-preload/domain.ts";
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../src-preload/errors.ts";
import type { Model } from "../encoder/model-folder.ts";
import type { ModelThread } from "../encoder/model-thread.ts";
import { createReranker, type Reranker } from "../encoder/reranker.ts";
import type { ModelsInUse } from "../library/models-in-use.ts";

export interface RerankerInUse {
  /** Null when none is switched on, or it cannot be used. */
  current(): Reranker | null;
  status(): { id: string; problem: ErrorOnTheWire | null } | null;
  /** Switches it on. Rejects when it cannot be loaded; then nothing changes. */
  use(id: string): Promise<void>;
  stop(): void;
  /** A ranking was made without it, because of this. */
  failed(thrown: unknown): void;
}

export interface RerankerParts {
  modelsInUse: ModelsInUse;
  ready: (id: string, asked: boolean) => Promise<Model>;
  thread: ModelThread;
  /** Rankings will differ, or something else is to be told. */
  onChange: () => void;
}

/** Opens the one that was switched on in an earlier session. A model that cannot be used is told of, and rankings are made without it. */
export async function createRerankerInUse({ modelsInUse, ready, thread, onChange }: RerankerParts): Promise<RerankerInUse> {
  let model: Model | null = null;
  let reranker: Reranker | null = null;
  let problem: ErrorOnTheWire | null = null;

  function letGo(): void {
    if (model !== null) thread.release(model);
    model = null;
    reranker = null;
  }

  async function open(id: string, asked: boolean): Promise<void> {
    const opened = await ready(id, asked);
    if (opened.kind !== "reranker") throw new WinnowError("invalid_input", `“${id}” does not read two texts together.`, { hint: "Choose a model made for re-ranking." });
    letGo();
    model = opened;
    reranker = createReranker(opened, thread);
    problem = null;
  }

  const chosen = (): ModelIdentity | null => modelsInUse.get("reranker");
  const before = chosen();
  if (before !== null) {
    await open(before.id, false).catch((thrown: unknown) => {
      problem = toWireError(thrown);
    });
  }

  return {
    current: () => reranker,
    status() {
      const id = chosen()?.id;
      return id === undefined ? null : { id, problem };
    },
    async use(id) {
      if (reranker?.identity.id === id) return;
      await open(id, true);
      modelsInUse.set("reranker", reranker?.identity ?? null);
      onChange();
    },
    stop() {
      letGo();
      problem = null;
      modelsInUse.set("reranker", null);
      onChange();
    },
    failed(thrown) {
      problem = toWireError(thrown);
      letGo();
      onChange();
    },
  };
}
