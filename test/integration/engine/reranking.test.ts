import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ranking } from "../../../src-preload/domain.ts";
import { rerankerLine } from "../../../src-preload/reranked.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { pointsOf } from "../../../src-main/matching/explanation/points.ts";
import { writeTinyBert } from "../../fixtures/encoder/tiny-bert.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const resourcesFolder = path.resolve("resources");
const ad = "Registered nurse\n\nRequirements\n- Experience in intensive care\n- Nursing degree\n- Good English\n";

let folder: string;
let engine: Engine;

const opened = (): Promise<Engine> => openEngine({ libraryFolder: path.join(folder, "library"), modelsFolder: path.join(folder, "models"), resourcesFolder, host: "web" });
const rank = (): Promise<Ranking> => engine.handlers["ranking.ofText"]({ text: ad });
const use = (id: string) => engine.handlers["models.use"]({ id });
const withoutTime = ({ milliseconds: _, ...ranking }: Ranking) => ranking;

beforeEach(async () => {
  folder = temporaryFolder();
  writeTinyBert(path.join(folder, "models", "judge"), { kind: "reranker", size: 64, seed: 5, positions: 256 });
  engine = await opened();
  // Twice the samples would be the same people; the names differ, so that more than fifty are ranked.
  const more = path.join(folder, "more");
  fs.mkdirSync(more);
  for (let i = 0; i < 10; i++) fs.writeFileSync(path.join(more, `p${String(i)}.txt`), `Person Number${String(i)}\nNurse\n\nEXPERIENCE\nNurse, Hospital ${String(i)}, 20${String(10 + i)} - 2023\n- Cared for ${String(i + 3)} patients a day on ward ${String(i)}\n`);
  await engine.handlers["ingest.add"]({ paths: [path.join(resourcesFolder, "samples", "resumes"), more] });
  await engine.settled();
}, 90_000);
afterEach(() => engine.close());

describe("a re-ranker", () => {
  it("re-orders the first fifty with its share shown, line by line to the last digit, and is gone without a trace", { timeout: 90_000 }, async () => {
    const before = await rank();
    expect(before.reranker).toBeNull();
    expect(before.candidates.every(({ reranked }) => reranked === null)).toBe(true);
    await use("judge");
    const after = await rank();
    expect(after.reranker?.id).toBe("judge");
    expect(after.candidates.length).toBeGreaterThan(50);
    const read = after.candidates.filter(({ reranked }) => reranked?.score != null);
    expect(read).toHaveLength(50);
    expect(after.candidates.slice(0, 50)).toEqual(read);
    expect(new Set(read.map(({ candidateId }) => candidateId))).toEqual(new Set(before.candidates.slice(0, 50).map(({ candidateId }) => candidateId)));
    expect(new Set(read.map(({ reranked }) => reranked?.score)).size).toBeGreaterThan(10);
    expect(after.candidates.map(({ score }) => score)).toEqual(after.candidates.map(({ score }) => score).sort((a, b) => b - a));
    for (const match of after.candidates) {
      const { total, lines } = pointsOf(match, after.weights);
      const sum = (pick: "earned" | "possible") => lines.reduce((all, line) => all + Math.round(line[pick] * 100), 0);
      expect(sum("earned")).toBe(Math.round(total * 100));
      expect(sum("possible")).toBe(10_000);
      expect(lines.at(-1)).toMatchObject({ requirementId: rerankerLine, possible: 10 });
      const exact = 0.9 * (after.weights.skill * match.skill + after.weights.experience * match.experience + after.weights.semantic * match.semantic) + 0.1 * (match.reranked?.score ?? 0);
      expect(match.score).toBeCloseTo(exact, 5);
    }
    expect(withoutTime(await rank())).toEqual(withoutTime(after));
    await engine.handlers["models.stopReranking"]({});
    expect(withoutTime(await rank())).toEqual(withoutTime(before));
  });

  it("stays switched on after a restart and gives the same; its line stands in the explanation", { timeout: 90_000 }, async () => {
    await use("judge");
    const before = await rank();
    await engine.close();
    engine = await opened();
    await engine.settled();
    expect(withoutTime(await rank())).toEqual(withoutTime(before));
    const { explanation } = await engine.handlers["ranking.explainText"]({ text: ad, candidate: before.candidates[3]?.candidateId ?? "", names: true });
    expect(explanation.lines.at(-1)).toMatchObject({ asked: "Read again beside the job", how: expect.stringMatching(/fit by \d+ %/) });
    expect(explanation.here[0]).toContain("for being read again beside the job");
    expect((await engine.handlers["models.list"]({})).models.find(({ id }) => id === "judge")).toMatchObject({ kind: "reranker", state: { is: "active" } });
  });

  it("that is damaged or gone is told of, and rankings are made without it", { timeout: 90_000 }, async () => {
    const plain = await rank();
    await use("judge");
    await engine.close();
    fs.truncateSync(path.join(folder, "models", "judge", "onnx", "model.onnx"), 4000);
    engine = await opened();
    await engine.settled();
    expect(await engine.handlers["models.list"]({})).toMatchObject({ reranking: { id: "judge", problem: { code: "damaged_file" } } });
    expect(withoutTime(await rank())).toEqual(withoutTime(plain));
    await engine.handlers["models.remove"]({ id: "judge" });
    expect(await engine.handlers["models.list"]({})).toMatchObject({ reranking: null });
  });

  it("does not read the library, nor does an encoder re-rank", { timeout: 60_000 }, async () => {
    await use("judge");
    expect((await rank()).model.id).toBe("winnow-lite");
    await expect(engine.handlers["models.remove"]({ id: "judge" })).rejects.toMatchObject({ code: "invalid_input" });
  });
});
