import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { rankingFile, fileNameOf, type ExportedCandidate } from "../../../src-main/exports/ranking-file.ts";
import type { Match, Ranking } from "../../../src-preload/domain.ts";

const match: Match = {
  rank: 1, candidateId: "c1", name: "=HYPERLINK(\"http://x\")", file: "in/a.pdf", score: 0.71, skill: 0.8, experience: 0.6, semantic: 0.65,
  knockouts: [{ requirementId: "r1", status: "unknown", reason: "Not stated." }],
  evidence: [{ requirementId: "r1", text: "• Built, among\nothers, \"shops\"", page: 1, start: 3, end: 30, score: 1, how: "exact", path: [] }],
  requirements: [], relevantYears: null, whyNotHigher: [], flags: [], seniority: null, conditions: [], reranked: null,
};
const ranking: Ranking = {
  job: { title: "Web Développeuse / Senior", requirements: [{ id: "r1", kind: "skill", importance: "must", text: "React", skillIds: ["react"], minYears: null, usedWithinYears: null, degreeLevel: null, educationFields: [], languageLevel: null, source: null }] },
  candidates: [match], model: { id: "m", hash: "ab" }, reranker: null, weights: { skill: 0.5, experience: 0.3, semantic: 0.2 }, considered: 1, milliseconds: 3,
};
const candidate: ExportedCandidate = { match, shortlisted: true, profile: { emails: ["a@example.com"], phones: ["+1 555 0100"], location: null, title: "Developer", yearsOfExperience: 4 } };

test("a cell that a spreadsheet would run as a formula is neutralised, phone numbers included", () => {
  const { content } = rankingFile(ranking, [candidate], "csv", "shortlist");
  expect(content).toContain("\"'=HYPERLINK(\"\"http://x\"\")\"");
  expect(content).toContain("'+1 555 0100");
});

test("a table says what was asked and whether it is met, and quotes evidence on one line", () => {
  const [header, row] = rankingFile(ranking, [candidate], "csv", "shortlist").content.replace("\uFEFF", "").split("\r\n");
  expect(header?.split(",").slice(0, 4)).toEqual(["Rank", "Name", "Title", "Score"]);
  expect(row).toContain("React: not stated");
  expect(row).toContain("Built, among others, \"\"shops\"\"");
});

test("a table tells who is far above or below the job, in a column of its own that is empty for everyone else", () => {
  const note = { side: "above" as const, sentence: "The role is junior; the resume’s jobs in Accounting come to 15 years.", question: "The role is junior; what draws you to it?", posts: [] };
  const { content } = rankingFile(ranking, [candidate, { ...candidate, match: { ...match, seniority: note } }], "csv", "ranking");
  const [header = [], none = [], noted = []] = parse(content, { bom: true }) as string[][];
  const column = header.indexOf("Seniority");
  expect(column).toBeGreaterThan(0);
  expect(none[column]).toBe("");
  expect(noted[column]).toBe("More senior than asked. The role is junior; the resume’s jobs in Accounting come to 15 years.");
});

test("the JSON file holds the whole match, the model and the weights", () => {
  const { content, fileName } = rankingFile(ranking, [candidate], "json", "ranking");
  expect(fileName).toBe("web-developpeuse-senior-ranking.json");
  expect(JSON.parse(content)).toEqual({ ...ranking, candidates: [{ ...match, shortlisted: true }] });
});

test("a title without a plain letter still gives a file name", () => {
  expect(fileNameOf("履歴書 / ???")).toBe("job");
});
