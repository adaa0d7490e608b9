/**
 * What each part of the score is worth: ranks a folder of labelled resumes for a folder of ads, with one part of the score taken
 * out at a time.
 *   node test/bench/ablation.ts RESUMES ADS [LIBRARY]
 * RESUMES holds a folder of files for each profession, ADS text files NAME.txt, or NAME.1.txt and so on, for the profession NAME. LIBRARY is where
 * the resumes are, or come to be, imported (default: a temporary folder). A part is taken out by changing the source of a
 * module on its way into Node, so that nothing in Winnow has to know of it; a change that no longer fits its module is an error.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parts } from "./ablation/parts.ts";
import type { AdResult } from "./ablation/rank-ads.ts";

const [resumes, ads, given] = process.argv.slice(2);
if (resumes === undefined || ads === undefined) throw new Error("Say where the resumes and the ads are: node test/bench/ablation.ts RESUMES ADS [LIBRARY]");
const here = import.meta.dirname;
const library = given ?? fs.mkdtempSync(path.join(os.tmpdir(), "winnow-ablation-"));

function run(script: string, values: string[], part = ""): string {
  const changed = part === "" ? [] : ["--import", path.join(here, "ablation", "without.ts")];
  return execFileSync(process.execPath, [...changed, path.join(here, "ablation", script), ...values], {
    encoding: "utf8", env: { ...process.env, WINNOW_ABLATION: part }, maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"],
  });
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

try {
  run("import.ts", [resumes, library]);
  let whole: AdResult[] = [];
  console.log("| without | nDCG@20 | P@10 | nDCG@20 lost | better / worse on |\n|---|---|---|---|---|");
  for (const part of ["", ...Object.keys(parts)]) {
    const results = JSON.parse(run("rank-ads.ts", [library, ads], part)) as AdResult[];
    if (part === "") whole = results;
    const lost = results.map(({ ndcg20 }, i) => (whole[i]?.ndcg20 ?? 0) - ndcg20);
    const cells = [
      part === "" ? "(nothing)" : part, mean(results.map(({ ndcg20 }) => ndcg20)).toFixed(3), mean(results.map(({ p10 }) => p10)).toFixed(3),
      part === "" ? "" : mean(lost).toFixed(3), part === "" ? "" : `${String(lost.filter((one) => one < -0.005).length)} / ${String(lost.filter((one) => one > 0.005).length)}`,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
} finally {
  if (given === undefined) fs.rmSync(library, { recursive: true, force: true });
}
