/** The typed client of the contract: one request, one answer; results and events are validated, and their problems said in this window's language, before anyone sees them. */
import type { z } from "zod";
import type { Asker } from "../../src-preload/asker.ts";
import type { HostBridge } from "../../src-preload/bridge.ts";
import {
  events, methods, type EventData, type EventName, type Method, type Params, type Result, type ServerMessage,
} from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { withhold } from "../../src-preload/withhold.ts";
import { answerSaid } from "../words/said.ts";
import { words } from "../words/words.ts";
import { checkAnswer, type Checked } from "./check-answer.ts";
import { nothingKnown } from "./nothing-known.ts";
import { spokenError } from "./spoken-error.ts";

export interface Client {
  /** Rejects with the engine's `WinnowError`, or with `internal` when the answer does not fit the contract. */
  request<M extends Method>(method: M, params: Params<M>): Promise<Result<M>>;
  /** Returns the way to stop. Events that do not fit the contract are left out. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
}

/** The window's own. */
export interface WindowClient extends Client {
  /** Resolves when all that has been asked until now is answered. */
  answered(): Promise<void>;
}

interface Waiting {
  /** The next entries of one of the answer's lists, ahead of the answer. */
  take(list: string, piece: readonly unknown[]): void;
  settle(result: unknown): void;
  fail(error: WinnowError): void;
}

/** @param asker is asked anew for every request */
export function createClient(bridge: Pick<HostBridge, "send" | "listen">, asker: () => Asker): WindowClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const underWay = new Set<Promise<unknown>>();
  /** What was not made for a blind window, as one may see it. */
  const asSeen = (schema: z.ZodType, data: unknown): unknown => (asker().blind === undefined ? data : withhold(schema, data, nothingKnown));
  let lastId = 0;

  bridge.listen((message: ServerMessage) => {
    if ("event" in message) {
      for (const listener of listeners.get(message.event) ?? []) listener(message.data);
      return;
    }
    const request = waiting.get(message.id);
    if (request === undefined) return;
    if ("piece" in message) return request.take(message.list, message.piece);
    waiting.delete(message.id);
    if ("error" in message) {
      request.fail(spokenError(message.error));
    } else {
      request.settle(message.result);
    }
  });

  return {
    request<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
      const schema: z.ZodType = methods[method].result;
      const asking = asker();
      const answer = new Promise<Result<M>>((resolve, reject) => {
        const id = ++lastId;
        const lists = new Map<string, unknown[]>();
        waiting.set(id, {
          fail: reject,
          take: (list, piece) => void lists.set(list, (lists.get(list) ?? []).concat(piece)),
          settle(result) {
            const checked = checkAnswer(schema, lists.size === 0 ? result : { ...(result as object), ...Object.fromEntries(lists) });
            if (checked instanceof Promise) void checked.then(settled);
            else settled(checked);
          },
        });
        function settled(checked: Checked): void {
          if (checked.success) resolve(answerSaid(method, (asking.blind === undefined ? asSeen(schema, checked.data) : checked.data) as Result<M>));
          else reject(misfit(method, checked.error));
        }
        bridge.send({ id, method, params, asker: asking, inPieces: true });
      });
      const ended: Promise<unknown> = answer.then(() => underWay.delete(ended), () => underWay.delete(ended));
      underWay.add(ended);
      return answer;
    },

    answered: async () => {
      await Promise.all(underWay);
    },

    on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void {
      const schema: z.ZodType = events[event];
      const checkedListener = (data: unknown): void => {
        const checked = schema.safeParse(data);
        if (checked.success) listener(answerSaid(event, asSeen(schema, checked.data) as EventData<E>));
      };
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(checkedListener));
      return () => all.delete(checkedListener);
    },
  };
}

function misfit(method: string, cause: unknown): WinnowError {
  return new WinnowError("internal", words.app.connection.misfit(method), {
    hint: words.app.connection.misfitHint,
    cause,
  });
}
