import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { codeOf } from "./make-files.ts";

const fixture = (name: string): Buffer => fs.readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));
// Both were saved by LibreOffice: sample.doc from the sample resume, layout.doc from a page made for this test.
const sampleDocx = fs.readFileSync(new URL("../../../resources/samples/resumes/javier-montesinos.docx", import.meta.url));

describe("an old Word file", () => {
  it("reads as the DOCX it was made of", async () => {
    const doc = await readDocument(fixture("sample.doc"), "resume.doc");
    const docx = await readDocument(sampleDocx, "resume.docx");
    expect(doc.format).toBe("doc");
    expect(doc.text).toBe(docx.text);
  });

  it("gives headers first, tables row by row, lists with their labels, text boxes, links, pages, and footers last", async () => {
    const { text, pages } = await readDocument(fixture("layout.doc"), "resume.doc");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Jane Example, welder", "Experience", "2015 – 2020\tShift leader, North Yard", "Led welders", "2012 – 2015\tWelder, South Yard",
      "A sentence with something hidden, “quoted” – zażółć, and a page (https://jane.example/).",
      "• Frames for ships", "• Seams for tanks", "1. First paper", "2. Second paper", "Forklift licence", "Beside a box", "Second page", "jane@example.com",
    ]);
    expect(pages).toHaveLength(2);
  });

  it("leaves out hidden and white text, with a warning", async () => {
    const { text, warnings } = await readDocument(fixture("layout.doc"), "resume.doc");
    expect(text).not.toMatch(/kubernetes|terraform/);
    expect(warnings.map(({ code }) => code)).toEqual(["hidden_text"]);
  });

  it("is read by what it holds, whatever its name", async () => {
    expect((await readDocument(fixture("sample.doc"), "resume.pdf")).format).toBe("doc");
  });

  it("of which only a part is left is refused clearly", async () => {
    const whole = fixture("sample.doc");
    for (const length of [600, 2_000, 6_000, whole.length - 3_000]) expect(await codeOf(whole.subarray(0, length), "resume.doc")).toMatch(/damaged_file|no_text|read/);
  });

  it("with any bytes changed is read or refused, and always comes to an end", async () => {
    const whole = fixture("layout.doc");
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const codes = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(whole);
      for (let i = 0; i < 25; i++) {
        const at = random(bytes.length - 4);
        if (random(3) === 0) bytes.writeUInt32LE([0xffffffff, 0x7fffffff, 0x10000][random(3)] ?? 0, at);
        else bytes[at] = random(256);
      }
      codes.add(await codeOf(bytes, "resume.doc"));
    }
    expect([...codes].filter((code) => !["read", "damaged_file", "no_text", "too_large", "unsupported_format", "needs_password"].includes(code))).toEqual([]);
  });
});
