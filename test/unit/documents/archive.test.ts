import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isResumeArchive, listArchive, openArchive } from "../../../src-main/documents/archive.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { makeDocx, makeOdt, makeZip, paragraph, type ZipPart } from "./make-files.ts";

let folder = "";
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "winnow-archive-")); });
afterAll(async () => { await rm(folder, { recursive: true }); });

async function archiveOf(parts: ZipPart[]): Promise<string> {
  const file = path.join(folder, `${String(Math.abs(parts.length))}-${parts[0]?.name.replace(/\W/g, "") ?? ""}.zip`);
  await writeFile(file, makeZip(parts));
  return file;
}

async function readEntry(file: string, name: string): Promise<Uint8Array> {
  const archive = await openArchive(file);
  return archive.read(name).finally(() => { archive.close(); });
}

async function codeOfRead(file: string, name: string): Promise<string> {
  return readEntry(file, name).then(() => "read", (error: unknown) => (error instanceof WinnowError ? error.code : "not a WinnowError"));
}

describe("an archive of resumes", () => {
  it("lists files and passes over folders, hidden files and what macOS adds", async () => {
    const file = await archiveOf([
      { name: "resumes/", body: "" }, { name: "resumes/jane.txt", body: "Jane" }, { name: "__MACOSX/resumes/._jane.txt", body: "x" },
      { name: ".DS_Store", body: "x" }, { name: "resumes/.hidden/zoe.txt", body: "x" }, { name: "müller.txt", body: "Müller" },
    ]);
    expect(await listArchive(file)).toEqual([{ name: "resumes/jane.txt", bytes: 4 }, { name: "müller.txt", bytes: 7 }]);
  });

  it("gives the bytes of an entry, also several from one opening", async () => {
    const file = await archiveOf([{ name: "a.txt", body: "Jane" }, { name: "b.txt", body: "Zoë" }]);
    expect(Buffer.from(await readEntry(file, "b.txt")).toString()).toBe("Zoë");
    const archive = await openArchive(file);
    expect(Buffer.from(await archive.read("a.txt")).toString()).toBe("Jane");
    expect(Buffer.from(await archive.read("b.txt")).toString()).toBe("Zoë");
    archive.close();
  });

  it("treats a name that leads out of the folder as a name", async () => {
    const file = await archiveOf([{ name: "../../escape.txt", body: "Jane" }]);
    expect(await listArchive(file)).toEqual([{ name: "../../escape.txt", bytes: 4 }]);
    expect(Buffer.from(await readEntry(file, "../../escape.txt")).toString()).toBe("Jane");
  });

  it("is refused where it holds a bomb, an archive, an encrypted file, or too large a file", async () => {
    const bomb = await archiveOf([{ name: "bomb.txt", body: Buffer.alloc(20_000_000) }]);
    await expect(listArchive(bomb)).rejects.toMatchObject({ code: "unsafe_archive" });
    const nested = await archiveOf([{ name: "inner.zip", body: makeZip([{ name: "a.txt", body: "Jane" }]) }]);
    expect(await codeOfRead(nested, "inner.zip")).toBe("unsafe_archive");
    const locked = await archiveOf([{ name: "locked.txt", body: "Jane", encrypted: true }]);
    expect(await codeOfRead(locked, "locked.txt")).toBe("needs_password");
    let seed = 1;
    const noise = Buffer.from(Array.from({ length: 600_000 }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255));
    const large = await archiveOf([{ name: "large.txt", body: noise, declaredSize: 60 * 1024 * 1024 }]);
    expect(await codeOfRead(large, "large.txt")).toBe("too_large");
    expect(await codeOfRead(large, "missing.txt")).toBe("damaged_file");
  });

  it("is damaged when it is cut off", async () => {
    const file = path.join(folder, "cut.zip");
    await writeFile(file, makeZip([{ name: "a.txt", body: "Jane" }]).subarray(0, 40));
    await expect(listArchive(file)).rejects.toMatchObject({ code: "damaged_file" });
  });

  it("is told from an office file, by bytes and by path", async () => {
    const zip = makeZip([{ name: "a.txt", body: "Jane" }]);
    expect(await isResumeArchive(zip)).toBe(true);
    expect(await isResumeArchive(await archiveOf([{ name: "a.txt", body: "Jane" }]))).toBe(true);
    expect(await isResumeArchive(makeDocx(paragraph("Jane")))).toBe(false);
    expect(await isResumeArchive(makeOdt("<text:p>Jane</text:p>"))).toBe(false);
    expect(await isResumeArchive(new Uint8Array(Buffer.from("Jane")))).toBe(false);
    expect(await isResumeArchive(path.join(folder, "missing.zip"))).toBe(false);
  });

  it("holds office files as it holds any other", async () => {
    const file = await archiveOf([{ name: "jane.docx", body: makeDocx(paragraph("Jane")) }]);
    expect((await readEntry(file, "jane.docx")).length).toBeGreaterThan(100);
  });
});
