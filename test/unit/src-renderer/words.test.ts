import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { de } from "../../../src-renderer/words/de/de.ts";
import { en } from "../../../src-renderer/words/en/en.ts";

/** What is written alike in both: names, symbols, and words that German has taken over. */
const alike = new Set([
  "Winnow", "ESCO", "O*NET", "Pipeline", "Matrix", "Export", "PDF", "Excel", "CSV", "JSON", "Esc", "Enter", "Alt", "Name", "Format", "Link", "Text", "hybrid", "In", "Board",
]);

type Leaf = string | ((...given: never[]) => unknown);

/** Every word by its path: "settings.backups.every". */
function leavesOf(words: object, path = ""): [string, Leaf][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, Leaf][] => {
    const at = path === "" ? name : `${path}.${name}`;
    if (typeof value === "string" || typeof value === "function") return [[at, value as Leaf]];
    return typeof value === "object" && value !== null ? leavesOf(value, at) : [];
  });
}

const english = new Map(leavesOf(en));
const german = new Map(leavesOf(de));

/** All texts of a file as they are written, with … for what is put in. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    // What is looked up, not said: the English of an error beside its German.
    const pair: ts.Node | undefined = node.parent;
    const isOriginal = pair !== undefined && ts.isArrayLiteralExpression(pair) && pair.elements.length === 2 && pair.elements[0] === node;
    if (ts.isImportDeclaration(node) || isOriginal) return;
    if (ts.isTemplateExpression(node)) texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…"));
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return texts;
}

const folder = "src-renderer/words/de";
const germanTexts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).flatMap((file) => textsOf(join(folder, file)).map((text) => ({ file, text })));

describe("the German words", () => {
  it("are as many as the English ones, and none is empty", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...german].filter(([, leaf]) => typeof leaf === "string" && leaf.trim() === "" && english.get(leaf) !== leaf).map(([path]) => path)).toEqual([]);
  });

  it("are not the English ones, but for names and symbols", () => {
    // What is typed into the search box as an example is looked for in resumes, which may be English.
    const untranslated = [...german].filter(([path, leaf]) => leaf === english.get(path) && !path.endsWith(".query") && !(typeof leaf === "string" && (alike.has(leaf) || !/\p{L}/u.test(leaf))));
    expect(untranslated.map(([path, leaf]) => `${path}: ${String(leaf)}`)).toEqual([]);
  });

  it("call one thing by one word", () => {
    // Somebody is "in der Auswahl" of a job; whom one marks in a list is "markiert".
    const others = germanTexts.filter(({ text }) => /auswähl|ausgewählt\b|Berufsbezeichnung|Jobtitel/.test(text));
    expect(others).toEqual([]);
  });

  it("take what the English ones take", () => {
    const others = [...german].filter(([path, leaf]) => {
      const original = english.get(path);
      return typeof leaf !== typeof original || (typeof leaf === "function" && typeof original === "function" && leaf.length !== original.length);
    });
    expect(others.map(([path]) => path)).toEqual([]);
  });

  it("quote as German does", () => {
    const unpaired = (text: string): boolean => text.length > 1 && text.split("„").length !== text.split("“").length;
    // A command is written as it is typed.
    const wrong = germanTexts.filter(({ text }) => !text.startsWith("winnow serve") && (/["”‘]/.test(text) || unpaired(text)));
    expect(wrong).toEqual([]);
  });

  it("speak to people as Sie", () => {
    const familiar = /\b(du|dich|dir|dein|deine|deinen|deiner|deinem)\b/iu;
    expect(germanTexts.filter(({ text }) => familiar.test(text))).toEqual([]);
  });
});
