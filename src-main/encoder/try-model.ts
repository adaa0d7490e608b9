/** Loads a model once: whether it works at all, and how fast it is on this computer. */
import { WinnowError } from "../../src-preload/errors.ts";
import type { Model } from "./model-folder.ts";
import type { ModelThread } from "./model-thread.ts";
import type { ModelInput } from "./worker-messages.ts";

export interface Tried {
  dimensions: number;
  /** Sentences, or pairs of texts, a second. */
  perSecond: number;
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
const measuring = 500;

function inputsFor({ kind }: Model): ModelInput[] {
  return kind === "encoder" ? sentences : sentences.map((sentence) => ["Experience in the same line of work", sentence] as const);
}

/** Rejects with `damaged_file` when the model cannot be used, with `cancelled` when `signal` aborts. */
export async function tryModel(model: Model, thread: ModelThread, signal?: AbortSignal): Promise<Tried> {
  const inputs = inputsFor(model);
  try {
    // The first run loads it, which is not to be counted.
    const [first] = await thread.run(model, inputs.slice(0, 1), signal);
    const began = performance.now();
    let read = 0;
    while (read === 0 || performance.now() - began < measuring) read += (await thread.run(model, inputs, signal)).length;
    return { dimensions: first?.length ?? 0, perSecond: (read * 1000) / (performance.now() - began) };
  } catch (cause) {
    if (cause instanceof WinnowError && cause.code === "cancelled") throw cause;
    throw new WinnowError("damaged_file", `“${model.identity.id}” could not be loaded, so it cannot be used.`, {
      hint: "Its files are damaged, or it is a kind of model that Winnow cannot run.",
      cause,
    });
  }
}
