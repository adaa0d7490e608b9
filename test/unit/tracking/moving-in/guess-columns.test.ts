import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { guessColumns } from "../../../../src-main/tracking/moving-in/guess-columns.ts";
import { readTable } from "../../../../src-main/tracking/moving-in/read-table.ts";
import { lists } from "../../../fixtures/candidate-lists.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

describe.each(lists)("of $system", ({ bytes, columns }) => {
  test("each column is known for what it holds, and the others are left alone", () => {
    const file = path.join(temporaryFolder(), "list.csv");
    fs.writeFileSync(file, bytes);
    const { headers, rows, brokenQuotes } = readTable(file);
    expect(brokenQuotes).toBe(false);
    expect(rows).toHaveLength(3);
    const meanings = guessColumns(headers, rows).flatMap(({ meaning }, i) => (meaning === null ? [] : [[headers[i] === "" ? String(i) : headers[i], meaning]]));
    expect(Object.fromEntries(meanings)).toEqual(columns);
  });
});

const guessed = (header: string, cells: string[]): string | null => guessColumns([header], cells.map((cell) => ({ cells: [cell] })))[0]?.meaning ?? null;

test("a header is not believed where its cells say otherwise", () => {
  expect(guessed("E-mail", ["yes", "no", "yes"])).toBeNull();
  expect(guessed("Stage", ["2026-01-02", "2026-01-03"])).toBeNull();
  expect(guessed("State", ["CA", "NY", "TX", "WA", "OR", "NV", "AZ", "UT"])).toBeNull();
  expect(guessed("Rejected", ["2026-01-02", ""])).toBe("outAt");
  expect(guessed("Rejected", ["Yes", "No"])).toBe("isOut");
});

test("columns about others than the candidate, and about what no decision may know, are never taken", () => {
  for (const header of ["Recruiter Email", "Hiring manager", "Gender", "Date of birth", "Geburtsdatum", "Nationality", "Referrer name", "Company", "LinkedIn URL"]) {
    expect(guessed(header, ["kim@example.com", "lee@example.com"]), header).toBeNull();
  }
});
