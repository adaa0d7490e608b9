import { describe, expect, it } from "vitest";
import { joinBrokenDates } from "../../../src-main/profiles/broken-dates.ts";
import { readLines } from "../../../src-main/profiles/lines.ts";

const texts = (text: string): string[] => readLines(text).map((line) => line.text);

describe("readLines", () => {
  it("takes bullets of every shape off and remembers that they were there", () => {
    const lines = readLines("• one\n- two\n➢ three\n* four\n1. five\nsix");
    expect(lines.map((l) => [l.text, l.bullet])).toEqual([["one", true], ["two", true], ["three", true], ["four", true], ["five", true], ["six", false]]);
  });

  it("keeps offsets of the document's own text", () => {
    const text = "  First  \n\n\t•  Second line\n";
    expect(readLines(text).map((l) => text.slice(l.start, l.end))).toEqual(["First", "•  Second line"]);
  });

  it("sets wide gaps apart by a tab and evens out other blanks", () => {
    expect(texts("Welder      Jan 2019\nSite  Engineer")).toEqual(["Welder\tJan 2019", "Site Engineer"]);
  });

  it("joins first letters that stand apart in small capitals, and leaves single letters alone", () => {
    expect(texts("I NGRID S OLHEIM\nS ENIOR P ROJECT M ANAGER\nE DUCATION\n• C LANGUAGE and more")).toEqual(["INGRID SOLHEIM", "SENIOR PROJECT MANAGER", "EDUCATION", "C LANGUAGE and more"]);
    expect(texts("C LANGUAGE\nVITAMIN C RESEARCH")).toEqual(["C LANGUAGE", "VITAMIN C RESEARCH"]);
  });

  it("takes little pictures before words off", () => {
    expect(texts("🎓 Studies\n✉ ingrid@example.org")).toEqual(["Studies", "ingrid@example.org"]);
  });

  it("reads characters that were written as escaped bytes", () => {
    expect(texts("2015 \\xe2\\x80\\x93 2018")).toEqual(["2015 – 2018"]);
  });

  it("takes a rule below a line as the mark of a heading", () => {
    expect(readLines("Work\n------\nWelder").map((l) => [l.text, l.marked])).toEqual([["Work", true], ["Welder", false]]);
  });

  it("cuts a very long line at the same words whoever is named in it, but for the first piece or two", () => {
    const words = Array.from({ length: 2500 }, (_, i) => `w${String((i * 7919) % 1237)}${i % 17 === 0 ? "." : ""}`).join(" ");
    const cuts = (name: string): string[] => texts(`${name} ${words}`);
    const one = cuts("Al Ng");
    const same = cuts("Maximiliana Featherstonehaugh-Brackenridge").filter((line) => one.includes(line));
    expect(one.length).toBeGreaterThan(12);
    expect(same.length).toBeGreaterThanOrEqual(one.length - 2);
  });

  it("bounds the length of a line and loses no words", () => {
    const long = "word ".repeat(3000);
    const lines = readLines(long);
    expect(Math.max(...lines.map((l) => l.text.length))).toBeLessThanOrEqual(1000);
    expect(lines.map((l) => l.text).join(" ").split(" ")).toHaveLength(3000);
  });
});

describe("joinBrokenDates", () => {
  const joined = (text: string): string[] => joinBrokenDates(readLines(text)).map((line) => line.text);

  it.each([
    ["Jan 2015 -\nMar 2018", "Jan 2015 - Mar 2018"], ["Jan 2015\n- Present", "Jan 2015 – Present"], ["July 2014\nto\nDecember 2015", "July 2014 to December 2015"],
    ["January\nAugust 2012", "January – August 2012"],
  ])("puts %j back on one line", (text, line) => {
    expect(joined(text)).toEqual([line]);
  });

  it("leaves dates apart that do not belong together", () => {
    expect(joined("Acme 2012\n2010 Acorn")).toEqual(["Acme 2012", "2010 Acorn"]);
  });
});
