import { describe, expect, it } from "vitest";
import { buildLexicon } from "../../../src-main/taxonomy/build-lexicon.ts";
import { findSkills } from "../../../src-main/taxonomy/find-skills.ts";
import { skillsFrom } from "../../../src-main/taxonomy/skill-data.ts";
import { scanWords } from "../../../src-main/taxonomy/tokens.ts";
import { shipped } from "./shipped-taxonomy.ts";

/** A lexicon made to hurt: names that share long beginnings, and a word that needs context. */
const place = { file: "hostile.tsv", line: 1 };
const row = (id: string, name: string) => ({ id, name, kind: "tool" as const, aliases: [], implies: [], related: [], place });
const entries = skillsFrom([{ field: "hostile", rows: [row("long", "a a a a a a a b"), row("other", "a a a a c"), row("doubtful", "go"), row("sure", "zig")] }]);
const { lexicon, listWords } = buildLexicon({
  entries,
  fields: new Set(["hostile"]),
  ambiguous: [
    { form: "go", skill: "doubtful", case: "any", context: ["list", "near"], fields: [], words: ["swim"], "previous is not": [], "next is not": [], place },
  ],
  wordSets: new Map(),
  spellings: new Map(),
});
const data = { lexicon, listWords, skills: [...entries.values()].map((entry) => entry.skill), asked: false };

describe("the work of finding skills", () => {
  it.each([["a "], ["a a a a a a a "], ["go, "], ["a\n"], ["a.a "]])("grows with the length of the text and no faster: %j", (unit) => {
    const steps = (times: number) => findSkills(unit.repeat(times), data).steps;
    const once = steps(1000);
    expect(steps(8000)).toBeLessThanOrEqual(8.1 * once + 100);
  });

  it("is bounded by the longest name for every word", () => {
    const words = 20_000;
    expect(findSkills("a ".repeat(words), data).steps).toBeLessThanOrEqual(2 * 8 * words);
  });

  it.each([
    ["8 MB without a space", "x".repeat(8_000_000)],
    ["400,000 dotted letters", "a.".repeat(400_000)],
    ["an endless address", "a@".repeat(1_000_000)],
    ["nothing but dots and dashes", ".-".repeat(1_000_000)],
    ["nothing but apostrophes", "a’".repeat(1_000_000)],
    ["half a million list items that need context", "Go, ".repeat(500_000)],
    ["a word in a script nobody has names in", "語".repeat(500_000)],
    ["slashes and dot coms", "/.com".repeat(300_000)],
    ["plus signs", "c+".repeat(500_000)],
  ])("ends soon: %s", (_, text) => {
    expect(shipped.findSkills(text).length).toBeLessThanOrEqual(500_000);
  }, 20_000);

  it("visits each character's word once", () => {
    let visited = 0;
    scanWords("a.b.c.d.e.f.g.h.i and R.N. or x.y.com", (start, end) => (visited += end - start));
    expect(visited).toBeLessThanOrEqual(40);
  });

  it("finds what stands after a hostile stretch", () => {
    expect(shipped.findSkills("a.".repeat(50_000) + " Python").map((mention) => mention.skillId)).toEqual(["python"]);
    expect(shipped.findSkills("x".repeat(1_000_000) + ", Python").map((mention) => mention.skillId)).toEqual(["python"]);
  });
});
