import { describe, expect, it } from "vitest";
import { joinBrokenWords } from "../../../src-main/documents/hyphenation.ts";

const join = (texts: string[], known: string[], typeset: boolean, ends = 0): string[] =>
  joinBrokenWords(texts.map((text, i) => ({ text, words: [], gapAbove: false, x1: ends === 0 ? 100 * i : ends })), new Set(known), typeset).map(({ text }) => text);

describe("a word broken at the end of a line", () => {
  it("loses its hyphen in a file from a typesetting program", () => {
    expect(join(["quality manage-", "ment of hulls"], [], true)).toEqual(["quality management", "of hulls"]);
  });
  it("keeps its hyphen in a file from a word processor", () => {
    expect(join(["a customer-", "minded welder"], [], false)).toEqual(["a customer-minded", "welder"]);
  });
  it("keeps its hyphen where its first half forms compounds, or the document writes it so", () => {
    expect(join(["a self-", "made welder"], [], true)).toEqual(["a self-made", "welder"]);
    expect(join(["a sea-", "worthy hull"], ["sea-worthy"], true)).toEqual(["a sea-worthy", "hull"]);
  });
  it("is left alone before a capital, a number or a new paragraph", () => {
    expect(join(["2010 -", "2015"], [], true)).toEqual(["2010 -", "2015"]);
    expect(join(["North-", "Yard"], [], true)).toEqual(["North-", "Yard"]);
  });
  it("loses its hyphen among justified lines", () => {
    const lines = ["one line of many here", "another line of many", "a third line and more", "quality manage-", "ment of the hulls and", "the last but one line"];
    expect(join(lines, [], false, 500)[3]).toBe("quality management");
  });
});
