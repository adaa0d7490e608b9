/**
 * `npm test`: everything that says whether Winnow works, in the order in which it says so fastest. Goes on after a failure, so
 * that one run shows all there is to mend. Ends with a line `N passed, N failed`; exit status 1 if anything failed.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

interface Tally {
  passed: number;
  failed: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const results = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-test-"));

function run(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status === 0;
}

const step = (name: string, command: string, args: string[]): Tally =>
  run(name, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A runner's own report; a run that ends badly without a failed test in it (no browser, a crash) counts as one failure. */
function suite(ended: boolean, report: string, read: (json: unknown) => Tally): Tally {
  let tally: Tally;
  try {
    tally = read(JSON.parse(fs.readFileSync(report, "utf8")));
  } catch {
    return { passed: 0, failed: 1 };
  }
  return ended || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function number(json: unknown, ...keys: string[]): number {
  let value: unknown = json;
  for (const key of keys) value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof value !== "number") throw new Error(`The report has no ${keys.join(".")}.`);
  return value;
}

function unitAndIntegration(): Tally {
  const report = path.join(results, "vitest.json");
  const ended = run("unit and integration", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  return suite(ended, report, (json) => ({ passed: number(json, "numPassedTests"), failed: number(json, "numFailedTests") }));
}

function endToEnd(): Tally {
  const report = path.join(results, "playwright.json");
  const ended = run("end to end, in Chromium", "playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return suite(ended, report, (json) => {
    const secondTry = number(json, "stats", "flaky");
    if (secondTry > 0) console.log(`${String(secondTry)} passed only when tried again; they are listed as flaky above.`);
    return { passed: number(json, "stats", "expected") + secondTry, failed: number(json, "stats", "unexpected") };
  });
}

const tallies = [
  step("types", "npm", ["run", "--silent", "typecheck"]),
  step("lint, and the arrows between rooms", "npm", ["run", "--silent", "lint"]),
  step("the untuned model, for the encoder's parity test", "npm", ["run", "--silent", "models"]),
  step("build", "npm", ["run", "--silent", "build"]),
  unitAndIntegration(),
  endToEnd(),
];
fs.rmSync(results, { recursive: true, force: true });

const passed = tallies.reduce((sum, t) => sum + t.passed, 0);
const failed = tallies.reduce((sum, t) => sum + t.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
