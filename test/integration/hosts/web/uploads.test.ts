import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { idleStatus } from "../../../unit/hosts/small-engine.ts";
import { hostUnderTest } from "./host-under-test.ts";

const web = hostUnderTest();

describe("uploads", () => {
  it("lie in one folder, as they lay, when they are of one group", async () => {
    const group = randomUUID();
    const send = async (path: string): Promise<Response> =>
      fetch(web.at(`/upload?${new URLSearchParams({ token: web.host.token, path, group }).toString()}`), { method: "POST", body: path });
    const [first, second] = await Promise.all(["lists/a.csv", "lists/deeper/b.csv"].map(async (path) => ((await (await send(path)).json()) as { path: string }).path));
    expect(dirname(first ?? "")).toBe(dirname(dirname(second ?? "")));
    expect((await readdir(dirname(first ?? ""))).sort()).toEqual(["a.csv", "deeper"]);
    const escaping = await fetch(web.at(`/upload?${new URLSearchParams({ token: web.host.token, path: "a.csv", group: "../.." }).toString()}`), { method: "POST", body: "x" });
    expect(escaping.status).toBe(400);
  });

  it("keep content and name, and never collide", async () => {
    const first = await web.uploadedPath("team/Ana Núñez.txt", "one");
    const second = await web.uploadedPath("team/Ana Núñez.txt", "two");
    expect(first).not.toBe(second);
    expect([basename(first), basename(dirname(first))]).toEqual(["Ana Núñez.txt", "team"]);
    expect([await readFile(first, "utf8"), await readFile(second, "utf8")]).toEqual(["one", "two"]);
  });

  it("stay in their private folder whatever the path says", async () => {
    const path = await web.uploadedPath("../../../../escaped.txt", "x");
    expect(path.startsWith(join(web.folder, "uploads"))).toBe(true);
    expect((await stat(join(web.folder, "uploads"))).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("leave nothing when the sender breaks off", async () => {
    const request = httpRequest(web.at(`/upload?token=${web.host.token}&path=a.txt`), { method: "POST", headers: { "content-length": "1000" } });
    request.on("error", () => undefined);
    request.write("half of it");
    const files = async (): Promise<string[]> => (await readdir(join(web.folder, "uploads"), { recursive: true })).filter((name) => name.endsWith("a.txt"));
    await expect.poll(files).toHaveLength(1);
    request.destroy();
    await expect.poll(files).toHaveLength(0);
  });

  it("refuse what is announced as too large, and a missing name", async () => {
    const tooLarge = await new Promise<number>((resolve, reject) => {
      const headers = { "content-length": String(2 * 1024 ** 3) };
      const request = httpRequest(web.at(`/upload?token=${web.host.token}&path=a.zip`), { method: "POST", headers }, (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on("error", reject);
      request.flushHeaders();
    });
    expect(tooLarge).toBe(413);
    expect((await web.upload("", "x")).status).toBe(400);
  });

  it("are gone after closing, and their folder too", async () => {
    await web.uploadedPath("a.txt", "x");
    await web.host.close();
    expect(existsSync(join(web.folder, "uploads"))).toBe(false);
    await web.start();
  });

  it("outlive a close and a new start while the engine still has to read them", async () => {
    const path = await web.uploadedPath("a.txt", "x");
    web.engine.status = { ...idleStatus, state: "paused", found: 1, waiting: 1 };
    await web.host.close();
    await web.start({ "ingest.status": async () => ({ ...idleStatus, state: "running", found: 1, waiting: 1 }) });
    expect(existsSync(path)).toBe(true);
    const later = await web.uploadedPath("b.txt", "y");
    web.engine.emit({ event: "ingest.changed", data: { ...idleStatus, found: 1, done: 1 } });
    await expect.poll(() => existsSync(path)).toBe(false);
    expect(existsSync(later)).toBe(true);
  });
});
