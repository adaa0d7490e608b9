import { Document, ExternalHyperlink, Footer, Header, Packer, Paragraph, Tab, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { bytesOf, codeOf, makeDocx, makeZip, paragraph, table, textOf } from "./make-files.ts";

const read = (body: string, parts: Record<string, string> = {}, prologue = ""): Promise<string> => textOf(makeDocx(body, parts, prologue), "resume.docx");
const numbering = `<w:numbering xmlns:w="urn:w">
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const item = (numId: number, level: number, text: string): string => paragraph(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`);

describe("text of a Word file", () => {
  it("has the header first, the footer last, bullets, tabs and addresses of links", async () => {
    const document = new Document({
      sections: [{
        headers: { default: new Header({ children: [new Paragraph("Jane Example, jane@example.com")] }) },
        footers: { default: new Footer({ children: [new Paragraph("Rotterdam")] }) },
        children: [
          new Paragraph({ children: [new TextRun("Welder"), new TextRun({ children: [new Tab(), "2015 - 2020"] })] }),
          new Paragraph({ text: "Built frames", bullet: { level: 0 } }),
          new Paragraph({ children: [new ExternalHyperlink({ link: "https://linkedin.com/in/jane", children: [new TextRun("Profile")] })] }),
        ],
      }],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    expect(await textOf(bytes, "resume.docx")).toBe(
      "Jane Example, jane@example.com\n\nWelder\t2015 - 2020\n• Built frames\nProfile (https://linkedin.com/in/jane)\n\nRotterdam",
    );
  });

  it("counts numbered lists as Word shows them", async () => {
    const body = item(2, 0, "One") + item(2, 1, "One a") + item(2, 1, "One b") + item(2, 0, "Two") + item(2, 1, "Two a") + item(1, 0, "Dot");
    expect(await read(body, { "word/numbering.xml": numbering })).toBe("1. One\na) One a\nb) One b\n2. Two\na) Two a\n• Dot");
  });

  it("takes a list from the style of the paragraph", async () => {
    const styles = '<w:styles xmlns:w="urn:w"><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Dots"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const body = paragraph("Built frames", '<w:pStyle w:val="Dots"/>');
    expect(await read(body, { "word/numbering.xml": numbering, "word/styles.xml": styles })).toBe("• Built frames");
  });

  it("keeps a title and its date in one line when they stand in two cells", async () => {
    expect(await read(table([[paragraph("Welder, North Yard"), paragraph("2015 - 2020")]]))).toBe("Welder, North Yard\t2015 - 2020");
  });

  it("sets a date beside the first of several lines of the other cell", async () => {
    expect(await read(table([[paragraph("2015 - 2020"), paragraph("Welder") + paragraph("Built frames")]]))).toBe("2015 - 2020\tWelder\nBuilt frames");
  });

  it("reads a layout table column by column", async () => {
    const cell = (name: string): string => [1, 2, 3, 4].map((n) => paragraph(`${name} ${String(n)}`)).join("");
    expect(await read(table([[cell("left"), cell("right")]]))).toBe("left 1\nleft 2\nleft 3\nleft 4\n\nright 1\nright 2\nright 3\nright 4");
  });

  it("reads a text box once, though the file holds it twice", async () => {
    const box = `<w:txbxContent>${paragraph("In the box")}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph("In the body")}`;
    expect(await read(body)).toBe("In the box\nIn the body");
  });

  it("leaves out deleted text and keeps inserted text", async () => {
    expect(await read("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>")).toBe("new");
  });

  it("makes pages of explicit page breaks", async () => {
    const document = await readDocument(makeDocx(`${paragraph("One")}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph("Two")}`), "resume.docx");
    expect(document.pages.map(({ start, end }) => document.text.slice(start, end))).toEqual(["One\n", "Two"]);
  });
});

describe("hidden text of a Word file", () => {
  it.each([
    ["set to hidden", "<w:vanish/>"],
    ["white", '<w:color w:val="FFFFFF"/>'],
    ["one point high", '<w:sz w:val="2"/>'],
  ])("is left out with a warning: %s", async (_, properties) => {
    const document = await readDocument(makeDocx(paragraph("Jane Example") + paragraph("kubernetes kubernetes", "", properties)), "resume.docx");
    expect(document.text).toBe("Jane Example");
    expect(document.warnings.map(({ code }) => code)).toEqual(["hidden_text"]);
  });

  it("is left out where a style hides it, and shown where a style also shades it", async () => {
    const style = (id: string, properties: string): string => `<w:style w:styleId="${id}">${properties}</w:style>`;
    const styles = `<w:styles xmlns:w="urn:w">${style("White", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')}${style("Band", '<w:pPr><w:shd w:fill="223344"/></w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr>')}</w:styles>`;
    const body = paragraph("Jane Example", '<w:pStyle w:val="Band"/>') + paragraph("kubernetes", '<w:pStyle w:val="White"/>');
    expect(await read(body, { "word/styles.xml": styles })).toBe("Jane Example");
  });

  it("is not white text in a dark cell", async () => {
    const dark = `<w:tcPr><w:shd w:fill="223344"/></w:tcPr>${paragraph("Jane Example", "", '<w:color w:val="FFFFFF"/>')}`;
    expect(await read(table([[dark, paragraph("Welder")]]))).toBe("Jane Example\tWelder");
  });

  it("is white text after a dark cell again", async () => {
    const dark = `<w:tcPr><w:shd w:fill="223344"/></w:tcPr>${paragraph("Jane Example")}`;
    expect(await read(table([[dark]]) + paragraph("kubernetes", "", '<w:color w:val="FFFFFF"/>'))).toBe("Jane Example");
  });
});

describe("styles of characters", () => {
  it("hide text as its own settings do", async () => {
    const styles = `<w:styles xmlns:w="urn:w"><w:style w:type="character" w:styleId="Ghost"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style></w:styles>`;
    const { text, warnings } = await readDocument(makeDocx(paragraph("Jane") + '<w:p><w:r><w:rPr><w:rStyle w:val="Ghost"/></w:rPr><w:t>kubernetes</w:t></w:r></w:p>', { "word/styles.xml": styles }), "resume.docx");
    expect(text).toBe("Jane");
    expect(warnings.map(({ code }) => code)).toEqual(["hidden_text"]);
  });
});

describe("a hostile Word file", () => {
  it("does not expand entities it declares, and reads no other file", async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY x SYSTEM "file:///etc/hostname">]>`;
    const text = await read(paragraph("Jane &b; &x; Example"), {}, bomb);
    expect(text.length).toBeLessThan(40);
    expect(text).toContain("Jane");
  });

  it("is not inflated when it declares far more than it packs", async () => {
    const bytes = makeZip([{ name: "word/document.xml", body: Buffer.alloc(30_000_000, 0x61) }]);
    expect(await codeOf(bytes, "resume.docx")).toBe("unsafe_archive");
  });

  it("is not inflated past the size it declares", async () => {
    const bytes = makeZip([{ name: "word/document.xml", body: `<w:document xmlns:w="urn:w">${paragraph("x".repeat(100_000))}</w:document>`, declaredSize: 1000 }]);
    expect(await codeOf(bytes, "resume.docx")).toMatch(/unsafe_archive|damaged_file/);
  });

  it("may nest tables as deep as it likes", async () => {
    const depth = 20_000;
    const code = await codeOf(makeDocx("<w:tbl><w:tr><w:tc>".repeat(depth) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(depth)), "resume.docx");
    expect(["read", "no_text"]).toContain(code);
  });

  it("may nest tables twenty deep and still be read", async () => {
    const depth = 20;
    expect(await read("<w:tbl><w:tr><w:tc>".repeat(depth) + paragraph("Jane") + "</w:tc></w:tr></w:tbl>".repeat(depth))).toBe("Jane");
  });

  it("is damaged when it is cut off", async () => {
    expect(await codeOf(makeDocx(paragraph("Jane")).subarray(0, 200), "resume.docx")).toBe("damaged_file");
  });

  it("is of an unsupported kind when it is a spreadsheet", async () => {
    expect(await codeOf(makeZip([{ name: "[Content_Types].xml", body: "<Types/>" }, { name: "xl/workbook.xml", body: "<x/>" }]), "resume.xlsx")).toBe("unsupported_format");
    expect(await codeOf(bytesOf("PK\u0003\u0004"), "resume.docx")).toBe("damaged_file");
  });
});
