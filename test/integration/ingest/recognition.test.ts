import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { spawnSync } from "node:child_process";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../../src-main/documents/read-document.ts";
import { createRecognition, type Recognition } from "../../../src-main/documents/recognition.ts";
import type { DocumentText } from "../../../src-preload/domain.ts";
import { pictureOf, resumeLines, scannedPdf } from "../../fixtures/documents/scan.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const lines = resumeLines("Hanna Lindqvist", "hanna.lindqvist@example.org");
let picture: Buffer;
let recognition: Recognition;
beforeAll(async () => {
  picture = await pictureOf(lines);
  recognition = createRecognition();
});
afterAll(() => recognition.close());

/** 24 bits a pixel, rows from the bottom up, each filled up to four bytes. */
function bitmapOf(rgb: Buffer, width: number, height: number): Buffer {
  const row = Math.ceil((3 * width) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write("BM");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) for (let c = 0; c < 3; c++) file[54 + (height - 1 - y) * row + 3 * x + c] = rgb[3 * (y * width + x) + 2 - c] ?? 0;
  return file;
}

const read = (bytes: Uint8Array, name: string, onPage?: (page: number, pages: number) => void): Promise<DocumentText> =>
  readDocument(bytes, name, { recognise: recognition.recognise, ...(onPage && { onPage }) });

test("a picture is read in its order, each word with its place and how sure it is", async () => {
  const document = await read(picture, "photo.png");
  expect(document.format).toBe("image");
  expect(document.text.split("\n").filter((line) => line !== "")).toEqual(lines);
  const [page] = document.words;
  const name = page?.words.find(({ start, end }) => document.text.slice(start, end) === "Lindqvist");
  // The name stands at the top left of the picture.
  expect(name?.x).toBeGreaterThan(0.1);
  expect((name?.x ?? 1) + (name?.width ?? 1)).toBeLessThan(0.4);
  expect(name?.y).toBeLessThan(0.2);
  expect(page?.words.every(({ confidence }) => confidence !== null && confidence >= 0 && confidence <= 1)).toBe(true);
  expect(document.warnings).toEqual([{ code: "ocr", message: expect.stringMatching(/^Read by text recognition from a picture; \d+ words? (is|are) uncertain\.$/) as string }]);
});

test("the same picture gives the same text again", async () => {
  expect(await read(picture, "photo.png")).toEqual(await read(picture, "photo.png"));
});

