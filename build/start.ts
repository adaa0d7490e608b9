/**
 * `npm start`: the desktop app. Where Electron's binary or a display is not to be had, one line says so and the same app is served
 * to a browser on this machine.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Why the desktop app cannot open here, or null if it can. */
function obstacle(): string | null {
  const folder = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const binary = path.join(folder, "path.txt");
  if (!fs.existsSync(binary) || !fs.existsSync(path.join(folder, "dist", fs.readFileSync(binary, "utf8").trim()))) {
    return "Electron's binary is not installed";
  }
  const displayed = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  return displayed ? null : "there is no display";
}

function run(command: string, args: string[]): number {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
}

const why = obstacle();
if (why === null) {
  process.exitCode = run("electron-vite", ["preview"]);
} else {
  console.log(`The desktop app cannot open here (${why}), so Winnow runs in your browser: open the address below.`);
  const built = run("electron-vite", ["build", "--logLevel", "error"]);
  process.exitCode = built === 0 ? run("node", ["src-main/hosts/cli/winnow.ts", "serve", ...process.argv.slice(2)]) : built;
}
