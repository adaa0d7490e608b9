/** Models: which there are, bringing one here, and having the library read by one. */
import type { Handlers } from "../../src-preload/contract.ts";
import type { ModelInfo, Models } from "../../src-preload/contract/models.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { DecisionLog } from "../tracking/log/decision-log.ts";
import type { Encoders } from "./encoders.ts";
import type { RerankerInUse } from "./reranker-in-use.ts";
import type { ModelShelf } from "./model-shelf.ts";

export interface ModelParts {
  shelf: ModelShelf;
  encoders: Encoders;
  reranker: RerankerInUse;
  log: Pick<DecisionLog, "record">;
}

type ModelHandlers = Pick<
  Handlers,
  | "models.list" | "models.download" | "models.pause" | "models.cancelDownload" | "models.import" | "models.use" | "models.cancelSwitch"
  | "models.stopReranking"
  | "models.remove" | "models.restore"
>;

export function modelsOf({ shelf, encoders, reranker }: Omit<ModelParts, "log">): Models {
  const kept = new Set(encoders.kept());
  const inUse = [encoders.current().identity.id, reranker.current()?.identity.id];
  const tell = (model: ModelInfo): ModelInfo => ({ ...model, kept: kept.has(model.id), state: inUse.includes(model.id) ? { is: "active" } : model.state });
  return { folder: shelf.folder, models: shelf.list().map(tell), switching: encoders.switching(), reranking: reranker.status(), standIn: encoders.standIn() };
}

export function createModelHandlers(parts: ModelParts): ModelHandlers {
  const { shelf, encoders, reranker, log } = parts;
  const isReranker = (id: string): boolean => shelf.list().some((model) => model.id === id && model.kind === "reranker");
  /** The encoder tells by itself when it is another: that takes as long as the library is large. */
  async function reranking(work: () => Promise<void> | void): Promise<void> {
    const before = reranker.current()?.identity ?? null;
    await work();
    const after = reranker.current()?.identity ?? null;
    if (before?.id !== after?.id || before?.hash !== after?.hash) log.record("model.switched", { what: "reranker", before, after });
  }
  const answer = (): Models => modelsOf(parts);
  return {
    "models.list": async () => answer(),
    "models.download": async ({ id }) => {
      shelf.download(id);
      return answer();
    },
    "models.pause": async ({ id }) => {
      shelf.pause(id);
      return answer();
    },
    "models.cancelDownload": async ({ id }) => {
      await shelf.cancelDownload(id);
      return answer();
    },
    "models.import": async ({ path }) => {
      const id = await shelf.import(path);
      return { ...answer(), id };
    },
    "models.use": async ({ id }) => {
      await (isReranker(id) ? reranking(() => reranker.use(id)) : encoders.use(id));
      return answer();
    },
    "models.cancelSwitch": async () => {
      await encoders.cancel();
      return answer();
    },
    "models.stopReranking": async () => {
      await reranking(reranker.stop);
      return answer();
    },
    "models.remove": async ({ id }) => {
      if (reranker.current()?.identity.id === id || encoders.isUsed(id)) {
        throw new WinnowError("invalid_input", "This model is in use.", { hint: "Use another one first, or stop using it." });
      }
      shelf.remove(id);
      if (reranker.status()?.id === id) reranker.stop();
      return answer();
    },
    "models.restore": async ({ id }) => {
      shelf.restore(id);
      return answer();
    },
  };
}
