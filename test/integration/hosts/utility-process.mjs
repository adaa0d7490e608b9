/**
 * Plays Electron's part around the built engine process under plain Node: `process.parentPort` and one page's port, both
 * carried over the channel that `fork` gives, and both holding what is sent until somebody listens, as Electron's do. The
 * engine and its workers are the real, bundled ones.
 */
import { EventEmitter } from "node:events";

const held = [];
const page = Object.assign(new EventEmitter(), {
  started: false,
  start() {
    page.started = true;
    for (const data of held.splice(0)) page.emit("message", { data });
  },
  postMessage: (message) => process.send(message),
});
const parentPort = new EventEmitter();
process.parentPort = parentPort;

function carry({ to, message }) {
  if (to === "engine") parentPort.emit("message", { data: message, ports: message.kind === "connect" ? [page] : [] });
  else if (page.started) page.emit("message", { data: message });
  else held.push(message);
}
parentPort.once("newListener", () => process.on("message", carry));
