import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostUnderTest } from "./host-under-test.ts";

const web = hostUnderTest();

describe("the gate", () => {
  it.each([
    { host: "evil.example" }, { host: "127.0.0.1" }, { host: "127.0.0.1:1" }, { host: "127.0.0.1.evil.example" }, { host: "[::1]" }, { origin: "http://evil.example" },
    { origin: "null" }, { origin: "https://127.0.0.1" }, { origin: "file://" },
  ])("refuses %j on every kind of address", async (headers) => {
    const token = { authorization: `Bearer ${web.host.token}` };
    expect((await web.raw("/", headers)).status).toBe(403);
    expect((await web.raw("/api/jobs.list", { ...headers, ...token }, "POST")).status).toBe(403);
    expect((await web.raw(`/upload?token=${web.host.token}&path=a.txt`, headers, "POST")).status).toBe(403);
    await expect(web.connect(headers)).rejects.toThrow("403");
    expect(await readdir(join(web.folder, "uploads"))).toEqual([]);
  });

  it("lets its own two names in", async () => {
    for (const name of ["127.0.0.1", "localhost"]) {
      const own = `${name}:${web.host.port}`;
      expect((await web.raw("/", { host: own, origin: `http://${own}` })).status).toBe(200);
      (await web.connect({ host: own, origin: `http://${own}` })).terminate();
    }
  });

  it.each(["", "wrong", "a".repeat(43), "ü"])("refuses the token %j", async (token) => {
    expect((await web.callApi("jobs.list", "{}", encodeURIComponent(token))).status).toBe(401);
    expect((await web.upload("a.txt", "x", token)).status).toBe(401);
    await expect(web.connect({}, encodeURIComponent(token))).rejects.toThrow("401");
  });

  it("refuses where the token is missing", async () => {
    expect((await web.callApi("jobs.list", "{}", null)).status).toBe(401);
    expect((await web.raw("/upload?path=a.txt", {}, "POST")).status).toBe(401);
  });

  it("makes a new token at every start", async () => {
    const before = web.host.token;
    await web.host.close();
    await web.start();
    expect(web.host.token).not.toBe(before);
    expect((await web.callApi("jobs.list", "{}", before)).status).toBe(401);
  });

  it("does not listen on other addresses of the machine", async () => {
    await expect(fetch(`http://[::1]:${web.host.port}/`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.2:${web.host.port}/`)).rejects.toThrow();
  });
});
