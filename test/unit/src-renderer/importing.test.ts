import { describe, expect, it } from "vitest";
import type { DroppedFile } from "../../../src-preload/bridge.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { walkEntries, type Entry, type FileEntry, type FolderEntry } from "../../../src-renderer/client/dropped-files.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { importFiles } from "../../../src-renderer/library/importing.ts";

const dropped = (relativePath: string): DroppedFile => ({ file: new File(["x"], relativePath), relativePath });

const untilTheEnd = new AbortController().signal;

/** A client that keeps the paths it was given. */
function queue(refuse: (paths: string[]) => boolean = () => false) {
  const added: string[][] = [];
  const client: Client = {
    on: () => () => undefined,
    request: (_method, params) => {
      const { paths } = params as { paths: string[] };
      if (refuse(paths)) return Promise.reject(new WinnowError("internal", "No."));
      added.push(paths);
      return Promise.resolve({ batchId: "b" }) as never;
    },
  };
  return { client, added };
}

describe("importing files", () => {
  it("queues every file once, in groups, while copying goes on", async () => {
    const { client, added } = queue();
    const files = Array.from({ length: 90 }, (_, index) => dropped(`${String(index)}.pdf`));
    const progress: number[] = [];
    const failed = await importFiles(client, { folderHasPath: true, pathsOf: (some) => Promise.resolve(some.map((each) => `/srv/${each.relativePath}`)) }, files, (n) => progress.push(n), untilTheEnd);
    expect(failed).toEqual([]);
    expect(added.flat().sort()).toEqual(files.map((file) => `/srv/${file.relativePath}`).sort());
    expect(added.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(90);
  });

  it("goes on after a file that cannot be copied, and says which", async () => {
    const { client, added } = queue();
    const pathsOf = ([file]: DroppedFile[]): Promise<string[]> =>
      file?.relativePath === "b.pdf" ? Promise.reject(new WinnowError("too_large", "Too large.")) : Promise.resolve([file?.relativePath ?? ""]);
    const failed = await importFiles(client, { folderHasPath: false, pathsOf }, ["a.pdf", "b.pdf", "c.pdf"].map(dropped), () => undefined, untilTheEnd);
    expect(failed.map((each) => each.dropped.relativePath)).toEqual(["b.pdf"]);
    expect(added.flat().sort()).toEqual(["a.pdf", "c.pdf"]);
  });

  it("copies and queues nothing more once it is cancelled", async () => {
    const { client, added } = queue();
    const cancelling = new AbortController();
    const asked: string[] = [];
    const pathsOf = ([file]: DroppedFile[]): Promise<string[]> => {
      asked.push(file?.relativePath ?? "");
      if (asked.length === 30) cancelling.abort();
      return Promise.resolve([file?.relativePath ?? ""]);
    };
    const files = Array.from({ length: 90 }, (_, index) => dropped(`${String(index)}.pdf`));
    expect(await importFiles(client, { folderHasPath: true, pathsOf }, files, () => undefined, cancelling.signal)).toEqual([]);
    expect(asked.length).toBeLessThan(40);
    expect(added.flat()).toHaveLength(25);
  });

  it("loses no file when the queue refuses a group", async () => {
    const { client } = queue(() => true);
    const failed = await importFiles(client, { folderHasPath: true, pathsOf: (some) => Promise.resolve(some.map((each) => each.relativePath)) }, ["a.pdf", "b.pdf"].map(dropped), () => undefined, untilTheEnd);
    expect(failed.map((each) => each.dropped.relativePath).sort()).toEqual(["a.pdf", "b.pdf"]);
  });
});

describe("walking a dropped folder", () => {
  const file = (fullPath: string): FileEntry => ({
    name: fullPath.slice(fullPath.lastIndexOf("/") + 1), fullPath, isDirectory: false,
    file: (give) => give(new File(["x"], fullPath)),
  });
  const folder = (fullPath: string, children: Entry[]): FolderEntry => ({
    name: fullPath.slice(fullPath.lastIndexOf("/") + 1), fullPath, isDirectory: true,
    createReader: () => {
      const portions = [children.slice(0, 2), children.slice(2)].filter((portion) => portion.length > 0);
      return { readEntries: (give) => give(portions.shift() ?? []) };
    },
  });

  it("finds every file in every portion and depth, by name, with the folders it came in", async () => {
    const root = folder("/team", [file("/team/c.pdf"), folder("/team/old", [file("/team/old/a.pdf")]), file("/team/b.pdf"), file("/team/a.pdf")]);
    const found = await walkEntries([root]);
    expect(found.map(({ relativePath }) => relativePath)).toEqual(["team/a.pdf", "team/b.pdf", "team/c.pdf", "team/old/a.pdf"]);
  });

  it("leaves out what systems and editors leave behind", async () => {
    const root = folder("/team", [file("/team/.DS_Store"), file("/team/~$cv.docx"), file("/team/Thumbs.db"), folder("/team/__MACOSX", [file("/team/__MACOSX/x.pdf")]), file("/team/cv.docx")]);
    expect((await walkEntries([root])).map(({ relativePath }) => relativePath)).toEqual(["team/cv.docx"]);
  });

  it("passes by a file that cannot be opened", async () => {
    const broken: FileEntry = { ...file("/x.pdf"), file: (_give, fail) => fail(new Error("gone")) };
    expect((await walkEntries([broken, file("/y.pdf")])).map(({ relativePath }) => relativePath)).toEqual(["y.pdf"]);
  });
});
