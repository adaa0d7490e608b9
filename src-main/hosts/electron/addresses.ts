/** Where the window's page comes from, and who may be believed to be that page. */
import type { WebFrameMain } from "electron";

export const appScheme = "app";
export const appOrigin = `${appScheme}://winnow`;
export const appPage = `${appOrigin}/index.html`;

/** True for the top frame of a page of `origin`: a frame inside it, or what it might have become, is not believed. */
export function isOwnFrame(frame: WebFrameMain | null, origin: string): boolean {
  return frame !== null && frame.parent === null && originOf(frame.url) === origin;
}

/** `URL.origin` is "null" for schemes a browser does not know, so scheme and host are put together here. */
export function originOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null ? null : `${url.protocol}//${url.host}`;
}
