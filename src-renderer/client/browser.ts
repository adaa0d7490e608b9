/** The bridge of this window: Electron's where there is one, else a WebSocket to the address the page came from. */
import { alwaysConnected, type ConnectedBridge } from "./connection.ts";
import { takeToken } from "./token.ts";
import { createUploads } from "./uploads.ts";
import { createWebBridge, type Socket } from "./web-bridge.ts";

/** @returns null in a browser whose address carries no token. */
export function openBridge(window: Window): ConnectedBridge | null {
  if (window.winnow !== undefined) return alwaysConnected(window.winnow);
  const { location, history, sessionStorage } = window;
  const token = takeToken({
    hash: location.hash,
    storage: sessionStorage,
    replaceHash: (hash) => history.replaceState(null, "", location.pathname + location.search + hash),
  });
  if (token === null) return null;
  const query = `token=${encodeURIComponent(token)}`;
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  return createWebBridge({
    openSocket: () => openSocket(`${scheme}://${location.host}/contract?${query}`),
    later: (task, milliseconds) => void window.setTimeout(task, milliseconds),
    hostAnswers: () => fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(() => true, () => false),
    upload: createUploads(`/upload?${query}`, (address, body) =>
      fetch(address, { method: "POST", body, headers: { "Content-Type": "application/octet-stream" } }),
    ),
  });
}

function openSocket(address: string): Socket {
  const socket = new WebSocket(address);
  const ours: Socket = {
    send: (text) => socket.send(text),
    onopen: null,
    onclose: null,
    onmessage: null,
  };
  socket.onopen = () => ours.onopen?.();
  socket.onclose = () => ours.onclose?.();
  socket.onmessage = (message) => ours.onmessage?.({ data: message.data });
  return ours;
}
