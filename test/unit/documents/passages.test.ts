import { describe, expect, it } from "vitest";
import { splitPassages } from "../../../src-main/documents/passages.ts";
import type { DocumentText } from "../../../src-preload/domain.ts";

function pagesOf(...pages: string[]): DocumentText {
  let start = 0;
  const text = pages.join("");
  return { format: "txt", text, warnings: [], words: [], pages: pages.map((page, i) => ({ number: i + 1, start, end: (start += page.length) })) };
}

const passagesOf = (...pages: string[]): string[] => splitPassages(pagesOf(...pages)).map(({ text }) => text);

describe("passages", () => {
  it("are exact slices of the text with their page", () => {
    const document = pagesOf("Jane Example\n\n• Built frames. Led people.\n", "Second page");
    const passages = splitPassages(document);
    for (const { start, end, text } of passages) expect(document.text.slice(start, end)).toBe(text);
    expect(passages.map(({ page, text }) => [page, text])).toEqual([[1, "Jane Example"], [1, "Built frames."], [1, "Led people."], [2, "Second page"]]);
  });

  it("join the wrapped lines of a bullet and of a sentence", () => {
    const bullet = "• Built the steel frames of two hulls for the northern yards\nand led a shift of welders\n• Checked seams";
    expect(passagesOf(bullet)).toEqual(["Built the steel frames of two hulls for the northern yards\nand led a shift of welders", "Checked seams"]);
  });

  it("join a line that fills its width with one that begins with a name", () => {
    expect(passagesOf("Worked four years in the large shipyards of the city of\nRotterdam and other towns")).toHaveLength(1);
  });

  it("keep headings, entries and dated lines apart", () => {
    expect(passagesOf("EXPERIENCE\nWelder, North Yard\t2015 - 2020\n• Built frames\nHelper, South Yard\t2012 - 2015")).toEqual([
      "EXPERIENCE", "Welder, North Yard\t2015 - 2020", "Built frames", "Helper, South Yard\t2012 - 2015",
    ]);
  });

  it("do not end at an abbreviation", () => {
    expect(passagesOf("Worked for Example Inc. Rotterdam, e.g. on hulls. Then moved.")).toEqual(["Worked for Example Inc. Rotterdam, e.g. on hulls.", "Then moved."]);
  });

  it("keep entries whole, and years, contacts and their lines apart", () => {
    expect(passagesOf("Example. Co., Ltd.\tSeoul\n2022 AWS Certified Specialist of Security, Amazon Web Services\n2021 AWS Certified Administrator of Systems, Amazon Web\njane@example.com | Rotterdam")).toHaveLength(4);
  });

  it("split a sentence that is too long at its commas", () => {
    const parts = passagesOf(Array.from({ length: 150 }, (_, i) => (i % 10 === 9 ? "frames," : "steel")).join(" "));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.split(" ").length).toBeLessThanOrEqual(60);
    expect(parts[0]?.endsWith(",")).toBe(true);
  });

  it("leave out fragments without words", () => {
    expect(passagesOf("Jane\n\n2015\n\n• x\n\n—")).toEqual(["Jane"]);
  });

  it("are limited in number, the first ones kept", () => {
    const passages = passagesOf(Array.from({ length: 3000 }, (_, i) => `• Frame number ${String(i)}`).join("\n"));
    expect(passages).toHaveLength(1500);
    expect(passages[0]).toBe("Frame number 0");
  });
});
