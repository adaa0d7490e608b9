/** A web host over an engine that does nothing by itself, started anew before each test of a file. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { WebSocket } from "ws";
import type { Handlers } from "../../../../src-preload/contract.ts";
import { startWebHost, type WebHost } from "../../../../src-main/hosts/web/web-host.ts";
import { createSmallEngine, type SmallEngine } from "../../../unit/hosts/small-engine.ts";

export interface HostUnderTest {
  /** Holds the built page ("renderer"), what is uploaded ("uploads") and a file that is nobody's business ("secret.txt"). */
  folder: string;
  engine: SmallEngine;
  host: WebHost;
  start(overrides?: Partial<Handlers>): Promise<void>;
  at(path: string): string;
  /** A raw request, for paths and headers that `fetch` would mend. */
  raw(path: string, headers?: Record<string, string>, method?: string): Promise<{ status: number; body: string }>;
  callApi(method: string, body: string, token?: string | null): Promise<Response>;
  upload(path: string, body: string, token?: string): Promise<Response>;
  /** Where the uploaded file lies. */
  uploadedPath(path: string, body: string): Promise<string>;
  connect(headers?: Record<string, string>, token?: string): Promise<WebSocket>;
}

export function hostUnderTest(): HostUnderTest {
  let folder = "";
  let engine = createSmallEngine({});
  let host: WebHost | undefined;
  const running = (): WebHost => {
    if (host === undefined) throw new Error("The host has not been started.");
    return host;
  };

  const web: HostUnderTest = {
    get folder() {
      return folder;
    },
    get engine() {
      return engine;
    },
    get host() {
      return running();
    },
    async start(overrides = {}) {
      engine = createSmallEngine(overrides);
      host = await startWebHost({ engine, rendererFolder: join(folder, "renderer"), uploadsFolder: join(folder, "uploads") });
    },
    at: (path) => `http://127.0.0.1:${running().port}${path}`,
    raw: (path, headers = {}, method = "GET") =>
      new Promise((resolve, reject) => {
        const request = httpRequest({ host: "127.0.0.1", port: running().port, path, headers, method }, (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (text: string) => (body += text));
          response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
        });
        request.on("error", reject).end();
      }),
    callApi: (method, body, token = running().token) =>
      fetch(web.at(`/api/${method}`), { method: "POST", body, headers: token === null ? {} : { authorization: `Bearer ${token}` } }),
    upload: (path, body, token = running().token) => fetch(web.at(`/upload?${new URLSearchParams({ token, path }).toString()}`), { method: "POST", body }),
    uploadedPath: async (path, body) => ((await (await web.upload(path, body)).json()) as { path: string }).path,
    connect: (headers = {}, token = running().token) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${running().port}/contract?token=${token}`, { headers });
        socket.once("open", () => resolve(socket));
        socket.once("unexpected-response", (_request, response) => reject(new Error(String(response.statusCode))));
        socket.once("error", reject);
      }),
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "winnow-web-"));
    await mkdir(join(folder, "renderer", "assets"), { recursive: true });
    await writeFile(join(folder, "renderer", "index.html"), "<!doctype html><title>Winnow</title>");
    await writeFile(join(folder, "renderer", "assets", "app-1a2b.js"), "export {};");
    await writeFile(join(folder, "secret.txt"), "secret");
    await web.start();
  });
  afterEach(async () => {
    await running().close();
    await rm(folder, { recursive: true, force: true });
  });
  return web;
}
