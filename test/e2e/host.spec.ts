import { readdir } from "node:fs/promises";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { defaultUploadsFolder } from "../../src-main/hosts/web/uploads.ts";
import { winnow as runWinnow } from "../fixtures/command-line.ts";
import { drop } from "./fixtures/drop.ts";
import { electrician, resumesOf, writeFiles } from "./fixtures/resume-files.ts";
import { reading, readingToEnd, rows } from "./fixtures/screens.ts";
import { serve } from "./fixtures/served-winnow.ts";
import { expect, test, watch } from "./fixtures/winnow-test.ts";

/** A raw request, with headers that a browser would not let a page choose. */
function status(origin: string, path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${origin}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject).end();
  });
}

test("without its token the page says what to do, and shows nothing of the library", async ({ page, winnow }) => {
  await page.goto(winnow.origin);
  await expect(page.getByText("Open Winnow by its full address")).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

test("a wrong token shows nothing of the library", async ({ page, winnow, folder }) => {
  await writeFiles(`${folder}/in`, { "a.txt": electrician });
  const added = await page.request.post(`${winnow.origin}/api/ingest.add`, {
    data: { paths: [`${folder}/in/a.txt`] },
    headers: { authorization: `Bearer ${winnow.token}` },
  });
  expect(added.status()).toBe(200);
  await page.goto(`${winnow.origin}/#token=${"x".repeat(winnow.token.length)}`);
  await expect(page.getByText(/has a new address|full address/)).toBeVisible({ timeout: 15_000 });
  await expect(rows(page, "Candidates").filter({ hasText: "Marta" })).toHaveCount(0);
  expect(await page.locator("body").innerText()).not.toContain("Kowalczyk");
});

test("the token is taken out of the address bar", async ({ app, winnow }) => {
  await expect(app.getByRole("heading", { name: "Library" })).toBeVisible();
  expect(app.url()).not.toContain(winnow.token);
});

test("the interface refuses who has no token, and who comes from elsewhere", async ({ winnow }) => {
  const { origin, token } = winnow;
  const authorization = `Bearer ${token}`;
  expect(await status(origin, "/api/app.info", { authorization }, "POST")).toBe(200);
  expect(await status(origin, "/api/app.info", {}, "POST")).toBe(401);
  expect(await status(origin, "/api/app.info", { authorization: "Bearer wrong" }, "POST")).toBe(401);
  expect(await status(origin, "/upload?path=a.txt", {}, "POST")).toBe(401);
  expect(await status(origin, "/upload?path=a.txt&token=wrong", {}, "POST")).toBe(401);
  for (const headers of [{ host: "winnow.example" }, { host: "127.0.0.1:1" }, { origin: "https://winnow.example" }, { origin: "null" }]) {
    expect(await status(origin, "/", headers), JSON.stringify(headers)).toBe(403);
    expect(await status(origin, "/api/app.info", { authorization, ...headers }, "POST"), JSON.stringify(headers)).toBe(403);
    expect(await status(origin, `/upload?path=a.txt&token=${token}`, headers, "POST"), JSON.stringify(headers)).toBe(403);
  }
});

/** A page of another program on this machine: the nearest that a stranger's page can come. */
async function foreignPage(page: Page, html: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return server;
}

test("a page of another origin reaches nothing, even with the token", async ({ page, winnow }) => {
  const server = await foreignPage(page, "<title>Elsewhere</title>");
  const reached = await page.evaluate(
    async ({ origin, token }) => {
      const upload = `${origin}/upload?token=${token}&path=stranger.txt`;
      const isRead = await fetch(upload, { method: "POST", body: "x" }).then(() => true, () => false);
      // The answer to this kind stays hidden from the page, but it is sent.
      await fetch(upload, { method: "POST", body: "x", mode: "no-cors" }).catch(() => null);
      const isConnected = await new Promise<boolean>((resolve) => {
        const socket = new WebSocket(`${origin.replace("http", "ws")}/contract?token=${token}`);
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      });
      return { isRead, isConnected };
    },
    { origin: winnow.origin, token: winnow.token },
  );
  expect(reached).toEqual({ isRead: false, isConnected: false });
  expect(await readdir(defaultUploadsFolder(winnow.libraryFolder), { recursive: true })).toEqual([]);
  server.close();
});

test("the page cannot be put into a frame of another", async ({ page, winnow }) => {
  const server = await foreignPage(page, `<iframe src="${winnow.url}"></iframe>`);
  await expect.poll(() => page.frames().length).toBe(2);
  const loaded = await page.frames()[1]?.waitForSelector("#root > *", { timeout: 3000 }).then(() => true, () => false);
  expect(loaded).toBe(false);
  server.close();
});

test("a second Winnow on the same library is refused in a sentence", async ({ winnow }) => {
  const second = await runWinnow(["serve", "--port", "0", "--library", winnow.libraryFolder]);
  expect(second.status).toBe(3);
  expect(second.stdout).toBe("");
  expect(second.stderr).toMatch(/open|another|already/i);
  expect(second.stderr).not.toMatch(/\n\s+at /);
});

test("the page finds back to a Winnow that was away, and everything is there after a kill", async ({ page, winnow, folder }) => {
  await page.goto(winnow.url);
  await drop(page, [await writeFiles(`${folder}/in`, { "a.txt": electrician })]);
  await readingToEnd(page, "Added 1 resume");
  await winnow.stop("SIGKILL");
  await expect(page.getByText(/Winnow has stopped/)).toBeVisible({ timeout: 15_000 });

  // The old address may still be tried by the tab that knows it; nothing of that is a fault of the new one.
  const again = await serve(winnow.libraryFolder);
  const opened = await page.context().newPage();
  const faults = watch(opened, again.origin);
  await opened.goto(again.url);
  await expect(rows(opened, "Candidates")).toHaveCount(1);
  await expect(opened.getByRole("gridcell", { name: "Marta Kowalczyk", exact: true })).toBeVisible();
  expect(faults).toEqual([]);
  expect(await again.stop()).toBe(0);
});

test("dropped files that were not read yet when Winnow was killed are read at the next start", async ({ page, winnow, folder }) => {
  await page.goto(winnow.url);
  await drop(page, [await writeFiles(`${folder}/many`, resumesOf(150))]);
  const status = reading(page).getByRole("status");
  await expect(status).toContainText(/Reading resumes: \d+ of 150/, { timeout: 30_000 });
  const [, read] = /: (\d+) of/.exec(await status.innerText()) ?? [];
  await winnow.stop("SIGKILL");
  expect(Number(read), "read before the kill").toBeLessThan(150);

  const again = await serve(winnow.libraryFolder);
  await page.goto(again.url);
  await expect(page.getByText("150 candidates", { exact: true })).toBeVisible({ timeout: 45_000 });
  expect(await again.stop()).toBe(0);
});
