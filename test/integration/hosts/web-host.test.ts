import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Handlers } from "../../../src-preload/contract.ts";
import { startWebHost, type WebHost } from "../../../src-main/hosts/web/web-host.ts";
import { createSmallEngine, idleStatus, type SmallEngine } from "../../unit/hosts/small-engine.ts";

let folder: string;
let engine: SmallEngine;
let host: WebHost;

async function start(overrides: Partial<Handlers> = {}): Promise<void> {
  engine = createSmallEngine(overrides);
  host = await startWebHost({ engine, rendererFolder: join(folder, "renderer"), uploadsFolder: join(folder, "uploads") });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-web-"));
  await mkdir(join(folder, "renderer", "assets"), { recursive: true });
  await writeFile(join(folder, "renderer", "index.html"), "<!doctype html><title>Winnow</title>");
  await writeFile(join(folder, "renderer", "assets", "app-1a2b.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "secret");
  await start();
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (path: string): string => `http://127.0.0.1:${host.port}${path}`;

/** A raw request, for paths and headers that `fetch` would mend. */
function raw(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port: host.port, path, headers, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on("error", reject).end();
  });
}

function callApi(method: string, body: string, token: string | null = host.token): Promise<Response> {
  return fetch(at(`/api/${method}`), { method: "POST", body, headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

function upload(path: string, body: string, token = host.token): Promise<Response> {
  return fetch(at(`/upload?${new URLSearchParams({ token, path }).toString()}`), { method: "POST", body });
}

async function uploadedPath(path: string, body: string): Promise<string> {
  return ((await (await upload(path, body)).json()) as { path: string }).path;
}

function connect(headers: Record<string, string> = {}, token = host.token): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/contract?token=${token}`, { headers });
    socket.once("open", () => resolve(socket));
    socket.once("unexpected-response", (_request, response) => reject(new Error(String(response.statusCode))));
    socket.once("error", reject);
  });
}

function next(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => socket.once("message", (data) => resolve(JSON.parse(String(data)))));
}

function closing(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once("close", resolve));
}

describe("the page", () => {
  it("is served with headers that allow only what Winnow ships", async () => {
    const response = await fetch(at("/"));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<title>Winnow</title>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const policy = response.headers.get("content-security-policy") ?? "";
    for (const rule of ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain("*");
  });

  it("has scripts with their own type", async () => {
    const response = await fetch(at("/assets/app-1a2b.js"));
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe("export {};");
  });

  it.each([
    "/nothing.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%5c..%5c..%5csecret.txt", "//secret.txt", "/%00", "/%",
    "/assets", "/index.html/", "/index.html/x",
  ])("is not reached through %s", async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  it("is not reached through a link that leads outside", async () => {
    await symlink(join(folder, "secret.txt"), join(folder, "renderer", "link.txt"));
    expect((await fetch(at("/link.txt"))).status).toBe(404);
  });

  it("says to run the build while there is none", async () => {
    await rm(join(folder, "renderer"), { recursive: true });
    const response = await fetch(at("/"));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  });
});

describe("the gate", () => {
  it.each([
    { host: "evil.example" }, { host: "127.0.0.1" }, { host: "127.0.0.1:1" }, { host: "127.0.0.1.evil.example" }, { host: "[::1]" }, { origin: "http://evil.example" },
    { origin: "null" }, { origin: "https://127.0.0.1" }, { origin: "file://" },
  ])("refuses %j on every kind of address", async (headers) => {
    const token = { authorization: `Bearer ${host.token}` };
    expect((await raw("/", headers)).status).toBe(403);
    expect((await raw("/api/jobs.list", { ...headers, ...token }, "POST")).status).toBe(403);
    expect((await raw(`/upload?token=${host.token}&path=a.txt`, headers, "POST")).status).toBe(403);
    await expect(connect(headers)).rejects.toThrow("403");
    expect(await readdir(join(folder, "uploads"))).toEqual([]);
  });

  it("lets its own two names in", async () => {
    for (const name of ["127.0.0.1", "localhost"]) {
      const own = `${name}:${host.port}`;
      expect((await raw("/", { host: own, origin: `http://${own}` })).status).toBe(200);
      (await connect({ host: own, origin: `http://${own}` })).terminate();
    }
  });

  it.each(["", "wrong", "a".repeat(43), "ü"])("refuses the token %j", async (token) => {
    expect((await callApi("jobs.list", "{}", encodeURIComponent(token))).status).toBe(401);
    expect((await upload("a.txt", "x", token)).status).toBe(401);
    await expect(connect({}, encodeURIComponent(token))).rejects.toThrow("401");
  });

  it("refuses where the token is missing", async () => {
    expect((await callApi("jobs.list", "{}", null)).status).toBe(401);
    expect((await raw("/upload?path=a.txt", {}, "POST")).status).toBe(401);
  });

  it("makes a new token at every start", async () => {
    const before = host.token;
    await host.close();
    await start();
    expect(host.token).not.toBe(before);
    expect((await callApi("jobs.list", "{}", before)).status).toBe(401);
  });

  it("does not listen on other addresses of the machine", async () => {
    await expect(fetch(`http://[::1]:${host.port}/`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.2:${host.port}/`)).rejects.toThrow();
  });
});

describe("the HTTP API", () => {
  it("answers as the contract does", async () => {
    const response = await callApi("jobs.list", "{}");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ result: { jobs: [] } });
  });

  it.each([
    ["jobs.list", "{not json", 400, "invalid_input"],
    ["jobs.lost", "{}", 400, "invalid_input"],
    ["ingest.add", '{"paths":[]}', 400, "invalid_input"],
    ["jobs.get", '{"jobId":"x"}', 404, "not_found"],
  ])("answers %s with %s by %i %s", async (method, body, status, code) => {
    const response = await callApi(method, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it("knows only POST", async () => {
    expect((await fetch(at("/api/jobs.list"), { headers: { authorization: `Bearer ${host.token}` } })).status).toBe(405);
  });

  it("refuses a body without end", async () => {
    const response = await callApi("jobs.list", `"${"x".repeat(33 * 1024 ** 2)}"`).catch((error: unknown) => error);
    if (response instanceof Response) expect(response.status).toBe(413);
    expect((await callApi("jobs.list", "{}")).status).toBe(200);
  });
});

describe("uploads", () => {
  it("lie in one folder, as they lay, when they are of one group", async () => {
    const group = randomUUID();
    const send = async (path: string): Promise<Response> =>
      fetch(at(`/upload?${new URLSearchParams({ token: host.token, path, group }).toString()}`), { method: "POST", body: path });
    const [first, second] = await Promise.all(["lists/a.csv", "lists/deeper/b.csv"].map(async (path) => ((await (await send(path)).json()) as { path: string }).path));
    expect(dirname(first ?? "")).toBe(dirname(dirname(second ?? "")));
    expect((await readdir(dirname(first ?? ""))).sort()).toEqual(["a.csv", "deeper"]);
    const escaping = await fetch(at(`/upload?${new URLSearchParams({ token: host.token, path: "a.csv", group: "../.." }).toString()}`), { method: "POST", body: "x" });
    expect(escaping.status).toBe(400);
  });

  it("keep content and name, and never collide", async () => {
    const first = await uploadedPath("team/Ana Núñez.txt", "one");
    const second = await uploadedPath("team/Ana Núñez.txt", "two");
    expect(first).not.toBe(second);
    expect([basename(first), basename(dirname(first))]).toEqual(["Ana Núñez.txt", "team"]);
    expect([await readFile(first, "utf8"), await readFile(second, "utf8")]).toEqual(["one", "two"]);
  });

  it("stay in their private folder whatever the path says", async () => {
    const path = await uploadedPath("../../../../escaped.txt", "x");
    expect(path.startsWith(join(folder, "uploads"))).toBe(true);
    expect((await stat(join(folder, "uploads"))).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("leave nothing when the sender breaks off", async () => {
    const request = httpRequest(at(`/upload?token=${host.token}&path=a.txt`), { method: "POST", headers: { "content-length": "1000" } });
    request.on("error", () => undefined);
    request.write("half of it");
    const files = async (): Promise<string[]> => (await readdir(join(folder, "uploads"), { recursive: true })).filter((name) => name.endsWith("a.txt"));
    await expect.poll(files).toHaveLength(1);
    request.destroy();
    await expect.poll(files).toHaveLength(0);
  });

  it("refuse what is announced as too large, and a missing name", async () => {
    const tooLarge = await new Promise<number>((resolve, reject) => {
      const headers = { "content-length": String(2 * 1024 ** 3) };
      const request = httpRequest(at(`/upload?token=${host.token}&path=a.zip`), { method: "POST", headers }, (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on("error", reject);
      request.flushHeaders();
    });
    expect(tooLarge).toBe(413);
    expect((await upload("", "x")).status).toBe(400);
  });

  it("are gone after closing, and their folder too", async () => {
    await uploadedPath("a.txt", "x");
    await host.close();
    expect(existsSync(join(folder, "uploads"))).toBe(false);
    await start();
  });

  it("outlive a close and a new start while the engine still has to read them", async () => {
    const path = await uploadedPath("a.txt", "x");
    engine.status = { ...idleStatus, state: "paused", found: 1, waiting: 1 };
    await host.close();
    engine = createSmallEngine({ "ingest.status": async () => ({ ...idleStatus, state: "running", found: 1, waiting: 1 }) });
    host = await startWebHost({ engine, rendererFolder: folder, uploadsFolder: join(folder, "uploads") });
    expect(existsSync(path)).toBe(true);
    const later = await uploadedPath("b.txt", "y");
    engine.emit({ event: "ingest.changed", data: { ...idleStatus, found: 1, done: 1 } });
    await expect.poll(() => existsSync(path)).toBe(false);
    expect(existsSync(later)).toBe(true);
  });
});

describe("the WebSocket", () => {
  it("answers requests under their ids", async () => {
    const socket = await connect();
    socket.send(JSON.stringify({ id: 5, method: "jobs.list", params: {} }));
    expect(await next(socket)).toEqual({ id: 5, result: { jobs: [] } });
    socket.send(JSON.stringify({ id: 6, method: "jobs.get", params: {} }));
    expect(await next(socket)).toMatchObject({ id: 6, error: { code: "invalid_input" } });
  });

  it("tells every client of an event, in order", async () => {
    const sockets = await Promise.all([connect(), connect()]);
    const seen = sockets.map(() => [] as unknown[]);
    sockets.forEach((socket, n) => socket.on("message", (data) => seen[n]?.push(JSON.parse(String(data)))));
    const sent = [1, 2, 3].map((candidates) => ({ event: "library.changed" as const, data: { candidates } }));
    for (const event of sent) engine.emit(event);
    await expect.poll(() => seen).toEqual([sent, sent]);
  });

  it("spares a client that does not keep up all but the newest news", async () => {
    const socket = await connect();
    const seen: number[] = [];
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as { data: { found?: number; candidates?: number } };
      if (message.data.found !== undefined) seen.push(message.data.found);
    });
    socket.pause();
    const current = "x".repeat(1024 ** 2);
    for (let found = 1; found <= 60; found += 1) {
      engine.emit({ event: "ingest.changed", data: { ...idleStatus, found, current } });
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.resume();
    await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe(60);
    expect(seen.length).toBeLessThan(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it("answers more requests at once than it works on at once", async () => {
    const socket = await connect();
    const ids = new Set<unknown>();
    socket.on("message", (data) => ids.add((JSON.parse(String(data)) as { id: number }).id));
    for (let id = 0; id < 500; id += 1) socket.send(JSON.stringify({ id, method: "jobs.list", params: {} }));
    await expect.poll(() => ids.size).toBe(500);
  });

  it("closes politely on what is not JSON, and lives on", async () => {
    const broken = await connect();
    broken.send("{");
    expect(await closing(broken)).toBe(1007);
    const binary = await connect();
    binary.send(Buffer.from([1, 2, 3]));
    expect(await closing(binary)).toBe(1003);
    const socket = await connect();
    socket.send(JSON.stringify({ id: 1, method: "jobs.list", params: {} }));
    expect(await next(socket)).toMatchObject({ id: 1, result: {} });
  });

  it("refuses a message without end", async () => {
    const socket = await connect();
    socket.on("error", () => undefined);
    const closed = closing(socket);
    socket.send(`"${"x".repeat(33 * 1024 ** 2)}"`);
    expect([1009, 1006]).toContain(await closed);
  });

  it("is told when the host closes", async () => {
    const closed = closing(await connect());
    await host.close();
    expect(await closed).toBe(1001);
    await start();
  });
});

it("has nothing at unknown addresses", async () => {
  expect((await raw("/nowhere")).status).toBe(404);
  expect((await raw("/", {}, "DELETE")).status).toBe(405);
  expect((await raw("/contract")).status).toBe(426);
});

it("says so when its port is taken", async () => {
  const options = { engine, rendererFolder: folder, uploadsFolder: join(folder, "other-uploads"), port: host.port };
  await expect(startWebHost(options)).rejects.toThrow(`already uses port ${host.port}`);
});