describe("pictures as scanners and cameras make them", () => {
  const as = (change: (image: Sharp) => Sharp): Promise<Buffer> => change(sharp(picture)).toBuffer();

  test.each([
    ["LZW", "lzw"], ["PackBits", "packbits"], ["uncompressed", "none"], ["deflate", "deflate"],
  ] as const)("TIFF, %s", async (_, compression) => {
    expect((await read(await as((image) => image.greyscale().tiff({ compression })), "scan.tif")).text).toContain("Senior Welder, Northern Shipyard");
  });

  test("TIFF of several pages, each on a page of its own and in order", async () => {
    const second = await sharp(await pictureOf(resumeLines("Tomas Berglund", "tomas.berglund@example.org"))).flatten({ background: "#fff" }).removeAlpha().png().toBuffer();
    const first = await as((image) => image.flatten({ background: "#fff" }).removeAlpha());
    const told: number[] = [];
    const { text, pages, words } = await read(await sharp([first, second], { join: { animated: true } }).toColourspace("srgb").tiff({ compression: "lzw" }).toBuffer(), "scan.tif", (page) => told.push(page));
    expect(pages.map(({ start, end }) => /[a-z]+\.[a-z]+@example\.org/.exec(text.slice(start, end))?.[0])).toEqual(["hanna.lindqvist@example.org", "tomas.berglund@example.org"]);
    expect(words.map(({ page }) => page)).toEqual([1, 2]);
    expect(told).toEqual([1, 2]);
  });

  test("TIFF of black and white as fax machines write it (CCITT G4)", async () => {
    const bitonal = await as((image) => image.flatten({ background: "#fff" }).greyscale().threshold(140).toColourspace("b-w").tiff({ compression: "ccittfax4", bitdepth: 1 }));
    expect((await read(bitonal, "fax.tiff")).text).toContain("Senior Welder, Northern Shipyard");
  });

  test.each(["jpeg", "webp", "gif"] as const)("%s", async (format) => {
    expect((await read(await as((image) => image.toFormat(format)), `photo.${format}`)).text).toContain("Hanna Lindqvist");
  });

  test("a Windows bitmap", async () => {
    const { data, info } = await sharp(picture).flatten({ background: "#fff" }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect((await read(bitmapOf(data, info.width, info.height), "scan.bmp")).text).toContain("Hanna Lindqvist");
  });

  test("a photo in a format of telephones that cannot be opened is said to be one", async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(200)]);
    await expect(read(heic, "IMG_0001.HEIC")).rejects.toMatchObject({ code: "unsupported_format", hint: expect.stringContaining("JPEG") as string });
  });

  test.each([90, 180, 270])("turned by %i degrees, with boxes where the words stand on the picture as it is", async (degrees) => {
    const document = await read(await as((image) => image.rotate(degrees)), "photo.png");
    expect(document.text).toContain("Senior Welder, Northern Shipyard");
    const box = document.words[0]?.words.find(({ start, end }) => document.text.slice(start, end) === "Hanna");
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    // The upper left corner of the page is now the upper right, the lower right or the lower left one.
    expect(middle.x > 0.5).toBe(degrees !== 270);
    expect(middle.y > 0.5).toBe(degrees !== 90);
  });

  test("a little aslant and in shadow", async () => {
    const slanted = await as((image) => image.rotate(2.5, { background: "#ffffff" }));
    const { width, height } = await sharp(slanted).metadata();
    const shadow = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#555"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`);
    const photo = await sharp(slanted).composite([{ input: shadow, blend: "multiply" }]).jpeg({ quality: 80 }).toBuffer();
    expect((await read(photo, "photo.jpg")).text).toContain("Repaired hulls and pressure vessels");
  });

  test("a picture that says nothing has no text, one that is cut off in its first bytes is damaged", async () => {
    const blank = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#fff" } }).png().toBuffer();
    await expect(read(blank, "blank.png")).rejects.toMatchObject({ code: "no_text" });
    await expect(read(picture.subarray(0, 40), "cut.png")).rejects.toMatchObject({ code: "damaged_file" });
  });

  test("a picture of a hundred million pixels more than a page needs is refused before it is opened", async () => {
    const huge = await sharp({ create: { width: 15_000, height: 15_000, channels: 3, background: "#fff" } }).png().toBuffer();
    await expect(read(huge, "huge.png")).rejects.toMatchObject({ code: "too_large" });
  });
});

test("a PDF of pictures is read page by page, one of text and pictures as both", async () => {
  const second = await pictureOf(["Certificates", "Underwater welding, 2015"]);
  const told: number[][] = [];
  const scan = await read(await scannedPdf([picture, second]), "scan.pdf", (...at) => told.push(at));
  expect(told).toEqual([[1, 2], [2, 2]]);
  expect(scan.format).toBe("pdf");
  expect(scan.text.slice(scan.pages[1]?.start)).toContain("Underwater welding, 2015");
  expect(scan.words.map(({ page }) => page)).toEqual([1, 2]);

  const mixed = await read(await scannedPdf([["Hanna Lindqvist", "Welder in Malmo since 2011"], second]), "mixed.pdf");
  expect(mixed.text).toContain("Welder in Malmo since 2011");
  expect(mixed.text).toContain("Underwater welding, 2015");
  expect(mixed.words[0]?.words.every(({ confidence }) => confidence === null)).toBe(true);
});

test("recognition asks the network for nothing, in any of its threads", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "photo.png");
  const log = path.join(folder, "network.log");
  fs.writeFileSync(file, picture);
  const run = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ["--import", pathToFileURL(path.resolve("test/fixtures/no-network.ts")).href, ...args], { env: { ...process.env, WINNOW_NETWORK_LOG: log }, encoding: "utf8" });
  const parsed = run("src-main/hosts/cli/winnow.ts", "parse", file);
  expect(parsed.stdout).toContain("hanna.lindqvist@example.org");
  expect(fs.existsSync(log) ? fs.readFileSync(log, "utf8") : "").toBe("");
  // The watch itself works, in threads too.
  run("-e", `new (require("node:worker_threads").Worker)(new URL("data:text/javascript,fetch('http://127.0.0.1:9')")).on("error", () => 0)`);
  expect(fs.readFileSync(log, "utf8")).toBe("fetch\n");
});
