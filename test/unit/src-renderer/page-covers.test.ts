import { describe, expect, it } from "vitest";
import type { PageWords } from "../../../src-preload/domain.ts";
import { filler } from "../../../src-preload/reveals.ts";
import { coversOf, labelsOf } from "../../../src-renderer/resume/page-covers.ts";
import type { Box } from "../../../src-renderer/resume/word-boxes.ts";

const line = (y: number) => ({ y, height: 0.02 });
/** "███ built it": the first word is hidden. */
const text = "███ built it";
const words: PageWords = {
  page: 1, width: 600, height: 600,
  words: [
    { start: 0, end: 3, x: 0.1, width: 0.06, ...line(0.1), confidence: null },
    { start: 4, end: 9, x: 0.2, width: 0.1, ...line(0.1), confidence: null },
    { start: 10, end: 12, x: 0.31, width: 0.04, ...line(0.1), confidence: null },
  ],
};
const whole: Box = { x: 0.1, width: 0.25, ...line(0.1) };
const covers = (x: number, y: number, boxes: readonly Box[]): boolean => boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);

describe("what is covered of a page in blind review", () => {
  it("is a word of which something is left out, with its overhang, and no other", () => {
    const boxes = coversOf({ text, words, neutral: [] }, [whole]);
    expect(covers(0.13, 0.11, boxes)).toBe(true);
    expect(covers(0.13, 0.122, boxes)).toBe(true);
    expect(covers(0.25, 0.11, boxes)).toBe(false);
    expect(covers(0.305, 0.11, boxes)).toBe(false);
  });

  it("is a word in whose place a shorter one is read", () => {
    const boxes = coversOf({ text: `Koch${filler}${filler} it`, words: { ...words, words: [{ start: 0, end: 6, x: 0.1, width: 0.06, ...line(0.1), confidence: null }, { start: 7, end: 9, x: 0.2, width: 0.1, ...line(0.1), confidence: null }] }, neutral: [] }, []);
    expect(covers(0.13, 0.11, boxes)).toBe(true);
    expect(covers(0.25, 0.11, boxes)).toBe(false);
  });

  it("is a title alike, whether it stands for a woman or for everyone, with the same word upon it", () => {
    const page = (shown: string): Parameters<typeof coversOf>[0] => ({
      text: `${shown} it`, neutral: shown.includes(filler) ? [] : [{ start: 0, end: 4 }],
      words: { ...words, words: [{ start: 0, end: shown.length, x: 0.1, width: 0.06, ...line(0.1), confidence: null }, { start: shown.length + 1, end: shown.length + 3, x: 0.2, width: 0.1, ...line(0.1), confidence: null }] },
    });
    const [everyone, woman] = [page("Koch"), page(`Koch${filler}${filler}`)];
    expect(coversOf(everyone, [])).toEqual(coversOf(woman, []));
    expect(covers(0.13, 0.11, coversOf(everyone, []))).toBe(true);
    expect(labelsOf(everyone)).toEqual(labelsOf(woman));
    expect(labelsOf(everyone).map(({ label }) => label)).toEqual(["Koch"]);
    expect(labelsOf({ text, words, neutral: [] }), "what is left out has no word").toEqual([]);
  });

  it("is a line that the reader left out", () => {
    const boxes = coversOf({ text, words, neutral: [] }, [whole, { x: 0.1, width: 0.3, ...line(0.02) }]);
    expect(covers(0.12, 0.03, boxes) && covers(0.38, 0.03, boxes)).toBe(true);
    expect(covers(0.25, 0.11, boxes)).toBe(false);
  });

  it("is everything where no word of the page is known", () => {
    expect(covers(0.25, 0.11, coversOf({ text, words: undefined, neutral: [] }, [whole]))).toBe(true);
  });

  it("is not the bullet before a harmless word", () => {
    const bulleted: PageWords = { ...words, words: words.words.slice(1) };
    expect(coversOf({ text, words: bulleted, neutral: [] }, [{ x: 0.17, width: 0.18, ...line(0.1) }])).toEqual([]);
  });
});
