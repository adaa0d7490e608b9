import { describe, expect, it } from "vitest";
import type { CandidateRow, Params } from "../../../src-preload/contract.ts";
import type { Toasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { createCandidates, windowSize } from "../../../src-renderer/library/candidates-store.ts";
import { rowAt, withWindow } from "../../../src-renderer/library/row-windows.ts";

type Asked = Params<"library.candidates">;

/** Rows called by their place, how often they were asked for, and by what they are sorted. */
function listing(total: number) {
  const asked: { params: Asked; answer: () => Promise<void> }[] = [];
  const events = new Map<string, () => void>();
  const client = {
    on: (event: string, listener: () => void) => { events.set(event, listener); return () => undefined; },
    request: (method: string, params: Asked) => new Promise((resolve) => {
      if (method !== "library.candidates") return;
      const round = asked.filter((one) => one.params.offset === params.offset).length;
      const rows = Array.from({ length: params.limit }, (_, i) => ({ candidateId: `${params.sort.column} ${String(params.offset + i)} ${String(round)}` }) as CandidateRow);
      asked.push({ params, answer: async () => { resolve({ total, rows }); await Promise.resolve(); } });
    }),
  } as unknown as Client;
  const candidates = createCandidates(client, {} as Toasts);
  const at = (index: number): string | null => rowAt(candidates.store.getState().windows, index, windowSize)?.candidateId ?? null;
  const answerAll = async (): Promise<void> => {
    for (let n = 0; n < asked.length; n++) await asked[n]?.answer();
  };
  return { candidates, at, asked, answerAll, tell: (event: string) => events.get(event)?.() };
}

describe("the library's table", () => {
  it("keeps every row on screen until its new one comes when the library changes, and lets go of the others", async () => {
    const { candidates, at, asked, answerAll, tell } = listing(10_000);
    candidates.load();
    await answerAll();
    candidates.show(190, 220);
    await answerAll();
    candidates.show(600, 620);
    await answerAll();
    candidates.show(190, 220);
    const before = asked.length;
    tell("organising.changed");
    expect(asked.slice(before).map(({ params }) => params.offset)).toEqual([0, windowSize]);
    await asked[before]?.answer();
    expect([at(190), at(210), at(610)]).toEqual(["added 190 1", "added 210 0", null]);
    await asked[before + 1]?.answer();
    expect(at(210)).toBe("added 210 1");
  });

  it("begins another list with every other order, and mixes no row of the old one in", async () => {
    const { candidates, at, answerAll } = listing(10_000);
    candidates.load();
    await answerAll();
    candidates.show(390, 420);
    await answerAll();
    const { list } = candidates.store.getState();
    candidates.setSort({ column: "name", descending: false });
    expect([candidates.store.getState().list, at(400)]).toEqual([list, "added 400 0"]);
    await answerAll();
    expect([candidates.store.getState().list, at(0), at(400)]).toEqual([list + 1, "name 0 1", null]);
    candidates.refresh();
    await answerAll();
    expect(candidates.store.getState().list).toBe(list + 1);
  });

  it("asks for what was asked for already only when it failed", async () => {
    const { candidates, asked, answerAll } = listing(5);
    candidates.load();
    candidates.load();
    await answerAll();
    candidates.load();
    expect(asked).toHaveLength(1);
  });
});

describe("removals", () => {
  function removing() {
    const asked: [method: string, ids: readonly string[]][] = [];
    let closed = 0;
    let refused: Error | null = null;
    const said: unknown[] = [];
    const client = {
      on: () => () => undefined,
      request: (method: string, params: { candidateIds?: readonly string[] }) => {
        if (method === "library.candidates") return new Promise(() => undefined);
        asked.push([method, params.candidateIds ?? []]);
        return refused === null ? Promise.resolve({}) : Promise.reject(refused);
      },
    } as unknown as Client;
    const toasts = { done: () => () => { closed += 1; }, problem: (thrown: unknown) => said.push(thrown) } as unknown as Toasts;
    return { candidates: createCandidates(client, toasts), asked, said, closed: () => closed, refuse: (why: Error | null) => { refused = why; } };
  }

  it("are taken back the last one first, each once, and their messages go with them", async () => {
    const { candidates, asked, closed } = removing();
    await candidates.removeAll(["a", "b"]);
    await candidates.removeAll(["c"]);
    asked.length = 0;
    for (let press = 0; press < 3; press++) candidates.undoRemoval();
    await Promise.resolve();
    expect(asked).toEqual([["library.restore", ["c"]], ["library.restore", ["a", "b"]]]);
    expect([closed(), candidates.store.getState().removals]).toEqual([2, []]);
  });

  it("can be taken back again when that could not be done", async () => {
    const { candidates, said, refuse } = removing();
    await candidates.removeAll(["a"]);
    refuse(new Error("no room"));
    candidates.undoRemoval();
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual([new Error("no room")]);
    expect(candidates.store.getState().removals).toEqual([["a"]]);
  });
});

it("windows that are added to a list leave the others", () => {
  const two = withWindow(new Map([[0, ["a"]]]), { offset: 200, rows: ["b"] }, false, []);
  expect([...two.keys()]).toEqual([0, 200]);
  expect([...withWindow(two, { offset: 400, rows: ["c"] }, true, [200, 400]).keys()]).toEqual([200, 400]);
});
