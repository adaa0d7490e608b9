import { describe, expect, it } from "vitest";
import { shipped, skillsIn } from "./shipped-taxonomy.ts";

describe("skills in a text", () => {
  it.each([
    ["Node.js", "node-js"], ["NodeJS", "node-js"], ["node js", "node-js"], ["Node-JS", "node-js"],
    ["Next.js", "next-js"], ["front-end development", "front-end-development"], ["frontend development", "front-end-development"],
    ["front end development", "front-end-development"], ["C++", "c-plus-plus"], ["C#", "c-sharp"], [".NET", "dot-net"],
    ["ASP.NET", "asp-net"], ["CI/CD", "ci-cd"], ["CI / CD", "ci-cd"], ["CICD", "ci-cd"], ["A/B testing", "a-b-testing"],
    ["P&L", "p-and-l-management"], ["PL/SQL", "pl-sql"], ["T-SQL", "t-sql"], ["Microsoft Excel", "excel"], ["MS Excel", "excel"],
    ["MS-Excel", "excel"], ["Power Point", "powerpoint"], ["POWERPOINT", "powerpoint"], ["QuickBooks", "quickbooks"], ["Quick Books", "quickbooks"],
    ["e-mail marketing", "email-marketing"], ["R.N.", "rn"], ["RN", "rn"], ["CompTIA Security+", "comptia-security-plus"],
  ])("reads %s", (text, id) => {
    expect(skillsIn(`It says ${text}, twice: ${text}.`)).toEqual([id, id]);
  });

  it("gives offsets of the words themselves, and tells names from aliases", () => {
    const text = "• Built shops with Next.js, NodeJS and C++.";
    const found = shipped.findSkills(text).map((mention) => [text.slice(mention.start, mention.end), mention.skillId, mention.alias]);
    expect(found).toEqual([["Next.js", "next-js", false], ["NodeJS", "node-js", true], ["C++", "c-plus-plus", false]]);
  });

  it("finds whole words only", () => {
    expect(skillsIn("javascripting pythonesque SQLite3x reactors")).toEqual([]);
    expect(skillsIn("unjava javaish")).toEqual([]);
  });

  it("takes the longest name", () => {
    expect(skillsIn("React Native")).toEqual(["react-native"]);
    expect(skillsIn("SQL Server Reporting Services")).toEqual(["ssrs"]);
    expect(skillsIn("Spring Boot")).toEqual(["spring-boot"]);
  });

  it("reads a name over a line's end, but not over a sentence, a comma, a bullet or an empty line", () => {
    expect(skillsIn("accounts\n  payable")).toEqual(["accounts-payable"]);
    expect(skillsIn("acc. Project. Management of cats")).toEqual([]);
    expect(skillsIn("machine, learning")).toEqual([]);
    expect(skillsIn("machine\n• learning")).toEqual([]);
    expect(skillsIn("machine\n\nlearning")).toEqual([]);
  });

  it("reads unicode dashes, apostrophes, ligatures and invisible characters", () => {
    expect(skillsIn("front\u2011end development")).toEqual(["front-end-development"]);
    expect(skillsIn("driver\u2019s license")).toEqual(["drivers-license"]);
    expect(skillsIn("Cash \ufb02ow forecasting")).toEqual(["financial-forecasting"]);
    expect(skillsIn("Kuber\u00adnetes and Py\u200bthon")).toEqual(["kubernetes", "python"]);
  });

  it("reads plurals, both spellings of English, and versions", () => {
    expect(skillsIn("unit test case designs; financial statement")).toEqual(expect.arrayContaining(["financial-statements"]));
    expect(skillsIn("Data visualisation")).toEqual(["data-visualization"]);
    expect(skillsIn("paediatric nurse")).toEqual(["pediatric-nursing"]);
    expect(skillsIn("Python3, Angular12")).toEqual(["python", "angular"]);
  });

  it("does not read addresses", () => {
    expect(skillsIn("jane@python.org, www.oracle.com, https://github.com/react/docker linkedin.com/in/java")).toEqual([]);
  });

  it("is empty for an empty text", () => {
    expect(shipped.findSkills("")).toEqual([]);
    expect(shipped.findSkills(" \n\t…")).toEqual([]);
  });

  it("is in order and without overlap, and the same each time", () => {
    const text = "SQL Server, MS SQL Server 2012, React Native React, accounts payable receivable, Adobe Creative Suite Photoshop C++/C#";
    const found = shipped.findSkills(text);
    for (const [i, mention] of found.entries()) expect(mention.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    expect(shipped.findSkills(text)).toEqual(found);
    expect(found.length).toBeGreaterThan(5);
  });
});
