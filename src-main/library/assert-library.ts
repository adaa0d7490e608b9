import fs from "node:fs";
import path from "node:path";
import { WinnowError } from "../../src-preload/errors.ts";
import { databaseName } from "./care/backup-folder.ts";

/** For whoever would not make a library where there is none. Throws `not_found`. */
export function assertLibrary(folder: string): void {
  if (fs.existsSync(path.join(folder, databaseName))) return;
  throw new WinnowError("not_found", `There is no library in ${folder}.`, { hint: "Name the folder of a library with --library." });
}
