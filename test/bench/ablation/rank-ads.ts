/** Ranks a library for every ad of a folder and prints how many of the ad's own profession come first: node rank-ads.ts LIBRARY ADS */
import fs from "node:fs";
import path from "node:path";
import { openEngine } from "../../../src-main/engine/engine.ts";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { parts } from "./parts.ts";

export interface AdResult {
  profession: string;
  /** Binary gain: a resume counts if its folder has the ad's name. */
  ndcg20: number;
  p10: number;
}

const [libraryFolder = "", adsFolder = ""] = process.argv.slice(2);
const weights = parts[process.env["WINNOW_ABLATION"] ?? ""]?.weights ?? defaultWeights;
const engine = await openEngine({ libraryFolder, resourcesFolder: path.resolve("resources"), host: "cli" });
const results: AdResult[] = [];
for (const name of fs.readdirSync(adsFolder).filter((file) => file.endsWith(".txt")).sort()) {
  const profession = path.basename(name, ".txt").replace(/\.\d+$/, "");
  const text = fs.readFileSync(path.join(adsFolder, name), "utf8");
  const { candidates } = await engine.handlers["ranking.ofText"]({ text, weights });
  const gains = candidates.map(({ file }) => (path.basename(path.dirname(file)) === profession ? 1 : 0));
  const discounted = (list: number[]): number => list.slice(0, 20).reduce<number>((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  const ideal = discounted([...gains].sort((a, b) => b - a));
  if (ideal > 0) results.push({ profession, ndcg20: discounted(gains) / ideal, p10: gains.slice(0, 10).reduce<number>((sum, gain) => sum + gain, 0) / 10 });
}
await engine.close();
console.log(JSON.stringify(results));
