import { describe, expect, it } from "vitest";
import { parseText } from "./parse-text.ts";
import { maskSpans } from "../../../src-main/profiles/skills.ts";

const hidden = (text: string): string[] => parseText(text).identity.map(({ start, end }) => text.slice(start, end));
const left = (text: string): string => maskSpans(text, parseText(text).identity);

describe("identity", () => {
  const text = "Ola Nordby\nWelder\n12 Mill Lane, Tulsa, OK 74101\nola@example.org | +47 22 12 34 56\nDate of Birth: 3 May 1981\nGender: Male\nMarital Status: Married\nNationality: Norwegian\n\n" +
    "EXPERIENCE\nWelder\nFjord Yard Ltd\nJan 2015 - Mar 2018\n• Welded with TypeScript-driven robots for Nordby & Sons\n";

  it("covers name, address, contact and personal details", () => {
    const rest = left(text);
    for (const words of ["Ola", "Nordby", "Mill Lane", "74101", "@", "22 12", "1981", "Male", "Married", "Norwegian"]) expect(rest).not.toContain(words);
  });

  it("leaves titles, employers and bullets", () => {
    for (const words of ["Welder", "Fjord Yard Ltd", "Jan 2015", "Welded with TypeScript-driven robots"]) expect(left(text)).toContain(words);
  });

  it("keeps a headline that shares a line with the place", () => {
    expect(left("Ola Nordby\nWelder | ola@example.org | Tulsa, OK\n")).toMatch(/^ +\nWelder \| +\| +\n$/);
  });

  it("covers the first line when it could be a name that was not recognised", () => {
    expect(hidden("xq\n\nSUMMARY\nWelds.\n")[0]).toBe("xq");
    expect(hidden("STAFF ACCOUNTANT\n\nSUMMARY\nKeeps books.\n")).toEqual([]);
  });

  it("lies within the text, in order, without overlap", () => {
    const spans = parseText(text).identity;
    expect(spans.length).toBeGreaterThan(4);
    for (const [i, span] of spans.entries()) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.start).toBeGreaterThanOrEqual(i === 0 ? 0 : (spans[i - 1]?.end ?? 0));
    }
    expect(spans.at(-1)?.end).toBeLessThanOrEqual(text.length);
  });
});

describe("maskSpans", () => {
  it("keeps length and line breaks", () => {
    expect(maskSpans("ab\ncd ef", [{ start: 1, end: 4 }, { start: 3, end: 5 }])).toBe("a \n   ef");
  });
});
