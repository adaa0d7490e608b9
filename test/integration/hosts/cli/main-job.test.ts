import fs from "node:fs";
import path from "node:path";
import { beforeAll, afterAll, expect, test } from "vitest";
import { rankingSchema } from "../../../../src-preload/domain.ts";
import { winnow } from "../../../fixtures/command-line.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const samples = path.resolve("resources/samples/resumes");
const ad = path.resolve("resources/samples/jobs/react-developer.txt");
const sampleFiles = fs.readdirSync(samples);
/** One of them sent two resumes, of which the newer counts. */
const people = sampleFiles.length - 1;
const withoutTime = (json: string): string => json.replace(/"milliseconds":[\d.]+/, "");

let library: string;
let imported: { imported: number; duplicates: number; failed: unknown[]; seconds: number };

beforeAll(async () => {
  library = fs.mkdtempSync(path.join(fs.realpathSync("/tmp"), "winnow-main-job-"));
  const run = await winnow(["import", samples, "--library", library, "--json"]);
  expect(run.status, run.stderr).toBe(0);
  imported = JSON.parse(run.stdout) as typeof imported;
}, 120_000);

afterAll(() => {
  fs.rmSync(library, { recursive: true, force: true });
});

const rank = (...more: string[]) => winnow(["rank", "--job", ad, "--library", library, "--json", ...more]);

test("importing the samples reads every file of every format", () => {
  expect(imported).toMatchObject({ imported: sampleFiles.length, duplicates: 0, failed: [] });
});

