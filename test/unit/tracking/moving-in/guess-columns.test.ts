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
  [
    "Nom;Prénom;Adresse e-mail;Téléphone portable;Intitulé du poste;Étape;Date de candidature;Date de refus;Motif de refus;Civilité;Ville", "Diaz;Ana;ana@x.org;+33 6 12 34 56 78;Cariste (H/F);Entretien RH;13/02/2026;14/02/2026;Profil trop junior;Mme;Lyon",
    ["lastName", "firstName", "email", "phone", "job", "stage", "appliedAt", "outAt", "reason", null, null],
  ],
  ["Candidat;Courriel;Offre;Statut de la candidature;Postulé le", "Ana Diaz;ana@x.org;Cariste;Entretien;13/02/2026", ["name", "email", "job", "stage", "appliedAt"]],
  ["Förnamn;Efternamn;E-post;Jobb;Steg;Ansökningsdatum;Anledning till avslag;Födelsedatum", "Ana;Diaz;ana@x.org;Lagerarbetare;Intervju;2026-02-13;Saknar erfarenhet;1990-01-01", ["firstName", "lastName", "email", "job", "stage", "appliedAt", "reason", null]],
  ["Vorname;Name;E-Mail;Stellenausschreibung;Bewerberstatus;Bewerbungseingang", "Ana;Diaz;ana@x.org;Koch;Abgesagt;13.02.2026", ["firstName", "lastName", "email", "job", "stage", "appliedAt"]],
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

test("what few rows have is no name, what is said again and again is no stage, and a closed opening is nobody's end", () => {
  expect(guessed("Why", ["", "Profile Too Junior", "", "", ""])).toBeNull();
  expect(guessed("My own words", Array.from({ length: 9 }, () => "liked her, call back"))).toBeNull();
  expect(guessed("Job Status", ["Closed", "Open", "Closed", "Open", "Closed"])).not.toBe("status");
  expect(guessed("Where are they", ["1. CV screen", "2. Call with me", "3. Panel", "4. Offer out", "1. CV screen", "3. Panel"])).toBe("stage");
});

test("columns about others than the candidate, and about what no decision may know, are never taken", () => {
  for (const header of ["Recruiter Email", "Hiring manager", "Gender", "Date of birth", "Geburtsdatum", "Nationality", "Referrer name", "Company", "LinkedIn URL"]) {
    expect(guessed(header, ["kim@example.com", "lee@example.com"]), header).toBeNull();
  }
});
