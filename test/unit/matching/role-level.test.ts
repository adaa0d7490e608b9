import { describe, expect, it } from "vitest";
import type { Profile } from "../../../src-preload/domain.ts";
import { touchesProtected } from "../../../src-main/matching/explanation/protected-matters.ts";
import { seniorityNote } from "../../../src-main/matching/explanation/seniority-note.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { titleFamilies } from "../../../src-main/matching/role-families.ts";
import { askedLevel } from "../../../src-main/matching/role-level.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";
import { candidateWith, type MadeJob } from "./made-candidate.ts";
import { saidNote } from "../../../src-main/matching/unsaid.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const job = (title: string | null, start: string | null, end: string | null): MadeJob => ({ title, start, end });

function noteFor(ad: string, jobs: MadeJob[], more: Partial<Profile> = {}) {
  const parsed = parseJob(ad, shipped);
  const note = seniorityNote(candidateWith(jobs, shipped, [], more), askedLevel(parsed, titleFamilies(parsed.title, shipped), shipped), shipped);
  return note === null ? null : saidNote(note, engineWords("en"));
}
const side = (ad: string, jobs: MadeJob[]) => noteFor(ad, jobs)?.side ?? null;

const junior = "Junior Accountant\nRequirements:\n- 1-2 years of experience as an accountant\n- Excel";
const senior = "Senior Accountant\nRequirements:\n- 6 years of experience as an accountant\n- Excel";
const plain = "Accountant\nRequirements:\n- 2 years of experience as an accountant";

describe("a candidate far above the job", () => {
  it("is one with eight years more than a junior's and four times as many", () => {
    expect(side(junior, [job("Accountant", "2010-01", "2024-12")])).toBe("above");
    expect(side(junior, [job("Accountant", "2015-01", "2024-12")])).toBe("above");
    expect(side(junior, [job("Accountant", "2016-01", "2024-12")])).toBeNull();
  });

  it("is none by years alone where the post is not a junior's: years asked are open upwards", () => {
    expect(side(plain, [job("Accountant", "1990-01", "2024-12")])).toBeNull();
  });

  it("is one who held a post two levels above for a year, however many years there are", () => {
    expect(side(junior, [job("Head of Accounting", "2022-01", "2023-12"), job("Accountant", "2020-01", "2021-12")])).toBe("above");
    expect(side(junior, [job("Senior Accountant", "2022-01", "2023-12")])).toBe("above");
    expect(side(junior, [job("Senior Accountant", "2022-01", "2022-06")])).toBeNull();
    expect(side(plain, [job("Senior Accountant", "2020-01", "2024-12")])).toBeNull();
    expect(side(plain, [job("Chief Accountant", "2020-01", "2024-12")])).toBe("above");
    expect(side(junior, [job("Head of Accounting", null, null)])).toBe("above");
  });

  it("is one who was head of whatever it was and has worked in the line of work", () => {
    expect(side(junior, [job("Head of Department", "2020-01", "2023-12"), job("Accountant", "2018-01", "2019-12")])).toBe("above");
    expect(side(junior, [job("Founder", "2020-01", "2023-12"), job("Cook", "2018-01", "2019-12")])).toBeNull();
    expect(side(junior, [job("Supervisor", "2020-01", "2023-12"), job("Accountant", "2018-01", "2019-12")])).toBeNull();
  });

  it("is told by a post in a neighbouring line of work only of one who worked in the very one", () => {
    expect(side(junior, [job("Director of Finance", "2020-01", "2023-12"), job("Accountant", "2018-01", "2019-12")])).toBe("above");
    expect(side(junior, [job("Director of Finance", "2020-01", "2023-12"), job("Cook", "2018-01", "2019-12")])).toBeNull();
  });

  it("is not one on somebody's staff", () => {
    const nurse = "Registered Nurse\nRequirements:\n- 1 year of experience as a nurse";
    expect(side(nurse, [job("Staff LPN", "2020-01", "2023-12")])).toBeNull();
    expect(side("Staff RN\nRequirements:\n- BLS", [job("Registered Nurse", "2024-01", "2024-12")])).toBeNull();
  });

  it("is not one of another line of work, however long and high", () => {
    expect(side(junior, [job("Executive Chef", "1995-01", "2024-12"), job("Cook", "1990-01", "1994-12")])).toBeNull();
    expect(side(junior, [job("Chief Technology Officer", "1995-01", "2024-12")])).toBeNull();
  });

  it("is none for a senior's job by years alone, nor one level up", () => {
    expect(side(senior, [job("Accountant", "1990-01", "2024-12")])).toBeNull();
    expect(side(senior, [job("Lead Accountant", "2010-01", "2024-12")])).toBeNull();
    expect(side(senior, [job("Director of Accounting", "2010-01", "2024-12")])).toBe("above");
  });
});

