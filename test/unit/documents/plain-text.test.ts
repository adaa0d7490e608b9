import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { bytesOf, codeOf, makePng, textOf } from "./make-files.ts";

const encoded = (text: string, encoding: string, addBOM = false): Uint8Array => new Uint8Array(iconv.encode(text, encoding, { addBOM }));

describe("plain text", () => {
  it.each([
    ["UTF-8", encoded("Zoë Müller – 履歴書", "utf8")],
    ["UTF-8 with a mark", encoded("Zoë Müller – 履歴書", "utf8", true)],
    ["UTF-16 with a mark", encoded("Zoë Müller – 履歴書", "utf16le", true)],
    ["UTF-16, big end first, with a mark", encoded("Zoë Müller – 履歴書", "utf16be", true)],
  ])("is read from %s", async (_, bytes) => {
    expect(await textOf(bytes, "resume.txt")).toBe("Zoë Müller – 履歴書");
  });

  it("is read from UTF-16 without a mark", async () => {
    expect(await textOf(encoded("Jane Example, welder", "utf16le"), "resume.txt")).toBe("Jane Example, welder");
  });

  it("is read from Windows code pages", async () => {
    expect(await textOf(encoded("Zoë Müller – welder", "windows-1252"), "resume.txt")).toBe("Zoë Müller – welder");
    const russian = "Иван Петров. Опыт работы: инженер на заводе, десять лет. Образование: политехнический университет.";
    expect(await textOf(encoded(russian, "windows-1251"), "resume.txt")).toBe(russian);
  });

  it("has its lines again where an export wrote every break as blanks, and keeps single gaps in a line", async () => {
    const lost = `Ingrid Solheim  12 Harbour Road  Bergen    SUMMARY  ${"Keeps accounts for small firms.  ".repeat(12)}  EDUCATION   BSc Economics`;
    const lines = (await textOf(bytesOf(lost), "resume.txt")).split("\n");
    expect(lines.slice(0, 6)).toEqual(["Ingrid Solheim", "12 Harbour Road", "Bergen", "", "SUMMARY", "Keeps accounts for small firms."]);
    expect(lines.slice(-2)).toEqual(["EDUCATION", "BSc Economics"]);
    expect(await textOf(bytesOf(`Welder  2010 - 2020\n${"word ".repeat(80)}`), "resume.txt")).toMatch(/^Welder 2010 - 2020\n/);
  });

  it("has one kind of line end, no trailing blanks, one blank line at most and no control characters", async () => {
    expect(await textOf(bytesOf("Jane  \r\nExample\t\r\r\r\r\n\u0000We\u200blder\u0007\n\n\n"), "resume.txt")).toBe("Jane\nExample\n\nWelder");
  });

  it("has composed letters and no direction marks", async () => {
    expect(await textOf(bytesOf("Zoe\u0308 \u202eabc\u202c"), "resume.txt")).toBe("Zoë abc");
  });

  it("mends what was read in the wrong encoding once, and leaves languages alone", async () => {
    expect(await textOf(bytesOf("donâ€™t, cafÃ©, Skills:Â\u00a0Excel, pptÂ and"), "resume.txt")).toBe("don’t, café, Skills: Excel, ppt and");
    expect(await textOf(bytesOf("Âge, CAFÉ” et forêt, SÃO PAULO, Ânia"), "resume.txt")).toBe("Âge, CAFÉ” et forêt, SÃO PAULO, Ânia");
    expect(await textOf(bytesOf(String.raw`2010 \xe2\x80\x93 2014, caf\xc3\xa9, 2012 \xc3\xa2\xc2\x80\xc2\x93 2013, C:\xampp`), "resume.txt")).toBe(String.raw`2010 – 2014, café, 2012 – 2013, C:\xampp`);
  });

  it("is refused under another format's name when it is that format's wreck", async () => {
    expect(await codeOf(bytesOf("trailer\n<</S10/Prev 5137/Root <<5 0 R/In-2476>>/W[1 2 1]>>\n".repeat(5)), "resume.odt")).toBe("damaged_file");
  });

  it("writes bullets of every shape as one, and leaves date lines and minus signs alone", async () => {
    expect(await textOf(bytesOf("* one\n- two\n–\tthree\n▪ four\n\uf0b7 five\n- 2015\no\tsix\no resto"), "resume.txt")).toBe("• one\n• two\n• three\n• four\n• five\n- 2015\n• six\no resto");
  });

  it("is read whatever its name claims", async () => {
    expect(await textOf(bytesOf("Jane Example\nWelder"), "resume.pdf")).toBe("Jane Example\nWelder");
    expect(await textOf(bytesOf("Jane Example\nWelder"), "resume")).toBe("Jane Example\nWelder");
  });

  it("is refused when it is empty, blank, noise or endless", async () => {
    const noise = new Uint8Array(20_000).map((_, i) => (i * 7919) % 256);
    expect(await codeOf(new Uint8Array(0), "a.txt")).toBe("empty_file");
    expect(await codeOf(bytesOf(" \n\t\n"), "a.txt")).toBe("no_text");
    expect(await codeOf(noise, "a.txt")).toBe("damaged_file");
    expect(await codeOf(bytesOf("word ".repeat(500_000)), "a.txt")).toBe("too_large");
    expect(await codeOf(new Uint8Array(51 * 1024 * 1024), "a.txt")).toBe("too_large");
  });

  it("is told from pictures and unknown files, with what to do", async () => {
    expect(await codeOf(makePng(60, 80), "a.pdf")).toBe("needs_ocr");
    expect(await codeOf(bytesOf('<?xml version="1.0"?><cv><name>Jane</name></cv>'), "a.txt")).toBe("unsupported_format");
    expect(await codeOf(new Uint8Array(Buffer.from("\u0001\u0002\u0003\u0004\u0005\u0006\u000e\u000f".repeat(100))), "a.bin")).toBe("unsupported_format");
  });

  it.each([
    ["one word without end", "x".repeat(1_900_000)],
    ["blanks without end", `Skills:${" ".repeat(1_900_000)}x`],
    ["line breaks without end", `${"\n".repeat(1_900_000)}Jane`],
    ["dates without end", "Jan 2001 - ".repeat(150_000)],
    ["dots without end", "a.".repeat(900_000)],
  ])("is read to its end: %s", async (_, text) => {
    expect(await codeOf(bytesOf(text), "a.txt")).toMatch(/^(?:read|no_text)$/);
  });
});
