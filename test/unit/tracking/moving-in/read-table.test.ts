import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readTable, type Table } from "../../../../src-main/tracking/moving-in/read-table.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

function read(content: string | Buffer): Table {
  const file = path.join(temporaryFolder(), "list.csv");
  fs.writeFileSync(file, content);
  return readTable(file);
}

test("a line break in quotes belongs to its cell, and rows are counted as the file has them", () => {
  expect(read('Name,Email,Note\nAna,a@x.org,"one\ntwo"\n\nBo,b@x.org,three\n').rows).toEqual([
    { row: 2, cells: ["Ana", "a@x.org", "one\ntwo"] }, { row: 4, cells: ["Bo", "b@x.org", "three"] },
  ]);
});

test("a quotation mark that is never closed costs no row, and is told", () => {
  const { rows, brokenQuotes } = read('Name,Email,Stage\n"Ana,a@x.org,Offer\nBo,b@x.org,"Hired"\n');
  expect(brokenQuotes).toBe(true);
  expect(rows.map(({ cells }) => cells)).toEqual([["Ana", "a@x.org", "Offer"], ["Bo", "b@x.org", "Hired"]]);
});

test("a header in a language that is not known is known by the e-mails below it, and a row without an e-mail is none", () => {
  expect(read("Förnamn;Efternamn;E-post;Ansökningsstatus\nAna;Diaz;a@x.org;Avslag\nBo;Lind;b@x.org;Intervju\n")).toMatchObject({ headers: ["Förnamn", "Efternamn", "E-post", "Ansökningsstatus"], rows: [{ row: 2 }, { row: 3 }] });
  expect(read("Kim,,Offer\nAna,a@x.org,Offer\n").rows).toHaveLength(2);
});

test("commas inside cells do not make a comma the separator", () => {
  expect(read("Name;Note;Email\nMoe, Cy;a, b, c;c@x.org\nLind, Bo;d, e;b@x.org\n").headers).toEqual(["Name", "Note", "Email"]);
});

test.each([
  ["nothing", ""], ["blank lines", "\n\n ,, \n"], ["only a header", "Name,Email\n"], ["a workbook", Buffer.from("PK\u0003\u0004rest")], ["a PDF", "%PDF-1.7 rest"],
  ["bytes of a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0])],
])("%s is refused in a sentence", (_, content) => {
  expect(() => read(content)).toThrow(/^This .*\.$/);
});

test("a file that is not there is said to be so", () => {
  expect(() => readTable("/nowhere/list.csv")).toThrow("no longer there");
});
