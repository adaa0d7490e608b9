import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readRow } from "../../../../src-main/ingest/fact-file/fact-cells.ts";
import { columnKind, type ColumnKind } from "../../../../src-main/ingest/fact-file/fact-columns.ts";
import { readFactFile } from "../../../../src-main/ingest/fact-file/read-fact-file.ts";
import { engineWords } from "../../../../src-main/words/words.ts";
import { languages } from "../../../../src-preload/asker.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const fileOf = (content: string | Uint8Array): string => {
  const file = path.join(temporaryFolder(), "list.csv");
  fs.writeFileSync(file, content);
  return file;
};
const row = (cells: Partial<Record<ColumnKind, string>>) => readRow(new Map(Object.entries(cells) as [ColumnKind, string][]));

test.each<[string, ColumnKind | null]>([
  ["E-Mail Address", "email"], ["Full name", "name"], ["Candidate ID", "candidateId"], ["Salary expectation (EUR)", "pay"], ["Min salary", "payLeast"], ["Desired pay max", "payMost"],
  ["Currency", "currency"], ["Per", "per"], ["Available from", "available"], ["Notice (weeks)", "noticeWeeks"], ["Notice period", "notice"], ["Work permit", "permit"], ["Remote?", "remote"],
  ["Willing to relocate", "relocate"], ["Current salary", null], ["Nationality", null], ["Shoe size", null],
  ["Mobile number", null], ["Mobility", "relocate"], ["Expected years", null], ["Expectation", "pay"],
])("a column headed “%s” holds %s", (header, kind) => {
  expect(columnKind(header)).toBe(kind);
});

describe("a row", () => {
  test.each<[Partial<Record<ColumnKind, string>>, unknown]>([
    [{ pay: "50000", currency: "EUR", per: "year" }, { name: "pay", value: { least: 50_000, most: 50_000, currency: "EUR", per: "year" } }],
    [{ pay: "80-95k", currency: "usd", per: "annually" }, { name: "pay", value: { least: 80_000, most: 95_000, currency: "USD", per: "year" } }],
    [{ payLeast: "400", payMost: "450", currency: "£", per: "day" }, { name: "pay", value: { least: 400, most: 450, currency: "GBP", per: "day" } }],
    [{ pay: "$95k", place: "Sydney, Australia" }, { name: "pay", value: { least: 95_000, most: 95_000, currency: "AUD", per: "year" } }],
    [{ available: "01.03.2026" }, { name: "available", value: "2026-03-01" }],
    [{ available: "immediately" }, { name: "available", value: "now" }],
    [{ noticeWeeks: "4" }, { name: "notice", value: { count: 4, unit: "weeks" } }],
    [{ notice: "1 month" }, { name: "notice", value: { count: 1, unit: "months" } }],
    [{ remote: "hybrid / remote" }, { name: "remote", value: { accepts: ["hybrid", "remote"], only: true } }],
    [{ relocate: "no" }, { name: "relocate", value: { willing: false, to: null } }],
    [{ relocate: "Spain" }, { name: "relocate", value: { willing: true, to: "Spain" } }],
    [{ permit: "EU; US", sponsor: "no" }, { name: "permit", value: { areas: ["EU", "US"], needsSponsor: false } }],
    [{ permit: "UK, DE" }, { name: "permit", value: { areas: ["GB", "DE"], needsSponsor: null } }],
    [{ permit: "Germany, no sponsorship needed" }, { name: "permit", value: { areas: ["DE"], needsSponsor: false } }],
    [{ payLeast: "40k", payMost: "50k EUR" }, { name: "pay", value: { least: 40_000, most: 50_000, currency: "EUR", per: "year" } }],
    [{ permit: "DE" }, { name: "permit", value: { areas: ["DE"], needsSponsor: null } }],
  ])("with %j says it", (cells, fact) => {
    const { facts, bad } = row(cells);
    expect(bad).toEqual([]);
    expect(facts).toContainEqual(fact);
  });

  test.each<[Partial<Record<ColumnKind, string>>, ColumnKind]>([
    [{ pay: "a lot" }, "pay"], [{ pay: "50000", currency: "shells" }, "currency"], [{ pay: "50000", per: "moon" }, "per"], [{ payLeast: "60000", payMost: "50000" }, "payLeast"],
    [{ available: "soonish" }, "available"], [{ noticeWeeks: "some" }, "noticeWeeks"], [{ remote: "sometimes" }, "remote"], [{ permit: "German citizen" }, "permit"], [{ sponsor: "maybe" }, "sponsor"],
    [{ payLeast: "50000 EUR", payMost: "60000 USD" }, "payMost"], [{ payLeast: "400 per day", payMost: "9000 per month" }, "payMost"], [{ permit: "ZZ" }, "permit"],
    [{ permit: "Not in Germany" }, "permit"], [{ contract: "not permanent" }, "contract"], [{ hours: "no part time" }, "hours"], [{ remote: "not on site" }, "remote"],
    [{ relocate: "No, thanks" }, "relocate"],
  ])("with %j is refused that cell, with a whole sentence in either language", (cells, kind) => {
    const { facts, bad } = row(cells);
    expect(facts).toEqual([]);
    expect(bad.map((cell) => cell.kind)).toEqual([kind]);
    for (const { why } of bad) for (const language of languages) expect(engineWords(language).factFile.leftOut[why]).toMatch(/^[A-Z].*\.$/);
  });

  test("with empty cells says nothing", () => {
    expect(row({ pay: "", currency: "EUR", available: "n/a", remote: "-" })).toEqual({ facts: [], bad: [] });
  });
});

describe("a list", () => {
  test.each([
    ["commas", "Name,Notice weeks\nAna Müller,4\n"],
    ["semicolons and quotes", 'Name;"Notice, weeks"\n"Ana Müller";4\n'],
    ["tabs and Windows line ends", "Name\tNotice weeks\r\nAna Müller\t4\r\n"],
    ["a byte order mark", "\uFEFFName,Notice weeks\nAna Müller,4\n"],
  ])("with %s is read", (_, content) => {
    expect(readFactFile(fileOf(content)).rows).toEqual([{ row: 2, cells: new Map([["name", "Ana Müller"], ["noticeWeeks", "4"]]) }]);
  });

  test("as Excel saves it on Windows is read", () => {
    expect(readFactFile(fileOf(Buffer.from("Name;Notice weeks\nAna M\u00fcller;4\n", "latin1"))).rows[0]?.cells.get("name")).toBe("Ana Müller");
  });

  test("keeps the numbers of its rows over empty ones, and names the columns it leaves out", () => {
    const { rows, ignoredColumns } = readFactFile(fileOf("Name,Notice weeks,Shoe size\n\nAna,4,38\n,,\nBo,2,40\n"));
    expect(rows.map((one) => one.row)).toEqual([3, 5]);
    expect(ignoredColumns).toEqual(["Shoe size"]);
  });

  test.each([
    ["nothing in it", "", "empty"], ["only a header", "Name,Notice weeks\n", "nothing below it"], ["nobody in it", "Notice weeks\n4\n", "who a row is about"],
    ["nothing to compare", "Name,Shoe size\nAna,38\n", "can compare"], ["the bytes of a spreadsheet", "PK\u0003\u0004", "not a CSV"],
  ])("with %s is refused", (_, content, message) => {
    expect(() => readFactFile(fileOf(content))).toThrow(message);
  });

  test("that is not there is said to be gone", () => {
    expect(() => readFactFile("/nowhere/list.csv")).toThrow("no longer there");
  });
});
