import { describe, expect, it } from "vitest";
import type { RequestMessage, ServerMessage } from "../../../src-preload/contract.ts";
import { createWebBridge, type Socket } from "../../../src-renderer/client/web-bridge.ts";

/** A network whose sockets the test opens and breaks, with a clock it turns by hand. */
function network(options: { hostAnswers: boolean } = { hostAnswers: false }) {
  const sockets: (Socket & { sent: RequestMessage[] })[] = [];
  const timers: { task: () => void; milliseconds: number }[] = [];
  const bridge = createWebBridge({
    openSocket() {
      const sent: RequestMessage[] = [];
      const socket = { sent, send: (text: string) => void sent.push(JSON.parse(text) as RequestMessage), onopen: null, onclose: null, onmessage: null };
      sockets.push(socket);
      return socket;
    },
    later: (task, milliseconds) => void timers.push({ task, milliseconds }),
    hostAnswers: () => Promise.resolve(options.hostAnswers),
    upload: () => Promise.resolve([]),
  });
  const heard: ServerMessage[] = [];
  bridge.listen((message) => heard.push(message));
  return {
    bridge,
    heard,
    sockets,
    timers,
    newest: () => sockets.at(-1) as (typeof sockets)[number],
    state: () => bridge.connection.getState().state,
    async breakNewest() {
      sockets.at(-1)?.onclose?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const list: RequestMessage = { id: 1, method: "jobs.list", params: {} };

describe("the browser's bridge", () => {
  it("keeps what is sent before the connection is there, and sends it in order", () => {
    const { bridge, newest } = network();
    bridge.send(list);
    bridge.send({ ...list, id: 2 });
    expect(newest().sent).toEqual([]);
    // Whoever asks because the connection is open now, comes after those who waited for it.
    bridge.connection.subscribe(() => bridge.send({ ...list, id: 3 }));
    newest().onopen?.();
    expect(newest().sent.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it("answers what was under way when the connection broke with an error, and nothing else", async () => {
    const { bridge, newest, heard, breakNewest } = network();
    newest().onopen?.();
    bridge.send(list);
    bridge.send({ ...list, id: 2 });
    newest().onmessage?.({ data: JSON.stringify({ id: 1, result: { jobs: [] } }) });
    // A piece ahead of its answer is not the answer.
    newest().onmessage?.({ data: JSON.stringify({ id: 2, list: "jobs", piece: [{}] }) });
    await breakNewest();
    expect(heard).toEqual([
      { id: 1, result: { jobs: [] } },
      { id: 2, list: "jobs", piece: [{}] },
      { id: 2, error: expect.objectContaining({ code: "internal" }) as unknown },
    ]);
  });

  it("opens again after a break, says how often it has opened, and sends what waited", async () => {
    const { bridge, newest, timers, state, breakNewest } = network();
    newest().onopen?.();
    await breakNewest();
    expect(state()).toBe("lost");
    bridge.send(list);
    timers.at(-1)?.task();
    newest().onopen?.();
    expect(bridge.connection.getState()).toEqual({ state: "open", opened: 2 });
    expect(newest().sent).toEqual([list]);
  });

  it("waits longer with every failure, up to five seconds, and starts over after a success", async () => {
    const { newest, timers, breakNewest } = network();
    for (let failure = 0; failure < 7; failure += 1) {
      await breakNewest();
      timers.at(-1)?.task();
    }
    const pauses = timers.map(({ milliseconds }) => milliseconds);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(5000);
    newest().onopen?.();
    await breakNewest();
    expect(timers.at(-1)?.milliseconds).toBe(pauses[0]);
  });

  it("says the token is refused when the host answers but the socket does not open", async () => {
    const { timers, state, breakNewest } = network({ hostAnswers: true });
    for (let failure = 0; failure < 3; failure += 1) {
      await breakNewest();
      timers.at(-1)?.task();
    }
    expect(state()).toBe("refused");
  });

  it("passes by what is not a message of the contract", () => {
    const { newest, heard } = network();
    newest().onopen?.();
    for (const data of ["{", "7", JSON.stringify({ id: "x" }), new Uint8Array(2)]) newest().onmessage?.({ data });
    expect(heard).toEqual([]);
  });
});
