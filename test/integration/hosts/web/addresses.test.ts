import { join } from "node:path";
import { expect, it } from "vitest";
import { startWebHost } from "../../../../src-main/hosts/web/web-host.ts";
import { hostUnderTest } from "./host-under-test.ts";

const web = hostUnderTest();

it("has nothing at unknown addresses", async () => {
  expect((await web.raw("/nowhere")).status).toBe(404);
  expect((await web.raw("/", {}, "DELETE")).status).toBe(405);
  expect((await web.raw("/contract")).status).toBe(426);
});

it("says so when its port is taken", async () => {
  const options = { engine: web.engine, rendererFolder: web.folder, uploadsFolder: join(web.folder, "other-uploads"), port: web.host.port };
  await expect(startWebHost(options)).rejects.toThrow(`already uses port ${web.host.port}`);
});
