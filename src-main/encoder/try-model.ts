/** Loads a model once: whether it works at all, and how fast it is on this computer. */
import { WinnowError } from "../../src-preload/errors.ts";
import type { Model } from "./model-folder.ts";
import type { ModelThread } from "./model-thread.ts";
import type { ModelInput } from "./worker-messages.ts";

export interface Tried {
  dimensions: number;
  /** Sentences, or pairs of texts, a second. */
  perSecond: number;
  /** Sentences a second of the encoder it is compared with, measured in turn with it. */
  own: number;
}

/** Sentences as resumes have them; how long reading takes hangs on their length only. */
const sentences = [
  "Prepared monthly closings and reconciled the accounts of four subsidiaries",
  "Cared for patients after surgery and trained new nurses on the ward",
  "Built the web shop's checkout with a small team and wrote its automated tests",
  "Planned the routes of forty delivery vans and cut the fuel bill by a tenth",
  "Negotiated contracts with suppliers in three countries",
  "Taught mathematics to classes of thirty pupils and led the school's robotics club",
  "Installed switchboards and lighting in two hospitals",
  "Answered some sixty calls a day and solved most complaints at once",
];
/** Milliseconds that measuring may take. */
const measuring = 700;

/** A re-ranker gets what it will get: all that a job asks, and the best lines of a resume. */
function inputsFor({ kind }: Model): ModelInput[] {
  return kind === "encoder" ? sentences : [[sentences.join("\n"), sentences.toReversed().join("\n")], [sentences.toReversed().join("\n"), sentences.join("\n")]];
}

/** Milliseconds that the model takes for all inputs. */
async function timed(model: Model, thread: ModelThread, signal: AbortSignal | undefined): Promise<number> {
  const began = performance.now();
  await thread.run(model, inputsFor(model), signal);
  return performance.now() - began;
}

/**
 * Both take turns, and the fastest turn of each counts: what else the computer does slows some of them.
 * Rejects with `damaged_file` when the model cannot be used, with `cancelled` when `signal` aborts.
 */
export async function tryModel(model: Model, own: Model, thread: ModelThread, signal?: AbortSignal): Promise<Tried> {
  const inputs = inputsFor(model);
  try {
    // The first run loads it, which is not to be counted.
    const [first] = await thread.run(model, inputs.slice(0, 1), signal);
    await thread.run(own, sentences.slice(0, 1), signal);
    const end = performance.now() + measuring;
    let fastest = Infinity;
    let fastestOwn = Infinity;
    do {
      fastest = Math.min(fastest, await timed(model, thread, signal));
      fastestOwn = Math.min(fastestOwn, await timed(own, thread, signal));
    } while (performance.now() < end);
    return { dimensions: first?.length ?? 0, perSecond: (inputs.length * 1000) / fastest, own: (sentences.length * 1000) / fastestOwn };
  } catch (cause) {
    if (cause instanceof WinnowError && cause.code === "cancelled") throw cause;
    throw new WinnowError("damaged_file", `“${model.identity.id}” could not be loaded, so it cannot be used.`, {
      hint: "Its files are damaged, or it is a kind of model that Winnow cannot run.",
      cause,
    });
  }
}
