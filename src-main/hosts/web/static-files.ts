/** Serves the built renderer, and nothing outside its folder. */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { contentTypeOf } from "../page.ts";
import { sendText } from "./answers.ts";

const notBuilt =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Winnow is not built yet</title>' +
  "<h1>Winnow is not built yet</h1><p>The screen is missing. Run <code>npm run build</code> in Winnow’s folder, then reload this page.</p></html>";

/** Answers a GET or HEAD of `pathname` from `folder`; 404 for what is not a file in it. */
export async function serveStatic(
  folder: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await findFile(folder, pathname);
  if (file === null) {
    if (pathname !== "/") return sendText(response, 404, "There is nothing at this address.");
    response.writeHead(503, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(notBuilt);
    return;
  }
  response.writeHead(200, {
    "content-type": contentTypeOf(file.path),
    "content-length": file.bytes,
    // The build puts a hash of the content into the names of what it lays under assets/.
    "cache-control": pathname.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store",
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file.path), response);
}

/**
 * The file a URL path names inside `folder`, or null. Links are followed before the check, so none leads outside.
 * @param pathname still percent-encoded, as `URL` gives it
 */
async function findFile(folder: string, pathname: string): Promise<{ path: string; bytes: number } | null> {
  const relative = decode(pathname === "/" ? "/index.html" : pathname);
  if (relative === null || relative.includes("\0") || relative.includes("\\")) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, relative));
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, bytes: found.size } : null;
  } catch {
    return null;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
