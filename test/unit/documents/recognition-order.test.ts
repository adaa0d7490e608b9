import { expect, test } from "vitest";
import { pageOfPicture } from "../../../src-main/documents/picture-lines.ts";
import { recognitionWarnings } from "../../../src-main/documents/recognition-warnings.ts";
import { textOfPages } from "../../../src-main/documents/page-text.ts";
import type { RecognisedPage, RecognisedWord } from "../../../src-main/documents/reading-options.ts";

/** The words of a line, letters 20 high and 10 wide. */
function line(text: string, x: number, y: number, confidence = 0.9): RecognisedWord[] {
  let at = x;
  return text.split(" ").map((word) => {
    const box = { text: word, x0: at, x1: at + 10 * word.length, y0: y - 20, y1: y, confidence };
    at = box.x1 + 8;
    return box;
  });
}

const page = (words: RecognisedWord[], turn = 0): RecognisedPage => ({ width: 1000, height: 1400, words, turn });

test("two columns whose lines do not align are read one after the other", () => {
  const left = ["Skills", "Welding of hulls", "Plate cutting", "Crane driving", "First aid"];
  const right = ["Experience", "Senior welder in Kiel", "Welded frames for ferries", "Led a crew of nine people", "Taught apprentices to weld"];
  const words = [
    ...left.flatMap((text, i) => line(text, 40, 100 + i * 47)),
    ...right.flatMap((text, i) => line(text, 500, 111 + i * 39)),
  ];
  expect(pageOfPicture(page(words)).lines.map(({ text }) => text)).toEqual([...left, ...right]);
});

test("what stands far to the right of a line belongs to it, after a tab", () => {
  const words = [...line("Senior Welder", 40, 100), ...line("2012 - 2019", 800, 100), ...line("Welded frames", 40, 130)];
  expect(pageOfPicture(page(words)).lines.map(({ text }) => text)).toEqual(["Senior Welder\t2012 - 2019", "Welded frames"]);
});

test("the boxes of a page that was scanned sideways are where the words stand on the scan", () => {
  // Upright it is 1000 by 1400; the scan is 1400 by 1000, the page lying on its left side: its top is at the left, read upwards.
  const [word] = pageOfPicture(page(line("Welder", 100, 220), Math.PI / 2)).lines[0]?.words ?? [];
  const place = pageOfPicture(page(line("Welder", 100, 220), Math.PI / 2));
  expect([place.width, place.height]).toEqual([1400, 1000]);
  expect([word?.x0, word?.y0, word?.x1, word?.y1].map((edge) => Math.round(edge ?? NaN))).toEqual([200, 840, 220, 900]);
});

test("the offsets of every word point at it in the text, and its doubts are counted", () => {
  const read = textOfPages([pageOfPicture(page([...line("Ana Brod", 40, 100), ...line("Baker of breod", 40, 130, 0.4)]))]);
  for (const box of read.words[0]?.words ?? []) expect(read.text.slice(box.start, box.end)).toMatch(/^\S+$/);
  expect(read.words[0]?.words).toHaveLength(5);
  expect(recognitionWarnings(read.words, { left: 0, failed: 0 })).toEqual([{ code: "ocr", message: "Read by text recognition from a picture; 3 words are uncertain." }]);
});

test("a text without recognised words gets no warning about recognition", () => {
  expect(recognitionWarnings([{ page: 1, width: 1, height: 1, words: [{ start: 0, end: 1, x: 0, y: 0, width: 0, height: 0, confidence: null }] }], { left: 0, failed: 0 })).toEqual([]);
});
