/** `winnow reread`: reads every resume of the library again, from its stored text. */
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import { duration, type Terminal } from "./terminal.ts";

/** Corrections are kept. Cut off, it is gone on with by the app, or by running it again. */
export async function runReread({ library, models, json }: Pick<Arguments, "library" | "models" | "json">, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const engine = await openCliEngine({ library, models });
  try {
    await engine.handlers["library.reread"]({});
    await engine.settled();
    const { done } = await engine.handlers["library.rereadStatus"]({});
    const seconds = Math.round(performance.now() - began) / 1000;
    terminal.print(json ? JSON.stringify({ reread: done, seconds }) : `${String(done)} resumes read again in ${duration(seconds)}.`);
    return 0;
  } finally {
    await engine.close();
  }
}
