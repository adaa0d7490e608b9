import { describe, expect, it } from "vitest";
import type { RequestMessage, ServerMessage } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { createClient } from "../../../src-renderer/client/client.ts";

function wire() {
  const sent: RequestMessage[] = [];
  let deliver: (message: ServerMessage) => void = () => undefined;
  const client = createClient({
    send: (message) => void sent.push(message),
    listen: (listener) => {
      deliver = listener;
      return () => undefined;
    },
  }, () => ({ language: "de" }));
  return { client, sent, answer: (message: ServerMessage) => deliver(message) };
}

describe("the client of the contract", () => {
  it("gives each answer to the request that asked, in whatever order they come", async () => {
    const { client, sent, answer } = wire();
    const list = client.request("jobs.list", {});
    const removal = client.request("library.remove", { candidateIds: ["c1"] });
    expect(sent.map(({ method }) => method)).toEqual(["jobs.list", "library.remove"]);
    expect(sent[0]?.asker).toEqual({ language: "de" });
    answer({ id: sent[1]?.id ?? -1, result: { removed: 1 } });
    answer({ id: sent[0]?.id ?? -1, result: { jobs: [] } });
    expect(await removal).toEqual({ removed: 1 });
    expect(await list).toEqual({ jobs: [] });
  });

  it("rejects with the engine's sentence and hint", async () => {
    const { client, sent, answer } = wire();
    const asked = client.request("jobs.get", { jobId: "gone" });
    answer({ id: sent[0]?.id ?? -1, error: { code: "not_found", message: "This job is gone.", hint: "Choose another." } });
    await expect(asked).rejects.toMatchObject({ code: "not_found", message: "This job is gone.", hint: "Choose another." });
  });

  it("rejects an answer that does not fit the contract instead of handing it on", async () => {
    const { client, sent, answer } = wire();
    const asked = client.request("library.remove", { candidateIds: ["c1"] });
    answer({ id: sent[0]?.id ?? -1, result: { removed: "one" } });
    await expect(asked).rejects.toBeInstanceOf(WinnowError);
    await expect(asked).rejects.toMatchObject({ code: "internal" });
  });

  it("takes an answer with thousands of rows as it takes a short one, in its order, and none that does not fit", async () => {
    const row = (n: number) => ({ requirementIds: [], candidateId: `c${String(n)}`, statuses: "m", levels: [n % 100] });
    for (const spoilt of [null, 2345]) {
      const { client, sent, answer } = wire();
      const asked = client.request("ranking.matrix", { jobId: "j" });
      const rows = Array.from({ length: 2500 }, (_, n) => (n === spoilt ? { ...row(n), statuses: "?" } : row(n)));
      answer({ id: sent[0]?.id ?? -1, result: { requirementIds: ["r"], rows, more: "unknown" } });
      if (spoilt !== null) await expect(asked).rejects.toMatchObject({ code: "internal" });
      else expect(await asked).toEqual({ requirementIds: ["r"], rows: rows.map(({ candidateId, statuses, levels }) => ({ candidateId, statuses, levels })) });
    }
  });

  it("puts an answer that comes in pieces together again, and leaves nothing of it where the answer fails after all", async () => {
    const { client, sent, answer } = wire();
    const row = (n: number) => ({ candidateId: `c${String(n)}`, statuses: "m", levels: [n] });
    const [whole, failing] = [client.request("ranking.matrix", { jobId: "a" }), client.request("ranking.matrix", { jobId: "b" })];
    expect(sent.map(({ inPieces }) => inPieces)).toEqual([true, true]);
    const [first = -1, second = -1] = sent.map(({ id }) => id);
    answer({ id: first, list: "rows", piece: [row(1), row(2)] });
    answer({ id: second, list: "rows", piece: [row(9)] });
    answer({ id: first, list: "rows", piece: [row(3)] });
    answer({ id: first, result: { requirementIds: ["r"], rows: [] } });
    answer({ id: second, error: { code: "not_found", message: "This job is gone." } });
    expect(await whole).toEqual({ requirementIds: ["r"], rows: [row(1), row(2), row(3)] });
    await expect(failing).rejects.toMatchObject({ code: "not_found" });
  });

  it("leaves out events that do not fit, and stops when told", () => {
    const { client, answer } = wire();
    const heard: unknown[] = [];
    const stop = client.on("library.changed", (data) => heard.push(data));
    answer({ event: "library.changed", data: { candidates: -3 } });
    answer({ event: "library.changed", data: { candidates: 3 } });
    stop();
    answer({ event: "library.changed", data: { candidates: 4 } });
    expect(heard).toEqual([{ candidates: 3 }]);
  });

  it("ignores an answer nobody asked for", () => {
    const { answer } = wire();
    expect(() => answer({ id: 99, result: {} })).not.toThrow();
  });
});