test("importing them again stores nothing twice", async () => {
  const { stdout, status } = await winnow(["import", samples, "--library", library, "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ imported: 0, duplicates: sampleFiles.length, failed: [] });
});

test("a ranking holds to the contract, quotes the resume's own words and adds up", async () => {
  const ranking = rankingSchema.parse(JSON.parse((await rank()).stdout));
  expect(ranking.candidates).toHaveLength(people);
  const texts = new Map<string, string>();
  const files = ranking.candidates.slice(0, 8).map((c) => c.file);
  for (const line of (await winnow(["parse", ...files, "--json"])).stdout.trim().split("\n")) {
    const { file, text } = JSON.parse(line) as { file: string; text: string };
    texts.set(file, text);
  }
  for (const candidate of ranking.candidates.slice(0, 8)) {
    const { skill, experience, semantic } = candidate;
    const sum = skill * ranking.weights.skill + experience * ranking.weights.experience + semantic * ranking.weights.semantic;
    expect(Math.abs(candidate.score - sum)).toBeLessThan(1e-6);
    for (const evidence of candidate.evidence) expect(texts.get(candidate.file)?.slice(evidence.start, evidence.end)).toBe(evidence.text);
  }
  expect(ranking.candidates.map((c) => c.rank)).toEqual(ranking.candidates.map((_, i) => i + 1));
});

test("two runs give equal bytes, and so does a library that read the files in another order", async () => {
  const [one, two] = [await rank(), await rank()];
  expect(withoutTime(one.stdout)).toBe(withoutTime(two.stdout));

  const other = path.join(temporaryFolder(), "library");
  const backwards = sampleFiles.toReversed().map((name) => path.join(samples, name));
  await winnow(["import", ...backwards, "--library", other, "--json"]);
  const three = await winnow(["rank", "--job", ad, "--library", other, "--json"]);
  expect(withoutTime(three.stdout)).toBe(withoutTime(one.stdout));
});

test("--top gives the first of the same ranking, and weights decide its order", async () => {
  const whole = rankingSchema.parse(JSON.parse((await rank()).stdout));
  const top = rankingSchema.parse(JSON.parse((await rank("--top", "3")).stdout));
  expect(top.candidates).toEqual(whole.candidates.slice(0, 3));
  const byYears = rankingSchema.parse(JSON.parse((await rank("--weights", "0,1,0")).stdout));
  expect(byYears.candidates.every((c) => Math.abs(c.score - c.experience) < 1e-9)).toBe(true);
});

test("after the vector index is deleted the next start rebuilds it, and search finds the same", async () => {
  const search = async () => (await winnow(["search", "looks after very sick patients at night", "--library", library, "--json"])).stdout;
  const before = await search();
  expect((JSON.parse(before) as { hits: unknown[] }).hits.length).toBeGreaterThan(3);
  fs.rmSync(path.join(library, "vectors"), { recursive: true });
  await rank("--top", "1");
  expect(fs.readdirSync(path.join(library, "vectors")).length).toBeGreaterThan(0);
  expect(await search()).toBe(before);
});

test("search takes conditions, quotes lines with page and marks, and points at what it does not understand", async () => {
  const search = (...words: string[]) => winnow(["search", ...words, "--library", library]);
  const people = await search("(react OR vue) AND typescript years>=2", "--top", "2");
  expect(people.status).toBe(0);
  expect(people.stdout).toMatch(/p\.\d {2}.*\[(?:React|TypeScript)\]/);
  expect(people.stdout).toMatch(/2 of \d+ found\.\n$/);
  const wrong = await search("react AND (vue OR angular");
  expect(wrong.status).toBe(2);
  expect(wrong.stdout).toContain("            ^\nThis bracket is not closed.");
  expect(wrong.stdout).toContain("Did you mean: react AND (vue OR angular)");
  const json = await search("react AND", "--json");
  expect([json.status, (JSON.parse(json.stdout) as { problem: { start: number } }).problem.start]).toEqual([2, 6]);
  expect((await search("blorf wug zindle")).stdout).toBe("Nothing was found.\n");
});

test("export writes the ranking as a table and as JSON", async () => {
  const folder = temporaryFolder();
  const [csv, json] = [path.join(folder, "r.csv"), path.join(folder, "r.json")];
  expect((await winnow(["export", "--job", ad, "--format", "csv", "--out", csv, "--library", library])).status).toBe(0);
  expect((await winnow(["export", "--job", ad, "--format", "json", "--out", json, "--library", library])).status).toBe(0);
  expect(fs.readFileSync(csv, "utf8").split("\r\n").filter(Boolean)).toHaveLength(people + 1);
  expect((JSON.parse(fs.readFileSync(json, "utf8")) as { candidates: unknown[] }).candidates).toHaveLength(people);
});

test("parse answers for every file in its order, a bad one with a code and a sentence, and exits with 1", async () => {
  const bad = path.join(temporaryFolder(), "bad.pdf");
  fs.writeFileSync(bad, "%PDF-1.7\nnot really");
  const good = path.join(samples, sampleFiles[0] ?? "");
  const { stdout, status } = await winnow(["parse", bad, good, path.join(samples, "nobody.pdf"), "--json"]);
  const lines = stdout.trim().split("\n").map((line) => JSON.parse(line) as { file: string; error?: { code: string; message: string } });
  expect(status).toBe(1);
  expect(lines.map((l) => l.error?.code)).toEqual(["damaged_file", undefined, "file_not_found"]);
  expect(lines.map((l) => l.file)).toEqual([bad, good, path.join(samples, "nobody.pdf")]);
});

test("embed gives one vector a line, the same for the same text", async () => {
  const { stdout } = await winnow(["embed"], "Nurse in intensive care\nElectrician\nNurse in intensive care\n");
  const vectors = stdout.trim().split("\n").map((line) => JSON.parse(line) as number[]);
  expect(vectors.map((v) => v.length)).toEqual([256, 256, 256]);
  expect(vectors[0]).toEqual(vectors[2]);
  expect(vectors[0]).not.toEqual(vectors[1]);
});

test("wrong usage exits with 2, what cannot be done with 3, each with a sentence and nothing on standard output", async () => {
  const usage = await winnow(["rank", "--library", library]);
  expect(usage).toMatchObject({ status: 2, stdout: "" });
  expect(usage.stderr).toContain("--job");
  const fatal = await winnow(["rank", "--job", path.join(samples, "nothing.txt"), "--library", library]);
  expect(fatal).toMatchObject({ status: 3, stdout: "" });
  expect(fatal.stderr).toMatch(/nothing\.txt is not there/);
});

test("with --json a failure is JSON, too, and no command but those that begin one makes a library of a mistyped name", async () => {
  const nowhere = path.join(temporaryFolder(), "lirbary");
  for (const args of [["candidates"], ["rank", "--job", ad], ["erase", "Ada", "--yes"], ["log", "verify"]]) {
    const failed = await winnow([...args, "--library", nowhere, "--json"]);
    expect(failed.status).toBe(3);
    expect(JSON.parse(failed.stdout)).toMatchObject({ error: { code: "not_found", message: `There is no library in ${nowhere}.` } });
  }
  expect(fs.existsSync(nowhere)).toBe(false);
  const misspelt = await winnow(["rnak", "--json"]);
  expect([misspelt.status, (JSON.parse(misspelt.stdout) as { error: { code: string } }).error.code]).toEqual([2, "invalid_input"]);
});

test("a ranking's points add up to each score, and one candidate is explained by a part of the file's name", async () => {
  const ranked = JSON.parse((await rank("--top", "10")).stdout) as { candidates: { file: string; name: string; score: number; points: { total: number; lines: { earned: number; possible: number }[] } }[] };
  for (const { score, points } of ranked.candidates) {
    const cents = (values: number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);
    expect(cents(points.lines.map(({ earned }) => earned))).toBe(Math.round(score * 10_000));
    expect(cents(points.lines.map(({ possible }) => possible))).toBe(10_000);
  }
  const first = ranked.candidates[0];
  if (first === undefined) throw new Error("nobody was ranked");
  const explain = (...more: string[]) => winnow(["explain", "--job", ad, "--library", library, ...more]);
  const told = await explain(path.basename(first.file));
  expect(told.status, told.stderr).toBe(0);
  expect(told.stdout).toContain(`${first.name} stands at number 1`);
  expect(told.stdout).toContain(`Score: ${first.points.total.toFixed(2)} of 100.00`);
  const blind = await explain("--no-names", "--json", path.basename(first.file));
  for (const part of first.name.split(" ")) expect(blind.stdout).not.toContain(part);
  expect(await explain("nobody of this name")).toMatchObject({ status: 3, stdout: "" });
});
