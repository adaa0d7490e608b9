import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asker } from "../../../src-preload/asker.ts";
import { methods, newestFirst, noFilters, type Method, type Params, type Result } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { leftOut } from "../../../src-preload/reveals.ts";
import { openEngine } from "../../../src-main/engine/engine.ts";
import type { Engine } from "../../../src-main/engine/types.ts";
import { makeDocx, makePdf, paragraph, writeLines } from "../../unit/documents/make-files.ts";

const blind: Asker = { language: "en", blind: { schools: false } };
const seeing: Asker = { language: "en" };

const annasLines = [
  "Annegret Lindqvist-Okafor", "Senior Software Engineer", "annegret.okafor@example.org | +49 151 23456789 | linkedin.com/in/annegret-okafor",
  "Wacholderweg 17, 50667 Köln", "Date of birth: 14.07.1988", "Pronouns: she/her", "",
  "Experience", "Senior Software Engineer, Contoso GmbH, 03/2019 - present", "- Annegret built storefronts with TypeScript and React for 40 shops",
  "- Led her team of six engineers and ran the on-call rota", "Software Engineer, Fabrikam, 01/2014 - 02/2019", "- Built payment services in Java and PostgreSQL", "- Projektleiterin for the move to React", "- Taught every Sachbearbeiter of the house", "",
  "Education", "MSc Computer Science, University of Leeds, 2013", "", "Skills", "TypeScript, React, Java, PostgreSQL",
];
const secrets = [
  "Annegret", "Lindqvist", "Okafor", "annegret.okafor", "23456789", "Wacholderweg", "14.07.1988", "Bartholomew", "Fairweather", "b.fairweather", "5550142", "555 0142", "Juniper", "2 March 1975", "leiterin",
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-blind-"));
let engine: Engine;
/** Two people: hers is a PDF, his a DOCX. */
let [her, him]: { candidateId: string; resumeId: string }[] = [];
let jobId: string;

const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("It is not there.");
  return value;
};

const ask = <M extends Method>(asker: Asker, method: M, params: Params<M>): Promise<Result<M>> => (engine.handlers[method] as (params: Params<M>, asker: Asker) => Promise<Result<M>>)(params, asker);

beforeAll(async () => {
  const files = path.join(folder, "Applicants");
  fs.mkdirSync(files, { recursive: true });
  const pdf = path.join(files, "Annegret Lindqvist-Okafor CV.pdf");
  fs.writeFileSync(pdf, await makePdf((page) => writeLines(page, 50, 50, annasLines)));
  const docx = path.join(files, "fairweather_bartholomew.docx");
  fs.writeFileSync(docx, makeDocx([
    "Bartholomew Fairweather", "Software Engineer", "b.fairweather@example.com, 020 555 0142", "9 Juniper Street, Leeds LS1 4AB", "Born on 2 March 1975, married", "Experience",
    "Software Engineer, Northwind Ltd, 2010 - 2024", "Mr Fairweather wrote React components and he maintained Python services", "Education", "BSc Physics, University of York, 1997", "Skills", "React, Python, Docker",
  ].map((line) => paragraph(line)).join("")));
  engine = await openEngine({ libraryFolder: path.join(folder, "library"), resourcesFolder: path.resolve("resources"), host: "cli" });
  for (const file of [pdf, docx]) {
    await ask(seeing, "ingest.add", { paths: [file] });
    await engine.settled();
  }
  const { rows } = await ask(seeing, "library.candidates", { filter: "", sort: newestFirst, offset: 0, limit: 10 });
  const ids = await Promise.all(["pdf", "docx"].map(async (format) => {
    const { candidateId } = known(rows.find((row) => row.format === format));
    const { resumeId } = await ask(seeing, "library.candidate", { candidateId });
    return { candidateId, resumeId };
  }));
  [her, him] = [known(ids[0]), known(ids[1])];
  ({ jobId } = await ask(seeing, "jobs.create", { text: "Software Engineer\n\nRequirements\n- React\n- 5 years of experience as a software engineer\n- Based in Leeds\n- Bachelor's degree\n" }));
  await ask(seeing, "ranking.run", { jobId });
  await ask(seeing, "notes.add", { candidateId: her.candidateId, text: "Annegret seems stronger than Bartholomew Fairweather. Write to annegret.okafor@example.org." });
  await ask(seeing, "tags.add", { candidateIds: [her.candidateId], names: ["Friend of Bartholomew Fairweather"] });
  await ask(seeing, "tracking.mark", { jobId, candidateIds: [her.candidateId], mark: "shortlisted" });
  await ask(seeing, "tracking.move", { jobId, candidateIds: [him.candidateId], to: { kind: "rejected" }, reason: "Fairweather is too far away", note: "Call Mr Fairweather on 020 555 0142" });
  await ask(seeing, "tracking.note", { jobId, candidateId: her.candidateId, note: "Ask Annegret about Java" });
  await ask(seeing, "library.correct", { resumeId: him.resumeId, edit: { op: "set", field: "title", value: "Engineer (Bartholomew)" } });
  await ask(seeing, "search.save", { name: "Like Annegret Lindqvist-Okafor", query: "\"Annegret Lindqvist-Okafor\" react", filters: noFilters, sort: newestFirst });
}, 120_000);

