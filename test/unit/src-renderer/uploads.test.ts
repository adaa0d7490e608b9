import { describe, expect, it } from "vitest";
import { createUploads, type Post } from "../../../src-renderer/client/uploads.ts";
import { readToken, takeToken } from "../../../src-renderer/client/token.ts";

const dropped = (relativePath: string) => ({ file: new File(["x"], relativePath), relativePath });
const ok = (body: unknown) => ({ ok: true, json: () => Promise.resolve(body) });

describe("uploads", () => {
  it("give one path per file in the order of the files, never more than three at once", async () => {
    let underWay = 0;
    let most = 0;
    const post: Post = async (address) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, (address.length * 7) % 5));
      underWay -= 1;
      return ok({ path: `/srv/${new URL(address, "http://x").searchParams.get("path") ?? ""}` });
    };
    const names = Array.from({ length: 12 }, (_, index) => `team ü/${String(index)} & co.pdf`);
    const progress: number[] = [];
    const paths = await createUploads("/upload?token=t", post)(names.map(dropped), (done) => progress.push(done));
    expect(paths).toEqual(names.map((name) => `/srv/${name}`));
    expect(most).toBe(3);
    expect(progress).toEqual(names.map((_, index) => index + 1));
  });

  it("reject with the host's own sentence", async () => {
    const post: Post = () =>
      Promise.resolve({ ok: false, json: () => Promise.resolve({ error: { code: "too_large", message: "This file is larger than 5 MB." } }) });
    await expect(createUploads("/upload?token=t", post)([dropped("a.pdf")])).rejects.toMatchObject({ code: "too_large" });
  });

  it("reject with a sentence that names the file when the host cannot be reached", async () => {
    const post: Post = () => Promise.reject(new TypeError("network"));
    await expect(createUploads("/upload?token=t", post)([dropped("a.pdf")])).rejects.toThrow("a.pdf");
  });
});

describe("the token", () => {
  it("is read from the address and separated from the place behind it", () => {
    expect(readToken("#token=a%2Bb")).toEqual({ token: "a+b", rest: "" });
    expect(readToken("#token=abc&/jobs/j1")).toEqual({ token: "abc", rest: "/jobs/j1" });
    expect(readToken("#/jobs/j1")).toBeNull();
  });

  it("is taken out of the address bar and found again after a reload", () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    let hash = "#token=abc&/library";
    const page = () => ({ hash, storage, replaceHash: (next: string) => { hash = next; } });
    expect(takeToken(page())).toBe("abc");
    expect(hash).toBe("#/library");
    expect(takeToken(page())).toBe("abc");
  });
});
