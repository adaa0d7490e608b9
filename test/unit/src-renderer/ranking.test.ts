import { describe, expect, it } from "vitest";
import { mostCompared, rankingMethods, type RankingRow, type RankingView } from "../../../src-preload/contract.ts";
import { defaultWeights, type Job, type Knockout } from "../../../src-preload/domain.ts";
import { noJobConditions } from "../../../src-preload/conditions.ts";
import { mustHavesInWords } from "../../../src-renderer/ranking/must-have-marks.tsx";
import { sharing, sharingRows } from "../../../src-renderer/ranking/sharing.ts";
import { sameCandidate } from "../../../src-renderer/ranking/who-cell.tsx";
import { de } from "../../../src-renderer/words/de/de.ts";

const evidence: RankingRow["topEvidence"] = { requirementId: "r", text: "Wired houses", page: 1, start: 0, end: 12, score: 1, how: "exact", path: [] };
const row = (candidateId: string, rank: number, score: number): RankingRow => ({
  rank, candidateId, name: candidateId, title: null, file: "a.pdf", score, skill: score, experience: 0.5, semantic: 0.5,
  knockouts: [{ requirementId: "r", status: "pass", reason: "Says so" }], topEvidence: evidence, shortlisted: false, flags: [], seniority: null, reranked: null,
});
const job: Job = {
  jobId: "j", title: "Electrician", text: "", roleFamily: null, seniority: null, weights: defaultWeights, conditions: noJobConditions, createdAt: "", updatedAt: "", requirements: [],
};
const view = (...rows: RankingRow[]): RankingView => ({ job, rows, model: { id: "m" } as RankingView["model"], reranker: null, considered: rows.length, milliseconds: 1 });
const arrived = <T>(answer: T): T => structuredClone(answer);

describe("an answer that says mostly what the last one said", () => {
  it("is the last one where it says all the same", () => {
    const before = view(row("a", 1, 0.9));
    const now = sharingRows(before, arrived(before));
    expect(now.job).toBe(before.job);
    expect(now.rows[0]).toBe(before.rows[0]);
  });

  it("has the same parts where only the place and the score of somebody changed, wherever they stand now", () => {
    const before = view(row("a", 1, 0.9), row("b", 2, 0.8));
    const now = sharingRows(before, arrived(view(row("b", 1, 0.95), row("a", 2, 0.9))));
    expect(now.rows.map(({ candidateId, rank, score }) => [candidateId, rank, score])).toEqual([["b", 1, 0.95], ["a", 2, 0.9]]);
    expect(now.rows[0]?.knockouts).toBe(before.rows[1]?.knockouts);
    expect(now.rows[1]?.topEvidence).toBe(before.rows[0]?.topEvidence);
  });

  it("loses nothing that is new and keeps nothing that is gone", () => {
    for (const [before, now] of [
      [{ a: 1, b: [1, 2] }, { a: 1, b: [1, 2, 3] }], [{ a: 1, b: [1, 2, 3] }, { a: 1, b: [1] }], [{ a: 1, b: 2 }, { a: 1 }], [{ a: 1 }, { a: 1, b: undefined }],
      [[], {}], [{ a: null }, { a: {} }], [{ a: {} }, { a: null }], [null, { a: 1 }], [{ a: [{ x: 1 }] }, { a: [{ x: 2 }] }],
    ]) {
      expect(sharing(before, now)).toStrictEqual(now);
    }
  });

  it("is the same person's row at another place, and another's at the same", () => {
    expect(sameCandidate({ row: row("a", 1, 0.9) }, { row: row("a", 7, 0.2) })).toBe(true);
    expect(sameCandidate({ row: row("a", 1, 0.9) }, { row: row("b", 1, 0.9) })).toBe(false);
    expect(sameCandidate({ row: row("a", 1, 0.9) }, { row: { ...row("a", 1, 0.9), name: null } })).toBe(false);
  });
});

describe("must-haves", () => {
  const knockouts = (...statuses: Knockout["status"][]): Knockout[] => statuses.map((status, i) => ({ requirementId: String(i), status, reason: "" }));

  it("are told in words, the worst first, and unknown is never told as failed", () => {
    expect(mustHavesInWords(knockouts("pass", "pass"))).toBe("All pass");
    expect(mustHavesInWords(knockouts("pass", "unknown", "unknown"))).toBe("2 unknown");
    expect(mustHavesInWords(knockouts("unknown", "fail", "pass"))).toBe("1 fail, 1 unknown");
  });
});

describe("a comparison", () => {
  const compared = (count: number): boolean => rankingMethods["ranking.compare"].params.safeParse({ jobId: "j", candidateIds: Array.from({ length: count }, (_, i) => `c${String(i)}`) }).success;

  it("is of two to four", () => {
    expect([1, 2, mostCompared, mostCompared + 1].map(compared)).toEqual([false, true, true, false]);
    expect(mostCompared).toBe(4);
  });
});

describe("the ranking in German", () => {
  it("says a row and a cell as a German would", () => {
    expect(de.ranking.list.row(3, "Marta Ilves", "74,3", ["Elektrikerin", "", de.ranking.list.mustHavesAre(de.ranking.mustHave.allPass)])).toBe("3. Marta Ilves, 74,3 Punkte, Elektrikerin, Muss-Anforderungen: alle erfüllt");
    expect(de.ranking.matrix.cell("Marta Ilves", "SAP", de.ranking.requirementStatus.not_found, 0)).toBe("Marta Ilves, SAP: nicht gefunden, 0 von 100");
  });
});
