import { describe, expect, it } from "vitest";
import type { LogEntry, Params } from "../../../src-preload/contract.ts";
import { decisionKinds } from "../../../src-preload/decisions.ts";
import { createToasts } from "../../../src-renderer/app/toasts.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { kindGroups } from "../../../src-renderer/log/kind-groups.ts";
import { createLogDesk } from "../../../src-renderer/log/log-store.ts";

const entry = (seq: number): LogEntry => ({
  seq, at: "2026-03-01T10:00:00.000Z", by: "ana", kind: "job.removed", body: {}, texts: {}, previous: "", hash: String(seq), jobTitle: null, said: { title: "", sentence: "", facts: [] },
});

/** A desk over a log of so many entries, of which `filtered` fit any filter. */
function deskOver(entries: number, filtered = 3) {
  const asked: Params<"log.list">[] = [];
  let count = entries;
  let changed: () => void = () => undefined;
  const request = (_: string, params: Params<"log.list">): Promise<unknown> => {
    asked.push(params);
    const total = Object.keys(params.filter).length > 0 ? filtered : count;
    const from = Math.min(total, (params.before ?? Infinity) - 1);
    return Promise.resolve({ total, entries: Array.from({ length: Math.max(0, Math.min(from, params.limit)) }, (_, n) => entry(from - n)) });
  };
  const on = (_: string, listener: () => void) => {
    changed = listener;
    return () => undefined;
  };
  const desk = createLogDesk({ request, on } as unknown as Client, createToasts());
  const write = (): void => {
    count += 1;
    changed();
  };
  return { desk, asked, write, seqs: () => desk.store.getState().entries?.map(({ seq }) => seq) ?? [] };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("the log on screen", () => {
  it("asks for older entries as one comes near to the end, once", async () => {
    const { desk, asked, seqs } = deskOver(250);
    desk.show(null);
    await settled();
    desk.seen(30);
    expect(asked).toHaveLength(1);
    desk.seen(80);
    desk.seen(90);
    await settled();
    expect(asked.map(({ before }) => before)).toEqual([undefined, 151]);
    expect(seqs()).toEqual(Array.from({ length: 200 }, (_, n) => 250 - n));
  });

  it("puts new entries on top of what was scrolled to, and follows nothing once it is left", async () => {
    const { desk, asked, write, seqs } = deskOver(150);
    const leave = desk.show(null);
    await settled();
    desk.seen(99);
    await settled();
    write();
    await settled();
    expect([seqs()[0], seqs().length]).toEqual([151, 151]);
    leave();
    write();
    expect(asked).toHaveLength(3);
  });

  it("begins anew with another choice, with nothing opened, and takes no answer to the choice before", async () => {
    const { desk, asked, seqs } = deskOver(150);
    desk.show("j");
    await settled();
    desk.open(3);
    desk.choose({ jobId: null });
    desk.choose({ group: "exports", candidate: 7 });
    await settled();
    expect(seqs()).toEqual([3, 2, 1]);
    expect(desk.store.getState().opened).toBeNull();
    expect(asked.at(-1)?.filter).toEqual({ kinds: ["exported", "log.exported"], candidate: 7 });
  });

  it("takes a day from its beginning to its end as the clock on the wall has it, which is how entries show theirs", async () => {
    const { desk, asked } = deskOver(3);
    desk.choose({ from: "2026-03-29", to: "2026-03-29" });
    const day = { from: new Date(2026, 2, 29).toISOString(), until: new Date(2026, 2, 30).toISOString() };
    expect(asked.at(-1)?.filter).toEqual(day);
    desk.choose({ from: "272026-03-29", to: null });
    expect(asked.at(-1)?.filter).toEqual({});
    await settled();
  });

  it("can look for every kind of entry that there is", () => {
    expect(Object.values(kindGroups).flat().sort()).toEqual([...decisionKinds].sort());
  });
});
