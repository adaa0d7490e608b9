import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { candidateTable } from "../../../src-main/exports/candidate-table.ts";
import { csvOf } from "../../../src-main/exports/csv.ts";
import { fileNameOf, exportedName } from "../../../src-main/exports/file-names.ts";
import { jsonOf } from "../../../src-main/exports/json.ts";
import { tableText } from "../../../src-main/exports/table-text.ts";
import { headed, tableOf } from "../../../src-main/exports/table.ts";
import { xlsxOf } from "../../../src-main/exports/xlsx.ts";
import type { TabledCandidate } from "../../../src-main/library/candidate-list.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import type { Ranking } from "../../../src-preload/domain.ts";
import { usualColumns } from "../../../src-preload/export-columns.ts";
import { evidenceOf, madeMatch, matchOf, rankingOf, requirementOf } from "../matching/explanation/made-matches.ts";
import { atOnce, exportOf, unzipped } from "./made-export.ts";

const weights = { skill: 0.5, experience: 0.3, semantic: 0.2 };
const name = '=HYPERLINK("http://x")';
const match = madeMatch("c1", [matchOf("r1", { score: 0.8, semantic: 0.5, status: "met" })], weights, {
  name, file: "in/a.pdf", knockouts: [{ requirementId: "r1", status: "unknown", reason: "Not stated." }],
  evidence: [evidenceOf("r1", '• Built, among\nothers, "shops"')],
});
const ranking: Ranking = { ...rankingOf([requirementOf("r1", { text: "React", importance: "must" })], [match], weights), job: { title: "Web Développeuse / Senior", requirements: [requirementOf("r1", { text: "React", importance: "must" })] } };
const profile = { emails: ["a@example.com"], phones: ["+1 555 0100"], location: null, title: "Developer", yearsOfExperience: 4, skills: [] };
const exported = exportOf(ranking, () => ({ profile, shortlisted: true }));

const rowsOf = async (more = exported): Promise<string[][]> => parse(csvOf(headed(await tableOf(more, atOnce)), more.words.table), { bom: true }) as string[][];
const sheetOf = async (more = exported): Promise<Map<string, string>> => unzipped(await xlsxOf(await tableOf(more, atOnce), more.words.table.sheet));

test("without a choice a table has the columns that it always had, in their order", async () => {
  const [header] = await rowsOf();
  expect(header).toEqual([
    "Rank", "Name", "Title", "Score", "Skill", "Experience", "Semantic", "Must-haves", "Seniority", "Evidence", "Years", "Location", "E-mail", "Phone", "Shortlisted", "File", "Candidate",
  ]);
});

test("a table has the chosen columns in the chosen order, each once", async () => {
  expect(await rowsOf({ ...exported, columns: ["score", "name", "score", "met", "missing"] })).toEqual([
    ["Score", "Name", "Requirements met", "Not met"],
    [String(match.score), `'${name}`, "1 of 1", ""],
  ]);
});

test("source and consent stand in their columns in plain words, and a blind table does not say who recommended somebody", async () => {
  const provenance = { source: "referral", detail: "Ann Poole", expiresOn: "2027-05-31", standing: "given" } as const;
  const recommended = (more: Partial<typeof exported>) => rowsOf(exportOf(ranking, () => ({ profile, provenance }), { columns: ["source", "consent"], ...more }));
  expect(await recommended({})).toEqual([["Source", "Consent"], ["recommended by somebody: Ann Poole", "given, until 2027-05-31"]]);
  expect(await recommended({ blind: true })).toEqual([["Source", "Consent"], ["recommended by somebody", "given, until 2027-05-31"]]);
  const over = exportOf(ranking, () => ({ profile, provenance: { ...provenance, standing: "expired" } }), { columns: ["source", "consent"], words: engineWords("de").exports });
  expect((await tableOf(over, atOnce)).rows).toEqual([["Empfehlung: Ann Poole", "abgelaufen am 2027-05-31"]]);
  expect((await rowsOf({ ...exported, columns: ["source", "consent"] }))[1]).toEqual(["", ""]);
});

test("a cell that a spreadsheet would run as a formula is neutralised, phone numbers included", async () => {
  const csv = csvOf(headed(await tableOf(exported, atOnce)), exported.words.table);
  expect(csv).toContain('"\'=HYPERLINK(""http://x"")"');
  expect(csv).toContain("'+1 555 0100");
});

