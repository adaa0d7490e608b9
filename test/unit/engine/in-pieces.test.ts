import { expect, it } from "vitest";
import { serverMessageSchema, type ServerMessage } from "../../../src-preload/contract.ts";
import { inPieces } from "../../../src-main/engine/in-pieces.ts";

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ candidateId: `c${String(n)}` }));

/** What a page makes of the messages. */
function together(messages: readonly ServerMessage[]): unknown {
  const lists: Record<string, unknown[]> = {};
  for (const message of messages) {
    if ("piece" in message) (lists[message.list] ??= []).push(...message.piece);
    if ("result" in message) return Object.keys(lists).length === 0 ? message.result : { ...(message.result as object), ...lists };
  }
  return undefined;
}

it("gives a long list ahead of its answer in pieces that together are the list", () => {
  const result = { job: { jobId: "j" }, rows: rows(5003), others: rows(612), few: rows(3), considered: 5003 };
  const messages = inPieces({ id: 7, result });
  expect(messages.length).toBeGreaterThan(20);
  expect(messages.every((message) => "id" in message && message.id === 7)).toBe(true);
  expect(Math.max(...messages.map((message) => JSON.stringify(message).length))).toBeLessThan(JSON.stringify(result).length / 15);
  expect(together(messages)).toEqual(result);
  expect(messages.map((message) => serverMessageSchema.parse(message))).toEqual(messages);
});

it("leaves what is short, what failed and what nobody asked for in one message", () => {
  for (const message of [
    { id: 1, result: { rows: rows(20) } }, { id: 1, result: rows(5000) }, { id: 1, result: { ids: Array.from({ length: 20_000 }, String) } }, { id: 1, result: null },
    { id: 1, error: { code: "busy", message: "Wait." } }, { event: "library.changed", data: { rows: rows(5000) } },
  ] as ServerMessage[]) expect(inPieces(message)).toEqual([message]);
});
