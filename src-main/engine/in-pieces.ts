/**
 * A long answer as several messages. A page takes each of them in a task of its own: four megabytes in one keep it from answering the
 * hand for longer than a person takes to notice (50 ms, the RAIL model's limit for a task).
 */
import type { ServerMessage } from "../../src-preload/contract.ts";

/** So many objects are read in a few milliseconds. */
const piece = 250;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
/** Texts and numbers are read so quickly that no list of them is too long. */
const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 2 * piece && isObject(value[0]);

/** The pieces of the answer's own long lists of objects, in their order, and then the answer without what they held. Any other message is given as it is. */
export function inPieces(message: ServerMessage): ServerMessage[] {
  if (!("result" in message) || !isObject(message.result)) return [message];
  const { id, result } = message;
  const lists = Object.entries(result).filter((entry): entry is [string, unknown[]] => isLong(entry[1]));
  if (lists.length === 0) return [message];
  const pieces = lists.flatMap(([list, entries]) =>
    Array.from({ length: Math.ceil(entries.length / piece) }, (_, n) => ({ id, list, piece: entries.slice(n * piece, (n + 1) * piece) })),
  );
  return [...pieces, { id, result: { ...result, ...Object.fromEntries(lists.map(([list]) => [list, []])) } }];
}
