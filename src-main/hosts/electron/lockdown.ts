/**
 * What a page is denied even if it were taken over: devices and permissions, other pages, other windows, the network.
 * Winnow has no page that leads outside, so nothing is ever handed to the system's browser.
 */
import type { Session, WebContents } from "electron";
import { originOf } from "./addresses.ts";

/** Schemes that never leave the machine. */
const localSchemes = ["app:", "blob:", "data:", "devtools:"];

/** @param devOrigin the development server's, which is let through; null in the packaged app */
export function lockSession(session: Session, devOrigin: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocal(details.url, devOrigin) }));
}

/** For every contents of the app, as `web-contents-created` tells of them. */
export function lockContents(contents: WebContents): void {
  // Only the page itself may be loaded anew, as another language asks for.
  const deny = (event: { url: string; isMainFrame: boolean; preventDefault(): void }): void => {
    if (!event.isMainFrame || pageOf(event.url) !== pageOf(contents.getURL())) event.preventDefault();
  };
  contents.on("will-navigate", deny);
  contents.on("will-frame-navigate", deny);
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** An address without the place in the page. */
const pageOf = (address: string): string => address.replace(/#.*$/, "");

function isLocal(address: string, devOrigin: string | null): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (localSchemes.includes(url.protocol)) return true;
  // Vite's development server speaks HTTP and, to reload the page, WebSocket.
  return devOrigin !== null && originOf(address.replace(/^ws/, "http")) === devOrigin;
}
