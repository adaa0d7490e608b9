import { describe, expect, it } from "vitest";
import { cut, headingSpans, type Highlight } from "../../../src-renderer/resume/highlights.ts";

const found = (start: number, end: number): Highlight => ({ start, end, tone: "found" });
const active = (start: number, end: number): Highlight => ({ start, end, tone: "active" });

describe("cutting a text at its highlights", () => {
  it("tiles the text without gap or overlap, whatever the spans", () => {
    const spans = [found(-5, 3), found(2, 8), active(4, 6), found(8, 8), found(40, 60), active(90, 200)];
    const pieces = cut(0, 100, spans, { headings: [{ start: 10, end: 20 }] });
    expect(pieces[0]?.start).toBe(0);
    expect(pieces.at(-1)?.end).toBe(100);
    for (const [index, piece] of pieces.entries()) {
      expect(piece.end).toBeGreaterThan(piece.start);
      if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
    }
  });

  it("lets what is looked at win over what was only found", () => {
    expect(cut(0, 10, [found(0, 10), active(3, 5)]).map(({ start, tone }) => [start, tone])).toEqual([
      [0, "found"], [3, "active"], [5, "found"],
    ]);
  });

  it("shows only the part of a span that lies on the page", () => {
    expect(cut(10, 20, [found(5, 12)])).toEqual([
      { start: 10, end: 12, tone: "found", heading: false, uncertain: false },
      { start: 12, end: 20, tone: null, heading: false, uncertain: false },
    ]);
  });

  it("gives one plain piece for a text without spans, and none for an empty one", () => {
    expect(cut(0, 5, [])).toEqual([{ start: 0, end: 5, tone: null, heading: false, uncertain: false }]);
    expect(cut(5, 5, [found(0, 9)])).toEqual([]);
  });

  it("finds a heading only at the beginning of its section", () => {
    const text = "SKILLS\nReact\n\nEDUCATION\nBSc";
    expect(headingSpans(text, [{ start: 0, end: 14, heading: "SKILLS" }, { start: 7, end: 14, heading: "EDUCATION" }, { start: 0, end: 3, heading: null }])).toEqual([
      { start: 0, end: 6 },
    ]);
  });
});
