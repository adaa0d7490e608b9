import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostUnderTest } from "./host-under-test.ts";

const web = hostUnderTest();

describe("the page", () => {
  it("is served with headers that allow only what Winnow ships", async () => {
    const response = await fetch(web.at("/"));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<title>Winnow</title>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const policy = response.headers.get("content-security-policy") ?? "";
    for (const rule of ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain("*");
  });

  it("has scripts with their own type", async () => {
    const response = await fetch(web.at("/assets/app-1a2b.js"));
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe("export {};");
  });

  it.each([
    "/nothing.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%5c..%5c..%5csecret.txt", "//secret.txt", "/%00", "/%",
    "/assets", "/index.html/", "/index.html/x",
  ])("is not reached through %s", async (path) => {
    const { status, body } = await web.raw(path);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  it("is not reached through a link that leads outside", async () => {
    await symlink(join(web.folder, "secret.txt"), join(web.folder, "renderer", "link.txt"));
    expect((await fetch(web.at("/link.txt"))).status).toBe(404);
  });

  it("says to run the build while there is none", async () => {
    await rm(join(web.folder, "renderer"), { recursive: true });
    const response = await fetch(web.at("/"));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  });
});
