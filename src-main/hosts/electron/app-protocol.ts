/** `app://winnow/…`: the built renderer, read from its folder and never from outside it. */
import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { CustomScheme } from "electron";
import { contentSecurityPolicy, contentTypeOf } from "../page.ts";
import { appOrigin, appScheme, originOf } from "./addresses.ts";

/** Must be registered before the app is ready. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const headers = {
  "content-security-policy": contentSecurityPolicy([]),
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** @returns the handler for `protocol.handle`: 404 for whatever is not a file in `folder`. */
export function serveFolder(folder: string): (request: Pick<Request, "url" | "method">) => Promise<Response> {
  return async ({ url, method }) => {
    const path = method === "GET" ? pathInside(folder, url) : null;
    const content = path === null ? null : await readFile(path).catch(() => null);
    if (path === null || content === null) return new Response("There is nothing at this address.", { status: 404, headers });
    return new Response(content, { headers: { ...headers, "content-type": contentTypeOf(path) } });
  };
}

function pathInside(folder: string, address: string): string | null {
  if (originOf(address) !== appOrigin) return null;
  const relative = decode(new URL(address).pathname);
  if (relative === null || relative.includes("\0") || relative.includes("\\")) return null;
  const root = resolve(folder);
  const path = join(root, relative);
  return path.startsWith(root + sep) ? path : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
