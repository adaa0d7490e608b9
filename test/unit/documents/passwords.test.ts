import { createCipheriv, createHash, pbkdf2Sync } from "node:crypto";
import fs from "node:fs";
import { deflateRawSync } from "node:zlib";
import officeCrypto from "officecrypto-tool";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { makePdf, makeZip } from "./make-files.ts";

const docx = fs.readFileSync(new URL("../../../resources/samples/resumes/javier-montesinos.docx", import.meta.url));

async function refusal(bytes: Uint8Array, name: string, password?: string): Promise<string> {
  try {
    await readDocument(bytes, name, password === undefined ? {} : { password });
    return "read";
  } catch (error) {
    return error instanceof WinnowError ? `${error.code}: ${error.message}` : "not a WinnowError";
  }
}

/** An ODT of one paragraph, encrypted as LibreOffice 7 does; `rounds` is what its manifest says. */
function lockedOdt(text: string, password: string, rounds: number): Uint8Array {
  const content = deflateRawSync(Buffer.from(`<office:document-content><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`));
  const salt = Buffer.alloc(16, 3);
  const vector = Buffer.alloc(16, 5);
  const key = pbkdf2Sync(createHash("sha256").update(password, "utf8").digest(), salt, Math.min(rounds, 1_000), 32, "sha1");
  const cipher = createCipheriv("aes-256-cbc", key, vector);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  const sum = createHash("sha256").update(content.subarray(0, 1_024)).digest("base64");
  const manifest = `<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="${sum}">
    <manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${vector.toString("base64")}"/>
    <manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/>
    <manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="${String(rounds)}" manifest:salt="${salt.toString("base64")}"/>
    </manifest:encryption-data></manifest:file-entry></manifest:manifest>`;
  return makeZip([{ name: "content.xml", body }, { name: "META-INF/manifest.xml", body: manifest }]);
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

  it.each(["rc4", "cryptoapi"])("is opened with its password: DOC, %s encryption", async (kind) => {
    // layout.doc, encrypted for this test as the standard ([MS-OFFCRYPTO]) says, by code of its own.
    const bytes = fs.readFileSync(new URL(`../../fixtures/documents/locked-${kind}.doc`, import.meta.url));
    const open = fs.readFileSync(new URL("../../fixtures/documents/layout.doc", import.meta.url));
    expect((await readDocument(bytes, "a.doc", { password: "seam" })).text).toBe((await readDocument(open, "a.doc")).text);
    expect(await refusal(bytes, "a.doc")).toBe(missing);
    expect(await refusal(bytes, "a.doc", "other")).toBe(wrong);
  });

  it("is opened with its password: ODT", async () => {
    const bytes = lockedOdt("Jane Example, welder", "seam ä", 1_000);
    expect((await readDocument(bytes, "a.odt", { password: "seam ä" })).text).toBe("Jane Example, welder");
    expect(await refusal(bytes, "a.odt")).toBe(missing);
    expect(await refusal(bytes, "a.odt", "other")).toBe(wrong);
    expect(await refusal(lockedOdt("Jane", "seam", 99_000_000), "a.odt", "seam")).toMatch(/^unsupported_format/);
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
