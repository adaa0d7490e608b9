import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import { ambiguousRow, roleRow } from "../../../src-main/taxonomy/schema.ts";
import { readTable } from "../../../src-main/taxonomy/tables.ts";
import { shipped, shippedFolder } from "./shipped-taxonomy.ts";

const read = (file: string) => readFileSync(path.join(shippedFolder, file), "utf8");

describe("the shipped taxonomy", () => {
  it("holds at least 2,500 skills in at least 20 fields, and at least 60 in each", () => {
    const perField = Map.groupBy(shipped.skills.values(), (skill) => skill.field);
    expect(shipped.skills.size).toBeGreaterThanOrEqual(2500);
    expect(perField.size).toBeGreaterThanOrEqual(20);
    for (const [field, skills] of perField) expect(skills.length, field).toBeGreaterThanOrEqual(60);
  });

  it("holds every kind of skill", () => {
    const kinds = new Set([...shipped.skills.values()].map((skill) => skill.kind));
    expect([...kinds].sort()).toEqual(["certificate", "knowledge", "language", "practice", "tool"]);
  });

  it("says what proves what, and what is near", () => {
    expect(shipped.path("next-js", "javascript")).toMatchObject({ how: "implied", path: ["Next.js", "React", "JavaScript"] });
    const joined = [...shipped.skills.values()].filter((skill) => skill.implies.length + skill.related.length > 0);
    expect(joined.length / shipped.skills.size).toBeGreaterThan(0.8);
  });

  it("names at least 600 titles in at least 25 families", () => {
    const roles = readTable("roles.tsv", read("roles.tsv"), roleRow);
    const titles = roles.filter((row) => row.kind === "title").flatMap((row) => row.words);
    expect(titles.length).toBeGreaterThanOrEqual(600);
    expect(new Set(roles.map((row) => row.family)).size).toBeGreaterThanOrEqual(25);
  });

  it("finds every skill by its own name and by each alias, unless they are marked as ambiguous", () => {
    const ambiguous = new Set(readTable("ambiguous.tsv", read("ambiguous.tsv"), ambiguousRow).map((row) => `${row.skill} ${row.form.toLowerCase()}`));
    const lost = [...shipped.skills.values()].flatMap((skill) =>
      [skill.name, ...skill.aliases]
        .filter((form) => !ambiguous.has(`${skill.id} ${form.toLowerCase()}`))
        .filter((form) => {
          const [first, ...more] = shipped.findSkills(form);
          return first?.skillId !== skill.id || more.length > 0 || first.start !== 0;
        })
        .map((form) => `${skill.id}: ${form}`),
    );
    expect(lost).toEqual([]);
  });

  it("has a version that stays while the data stay", () => {
    expect(shipped.version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadTaxonomy(shippedFolder).version).toBe(shipped.version);
  });
});
