/** What people report of themselves is read by one room, and asked for by the engine alone. */
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const filesUnder = (folder: string): string[] => fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)).filter((name) => /\.tsx?$/.test(name));

/** What a file imports, types too, also by `import()` and as a worker's address. */
function importsOf(file: string): string[] {
  const found = fs.readFileSync(file, "utf8").matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\bnew URL\(\s*)"(\.[^"]+)"/g);
  return [...found].flatMap(([, target = ""]) => {
    const at = path.join(path.dirname(file), target);
    return fs.existsSync(at) ? [at] : [];
  });
}

/** Everything that is reached from these files. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (/\.tsx?$/.test(file)) waiting.push(...importsOf(file));
  }
  return reached;
}

const room = path.join("src-main", "fairness");
const rooms = fs.readdirSync("src-main").filter((name) => !["fairness", "engine", "hosts"].includes(name));

it("no other room reaches the categories, whatever it imports on the way", () => {
  expect(rooms).toEqual(expect.arrayContaining(["matching", "exports", "ingest", "tracking", "library", "encoder", "profiles"]));
  for (const one of [...rooms.map((name) => path.join("src-main", name)), "src-renderer", "src-preload"]) {
    expect([...reachedFrom(filesUnder(one))].filter((file) => file.startsWith(room)), one).toEqual([]);
  }
  // The walk finds what there is to find.
  expect([...reachedFrom([path.join("src-main", "engine", "engine.ts")])]).toContain(path.join(room, "group-store.ts"));
});

/** How resumes are swapped, and the scores that are checked, tell of nobody's category. */
const ofNobody = [path.join(room, "counterfactual"), path.join(room, "scores-of-job.ts")];

it("nothing else in the engine takes them than what makes the tables: learning is given the outcome of a check and nothing else", () => {
  const engine = path.join("src-main", "engine");
  const asking = filesUnder(engine).filter((file) => importsOf(file).some((target) => target.startsWith(room) && !ofNobody.some((harmless) => target.startsWith(harmless))));
  expect(asking.filter((file) => !file.startsWith(`${path.join(engine, "fairness")}${path.sep}`))).toEqual([]);
  expect(asking).toContain(path.join(engine, "fairness", "fairness-services.ts"));
  for (const file of ofNobody) expect([...reachedFrom(file.endsWith(".ts") ? [file] : filesUnder(file))], file).not.toContain(path.join(room, "group-store.ts"));
});

it("only this room names the file that they are kept in", () => {
  const naming = ["src-main", "src-preload", "src-renderer"].flatMap(filesUnder).filter((file) => fs.readFileSync(file, "utf8").includes("groups.sqlite"));
  expect(naming.filter((file) => !file.startsWith(room))).toEqual([]);
  expect(naming.length).toBeGreaterThan(0);
});
