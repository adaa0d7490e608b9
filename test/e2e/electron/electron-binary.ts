/** Whether Electron itself can run on this machine. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The path of Electron's binary, or null where it is not installed. */
export function electronBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, "dist", readFileSync(pathFile, "utf8").trim());
  return existsSync(binary) ? binary : null;
}

/** Why the desktop app cannot run here, as the end of a sentence; null if it can. */
export function electronObstacle(): string | null {
  if (electronBinary() === null) return "Electron's binary is not installed";
  const hasDisplay = process.platform !== "linux" || process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  return hasDisplay ? null : "there is no display";
}
