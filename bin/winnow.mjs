#!/usr/bin/env node
/*
 * Winnow runs on the Node that it brings (the npm package `node`); whichever Node started this file only hands over.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const packageFile = require.resolve("node/package.json");
const node = path.join(path.dirname(packageFile), "bin", process.platform === "win32" ? "node.exe" : "node");
const main = fileURLToPath(new URL("../src-main/hosts/cli/winnow.ts", import.meta.url));

// The channel carries nothing: it breaks when this process is killed, by which the other knows that it is to end.
const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`Winnow could not start: ${error.message}. Run npm ci in its folder, then try again.`);
  process.exit(3);
});
child.on("close", (status, signal) => {
  if (signal) process.kill(process.pid, signal);
  else process.exit(status ?? 3);
});
