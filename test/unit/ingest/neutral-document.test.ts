import { describe, expect, it } from "vitest";
import type { DocumentText } from "../../../src-preload/domain.ts";
import { neutralDocument } from "../../../src-main/ingest/neutral-document.ts";

const documentOf = (text: string, ...ends: number[]): DocumentText => ({
  format: "txt", text, warnings: [], words: [], pages: ends.map((end, i) => ({ number: i + 1, start: ends[i - 1] ?? 0, end })),
});
const text = "Anna Poole\nanna@poole.example\nBuilt 12 bridges\fA waitress since 1999\nPoole";
const telling = [
  { start: 0, end: 10, by: "" }, { start: 11, end: 29, by: "" }, { start: 49, end: 57, by: "server" }, { start: 64, end: 68, by: "" }, { start: 69, end: 74, by: "" },
];
const { document, original } = neutralDocument(documentOf(text, 47, text.length), telling);
const own = (words: string): string => {
  const start = document.text.indexOf(words);
  const span = original({ start, end: start + words.length });
  return text.slice(span.start, span.end);
};

describe("a neutral document", () => {
  it("puts words of one length in the place of what tells who somebody is, of the shape that was there", () => {
    expect(document.text).toBe("X\n@\nBuilt 12 bridges\fA server since 2000\nX");
    expect(document.pages.map(({ start, end }) => document.text.slice(start, end))).toEqual(["X\n@\nBuilt 12 bridges\f", "A server since 2000\nX"]);
  });

  it("leads back to the document's own words, with the whole of what it replaced", () => {
    expect(own("Built 12 bridges")).toBe("Built 12 bridges");
    expect(own("A server since 2000")).toBe("A waitress since 1999");
    expect(own("erver")).toBe("waitress");
    expect(own("X\n@")).toBe("Anna Poole\nanna@poole.example");
    expect(own(document.text)).toBe(text);
  });

  it("makes one piece of those that overlap, and keeps their line breaks", () => {
    const both = neutralDocument(documentOf("a Jo\nBo c", 9), [{ start: 2, end: 7, by: "" }, { start: 5, end: 7, by: "" }]);
    expect(both.document.text).toBe("a X\n c");
    expect(both.original({ start: 5, end: 6 })).toEqual({ start: 8, end: 9 });
  });

  it("is the document itself where nothing tells who somebody is", () => {
    expect(neutralDocument(documentOf(text, text.length), []).document).toEqual(documentOf(text, text.length));
  });
});
