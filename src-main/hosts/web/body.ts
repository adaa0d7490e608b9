/** Reads the JSON body of a request, up to a size. */
import type { IncomingMessage } from "node:http";
import { WinnowError } from "../../../src-preload/errors.ts";

/** Room for `ingest.add` with 100,000 uploaded paths; the same for a message over the WebSocket. */
export const maxMessageBytes = 32 * 1024 ** 2;

/** @returns the parsed body, `{}` when it is empty. @throws `too_large`, `invalid_input` */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not destroy the request: its connection still has to carry the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxMessageBytes) throw new WinnowError("too_large", "This request is too large.");
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8").trim();
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new WinnowError("invalid_input", "The body of this request is not valid JSON.");
  }
}
