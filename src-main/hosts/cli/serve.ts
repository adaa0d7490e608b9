/** `winnow serve`: the app for a browser on this machine, until it is told to stop. */
import { openEngine } from "../../engine/engine.ts";
import { defaultUploadsFolder } from "../web/uploads.ts";
import { startWebHost } from "../web/web-host.ts";
import type { Arguments } from "./arguments.ts";
import { rendererFolder, resourcesFolder } from "./places.ts";
import type { Terminal } from "./terminal.ts";

/** Prints one JSON line `{"url","token"}` when ready. Ends well on Ctrl-C or a polite kill. */
export async function runServe({ library, models, port }: Pick<Arguments, "library" | "models" | "port">, terminal: Terminal): Promise<number> {
  const uploadsFolder = defaultUploadsFolder(library);
  const engine = await openEngine({ libraryFolder: library, modelsFolder: models, resourcesFolder, host: "web", hostFolders: { uploads: uploadsFolder } });
  try {
    const host = await startWebHost({ engine, rendererFolder, uploadsFolder, ...(port !== undefined && { port }) });
    terminal.print(JSON.stringify({ url: host.url, token: host.token }));
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => { resolve(); });
    });
    await host.close();
  } finally {
    await engine.close();
  }
  return 0;
}
