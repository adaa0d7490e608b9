/** An export of the engine's as a file of the user's. */
import fs from "node:fs";
import type { ExportStatus, Params } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Engine } from "../../engine/types.ts";
import type { Terminal } from "./terminal.ts";

type Wanted = Pick<Params<"exports.start">, "of" | "format" | "blind">;

/** Has everyone of a ranking exported and writes the file to `target`, whole or not at all. */
export const exportTo = (target: string, engine: Engine, wanted: Wanted, terminal: Terminal): Promise<void> =>
  fetchExport(target, engine, () => engine.handlers["exports.start"]({ ...wanted, whom: { who: "everyone" } }), terminal);

/** Begins an export, waits for its end with progress, and writes the file to `target`, whole or not at all. */
export async function fetchExport(target: string, engine: Engine, start: () => Promise<{ exportId: string }>, terminal: Terminal): Promise<void> {
  const { handlers } = engine;
  let stop = (): void => undefined;
  const ended = new Promise<ExportStatus>((resolve) => {
    stop = engine.subscribe(({ event, data }) => {
      if (event !== "exports.changed") return;
      if (data.state === "running") terminal.working(data.total === 0 ? 0 : data.done / data.total, `${String(data.done)} of ${String(data.total)}`);
      else resolve(data);
    });
  });
  const { exportId } = await start();
  try {
    const { error } = await ended;
    if (error !== null) throw new WinnowError(error.code, error.message, error.hint === undefined ? {} : { hint: error.hint });
    await fetchTo(target, handlers, exportId);
  } finally {
    stop();
    terminal.endProgress();
    await handlers["exports.end"]({ exportId });
  }
}

async function fetchTo(target: string, handlers: Engine["handlers"], exportId: string): Promise<void> {
  const partial = `${target}.part`;
  try {
    const file = await fs.promises.open(partial, "w");
    try {
      for (let offset: number | null = 0; offset !== null; ) {
        const piece: { base64: string; next: number | null } = await handlers["exports.read"]({ exportId, offset });
        await file.write(Buffer.from(piece.base64, "base64"));
        offset = piece.next;
      }
    } finally {
      await file.close();
    }
    fs.renameSync(partial, target);
  } catch (cause) {
    fs.rmSync(partial, { force: true });
    throw new WinnowError("file_not_readable", `${target} could not be written.`, { hint: "Check that its folder exists and that you may write there.", cause });
  }
}
