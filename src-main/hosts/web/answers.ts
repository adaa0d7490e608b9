/** The web host's plain answers, each with the headers that keep a browser from doing more than Winnow asked of it. */
import type { ServerResponse } from "node:http";
import type { ErrorCode, ErrorOnTheWire } from "../../../src-preload/errors.ts";
import { contentSecurityPolicy } from "../page.ts";

/** @returns headers for every answer. `port` is this host's own: the only address a page may connect to. */
export function securityHeaders(port: number): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, "application/json; charset=utf-8", JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, "text/plain; charset=utf-8", `${text}\n`);
}

export function sendError(response: ServerResponse, error: ErrorOnTheWire): void {
  sendJson(response, statusOf(error.code), { error });
}

/** Refuses a request whose body may still be on its way: the connection is not used again. */
export function refuse(response: ServerResponse, status: number, text: string): void {
  response.setHeader("connection", "close");
  sendText(response, status, text);
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { "content-type": contentType, "cache-control": "no-store", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function statusOf(code: ErrorCode): number {
  const statuses: Partial<Record<ErrorCode, number>> = {
    invalid_input: 400, not_found: 404, too_large: 413, internal: 500, disk_full: 507,
  };
  return statuses[code] ?? 422;
}
