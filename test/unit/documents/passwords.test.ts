import fs from "node:fs";
import officeCrypto from "officecrypto-tool";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { makePdf } from "./make-files.ts";

const docx = fs.readFileSync(new URL("../../../resources/samples/resumes/javier-montesinos.docx", import.meta.url));

async function refusal(bytes: Uint8Array, name: string, password?: string): Promise<string> {
  try {
    await readDocument(bytes, name, password === undefined ? {} : { password });
    return "read";
  } catch (error) {
    return error instanceof WinnowError ? `${error.code}: ${error.message}` : "not a WinnowError";
  }
}

const missing = "needs_password: This file is protected with a password.";
const wrong = "needs_password: That password does not open this file.";

describe("a protected file", () => {
  it.each<["1.3" | "1.7" | "1.7ext3"]>([["1.3"], ["1.7"], ["1.7ext3"]])("is opened with its password: PDF %s", async (pdfVersion) => {
    const bytes = await makePdf((pdf) => pdf.text("Jane Example"), { pdfVersion, userPassword: "pässword", ownerPassword: "owner" });
    expect((await readDocument(bytes, "a.pdf", { password: "pässword" })).text).toBe("Jane Example");
    expect(await refusal(bytes, "a.pdf")).toBe(missing);
    expect(await refusal(bytes, "a.pdf", "other")).toBe(wrong);
  });

  it.each<["agile" | "standard"]>([["agile"], ["standard"]])("is opened with its password: DOCX, %s encryption", async (kind) => {
    const bytes = officeCrypto.encrypt(docx, { password: "seam ä", ...(kind === "standard" ? { type: kind } : {}) });
    const { format, text } = await readDocument(bytes, "a.docx", { password: "seam ä" });
    expect({ format, text }).toEqual({ format: "docx", text: (await readDocument(docx, "a.docx")).text });
    expect(await refusal(bytes, "a.docx")).toBe(missing);
    expect(await refusal(bytes, "a.docx", "")).toBe(missing);
    expect(await refusal(bytes, "a.docx", "other")).toBe(wrong);
  });

  it("does not keep the reader busy for as long as it likes", async () => {
    const bytes = officeCrypto.encrypt(docx, { password: "seam" });
    bytes.write('spinCount="9999999"', bytes.indexOf(Buffer.from('spinCount="100000"')), "latin1");
    expect(await refusal(bytes, "a.docx", "seam")).toMatch(/^damaged_file/);
  });

  it("that needs no password is read with one too", async () => {
    expect((await readDocument(docx, "a.docx", { password: "none" })).format).toBe("docx");
    expect((await readDocument(await makePdf((pdf) => pdf.text("Jane Example")), "a.pdf", { password: "none" })).text).toBe("Jane Example");
  });
});
