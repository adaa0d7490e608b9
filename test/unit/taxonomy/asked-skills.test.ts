import path from "node:path";
import { expect, test } from "vitest";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";

const taxonomy = loadTaxonomy(path.resolve("resources/taxonomy"));
const asked = (text: string): string[] => taxonomy.findAskedSkills(text).map((mention) => mention.skillId);
const said = (text: string): string[] => taxonomy.findSkills(text).map((mention) => mention.skillId);

test.each([
  ["React", ["react"]],
  ["React, used in production for customer-facing products", ["react"]],
  ["Go", ["go"]],
  ["R", ["r"]],
  ["Excel", ["excel"]],
  ["Go or Rust", ["go", "rust"]],
])("“%s” as a requirement asks for %j, though in a resume the words alone may mean something else", (text, ids) => {
  expect(asked(text)).toEqual(ids);
});

test.each(["Go above and beyond", "React quickly to incidents", "Excel at customer care"])("“%s” asks for no skill of that name", (text) => {
  expect(asked(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(go|react|excel)$/)]));
});

test("what needs no context is found alike in both", () => {
  const text = "Kubernetes and month-end close";
  expect(asked(text)).toEqual(said(text));
});