describe("a candidate far below the job", () => {
  it("is one with a third of the years asked at most", () => {
    expect(side(senior, [job("Accountant", "2023-01", "2024-12")])).toBe("below");
    expect(side(senior, [job("Accountant", "2022-01", "2024-12")])).toBeNull();
    expect(side("Accountant\nRequirements:\n- 2 years of experience as an accountant", [job("Accountant", "2024-07", "2024-12")])).toBeNull();
    expect(side("Senior Accountant\nRequirements:\n- Excel", [job("Accountant", "2023-07", "2024-12")])).toBe("below");
  });

  it("is one whose titles are all two levels below", () => {
    expect(side("Senior Accountant\nRequirements:\n- Excel", [job("Junior Accountant", "2019-01", "2024-12")])).toBe("below");
    expect(side("Senior Accountant\nRequirements:\n- Excel", [job("Junior Accountant", "2019-01", "2021-12"), job("Accountant", "2022-01", "2024-12")])).toBeNull();
  });

  it("is not one of whose work something is not known", () => {
    expect(side(senior, [job("Accountant", "2023-01", "2024-12"), job("Accountant", null, null)])).toBeNull();
    expect(side(senior, [job("Accountant", "2023-01", "2024-12"), job("Zlotnik", "2010-01", "2022-12")])).toBeNull();
    expect(side(senior, [job("Accountant", "2023-01", "2024-12"), job(null, "2010-01", "2022-12")])).toBeNull();
  });

  it("is not one who never worked in the line of work: that is another work, not less of this", () => {
    expect(side(senior, [job("Cook", "2023-01", "2024-12")])).toBeNull();
    expect(side(senior, [])).toBeNull();
  });

  it("is not told where the title says otherwise", () => {
    expect(side(senior, [job("Senior Accountant", "2023-07", "2024-12")])).toBeNull();
    expect(side(senior, [job("Director of Accounting", "2023-07", "2024-12")])).toBe("above");
  });

  it("is not measured by years that are only wished for", () => {
    const wish = "Accountant\nRequirements:\n- Excel\nNice to have:\n- 10 years of experience as an accountant";
    expect(side(wish, [job("Accountant", "2023-01", "2024-12")])).toBeNull();
  });
});

describe("nothing is told", () => {
  const veteran = [job("Head of Accounting", "2010-01", "2024-12"), job("Accountant", "1990-01", "2009-12")];
  it.each([
    ["asks neither years nor a level", "Accountant\nRequirements:\n- Excel"],
    ["asks years of a tool alone", "Accountant\nRequirements:\n- 2 years with SAP"],
    ["is of a line of work that is not known", "Junior Zlotnik\nRequirements:\n- 1 year of experience"],
  ])("of a job that %s", (_, ad) => {
    expect(noteFor(ad, veteran)).toBeNull();
  });

  it("by anything but titles and months of jobs: studies, birth and place change no word", () => {
    const study = { degree: "BA", level: "bachelor" as const, field: null, institution: null, span: { start: 0, end: 0 } };
    const before = noteFor(junior, veteran);
    expect(before).not.toBeNull();
    for (const end of ["1961", "2024"]) {
      expect(noteFor(junior, veteran, { education: [{ ...study, start: null, end }], location: "Oslo", name: "Ada", yearsOfExperience: Number(end) - 1900, identity: [{ start: 0, end: 1 }] })).toEqual(before);
    }
    for (const end of ["1961", "2024"]) expect(noteFor(junior, [job("Accountant", "2022-01", "2023-12")], { education: [{ ...study, start: null, end }] })).toBeNull();
  });
});

describe("what is told", () => {
  it("is a sentence with the years and the post, the lines that say so, and a question about the role", () => {
    const note = noteFor(junior, [job("Head of Accounting", "2016-03", "2021-02"), job("Cook", "2012-01", "2012-12"), job("Accountant", "2000-01", "2009-12")]);
    expect(note).toEqual({
      side: "above",
      sentence: "The role is junior and asks for 1 year of experience; the resume’s jobs in Accounting come to 15 years in all, and the resume names the post of “Head of Accounting” (2016 – 2021).",
      question: "The role is junior; what draws you to it?",
      posts: [
        { text: "Head of Accounting", page: 1, start: 0, end: 18, period: "2016 – 2021", years: 5 },
        { text: "Accountant", page: 3, start: 200, end: 210, period: "2000 – 2009", years: 10 },
      ],
    });
  });

  it("of years alone names the longest jobs", () => {
    const note = noteFor(junior, [1, 2, 3, 4, 5].map((n) => job("Accountant", `20${String(10 + n)}-01`, n === 5 ? "present" : `20${String(10 + n)}-${n === 2 ? "06" : "12"}`)).concat(job("Bookkeeper", "2000-01", "2009-12")));
    expect(note?.sentence).toMatch(/^The role is junior and asks for 1 year of experience; the resume’s jobs in Accounting come to \d+(?:\.\d)? years in all\.$/);
    expect(note?.posts).toHaveLength(3);
    expect(note?.posts.at(-1)).toMatchObject({ text: "Bookkeeper", period: "2000 – 2009", years: 10 });
  });

  it("quotes no title that a person typed, as the resume does not say it", () => {
    expect(noteFor(junior, [job("Head of Accounting", "2016-03", "2021-02")], { readings: [{ field: "employment.0.title", span: null, page: null, confidence: 1, by: "recruiter" }] })).toMatchObject({ side: "above", posts: [] });
  });

  it.each([junior, senior, plain, "Accounting Intern\nRequirements:\n- Excel", "Director of Accounting\nRequirements:\n- Excel", "Chief Financial Officer\nRequirements:\n- Excel", "Lead Accountant\nRequirements:\n- Excel"])(
    "asks nothing that touches age or person: %#",
    (ad) => {
      const notes = [[job("Chief Financial Officer", "1990-01", "2024-12"), job("Accountant", "1980-01", "1989-12")], [job("Accounting Intern", "2024-07", "2024-12")]].flatMap((jobs) => noteFor(ad, jobs) ?? []);
      expect(notes.length).toBeGreaterThan(0);
      for (const { question } of notes) {
        expect(question).toMatch(/\?$/);
        expect(touchesProtected(question)).toBe(false);
        expect(question).not.toMatch(/\b(?:age|old|young|overqualified|born|graduat)/i);
      }
    },
  );
});
