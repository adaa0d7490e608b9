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

test.each([
  [
    "Candidate First Name,Candidate Last Name,Candidate Email Addresses,Job(s),Current Job Stage,Application Status,Applied On,Date of Last Stage Change,Rejected/Hired On,Rejection Reason Name,Hiring Manager(s),Days in Stage",
    'Ana,Diaz,"ana@x.org, a2@x.org",Line Cook,Take Home Test,Active,02/13/2026,02/15/2026,,,Kim Rhee,4',
    ["firstName", "lastName", "email", "job", "stage", "status", "appliedAt", "movedAt", "outAt", "reason", null, null],
  ],
  [
    "Person : Full Name: First Last,Person : Email,Job : Title,Recruiting Workflow Profile : Status,Recruiting Workflow Profile : Date Moved Into Status", "Ana Diaz,ana@x.org,Line Cook,Hiring Manager Review,2/13/2026",
    ["name", "email", "job", "stage", "movedAt"],
  ],
  ["prospect_id,prospect_first_name,prospect_last_name,prospect_email,job_title,workflow_step,prospect_date_applied", "1,Ana,Diaz,ana@x.org,Line Cook,Interview,2026-02-01", [null, "firstName", "lastName", "email", "job", "stage", "appliedAt"]],
  ["Vorname;Nachname;E-Mail;Position;Status;Phase;Bewerbungsdatum;Ablehnungsgrund;Recruiter:in", "Bo;Lind;bo@x.org;Koch (m/w/d);Abgelehnt;Sichtung;01.02.2026;Qualifikation;Kim", ["firstName", "lastName", "email", "job", "status", "stage", "appliedAt", "reason", null]],
])("longer headers are known by the words in them: %s", (header, row, meanings) => {
  const file = path.join(temporaryFolder(), "list.csv");
  fs.writeFileSync(file, `${header}\n${row}\n`);
  const { headers, rows } = readTable(file);
  expect(guessColumns(headers, rows).map(({ meaning }) => meaning)).toEqual(meanings);
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
