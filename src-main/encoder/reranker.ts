/** The re-ranker: reads two texts together and says how well the second answers the first. */
import type { ModelIdentity } from "../../src-preload/domain.ts";
import type { Model } from "./model-folder.ts";
import type { ModelThread } from "./model-thread.ts";
import { textHash } from "./text-hash.ts";

export type TextPair = readonly [asked: string, offered: string];

export interface Reranker {
  readonly identity: ModelIdentity;
  /** Log odds that they fit, one for each pair, in order. The same pair gives the same number. Rejects as the models' thread does. */
  score(pairs: readonly TextPair[], signal?: AbortSignal): Promise<number[]>;
}

/** Pairs remembered, of some hundred rankings: ranking again with other weights reads nothing again. */
const mostKept = 10_000;

export function createReranker(model: Model, thread: ModelThread): Reranker {
  const known = new Map<string, number>();
  return {
    identity: model.identity,
    async score(pairs, signal) {
      const keys = pairs.map(([asked, offered]) => `${textHash(asked)} ${textHash(offered)}`);
      const missing = new Map(keys.flatMap((key, i): [string, TextPair][] => (known.has(key) ? [] : [[key, pairs[i] ?? ["", ""]]])));
      const fresh = await thread.run(model, [...missing.values()], signal);
      const answers = new Map([...missing.keys()].map((key, i) => [key, fresh[i]?.[0] ?? 0]));
      const odds = keys.map((key) => known.get(key) ?? answers.get(key) ?? 0);
      for (const [key, value] of answers) known.set(key, value);
      for (const oldest of known.keys()) {
        if (known.size <= mostKept) break;
        known.delete(oldest);
      }
      return odds;
    },
  };
}