for (const start of ["=", "+", "-", "@", "\t=", "\r=", "\n@", "＝", " ="]) {
  test(`what begins with ${JSON.stringify(start)} is text in a workbook and in a table`, async () => {
    const hostile = exportOf({ ...ranking, candidates: [{ ...match, name: `${start}1+1` }] });
    const sheet = (await sheetOf(hostile)).get("xl/sharedStrings.xml") ?? "";
    expect(sheet).not.toMatch(/<t[^>]*>\s*[=+\-@＝]/);
    expect(csvOf(headed(await tableOf(hostile, atOnce)), hostile.words.table)).toMatch(/\r\n1,"?'[=+\-@＝]/);
  });
}

test("a workbook holds numbers as numbers, quoted texts, a head that stays, and neither formulas nor links", async () => {
  const files = await sheetOf();
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
  expect(sheet).toMatch(/<c r="A2" s="\d+"><v>1<\/v>/);
  expect(sheet).toContain(`<v>${String(match.score)}</v>`);
  expect(sheet).toMatch(/<col min="1" max="1" width="\d+/);
  expect(sheet).not.toMatch(/<f[ >]|hyperlink/i);
  expect([...files.keys()].join()).not.toMatch(/externalLink|macro|vba/i);
  expect(files.get("xl/styles.xml")).toMatch(/<xf quotePrefix="1" numFmtId="\d+"/);
  // A telephone number stays as it is.
  expect(files.get("xl/sharedStrings.xml")).toContain(">+1 555 0100<");
});

test("texts of a megabyte, control characters, turned text and half characters make a workbook that can be opened", async () => {
  const text = `\u0000a\u0007\u202Eevil\u2069 \uD800 <b>&amp; ${"long ".repeat(250_000)}😀`;
  const files = await sheetOf(exportOf({ ...ranking, candidates: [{ ...match, name: text, evidence: [evidenceOf("r1", text)] }] }));
  const strings = files.get("xl/sharedStrings.xml") ?? "";
  expect(strings).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/u);
  expect(Math.max(...[...strings.matchAll(/<t[^>]*>([^<]*)/g)].map(([, cell = ""]) => cell.length))).toBeLessThan(33_000);
  expect(strings).toContain("&lt;b&gt;&amp;amp;");
});

test("a table says what was asked and whether it is met, and quotes evidence on one line", async () => {
  const [header = [], row = []] = await rowsOf();
  expect(row[header.indexOf("Must-haves")]).toBe("React: not stated");
  expect(row[header.indexOf("Evidence")]).toBe('Built, among others, "shops"');
});

test("a table tells who is far above or below the job, in a column of its own that is empty for everyone else", async () => {
  const note = { side: "above" as const, sentence: "The role is junior; the resume’s jobs in Accounting come to 15 years.", question: "The role is junior; what draws you to it?", posts: [] };
  const [header = [], none = [], noted = []] = await rowsOf({ ...exported, matches: [match, { ...match, seniority: note }] });
  const column = header.indexOf("Seniority");
  expect(column).toBeGreaterThan(0);
  expect(none[column]).toBe("");
  expect(noted[column]).toBe("More senior than asked. The role is junior; the resume’s jobs in Accounting come to 15 years.");
});

test("what a re-ranker found has a column where one took part", async () => {
  const again = { ...ranking, reranker: { id: "x", hash: "cd" }, candidates: [{ ...match, reranked: { score: 0.25, share: 0.1 } }] };
  const [header = [], row = []] = await rowsOf(exportOf(again));
  expect(row[header.indexOf("Read again")]).toBe("0.25");
});

test("the JSON file holds the whole match, the model and the weights, and not how long it took", async () => {
  const { milliseconds: _, ...rest } = ranking;
  const shown = ranking.candidates.map((one) => ({ ...one, shortlisted: true }));
  expect(JSON.parse(await jsonOf(exported, atOnce))).toEqual({ ...rest, candidates: shown });
  expect(await jsonOf(exportOf({ ...ranking, milliseconds: 999 }, () => ({ profile, shortlisted: true })), atOnce)).toBe(await jsonOf(exported, atOnce));
});

test("the table for a mail has its cells escaped, scores as on screen, and aligned columns as plain text", async () => {
  const text = tableText(await tableOf({ ...exported, columns: ["rank", "name", "score"], matches: [{ ...match, name: "<img src=x> Ann" }] }, atOnce), "Web <i>Developer", exported.words);
  expect(text.html).toContain("&lt;img src=x&gt; Ann");
  expect(text.html).not.toMatch(/<(?!\/?(p|table|thead|tbody|tr|th|td)\b)/);
  const [subject, , head, line, row] = text.plain.split("\n");
  expect(subject).toBe("Candidates for Web <i>Developer");
  expect([head, line, row]).toEqual(["Rank  Name             Score", "----  ---------------  -----", `   1  <img src=x> Ann   ${(match.score * 100).toFixed(1)}`]);
});

const inGerman = { ...exported, words: engineWords("de").exports };

test("a German table has German heads and words, and parts cells and decimals as a German spreadsheet does", async () => {
  const csv = csvOf(headed(await tableOf({ ...inGerman, columns: ["rank", "score", "mustHaves", "shortlisted", "years", "met", "email"] }, atOnce)), inGerman.words.table);
  expect(csv).toBe([
    "\uFEFFRang;Punktzahl;Muss-Anforderungen;Ausgewählt;Jahre;Anforderungen erfüllt;E-Mail", `1;${String(match.score).replace(".", ",")};React: unbekannt;ja;4;1 von 1;a@example.com`, "",
  ].join("\r\n"));
  expect(match.score).not.toBe(Math.round(match.score));
});

test("a German workbook has numbers that are numbers, and its sheet a German name", async () => {
  const files = await unzipped(await xlsxOf(await tableOf({ ...inGerman, columns: ["score"] }, atOnce), inGerman.words.table.sheet));
  expect(files.get("xl/workbook.xml")).toContain('name="Personen"');
  expect(files.get("xl/worksheets/sheet1.xml")).toContain(`<v>${String(match.score)}</v>`);
});

test("the German table for a mail writes scores with a comma", async () => {
  const text = tableText(await tableOf({ ...inGerman, columns: ["rank", "score"] }, atOnce), "Pflege", inGerman.words);
  expect(text.subject).toBe("Personen für die Stelle „Pflege“");
  expect(text.plain).toContain((match.score * 100).toFixed(1).replace(".", ","));
});

test("JSON has the same words whoever asks", async () => {
  expect(await jsonOf(inGerman, atOnce)).toBe(await jsonOf(exported, atOnce));
});

test("a table of the library's candidates speaks German, too", () => {
  const candidate = {
    candidateId: "c1", name: "Ann", title: null, location: "Köln", yearsOfExperience: 4.5, skills: ["React", "Vue"], tags: [], emails: [], phones: ["+49 221 1"], addedAt: "2026-03-04T10:00:00Z", file: "a.pdf",
  } as unknown as TabledCandidate;
  expect(candidateTable([candidate], engineWords("de").exports).content).toBe(
    "\uFEFFName;Titel;Ort;Jahre;Fähigkeiten;Schlagwörter;E-Mail;Telefon;Hinzugefügt;Datei;Person\r\nAnn;;Köln;4,5;\"React; Vue\";;;'+49 221 1;2026-03-04;a.pdf;c1\r\n",
  );
});

test("equal tables are equal workbooks whenever they are made", async () => {
  const workbook = async (): Promise<Buffer> => xlsxOf(await tableOf(exported, atOnce), "Candidates");
  const [one, two] = [await workbook(), await new Promise<Buffer>((resolve, reject) => {
    // The format's clock ticks every two seconds.
    setTimeout(() => { workbook().then(resolve, reject); }, 2100);
  })];
  expect(two.equals(one)).toBe(true);
});

test("files are called by the job, and a title without a plain letter still gives a name", () => {
  expect(exportedName({ ranking, what: "shortlist", blind: true, words: engineWords("en").exports }, "pdf")).toBe("web-developpeuse-senior-shortlist-blind.pdf");
  expect(exportedName({ ranking, what: "ranking", blind: false, words: engineWords("en").exports }, "zip")).toBe("web-developpeuse-senior-ranking-originals.zip");
  expect(exportedName({ ranking, what: "shortlist", blind: false, words: engineWords("de").exports }, "xlsx")).toBe("web-developpeuse-senior-auswahl.xlsx");
  expect(fileNameOf("Prüfer/in für große Maße (ÖPNV)")).toBe("pruefer-in-fuer-grosse-masse-oepnv");
  expect(fileNameOf("履歴書 / ???")).toBe("job");
});

test("the usual columns are what a table had before columns could be chosen", () => {
  expect(usualColumns).toContain("readAgain");
  expect(usualColumns).not.toContain("notes");
});