afterAll(async () => {
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Every method that answers about candidates, and what it is asked. */
const asked = (): { [M in Method]?: Params<M>[] } => {
  const [one, two] = [known(her), known(him)];
  const both = [one, two];
  const candidateIds = both.map(({ candidateId }) => candidateId);
  const whom = { who: "everyone" } as const;
  const text = "Software Engineer\n- React\n- Based in Leeds";
  const table = { offset: 0, limit: 50 };
  return {
    "library.candidates": [{ filter: "", sort: newestFirst, ...table }, { filter: "react", sort: { column: "name", descending: false }, ...table }],
    "library.candidate": both.map(({ candidateId }) => ({ candidateId })),
    "library.resume": both.map(({ resumeId }) => ({ resumeId })),
    "library.makeCurrent": both.map(({ resumeId }) => ({ resumeId })),
    "library.correct": both.map(({ resumeId }) => ({ resumeId, edit: { op: "set", field: "yearsOfExperience", value: 11 } })),
    "people.duplicates": [{}],
    "ingest.status": [{}], "ingest.failures": [{}], "ingest.scans": [{}],
    "conditions.ofCandidate": both.map(({ candidateId }) => ({ candidateId })),
    "search.run": ["react", "engineer in Leeds", "React in Leeds", "team", "payment services"].map((query) => ({ query, limit: 50 })),
    "search.facets": [{ query: "", filters: noFilters }],
    "search.saved": [{}],
    "search.similar": both.map(({ candidateId }) => ({ candidateId, limit: 10 })),
    "search.jobsFor": both.map(({ candidateId }) => ({ candidateId })),
    "ranking.run": [{ jobId }],
    "ranking.match": both.map(({ candidateId }) => ({ jobId, candidateId })),
    "ranking.explain": both.map(({ candidateId }) => ({ jobId, candidateId })),
    "ranking.compare": [{ jobId, candidateIds }],
    "ranking.matrix": [{ jobId }],
    "ranking.text": [...both.map(({ candidateId }) => ({ jobId, about: { what: "candidate" as const, candidateId }, names: true })), { jobId, about: { what: "comparison", candidateIds }, names: true }, { jobId, about: { what: "first", count: 2 }, names: true }],
    "ranking.ofText": [{ text }],
    "ranking.explainText": [{ text, candidate: one.candidateId, names: true }],
    "tracking.standings": [{ jobId }], "tracking.board": [{ jobId }], "tracking.shortlist": [{ jobId }], "tracking.funnel": [{ jobId }],
    "tracking.history": both.map(({ candidateId }) => ({ candidateId })),
    "tags.list": [{}],
    "tags.of": both.map(({ candidateId }) => ({ candidateId })),
    "notes.list": both.map(({ candidateId }) => ({ candidateId })),
    "organising.history": both.map(({ candidateId }) => ({ candidateId })),
    "exports.table": [{ jobId, whom, columns: ["rank", "name", "email", "file", "evidence", "notes"], blind: false }],
    "exports.ranking": (["csv", "json"] as const).map((format) => ({ jobId, format, everyone: true, blind: false })),
    "exports.ofText": [{ text, format: "json", blind: false }],
  };
};

describe("who asks blind", () => {
  test.each(Object.keys(methods) as Method[])("is not told by %s who anybody is", async (method) => {
    for (const params of asked()[method] ?? []) {
      const answer = JSON.stringify(await ask(blind, method, params as Params<typeof method>)).toLowerCase();
      for (const secret of secrets) expect(answer, JSON.stringify(params)).not.toContain(secret.toLowerCase());
    }
  });

  test("gets no table of names, and no original but a PDF", async () => {
    const candidateIds = [known(her).candidateId];
    for (const answer of [ask(blind, "organising.table", { candidateIds }), ask(blind, "conditions.template", {}), ask(blind, "library.original", { resumeId: known(him).resumeId })]) {
      await expect(answer).rejects.toThrow("This would show who somebody is");
    }
    expect((await ask(blind, "library.original", { resumeId: known(her).resumeId })).fileName).toBe("Candidate 1.pdf");
  });

  test("is told of the same people by the same numbers, in every list and language", async () => {
    const { rows } = await ask(blind, "ranking.run", { jobId });
    const nameOf = (candidateId: string): string | null => known(rows.find((row) => row.candidateId === candidateId)).name;
    expect(nameOf(known(her).candidateId)).toBe("Candidate 1");
    expect(nameOf(known(him).candidateId)).toBe("Candidate 2");
    const inGerman = await ask({ ...blind, language: "de" }, "library.candidate", known(him));
    expect([inGerman.profile.name, inGerman.file]).toEqual(["Person 2", "Person 2.docx"]);
  });

  test("finds every place in a text where it was", async () => {
    const [open, hidden] = await Promise.all([seeing, blind].map((asker) => ask(asker, "library.candidate", known(her))));
    const [whole, covered] = [known(open).text, known(hidden).text];
    expect(covered).toHaveLength(whole.length);
    const kept = "built storefronts with TypeScript and React for 40 shops";
    expect(covered.indexOf(kept)).toBe(whole.indexOf(kept));
    expect(covered.slice(whole.indexOf("Annegret")).startsWith(leftOut.repeat(8))).toBe(true);
    expect(covered).toContain(`Led ${leftOut.repeat(3)} team of six engineers`);
  });

  test("sees in notes that something is left out, and cannot write that over what was there", async () => {
    const { notes } = await ask(blind, "notes.list", { candidateId: known(her).candidateId });
    const { noteId, text } = known(notes[0]);
    expect(text).toContain("seems stronger than");
    await expect(ask(blind, "notes.edit", { noteId, text: `${text} Really.` })).rejects.toThrow("cannot be changed now");
    const { notes: before } = await ask(seeing, "notes.list", { candidateId: known(her).candidateId });
    expect(known(before[0]).text).toContain("Annegret seems stronger than Bartholomew Fairweather");
  });

  test("cannot correct what they do not see", async () => {
    await expect(ask(blind, "library.correct", { resumeId: known(her).resumeId, edit: { op: "set", field: "name", value: "Somebody" } })).rejects.toThrow(WinnowError);
    await expect(ask(blind, "library.correct", { resumeId: known(her).resumeId, edit: { op: "add", list: "emails", entry: { value: "a@b.co" } } })).rejects.toThrow(WinnowError);
  });

  test("finds nobody by a name, an address or a file, and learns nothing from who is left out", async () => {
    const found = async (query: string): Promise<number> => (await ask(blind, "search.run", { query, limit: 10 })).total;
    for (const query of ["Lindqvist", "Annegret", "\"Annegret\"", "name:Annegret", "file:fairweather", "annegret.okafor", "Wacholderweg", "\"23456789\""]) expect(await found(query), query).toBe(0);
    expect(await found("\"storefronts\"")).toBe(1);
    expect(await found("\"storefronts\" -Annegret")).toBe(1);
    const { total } = await ask(blind, "library.candidates", { filter: "annegret", sort: newestFirst, offset: 0, limit: 10 });
    expect(total).toBe(0);
  });

  test("is told the same of a place that is somebody's home as of any other", async () => {
    const notes = async (asker: Asker, place: string) => (await ask(asker, "search.run", { query: `React in ${place}`, limit: 10 })).notes;
    expect(await notes(seeing, "Leeds")).toMatchObject([{ suggestion: "skill:React location:Leeds" }]);
    const hidden = [{ text: "Where people live is hidden in blind review, so whoever has React comes first.", suggestion: "skill:React" }];
    expect([await notes(blind, "Leeds"), await notes(blind, "Chicago")]).toEqual([hidden, hidden]);
    expect((await ask(seeing, "search.run", { query: "React Leeds", limit: 10 })).notes).toHaveLength(1);
    expect((await ask(blind, "search.run", { query: "React Leeds", limit: 10 })).notes).toEqual([]);
  });

  test("sees lists that are sorted by name or file in the order of numbers", async () => {
    for (const column of ["name", "file"] as const) {
      const { rows } = await ask(blind, "library.candidates", { filter: "", sort: { column, descending: true }, offset: 0, limit: 10 });
      expect(rows.map(({ name }) => name)).toEqual(["Candidate 2", "Candidate 1"]);
    }
  });

  test("may ask for no schools, too", async () => {
    const degrees = async (schools: boolean): Promise<string> => {
      const answers = [await ask({ language: "en", blind: { schools } }, "library.candidate", known(her)), await ask({ language: "en", blind: { schools } }, "ranking.match", { jobId, candidateId: known(her).candidateId })];
      return JSON.stringify(answers);
    };
    expect(await degrees(false)).toContain("University of Leeds");
    expect(await degrees(true)).not.toContain("University of Leeds");
  });
});

test("the list of somebody's resumes and the covers of a page tell nobody's name or gender", async () => {
  const { candidateId, resumeId } = known(her);
  const { resumes, text } = await ask(blind, "library.candidate", { candidateId });
  expect(resumes.map(({ file }) => file)).toEqual([expect.stringMatching(/^Candidate \d+\.pdf$/)]);
  const { pages, neutral } = await ask(blind, "library.pageWords", { resumeId });
  expect(neutral.map(({ start, end }) => text.slice(start, end))).toEqual(["Sachbearbeiter"]);
  expect(await ask(seeing, "library.pageWords", { resumeId })).toEqual({ pages, neutral: [] });
});

test("who asks seeing is answered as if there were no blind review", async () => {
  for (const [method, all] of Object.entries(asked()) as [Method, Params<Method>[]][]) {
    for (const params of all) {
      const clean = (answer: unknown): string => JSON.stringify(answer).replace(/"(?:milliseconds|days)":[\d.]+/g, "");
      const before = clean(await ask(seeing, method, params));
      await ask(blind, method, params);
      expect(clean(await ask(seeing, method, params)), method).toBe(before);
    }
  }
});
