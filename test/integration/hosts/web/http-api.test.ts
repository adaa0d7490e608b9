import { describe, expect, it } from "vitest";
import { hostUnderTest } from "./host-under-test.ts";

const web = hostUnderTest();

describe("the HTTP API", () => {
  it("answers as the contract does", async () => {
    const response = await web.callApi("jobs.list", "{}");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ result: { jobs: [] } });
  });

  it.each([
    ["jobs.list", "{not json", 400, "invalid_input"],
    ["jobs.lost", "{}", 400, "invalid_input"],
    ["ingest.add", '{"paths":[]}', 400, "invalid_input"],
    ["jobs.get", '{"jobId":"x"}', 404, "not_found"],
  ])("answers %s with %s by %i %s", async (method, body, status, code) => {
    const response = await web.callApi(method, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it("knows only POST", async () => {
    expect((await fetch(web.at("/api/jobs.list"), { headers: { authorization: `Bearer ${web.host.token}` } })).status).toBe(405);
  });

  it("refuses a body without end", async () => {
    const response = await web.callApi("jobs.list", `"${"x".repeat(33 * 1024 ** 2)}"`).catch((error: unknown) => error);
    if (response instanceof Response) expect(response.status).toBe(413);
    expect((await web.callApi("jobs.list", "{}")).status).toBe(200);
  });
});
