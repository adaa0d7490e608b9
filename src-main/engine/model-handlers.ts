/** Models: which there are, bringing one here, and having the library read by one. */
import type { Handlers } from "../../src-preload/contract.ts";
import type { ModelInfo, Models } from "../../src-preload/contract/models.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Encoders } from "./encoders.ts";
import type { ModelShelf } from "./model-shelf.ts";

export interface ModelParts {
  shelf: ModelShelf;
  encoders: Encoders;
}

type ModelHandlers = Pick<
  Handlers,
  | "models.list" | "models.download" | "models.pause" | "models.cancelDownload" | "models.import" | "models.use" | "models.cancelSwitch"
  | "models.remove" | "models.restore"
>;

export function modelsOf({ shelf, encoders }: ModelParts): Models {
  const kept = new Set(encoders.kept());
  const inUse = encoders.current().identity.id;
  const tell = (model: ModelInfo): ModelInfo => ({ ...model, kept: kept.has(model.id), state: model.id === inUse ? { is: "active" } : model.state });
  return { folder: shelf.folder, models: shelf.list().map(tell), switching: encoders.switching(), standIn: encoders.standIn() };
}

export function createModelHandlers(parts: ModelParts): ModelHandlers {
  const { shelf, encoders } = parts;
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
      await encoders.use(id);
      return answer();
    },
    "models.cancelSwitch": async () => {
      await encoders.cancel();
      return answer();
    },
    "models.remove": async ({ id }) => {
      if (encoders.current().identity.id === id || encoders.switching()?.id === id) {
        throw new WinnowError("invalid_input", "This model is in use.", { hint: "Use another one first." });
      }
      shelf.remove(id);
      return answer();
    },
    "models.restore": async ({ id }) => {
      shelf.restore(id);
      return answer();
    },
  };
}
