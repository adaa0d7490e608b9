import { expect, test } from "vitest";
import type { ColumnMeaning, StageTaken } from "../../../../src-preload/contract.ts";
import { readRow } from "../../../../src-main/tracking/moving-in/row-moves.ts";

const row = (cells: Partial<Record<ColumnMeaning, string>>, chosen: Record<string, StageTaken> = {}) =>
  readRow({ cell: (meaning) => cells[meaning] ?? "", chosen: (word) => chosen[word] ?? null, order: null, inUtc: () => false, now: "2026-06-01T00:00:00.000Z" });
const kinds = (...given: Parameters<typeof row>): string[] => row(...given).moves.map(({ kind }) => kind);

test("whoever withdrew is not taken for rejected where a system knows but one end, unless that is what its word is said to mean", () => {
  const cells = { stage: "Phone Interview", status: "Rejected", reason: "Candidate withdrew", outAt: "2026-04-02" };
  expect(row(cells).moves.at(-1)).toMatchObject({ kind: "withdrawn", word: null, at: "2026-04-02T12:00:00.000Z", reason: "Candidate withdrew" });
  expect(kinds(cells, { Rejected: "rejected" })).toEqual(["interview", "rejected"]);
  expect(kinds({ ...cells, reason: "No response" }), "what may mean something else changes nothing").toEqual(["interview", "rejected"]);
  expect(kinds({ ...cells, status: "Hired" })).toEqual(["interview", "hired"]);
});
