/** Entry of the engine's process in the desktop app (Electron's `utilityProcess`). */
import { openEngine } from "../../engine/engine.ts";
import { serveEngine } from "./engine-service.ts";

serveEngine({
  parentPort: process.parentPort,
  openEngine,
  exit: () => process.exit(0),
  report: (thrown) => console.error(thrown),
});
