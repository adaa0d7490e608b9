import { describe, expect, it } from "vitest";
import type { QuotableResume } from "../../../../src-main/library/search/candidate-search.ts";
import { marksIn, needlesOf } from "../../../../src-main/matching/search/marks.ts";
import { snippetsOf } from "../../../../src-main/matching/search/snippets.ts";

const term = (words: string, prefix = false) => ({ words, prefix });
const marked = (text: string, ...terms: ReturnType<typeof term>[]) => marksIn(text, needlesOf(terms), 0).map(({ start, end }) => text.slice(start, end));

function resumeOf(lines: string[]): QuotableResume {
  const text = lines.join("\n");
  let at = 0;
  const passages = lines.map((line, i) => {
    const start = at;
    at += line.length + 1;
    return { passageId: i, page: i < 2 ? 1 : 2, start, end: start + line.length };
  });
  return { resumeId: 1, text, pages: [{ number: 1, start: 0, end: text.length }], passages };
}

describe("marks", () => {
  it("stand where words stand, in any capitals and without accents, phrases as a whole", () => {
    expect(marked("Café Manager, café, cafeteria", term("cafe"))).toEqual(["Café", "café"]);
    expect(marked("Team lead and lead of a team-lead", term("team lead"))).toEqual(["Team lead", "team-lead"]);
    expect(marked("nurse nursing nurses", term("nurs", true))).toEqual(["nurse", "nursing", "nurses"]);
    expect(marked("project manager", term("project"), term("project manager"))).toEqual(["project manager"]);
    expect(marked("anything", term("+*!"))).toEqual([]);
  });

  it("are found in a text of 300,000 words that all begin like what is looked for", () => {
    expect(marksIn("account ".repeat(300_000), needlesOf([term("account of account"), term("acc", true)]), 0)).toHaveLength(300_000);
  });
});

describe("snippets", () => {
  const resume = resumeOf(["Skills: React, SQL", "Built the web shop of a bakery in React", "Kept the books every month for three small shops", "Baker"]);
  const of = (wanted: Partial<Parameters<typeof snippetsOf>[1]>) => snippetsOf(resume, { needles: [], mentions: [], passageId: null, ...wanted });

  it("quote the sentence rather than the list, with its page", () => {
    const [first] = of({ needles: needlesOf([term("react")]) });
    expect(first).toMatchObject({ text: "Built the web shop of a bakery in React", page: 1 });
    expect(first?.marks.map(({ start, end }) => resume.text.slice(start, end))).toEqual(["React"]);
  });

  it("quote the sentence that means it where no word is found", () => {
    expect(of({ passageId: 2 }).map(({ text, marks }) => [text, marks])).toEqual([["Kept the books every month for three small shops", []]]);
  });

  it("take a second sentence only for what the first does not say", () => {
    expect(of({ needles: needlesOf([term("react"), term("books")]) }).map(({ text }) => text)).toEqual(["Built the web shop of a bakery in React", "Kept the books every month for three small shops"]);
    expect(of({ needles: needlesOf([term("shop"), term("react")]) })).toHaveLength(1);
  });

  it("show the place of a mention", () => {
    const start = resume.text.indexOf("SQL");
    expect(of({ mentions: [{ start, end: start + 3 }] })[0]?.text).toContain("SQL");
    expect(of({})).toEqual([]);
  });

  it("cut a long line around what was found", () => {
    const long = resumeOf([`${"word ".repeat(200)}needle ${"word ".repeat(200)}`]);
    const [snippet] = snippetsOf(long, { needles: needlesOf([term("needle")]), mentions: [], passageId: null });
    expect(snippet?.text).toContain("needle");
    expect(snippet?.text.length).toBeLessThanOrEqual(240);
    expect(snippet && long.text.slice(snippet.start, snippet.end)).toBe(snippet?.text);
  });
});
