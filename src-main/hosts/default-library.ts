/** Where the library and the models lie unless a person says otherwise: the same folders for the desktop app, the web host and the command line. */
import os from "node:os";
import path from "node:path";

/** The system's folder for application data, and Winnow's in it. */
export function defaultLibrary(): string {
  const home = os.homedir();
  if (process.platform === "win32") return path.join(process.env["APPDATA"] ?? path.join(home, "AppData", "Roaming"), "Winnow");
  if (process.platform === "darwin") return path.join(home, "Library", "Application Support", "Winnow");
  return path.join(process.env["XDG_DATA_HOME"] ?? path.join(home, ".local", "share"), "winnow");
}

/** Beside the library's folder, for a model is of use to every library on this computer. */
export function defaultModels(): string {
  const library = defaultLibrary();
  return path.join(path.dirname(library), `${path.basename(library)}${process.platform === "linux" ? "-models" : " Models"}`);
}
