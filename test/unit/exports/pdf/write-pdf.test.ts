import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writePdf } from "../../../../src-main/exports/pdf/write-pdf.ts";
import { box, losesLetters, printed } from "../../../../src-main/exports/pdf/printed.ts";
import { engineWords } from "../../../../src-main/words/words.ts";
import type { ExportedRanking } from "../../../../src-main/exports/exported.ts";
import type { Match, Ranking } from "../../../../src-preload/domain.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";
import { evidenceOf, madeMatch, matchOf, randomRanking, rankingOf, requirementOf, seeded } from "../../matching/explanation/made-matches.ts";
import { atOnce, exportOf, pagesOf } from "../made-export.ts";

async function bytesOf(exported: ExportedRanking): Promise<Buffer> {
  const target = path.join(temporaryFolder(), "out.pdf");
  await writePdf(exported, target, atOnce);
  return fs.readFileSync(target);
}

const weights = { skill: 0.5, experience: 0.3, semantic: 0.2 };
const asked = [requirementOf("r1", { text: "React", importance: "must" }), requirementOf("r2", { text: "Написание тестов", importance: "high" })];
const person = (id: string, name: string, score: number, more: Partial<Match> = {}): Match =>
  madeMatch(id, [matchOf("r1", { score, share: 0.6, semantic: score, semanticShare: 0.6, status: "met" }), matchOf("r2", { share: 0.4, semanticShare: 0.4 })], weights, {
    name, knockouts: [{ requirementId: "r1", status: "pass", reason: "The resume names “React”." }], evidence: [evidenceOf("r1", "Built shops with React", { page: 2 })], ...more,
  });
const ranking = rankingOf(asked, [person("c1", "Ann Łukasz", 0.9), person("c2", "Γιώργος Papas", 0.4)], weights);

test("the cover says what was asked of whom by what, and lists everyone with the page that is theirs", async () => {
  const [cover = "", ...sheets] = await pagesOf(await bytesOf(exportOf(ranking)));
  expect(cover).toContain("Web Developer");
  expect(cover).toContain("4 March 2026");
  expect(cover).toContain("Skills 50 %, experience 30 %, meaning 20 %");
  expect(cover).toMatch(/Looked at 2 candidates.*m, files ab/);
  expect(cover).toMatch(/1 Ann Łukasz \d+\.\d 1 met 2 2 Γιώργος Papas \d+\.\d 1 met 3/);
  expect(sheets).toHaveLength(2);
});

test("a sheet holds score, must-haves, evidence with its page, and the recruiter's notes, as text that can be selected", async () => {
  const exported = exportOf(ranking, ({ candidateId }) => (candidateId === "c1" ? { notes: "Call on Monday.\nAsk about the move." } : {}));
  const [, first = "", second = ""] = await pagesOf(await bytesOf(exported));
  expect(first).toContain("1. Ann Łukasz");
  expect(first).toMatch(/Must-haves Met React The resume names “React”\./);
  expect(first).toContain("“Built shops with React” page 2, for “React”");
  expect(first).toMatch(/Your notes Call on Monday\. Ask about the move\./);
  expect(first).toContain("Написание тестов");
  expect(second).toContain("Γιώργος Papas");
  expect(second).not.toContain("Your notes");
});

const cents = (text: string): number => Math.round(Number.parseFloat(text) * 100);

test("however many requirements there are, everyone has one page, and its points add up to the score", async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = randomRanking(seeded(seed), 3);
    const wordy = { ...random, candidates: random.candidates.map((match) => ({
      ...match,
      knockouts: random.job.requirements.slice(0, 12).map(({ id }) => ({ requirementId: id, status: "unknown" as const, reason: "Nothing is said of it, in many words. ".repeat(8) })),
      evidence: random.job.requirements.map(({ id }, i) => evidenceOf(id, `${String(i)} ${"a line of a resume that goes on and on ".repeat(12)}`)),
    })) };
    const pages = await pagesOf(await bytesOf(exportOf(wordy, () => ({ notes: "A note of mine. ".repeat(300) }))));
    expect(pages, `seed ${String(seed)}`).toHaveLength(4);
    for (const [i, sheet] of pages.slice(1).entries()) {
      const body = /Points (.*?) Total (\d+\.\d\d) of (\d+\.\d\d)/.exec(sheet);
      const earned = [...(body?.[1] ?? "").matchAll(/(\d+\.\d\d) of \d+\.\d\d/g)].reduce((sum, [, points = ""]) => sum + cents(points), 0);
      expect(earned, `seed ${String(seed)}`).toBe(cents(body?.[2] ?? ""));
      expect(cents(body?.[2] ?? "")).toBe(Math.round((wordy.candidates[i]?.score ?? 0) * 10_000));
      expect(body?.[3]).toBe("100.00");
    }
  }
});

