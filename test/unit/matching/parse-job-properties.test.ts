/** What must hold of any text, an ad or not. */
import { describe, expect, it } from "vitest";
import { parsedJobSchema } from "../../../src-preload/domain.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { shipped } from "../taxonomy/shipped-taxonomy.ts";

/** Numbers in [0,1) that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pieces = [
  "Requirements", "Requirements:", "Qualifications", "Nice to have:", "What you'll do", "About us", "We offer:", "BENEFITS", "Responsibilities", "must have", "(must)", "(Tableau preferred)",
  "3+ years of Kubernetes", "two (2) years", "one of them as lead", "or", "and", ",", ";", ".", ":", "(", ")", "- ", "• ", "* ", "\n", "\n\n", "  ", "\t", "\u00a0\u00a0", "Bachelor's degree in law or economics", "PhD",
  "fluent German", "B2 English", "bilingual English/Spanish", "AWS or Azure", "React", "C++", "CPA or CMA", "driving licence", "remote", "work permit", "is a plus", "preferred", "We are a team", "you will", "401(k)",
  "race, religion", "$50,000", "é", "日本語", "🙂", "\ud800", "\u0000", "QualificationsAbility", "systemPrioritize", "Title:", "https://example.org", "<b>", "%s", "__proto__", "İ", "ß",
];

function randomAd(seed: number): string {
  const next = numbers(seed);
  return Array.from({ length: 5 + Math.floor(next() * 120) }, () => (pieces[Math.floor(next() * pieces.length)] ?? "") + (next() < 0.6 ? " " : "")).join("");
}

describe("any text", () => {
  const ads = Array.from({ length: 300 }, (_, i) => randomAd(i));

  it("is read without error into a valid job, the same each time", () => {
    for (const ad of ads) {
      const job = parsedJobSchema.parse(parseJob(ad, shipped));
      expect(parseJob(ad, shipped)).toEqual(job);
    }
  });

  it("gives requirements in the order of the text, each from a span that lies within it", () => {
    for (const ad of ads) {
      const { requirements } = parseJob(ad, shipped);
      expect(requirements.map(({ id }) => id)).toEqual(requirements.map((_, i) => `r${String(i + 1)}`));
      let from = 0;
      for (const { source } of requirements) {
        if (source === null) throw new Error("A requirement of an ad has no source.");
        expect(source.start).toBeGreaterThanOrEqual(from);
        expect(source.end).toBeGreaterThan(source.start);
        expect(source.end).toBeLessThanOrEqual(ad.length);
        from = source.start;
      }
    }
  });

  it("asks nothing more when what the employer offers is added under its own heading", () => {
    const ad = "Cook\n\nRequirements:\n- 2 years in a kitchen\n- Knife skills\n";
    const more = `${ad}\nWhat we offer:\n- 28 days of leave\n- Free meals\n- Courses in French cooking\n`;
    expect(parseJob(more, shipped).requirements).toEqual(parseJob(ad, shipped).requirements);
  });
});

describe("a hostile text", () => {
  const size = 60_000;
  const filled = (unit: string): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  it.each([
    "a", "Aa", "• ", "- A ", "(must ", "1 year ", "2 years and ", "x, ", "is a a a ", "degree in ", "degree in law or 5 years, ", "Requirements:", "Requirements ", "QualificationsA", "About A", "or\n- ", "fluent ", "English/",
    "bilingual ", "(Tableau preferred) ", "( ", ") ", "must to:A", "  A", "React, ", "React or ", "such as React, ", "; or\n", "BENEFITS ", "Dental\n- ", "Skills Ability to ", "\n", "A ", "AAAA ", "é", "🙂", "B2 ", "a. ",
    "Sorts parcels ", "A. Education ", "I. Summary II. Duties ", "What You ", "What You Will Be Doing We are ", "is required Experience as ", "years.5 ", "field- A", " * A", "aaaa Aaaa:", "aaa aaa aaa aaa aaa:A", "PAShift: ", "If you are ", "and ", "strong, good ",
    "Helps others. ", "job application for ", " for a company", "duties as ", "requirements ", "to:...", "(a", "Shift: 2 ",
  ])("made of %j is read to its end: a pattern that backtracks would not get there", (unit) => {
    expect(parsedJobSchema.safeParse(parseJob(`Cook\nRequirements:\n- ${filled(unit)}`, shipped)).error).toBeUndefined();
  });
});
