/** Where things lie beside the running code: `src-main/hosts/cli/` in the source, `out/main/` in the bundle. */
import fs from "node:fs";
import path from "node:path";

/** The folder that holds package.json. */
function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("Winnow's own folder was not found.");
    folder = parent;
  }
  return folder;
}

export const resourcesFolder = path.join(projectFolder(), "resources");
export const rendererFolder = path.join(projectFolder(), "out", "renderer");
