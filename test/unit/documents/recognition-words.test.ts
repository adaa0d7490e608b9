import { describe, expect, test } from "vitest";
import { cleanWords } from "../../../src-main/documents/recognition-words.ts";
import type { RecognisedWord } from "../../../src-main/documents/reading-options.ts";

/** Words of a line on a baseline; each is [text, left, width, height, confidence], letters being 30 high. */
type Given = [text: string, x: number, width: number, height?: number, confidence?: number, raised?: number];
const line = (y: number, ...words: Given[]): RecognisedWord[] =>
  words.map(([text, x, width, height = 30, confidence = 0.95, raised = 0]) => ({ text, x0: x, x1: x + width, y0: y - height - raised, y1: y - raised, confidence }));
const texts = (lines: RecognisedWord[][]): string => cleanWords(lines).map(({ text }) => text).join(" ");

describe("bullets", () => {
  test("a small square sign at half height is a bullet, whatever it was read as and however unsure", () => {
    expect(texts([line(100, ["+", 10, 9, 9, 0.05, 10], ["Welded", 40, 90], ["frames", 140, 90])])).toBe("• Welded frames");
  });

  test("a full stop, a comma and a dash are no bullets", () => {
    expect(texts([line(100, ["End", 10, 60], [".", 80, 6, 6], ["Next", 110, 70])])).toBe("End . Next");
    expect(texts([line(100, ["2012", 10, 60], ["-", 90, 16, 4, 0.9, 12], ["2019", 120, 60])])).toBe("2012 - 2019");
  });

  test("letters that stand at one edge before several lines are bullets, a letter that stands there once is itself", () => {
    const bulleted = (y: number, sign: string): RecognisedWord[] => line(y, [sign, 10, 20, 22], ["Welded", 45, 90]);
    expect(texts([bulleted(100, "e"), bulleted(140, "©"), bulleted(180, "¢")])).toBe("• Welded • Welded • Welded");
    expect(texts([bulleted(100, "e"), line(140, ["Welded", 10, 90])])).toBe("e Welded Welded");
  });
});

test("a speck that recognition is quite unsure of is left out, an unsure word is kept", () => {
  expect(texts([line(100, ["~|", 5, 8, 30, 0.1], ["Nurse", 40, 90, 30, 0.15], ["ii", 140, 5, 6, 0.1])])).toBe("Nurse");
});

test("capitals of one word that are set apart are joined, names and initials are not", () => {
  expect(texts([line(100, ["A", 0, 40, 46], ["NNA", 52, 90, 34], ["B", 190, 40, 46], ["ERG", 243, 90, 34]).map((word) => ({ ...word, y1: 100 }))])).toBe("ANNA BERG");
  expect(texts([line(100, ["JOHN", 0, 90, 46], ["A", 106, 30, 46], ["SMITH", 152, 110, 46])])).toBe("JOHN A SMITH");
  expect(texts([line(100, ["Plan", 0, 60], ["B", 66, 20])])).toBe("Plan B");
});
