/*
 * npm leaves optional packages for other systems out of package-lock.json when the registry at hand does not carry them, and
 * then `npm ci` fails with "Missing: … from lock file". This adds an entry (version, os, cpu, optional) for each. Run by the npm
 * script `lock` after `npm install`.
 */
import fs from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, "utf8"));

const systems = ["darwin", "win32", "linux", "freebsd", "android", "openharmony"];
const processors = ["x64", "arm64", "ia32", "arm", "riscv64", "s390x", "ppc64", "wasm32", "loong64"];

let added = 0;
for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    // An exact version only: a range would need the registry to resolve.
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    const nested = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[hoisted]) continue;
    const words = name.split(/[-/]/);
    const os = systems.filter((s) => words.includes(s));
    const cpu = processors.filter((c) => words.includes(c));
    lock.packages[hoisted] = { version, optional: true, ...(os.length && { os }), ...(cpu.length && { cpu }) };
    added++;
  }
}

// No address of a registry in the lock: whoever installs uses their own.
for (const entry of Object.values(lock.packages)) if (/^https?:/.test(entry.resolved ?? "")) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
console.log(`package-lock.json: ${added} optional packages of other systems added`);
