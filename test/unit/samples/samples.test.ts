import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replaceCatalogue } from "../../../build/samples/catalogue.ts";
import { unzip } from "../../../build/samples/docx/store-zip.ts";
import { generateResumes } from "../../../build/samples/generate.ts";
import { readPeople } from "../../../build/samples/people.ts";
import { fileNameOf, personSchema } from "../../../build/samples/person.ts";
import { renderResume } from "../../../build/samples/render.ts";

const root = join(import.meta.dirname, "../../..");
const resumes = join(root, "resources/samples/resumes");
const jobs = join(root, "resources/samples/jobs");
const samples = readPeople();
const committed = (name: string): Buffer => readFileSync(join(resumes, name));
const personNamed = (slug: string) => {
  const sample = samples.find((s) => s.slug === slug);
  if (sample === undefined) throw new Error(`There is no sample ${slug}.`);
  return sample.person;
};

describe("the sample resumes", () => {
  it("are exactly one file for every person of the source", () => {
    expect(readdirSync(resumes).sort()).toEqual(samples.map(fileNameOf).sort());
  });

  it("are 30 or more, of 8 or more professions", () => {
    expect(samples.length).toBeGreaterThanOrEqual(30);
    expect(new Set(samples.map(({ person }) => person.profession)).size).toBeGreaterThanOrEqual(8);
  });

  it("come at least three times in every format", () => {
    const files = readdirSync(resumes);
    for (const format of [".pdf", ".docx", ".txt", ".html", ".md", ".json"]) {
      expect(files.filter((file) => extname(file) === format).length, format).toBeGreaterThanOrEqual(3);
    }
  });

  it("weigh less than 3 MB together", () => {
    const bytes = readdirSync(resumes).reduce((sum, file) => sum + statSync(join(resumes, file)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it("start as their format does", () => {
    for (const file of readdirSync(resumes)) {
      const head = committed(file).subarray(0, 4).toString("latin1");
      if (file.endsWith(".pdf")) expect(head, file).toBe("%PDF");
      if (file.endsWith(".docx")) expect(head, file).toBe("PK\x03\x04");
      if (file.endsWith(".json")) expect(JSON.parse(committed(file).toString("utf8")), file).toHaveProperty("basics.name");
    }
  });

  it("hold what the source says: a changed person changes the file", async () => {
    const person = personNamed("carmen-delgadillo");
    const before = await renderResume(person);
    const after = await renderResume({ ...person, contact: { ...person.contact, location: "Yuma, AZ" } });
    expect(before.toString("utf8")).toContain("Tucson, AZ");
    expect(after.toString("utf8")).toContain("Yuma, AZ");
    expect(after.equals(before)).toBe(false);
  });

  it("keep contact details of a Word letter in the page header, not in the body", async () => {
    const files = await unzip(committed("priya-raghunathan.docx"));
    const partsWithAddress = [...files].filter(([, content]) => content.includes("praghunathan")).map(([path]) => path);
    expect(partsWithAddress).toHaveLength(1);
    expect(partsWithAddress[0]).toMatch(/^word\/header\d+\.xml$/);
  });

  it("never name React in the resume that says it all in synonyms", () => {
    const text = JSON.stringify(personNamed("oluwaseun-adeyemi"));
    expect(text).toContain("Built storefronts with Next.js");
    expect(text.replace(/"demonstrates":"[^"]*"/, "")).not.toMatch(/react/i);
  });

  it("name one person twice, with the same address and different words", () => {
    const [older, newer] = [personNamed("kenji-watanabe-2023"), personNamed("kenji-watanabe")];
    expect(older.contact.email).toBe(newer.contact.email);
    expect(fileNameOf({ slug: "a", person: older })).not.toBe(fileNameOf({ slug: "a", person: newer }));
    expect(older.experience).not.toEqual(newer.experience);
  });

  it("give nobody else the address of another", () => {
    const addresses = new Map<string, string>();
    for (const { person } of samples) {
      const owner = addresses.get(person.contact.email) ?? person.name;
      expect(person.name).toBe(owner);
      addresses.set(person.contact.email, owner);
    }
  });
});

describe("generating the samples again", () => {
  const folder = mkdtempSync(join(tmpdir(), "winnow-samples-"));
  let written: string[] = [];
  beforeAll(async () => {
    written = await generateResumes(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives the committed bytes", () => {
    expect(written.length).toBe(samples.length);
    const different = written.filter((name) => !readFileSync(join(folder, name)).equals(committed(name)));
    expect(different).toEqual([]);
  });

  it("gives the committed table of README.md", () => {
    const readme = readFileSync(join(root, "build/samples/README.md"), "utf8");
    expect(replaceCatalogue(readme, samples)).toBe(readme);
  });
});

describe("the source of the samples", () => {
  it("refuses an e-mail address that may belong to somebody", () => {
    const person = personNamed("maria-santos");
    const real = { ...person, contact: { ...person.contact, email: "someone@mail.test" } };
    expect(personSchema.safeParse(person).success).toBe(true);
    expect(personSchema.safeParse(real).success).toBe(false);
  });

  it("refuses letters that the standard PDF fonts cannot print", async () => {
    const person = { ...personNamed("maria-santos"), name: "Marija Šantić" };
    await expect(renderResume(person)).rejects.toThrow("ć");
  });
});

describe("the job ads", () => {
  it("are four, the demo's among them, each with musts, wishes and an or-group", () => {
    const files = readdirSync(jobs).sort();
    expect(files).toEqual(["electrician.txt", "react-developer.txt", "registered-nurse.txt", "staff-accountant.txt"]);
    for (const file of files) {
      const text = readFileSync(join(jobs, file), "utf8");
      expect(text, file).toMatch(/\bmust\b/i);
      expect(text, file).toMatch(/required/i);
      expect(text, file).toMatch(/nice to have|preferred|helps if/i);
      expect(text, file).toMatch(/\d\+? years/);
      expect(text, file).toMatch(/experience with \S+ or /i);
      expect(text, file).toMatch(/equal[ -]opportunity/i);
    }
  });
});
