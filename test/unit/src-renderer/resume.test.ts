import { describe, expect, it } from "vitest";
import type { PageWords } from "../../../src-preload/domain.ts";
import { nextZoom } from "../../../src-renderer/resume/reading-view.ts";
import { sentenceAround } from "../../../src-renderer/resume/sentence-around.ts";
import { boxesOf, markedBoxes, placeOf } from "../../../src-renderer/resume/word-boxes.ts";

/** Words of ten characters' length each, one after the other in the text. */
function pageOf(boxes: readonly [x: number, y: number, width: number, height: number][], page = 1): PageWords {
  return {
    page, width: 600, height: 800,
    words: boxes.map(([x, y, width, height], index) => ({ start: index * 10, end: index * 10 + 9, x, y, width, height, confidence: null })),
  };
}

describe("words marked on a page", () => {
  const twoLines = pageOf([[0.1, 0.1, 0.2, 0.02], [0.31, 0.1, 0.2, 0.02], [0.1, 0.13, 0.2, 0.02], [0.8, 0.13, 0.1, 0.02]]);

  it("are one box a line, and another where a gap parts them", () => {
    const boxes = boxesOf(twoLines, { start: 0, end: 39 });
    expect(boxes).toHaveLength(3);
    expect(boxes[0]).toMatchObject({ x: 0.1, y: 0.1 });
    expect(boxes[0]?.width).toBeCloseTo(0.41);
    expect(boxes[2]).toMatchObject({ x: 0.8, width: 0.1 });
  });

  it("are those that the span touches, and none where it touches none", () => {
    expect(boxesOf(twoLines, { start: 12, end: 14 })).toEqual([{ x: 0.31, y: 0.1, width: 0.2, height: 0.02 }]);
    expect(boxesOf(twoLines, { start: 9, end: 10 })).toEqual([]);
    expect(boxesOf(twoLines, { start: 500, end: 600 })).toEqual([]);
  });

  it("are one box as well where they run from right to left, or down the page", () => {
    expect(boxesOf(pageOf([[0.6, 0.1, 0.1, 0.02], [0.48, 0.1, 0.1, 0.02]]), { start: 0, end: 20 })).toHaveLength(1);
    expect(boxesOf(pageOf([[0.5, 0.1, 0.02, 0.1], [0.5, 0.21, 0.02, 0.1]]), { start: 0, end: 20 })).toHaveLength(1);
  });

  it("are marked once, however many passages have them, and what is looked at wins", () => {
    const marks = markedBoxes(twoLines, [{ start: 0, end: 9, tone: "active" }, { start: 0, end: 19, tone: "found" }, { start: 10, end: 19, tone: "found" }]);
    expect(marks.map(({ tone, x }) => [tone, x])).toEqual([["active", 0.1], ["found", 0.31]]);
  });

  it("are found on whichever page has them", () => {
    const second = { ...pageOf([[0.1, 0.5, 0.1, 0.02]], 2), words: [{ start: 100, end: 105, x: 0.1, y: 0.5, width: 0.1, height: 0.02, confidence: null }] };
    expect(placeOf([twoLines, second], { start: 101, end: 103 })).toEqual({ page: 2, y: 0.5 });
    expect(placeOf([twoLines, second], { start: 900, end: 901 })).toBeNull();
  });
});

it("zooming goes from step to step and stops at either end", () => {
  expect(nextZoom(1, 1)).toBe(1.25);
  expect(nextZoom(1, -1)).toBe(0.8);
  expect(nextZoom(3, 1)).toBe(3);
  expect(nextZoom(0.5, -1)).toBe(0.5);
});

it("a skill lights the sentence or the line it stands in, and alone where that has no end in sight", () => {
  const text = "Worked in Leeds. Built shops with React 2.0 and tests. Slept.\n• Wired a ward, fast\nSkills: SQL, Git";
  const around = (words: string): string => {
    const start = text.indexOf(words);
    const sentence = sentenceAround(text, { start, end: start + words.length });
    return text.slice(sentence.start, sentence.end);
  };
  expect(around("React")).toBe("Built shops with React 2.0 and tests.");
  expect(around("Slept")).toBe("Slept.");
  expect(around("ward")).toBe("Wired a ward, fast");
  expect(around("Git")).toBe("Skills: SQL, Git");
  const endless = "word ".repeat(400);
  expect(sentenceAround(endless, { start: 1000, end: 1004 })).toEqual({ start: 1000, end: 1004 });
});
