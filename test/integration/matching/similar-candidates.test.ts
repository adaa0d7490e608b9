import { afterAll, beforeAll, expect, it } from "vitest";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { developer, everyone, nurse, resumeOf } from "./people.ts";
import type { Person } from "./people.ts";
import { libraryOf, remembering, testEncoder } from "./small-library.ts";
import { engineWords } from "../../../src-main/words/words.ts";

let encoder: Encoder;
beforeAll(() => {
  encoder = remembering(testEncoder());
});
afterAll(() => encoder.close());

const webPerson: Person = {
  name: "Hugo Lind", email: "hugo.lind@example.com", title: "Front-end Developer", summary: "Writes web pages.",
  jobs: [{ title: "Web Developer", company: "Skog AB", dates: "02/2018 - 12/2024", bullets: ["Made web shops with React and TypeScript", "Shipped services to AWS with automated tests"] }],
  education: ["Master of Arts in History, Lund, 2010 - 2014"], skills: ["React", "TypeScript", "AWS"],
};
const library = { ...everyone, "hugo.txt": resumeOf(webPerson) };

async function likeOf(resumes: Record<string, string>, file: string) {
  const { searcher, library: own, close } = await libraryOf(resumes, encoder);
  const all = own.candidates(own.versions().map(({ candidateId }) => candidateId));
  const id = all.find((candidate) => candidate.file === file)?.candidateId ?? "";
  const similar = await searcher.similar(id, 10, engineWords("en"));
  await close();
  return similar;
}

it("puts whoever does the like first, and says what both have in common", async () => {
  const { candidates } = await likeOf(library, "developer.txt");
  const [first] = candidates;
  expect(first?.file).toBe("hugo.txt");
  expect(first?.skills).toEqual(expect.arrayContaining(["TypeScript", "AWS"]));
  expect(first?.common.join("; ")).toMatch(/skills in common/);
  expect(first?.sentences?.other.text).toMatch(/React|AWS/);
  expect(candidates.every((one) => one.file !== "developer.txt")).toBe(true);
  expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
  expect((await likeOf(library, "accountant.txt")).candidates[0]?.file).toBe("bookkeeper.txt");
});

it("gives the same whoever somebody is, wherever they studied and live", async () => {
  const other: Person = { ...webPerson, name: "Guadalupe Hernández", email: "g.h@example.com", education: ["Master of Arts in History, Harvard University, 2010 - 2014"] };
  const scores = async (person: Person) => (await likeOf({ ...everyone, "hugo.txt": resumeOf(person) }, "developer.txt")).candidates.map(({ file, score, common }) => [file, score, common]);
  expect(await scores(other)).toEqual(await scores(webPerson));
});

it("does not take a shared school, name or language for likeness", async () => {
  const namesake: Person = { ...nurse, name: developer.name, education: developer.education, skills: ["BLS", "Spanish"] };
  const { candidates } = await likeOf({ ...library, "namesake.txt": resumeOf({ ...namesake, email: "other@example.com" }) }, "developer.txt");
  const place = candidates.findIndex(({ file }) => file === "namesake.txt");
  expect(place === -1 || place > candidates.findIndex(({ file }) => file === "hugo.txt")).toBe(true);
  expect(candidates[place]?.skills ?? []).not.toContain("Spanish");
});

it("quotes only what stands in the two resumes, and is the same twice", async () => {
  const once = await likeOf(library, "nurse.txt");
  expect(await likeOf(library, "nurse.txt")).toEqual(once);
  for (const { file, sentences } of once.candidates) {
    if (sentences === null) continue;
    expect(library[file as keyof typeof library]).toContain(sentences.other.text.replace(/^• /, ""));
    expect(everyone["nurse.txt"]).toContain(sentences.own.text.replace(/^• /, ""));
  }
});

it("says so where the candidate is gone", async () => {
  const { searcher, close } = await libraryOf(everyone, encoder);
  await expect(searcher.similar("nobody", 5, engineWords("en"))).rejects.toMatchObject({ code: "not_found" });
  await close();
});
