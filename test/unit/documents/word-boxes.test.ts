import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import type { DocumentText, WordBox } from "../../../src-preload/domain.ts";
import { bytesOf, makePdf, writeLines, type Drawing } from "./make-files.ts";

/** A4 in points. */
const page = { width: 595.28, height: 841.89 };

async function read(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<DocumentText> {
  return readDocument(await makePdf(draw, options), "resume.pdf");
}

function boxesOf({ text, words }: DocumentText): { said: string; page: number; box: WordBox }[] {
  return words.flatMap(({ page: number, words: boxes }) => boxes.map((box) => ({ said: text.slice(box.start, box.end), page: number, box })));
}

function boxOf(document: DocumentText, said: string): WordBox {
  const found = boxesOf(document).find((word) => word.said === said);
  if (!found) throw new Error(`No box of ${said}`);
  return found.box;
}

describe("word boxes", () => {
  it("stand where the words are drawn, in parts of the page", async () => {
    const document = await read((pdf) => { writeLines(pdf, 100, 200, ["Jane Example"]); });
    const width = (await new Promise<number>((resolve) => void makePdf((pdf) => { resolve(pdf.widthOfString("Jane")); })));
    const { x, y, width: w, height } = boxOf(document, "Jane");
    expect(document.words.map(({ page: number, width: pw, height: ph }) => [number, pw, ph])).toEqual([[1, page.width, page.height]]);
    expect(x).toBeCloseTo(100 / page.width, 3);
    expect(w).toBeCloseTo(width / page.width, 3);
    expect(y).toBeCloseTo(200 / page.height, 2);
    expect(height).toBeCloseTo(12 / page.height, 2);
  });

  it("cover every word of the text, in its order: bullets, columns, links, ligatures and drawn marks too", async () => {
    const document = await read((pdf) => {
      writeLines(pdf, 60, 100, ["• Efficient ﬂow of work", "- Built frames", "Drawn as a disc"]);
      pdf.circle(50, 133, 2).fill();
      writeLines(pdf, 320, 100, ["Right one", "Right two", "Right three", "Right four"]);
      pdf.text("LinkedIn", 40, 200, { lineBreak: false, link: "https://www.linkedin.com/in/jane" });
      pdf.addPage().text("Second page");
    });
    const covered = new Array<boolean>(document.text.length).fill(false);
    let last = 0;
    for (const { box } of boxesOf(document)) {
      covered.fill(true, box.start, box.end);
      expect(box.start).toBeGreaterThanOrEqual(last);
      last = box.end;
    }
    expect([...document.text].filter((c, i) => c.trim() !== "" && !covered[i]).join("")).toBe("");
    expect(boxesOf(document).find(({ said }) => said === "Second")?.page).toBe(2);
  });

  it("of a word broken over a line end are two, one for each part", async () => {
    const document = await read((pdf) => { writeLines(pdf, 40, 100, ["Quality manage-", "ment and", "management of people"]); });
    expect(document.text.startsWith("Quality management\n")).toBe(true);
    const [head, tail] = [boxOf(document, "manage"), boxOf(document, "ment")];
    expect(tail.start).toBe(head.end);
    expect(tail.y).toBeGreaterThan(head.y);
    expect(tail.x).toBeLessThan(head.x);
  });

  it("of text that runs up the page stand upright around it", async () => {
    const document = await read((pdf) => {
      writeLines(pdf, 100, 100, ["Jane Example", "Welder of hulls", "and of tanks"]);
      pdf.rotate(-90, { origin: [60, 400] }).text("Curriculum", 60, 400, { lineBreak: false });
    });
    const { x, y, width, height } = boxOf(document, "Curriculum");
    expect(width * page.width).toBeCloseTo(12, 0);
    expect(height * page.height).toBeGreaterThan(50);
    expect(x * page.width).toBeGreaterThan(55);
    expect((y + height) * page.height).toBeCloseTo(400, 0);
  });

  it("are of the page as it is shown when the file turns it", async () => {
    const document = await read((pdf) => { Object.assign(pdf.page.dictionary.data, { Rotate: 90 }); writeLines(pdf, 100, 200, ["Jane Example"]); });
    expect(document.words[0]?.width).toBe(page.height);
    const { x, y } = boxOf(document, "Jane");
    // What stood 200 points below the top stands that far from the right edge now.
    expect(x * page.height).toBeCloseTo(page.height - 212, -1);
    expect(y * page.width).toBeCloseTo(100, 0);
  });

  it("are none for formats without fixed pages", async () => {
    expect((await readDocument(bytesOf("Jane Example, welder"), "a.txt")).words).toEqual([]);
  });
});
