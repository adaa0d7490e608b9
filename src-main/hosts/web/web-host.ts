/**
 * Winnow in a browser of the same machine, and its HTTP API. Listens on 127.0.0.1 only.
 *
 *   GET  /…                          the built renderer
 *   GET  /contract?token=…           WebSocket: the contract
 *   POST /upload?token=…&path=…      a dropped file → {"path"}; files with one `&group=…` (a UUID) lie in one folder
 *   POST /api/<method>               JSON parameters, `Authorization: Bearer …` → {"result"} or {"error"}
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { WebSocketServer } from "ws";
import type { IngestStatus } from "../../../src-preload/contract.ts";
import { toWireError, WinnowError } from "../../../src-preload/errors.ts";
import type { Engine } from "../../engine/types.ts";
import { dispatch } from "../../engine/dispatch.ts";
import { refuse, securityHeaders, sendError, sendJson } from "./answers.ts";
import { maxMessageBytes, readJson } from "./body.ts";
import { connectSocket } from "./contract-socket.ts";
import { bearerToken, createGate, type Gate } from "./gate.ts";
import { serveStatic } from "./static-files.ts";
import { defaultUploadsFolder, maxUploadBytes, openUploads, tooLarge, type Uploads } from "./uploads.ts";

/** RFC 6455, section 7.4.1. */
const closingDown = 1001;
const goodbyeMilliseconds = 500;

export interface WebHostOptions {
  /** Stays the caller's to close, after the host. */
  engine: Engine;
  /** Where the built renderer lies. */
  rendererFolder: string;
  /** Default: a private folder of this library under the system's temporary folder. */
  uploadsFolder?: string;
  /** Default 0: any free port. */
  port?: number;
}

export interface WebHost {
  /** What a person opens; the token is behind the "#", so it is never sent or logged. */
  url: string;
  token: string;
  port: number;
  /** Ends every connection. Received files go too, unless the engine still has to read them. */
  close(): Promise<void>;
}

/** Starts serving. Rejects when the port is taken or the uploads folder cannot be used. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { engine } = options;
  const report = (thrown: unknown): void => console.error(thrown);
  const { libraryFolder } = await engine.handlers["app.info"]({});
  const uploads = await openUploads(options.uploadsFolder ?? defaultUploadsFolder(libraryFolder));

  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const gate = createGate(port);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false });
  const context = { engine, gate, uploads, rendererFolder: options.rendererFolder, headers: securityHeaders(port), report };
  server.on("request", (request, response) => {
    answer(context, request, response).catch((thrown: unknown) => {
      const clientLeft = response.headersSent || response.destroyed;
      if (clientLeft) return void response.destroy();
      const error = toWireError(thrown);
      if (error.code === "internal") report(thrown);
      response.setHeader("connection", "close");
      sendError(response, error);
    });
  });
  server.on("upgrade", (request, socket, head) => {
    const refusal = refuseUpgrade(gate, request);
    if (refusal !== null) return endWith(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (client) => connectSocket(client, engine, report));
  });

  const stopWaiting = await whenNothingWaits(engine, () => void uploads.removeLeftovers().catch(report));

  return {
    url: `http://127.0.0.1:${port}/#token=${gate.token}`,
    token: gate.token,
    port,
    async close() {
      stopWaiting();
      const closed = new Promise((resolve) => server.close(resolve));
      await closeSockets(sockets);
      server.closeAllConnections();
      await closed;
      if ((await engine.handlers["ingest.status"]({})).waiting === 0) await uploads.removeOwn();
    },
  };
}

interface Context {
  engine: Engine;
  gate: Gate;
  uploads: Uploads;
  rendererFolder: string;
  headers: Record<string, string>;
  report: (thrown: unknown) => void;
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(context.headers)) response.setHeader(name, value);
  if (!context.gate.isOwnAddress(request)) return refuse(response, 403, "This address is not Winnow’s.");
  const url = addressOf(request);
  if (url === null) return refuse(response, 400, "This is not an address.");
  if (url.pathname === "/upload") return receiveUpload(context, url, request, response);
  if (url.pathname.startsWith("/api/")) return answerApi(context, url.pathname.slice("/api/".length), request, response);
  if (url.pathname === "/contract") return refuse(response, 426, "This address speaks WebSocket.");
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET works here.");
  await serveStatic(context.rendererFolder, url.pathname, request, response);
}

async function answerApi({ engine, gate, report }: Context, method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!gate.isToken(bearerToken(request))) return refuse(response, 401, "The token is missing or wrong.");
  if (request.method !== "POST") return refuse(response, 405, "Only POST works here.");
  const message = await dispatch(engine.handlers, { id: 0, method, params: await readJson(request) }, report);
  if ("error" in message) return sendError(response, message.error);
  if ("result" in message) sendJson(response, 200, { result: message.result });
}

async function receiveUpload({ gate, uploads }: Context, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!gate.isToken(url.searchParams.get("token"))) return refuse(response, 401, "The token is missing or wrong.");
  if (request.method !== "POST") return refuse(response, 405, "Only POST works here.");
  const label = url.searchParams.get("path") ?? "";
  if (label === "") return refuse(response, 400, "The path of the file is missing.");
  const group = url.searchParams.get("group");
  if (group !== null && !uuid.test(group)) return refuse(response, 400, "This is not a group of files.");
  if (Number(request.headers["content-length"] ?? 0) > maxUploadBytes) throw tooLarge(maxUploadBytes);
  sendJson(response, 200, { path: await uploads.receive(label, request, group ?? undefined) });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function refuseUpgrade(gate: Gate, request: IncomingMessage): string | null {
  if (!gate.isOwnAddress(request)) return "403 Forbidden";
  const url = addressOf(request);
  if (url?.pathname !== "/contract") return "404 Not Found";
  return gate.isToken(url.searchParams.get("token")) ? null : "401 Unauthorized";
}

function endWith(socket: Duplex, status: string): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Says goodbye to every client, and waits a little for theirs. */
async function closeSockets(sockets: WebSocketServer): Promise<void> {
  const clients = [...sockets.clients];
  const goodbyes = clients.map((client) => new Promise((resolve) => client.once("close", resolve)));
  for (const client of clients) client.close(closingDown, "Winnow is closing.");
  await Promise.race([Promise.all(goodbyes), setTimeout(goodbyeMilliseconds, null, { ref: false })]);
  for (const client of clients) client.terminate();
}

function addressOf(request: IncomingMessage): URL | null {
  // Joined, not resolved against a base: "//name" would otherwise name another host and lose its path.
  return URL.parse(`http://127.0.0.1${request.url ?? "/"}`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(error.code === "EADDRINUSE" ? portTaken(port) : error);
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function portTaken(port: number): WinnowError {
  return new WinnowError("invalid_input", `Another program on this machine already uses port ${port}.`, {
    hint: "Choose another port, or none to get any free one.",
  });
}

/**
 * Calls `then` once, as soon as the queue is empty: files that a killed run received may still wait to be read.
 * @returns the way to stop waiting
 */
async function whenNothingWaits(engine: Engine, then: () => void): Promise<() => void> {
  let isOver = false;
  const finishIfIdle = ({ waiting, discovering }: IngestStatus): void => {
    if (isOver || waiting > 0 || discovering) return;
    stop();
    then();
  };
  const unsubscribe = engine.subscribe((event) => {
    if (event.event === "ingest.changed") finishIfIdle(event.data);
  });
  const stop = (): void => {
    isOver = true;
    unsubscribe();
  };
  finishIfIdle(await engine.handlers["ingest.status"]({}));
  return stop;
}
