/** Imports a folder into a library, unless it has resumes already: node import.ts RESUMES LIBRARY */
import path from "node:path";
import { openEngine } from "../../../src-main/engine/engine.ts";

const [resumes = "", libraryFolder = ""] = process.argv.slice(2);
const engine = await openEngine({ libraryFolder, resourcesFolder: path.resolve("resources"), host: "cli" });
const { total } = await engine.handlers["library.candidates"]({ filter: "", sort: { column: "file", descending: false }, offset: 0, limit: 1 });
if (total === 0) {
  await engine.handlers["ingest.add"]({ paths: [path.resolve(resumes)] });
  await engine.settled();
}
await engine.close();