test("a German PDF speaks German, with a comma in every number", async () => {
  const [cover = "", first = ""] = await pagesOf(await bytesOf(exportOf(ranking, () => ({ notes: "Anrufen." }), { words: engineWords("de").exports })));
  expect(cover).toContain("Rangliste");
  expect(cover).toContain("4. März 2026");
  expect(cover).toContain("Fähigkeiten 50 %, Erfahrung 30 %, Bedeutung 20 %");
  expect(cover).toMatch(/1 Ann Łukasz \d+,\d 1 erfüllt 2/);
  expect(first).toContain("von 100 Punkten");
  expect(first).toContain("„Built shops with React“ Seite 2, für „React“");
  expect(first).toContain("Ihre Notizen Anrufen.");
  expect(first).toMatch(/Summe \d+,\d\d von 100,00/);
  expect(`${cover} ${first}`).not.toMatch(/\b(?:of|Score|Candidates?|Must-haves|Written|page)\b/);
});

test("equal rankings written on the same day are the same bytes", async () => {
  const [one, two] = [await bytesOf(exportOf(ranking)), await bytesOf(exportOf(ranking))];
  expect(two.equals(one)).toBe(true);
  expect((await bytesOf(exportOf(ranking, undefined, { date: new Date(0) }))).equals(one)).toBe(false);
});

test("a cover of many goes on for pages, and the pages it names are right", async () => {
  const many = rankingOf(asked, Array.from({ length: 90 }, (_, i) => person(`c${String(i)}`, `Person ${String(i)}`, 1 - i / 100)), weights);
  const pages = await pagesOf(await bytesOf(exportOf(many)));
  const covers = pages.length - 90;
  expect(covers).toBe(3);
  expect(pages[covers + 60]).toContain("61. Person 60");
  expect(pages.slice(0, covers).join(" ")).toMatch(new RegExp(`61 Person 60 \\d+\\.\\d 1 met ${String(covers + 61)} `));
});

test("emoji, turned text, other scripts, control characters and a megabyte in one line make a page like any other", async () => {
  const texts = [
    "😀👩‍💻🇩🇪 #️⃣", "\u202Etxet denrut\u202C", "履歴書 山田太郎", "العربية نص طويل", "नमस्ते दुनिया", "שלום עולם", "\u0000\u0007\u001B[31m", "\uD800 half", "x".repeat(1_000_000), "ﷺ".repeat(500),
    "e\u0301\u0323".repeat(400), "\u0E33".repeat(300), "\t=cmd|' /C calc'!A0",
  ];
  const hostile: Ranking = rankingOf(asked.map((one, i) => ({ ...one, text: (texts[i + 2] ?? "").slice(0, 500) })), texts.map((text, i) => person(`c${String(i)}`, text, 1 - i / 20, {
    evidence: [evidenceOf("r1", text)], knockouts: [{ requirementId: "r1", status: "fail", reason: text }], flags: [{ code: "hidden_text", sentence: text, spans: [] }],
  })), weights);
  const pages = await pagesOf(await bytesOf(exportOf(hostile, () => ({ notes: texts.join("\n") }))));
  expect(pages).toHaveLength(1 + texts.length);
  expect(pages.join(" ")).toContain("cannot be shown here");
  expect(pages.some((page) => /[\u0000-\u0008\u202A-\u202E]/.test(page))).toBe(false);
});

test("writing stops when it is cancelled", async () => {
  const target = path.join(temporaryFolder(), "out.pdf");
  const step = (done: number): Promise<void> => (done === 1 ? Promise.reject(new Error("stop")) : Promise.resolve());
  await expect(writePdf(exportOf(ranking), target, step)).rejects.toThrow("stop");
});

test("who is written in letters that have no shape is called by the file, else by number, and the cover says so", async () => {
  const people = [person("c1", "山田 太郎", 0.9, { file: "in/yamada-cv.pdf" }), person("c2", "محمد", 0.8, { file: "سيرة.pdf" }), person("c3", "Nguyễn Łukasz", 0.7)];
  const [cover = "", first = "", second = "", third = ""] = await pagesOf(await bytesOf(exportOf(rankingOf(asked, people, weights))));
  expect(cover).toContain("2 candidates are called by their files");
  expect(cover).toMatch(/1 yamada-cv\.pdf \d.*2 Candidate 2 \d.*3 Nguyên Łukasz/);
  expect([first.includes("1. yamada-cv.pdf"), second.includes("2. Candidate 2"), third.includes("3. Nguyên Łukasz")]).toEqual([true, true, true]);
  expect(`${cover} ${first} ${second}`).not.toContain(`${box}${box}`);
  const [plain = ""] = await pagesOf(await bytesOf(exportOf(ranking)));
  expect(plain).not.toContain("called by");
});

test("a letter that has no shape is shown without the mark that it lacks, or as a box", () => {
  expect(printed("Nguyễn Łukasz Ünsal Παπάς Жуков 山田")).toBe("Nguyên Łukasz Ünsal Παπάς Жуков □□");
  expect(printed("Jose\u0301 \u0301")).toBe("José");
  expect([losesLetters("Zoë – “ok” → ½"), losesLetters("Nguyễn"), losesLetters("山田"), losesLetters("ok 😀")]).toEqual([false, true, true, false]);
});
