/**
 * Handlers that answer a blind asker without who anybody is: the one place where that is seen to, for every method there is and will
 * be. Who asks seeing is answered as before.
 */
import type { Asker } from "../../../src-preload/asker.ts";
import { methods, type Handlers, type Method, type Result } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { leftOut } from "../../../src-preload/reveals.ts";
import { withhold, type About, type Withholding } from "../../../src-preload/withhold.ts";
import { blindWords } from "./blind-words.ts";
import type { Asked } from "./withholding.ts";

type AnyHandler = (params: never, asker?: Asker) => Promise<unknown>;
type Params = Readonly<Record<string, unknown>>;

/** What a blind asker gets whatever was asked for. */
const forced: Partial<Record<Method, Params>> = {
  "exports.start": { blind: true },
  "exports.table": { blind: true },
  "exports.ranking": { blind: true },
  "exports.ofText": { blind: true },
  "ranking.text": { names: false },
  "ranking.explainText": { names: false },
};

/** Rooms in which a recruiter writes what a blind window shows in part: written back, the blocks would take the place of the words. */
const written = /^(?:notes|tags|tracking|interviews|conditions|library)\./;

/** Fields of a profile that tell who somebody is. */
const identity = /^(?:name|location|emails|phones|links)(?:\.|$)/;

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
/** Of whom a question names more than so many, the answer has them apart. */
const mostNamed = 20;

function aboutOf({ candidateId, resumeId, candidateIds }: Params): About {
  const among = Array.isArray(candidateIds) && candidateIds.length <= mostNamed ? candidateIds.map(String) : [];
  return { candidateId: textOrNull(candidateId), resumeId: textOrNull(resumeId), among };
}

function assertCanBeBlind(method: Method, params: Params, { language }: Asker): void {
  const words = blindWords[language];
  if (written.test(method) && JSON.stringify(params).includes(leftOut)) throw new WinnowError("invalid_input", words.notWritten, { hint: words.leave });
  if (method !== "library.correct") return;
  const edit = params["edit"] as Params;
  if (identity.test(String(edit["field"] ?? edit["list"]))) throw new WinnowError("invalid_input", words.notShown, { hint: words.leave });
}

/** Pages of a PDF are drawn by the window, which covers what is hidden; of other files it shows the text alone. */
function assertCanBeDrawn(method: Method, result: unknown, { language }: Asker): void {
  if (method !== "library.original" || (result as Result<"library.original">).mediaType === "application/pdf") return;
  const words = blindWords[language];
  throw new WinnowError("invalid_input", words.notShown, { hint: words.leave });
}

/** The same error, its sentences without names. */
function blindError(thrown: unknown, about: About, by: Withholding): unknown {
  if (!(thrown instanceof WinnowError)) return thrown;
  const said = (text: string): string => by.put("sentence", text, about, false) ?? "";
  return new WinnowError(thrown.code, said(thrown.message), { cause: thrown, ...(thrown.hint === undefined ? {} : { hint: said(thrown.hint) }) });
}

/**
 * @param withholding says for each way of asking what is put in the place of what is left out
 * @param instead answer a blind asker where the answer itself must be another: who is found, and in which order
 */
export function blindHandlers(handlers: Handlers, withholding: (asked: Asked) => Withholding, instead: Partial<Handlers>): Handlers {
  const wrap = (method: Method, handler: AnyHandler) => async (params: never, asker?: Asker): Promise<unknown> => {
    if (asker?.blind === undefined) return handler(params, asker);
    assertCanBeBlind(method, params, asker);
    const asked: Asked = { language: asker.language, schools: asker.blind.schools };
    const about = aboutOf(params);
    try {
      const result = await (instead[method] as AnyHandler | undefined ?? handler)({ ...(params as Params), ...forced[method] } as never, asker);
      assertCanBeDrawn(method, result, asker);
      return withhold(methods[method].result, result, withholding(asked), about);
    } catch (thrown) {
      throw blindError(thrown, about, withholding(asked));
    }
  };
  const entries = Object.entries(handlers) as [Method, AnyHandler][];
  // Each handler keeps its own parameters and result, which TypeScript cannot follow through the entries of an object.
  return Object.fromEntries(entries.map(([method, handler]) => [method, wrap(method, handler)])) as unknown as Handlers;
}
