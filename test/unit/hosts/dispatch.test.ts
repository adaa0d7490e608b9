import { describe, expect, it } from "vitest";
import { dispatch } from "../../../src-main/engine/dispatch.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { createSmallEngine } from "./small-engine.ts";

const { handlers } = createSmallEngine();

async function errorOf(message: unknown, given = handlers) {
  const answer = await dispatch(given, message);
  if (!("error" in answer)) throw new Error("expected an error");
  return answer;
}

describe("dispatch", () => {
  it("answers a request under its own id", async () => {
    expect(await dispatch(handlers, { id: 7, method: "jobs.list", params: {} })).toEqual({ id: 7, result: { jobs: [] } });
  });

  it.each(["jobs.lost", "constructor", "__proto__", "toString", ""])("refuses the unknown method %j", async (method) => {
    const answer = await errorOf({ id: 3, method, params: {} });
    expect(answer).toMatchObject({ id: 3, error: { code: "invalid_input" } });
    expect(answer.error.message).toContain("no method");
  });

  it.each([
    [{ filter: "", sort: { column: "name", descending: false }, offset: 0, limit: 501 }, "“limit” must be at most 500."],
    [{ filter: "", sort: { column: "shoe size", descending: false }, offset: 0, limit: 5 }, "“sort.column” must be one of name, title"],
    [{ filter: "", sort: { column: "name", descending: false }, offset: 1.5, limit: 5 }, "“offset” must be a whole number."],
    [{ sort: { column: "name", descending: false }, offset: 0, limit: 5 }, "“filter” must be a text."],
    [null, "“filter” must be a text."],
    ["words", "The whole message must be an object."],
  ])("names the field that is wrong in %j", async (params, sentence) => {
    const answer = await errorOf({ id: 1, method: "library.candidates", params });
    expect(answer.error.code).toBe("invalid_input");
    expect(answer.error.message).toContain(sentence);
  });

  it("says when a list is empty and which entry of a list is wrong", async () => {
    expect((await errorOf({ id: 1, method: "ingest.add", params: { paths: [] } })).error.message).toContain("“paths” must not be empty.");
    expect((await errorOf({ id: 1, method: "ingest.add", params: { paths: ["a", 2] } })).error.message).toContain("“paths.1” must be a text.");
  });

  it("says that weights must sum to 1", async () => {
    const params = { jobId: "j", weights: { skill: 1, experience: 1, semantic: 0 } };
    expect((await errorOf({ id: 1, method: "jobs.update", params })).error.message).toContain("The three weights must sum to 1.");
  });

  it.each([null, 5, "text", [], { id: "one", method: "jobs.list" }, { id: -1, method: "jobs.list", params: {} }])(
    "answers %j, which is no request, with id 0",
    async (message) => {
      expect(await errorOf(message)).toMatchObject({ id: 0, error: { code: "invalid_input" } });
    },
  );

  it("hands the handler only what the contract knows", async () => {
    let seen: unknown;
    const engine = createSmallEngine({
      "ranking.match": async (params) => {
        seen = params;
        throw new WinnowError("not_found", "There is no such candidate.", { hint: "Rank again." });
      },
    });
    const answer = await errorOf({ id: 1, method: "ranking.match", params: { jobId: "j", candidateId: "c", extra: 1 } }, engine.handlers);
    expect(seen).toEqual({ jobId: "j", candidateId: "c" });
    expect(answer.error).toEqual({ code: "not_found", message: "There is no such candidate.", hint: "Rank again." });
  });

  it("keeps the details of an unexpected failure to itself and to the host's log", async () => {
    const failure = new Error("secret detail");
    const engine = createSmallEngine({ "jobs.list": async () => { throw failure; } });
    const reported: unknown[] = [];
    const answer = await dispatch(engine.handlers, { id: 1, method: "jobs.list", params: {} }, (thrown) => reported.push(thrown));
    expect(answer).toMatchObject({ error: { code: "internal" } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|at .*:\d+/);
    expect(reported).toEqual([failure]);
  });

  it("catches a handler that breaks the contract", async () => {
    const engine = createSmallEngine({ "jobs.list": async () => ({ jobs: [{ jobId: 5 }] }) as never });
    const reported: unknown[] = [];
    const answer = await dispatch(engine.handlers, { id: 1, method: "jobs.list", params: {} }, (thrown) => reported.push(thrown));
    expect(answer).toMatchObject({ error: { code: "internal" } });
    expect(String(reported[0])).toContain("jobs.list broke the contract: “jobs.0.jobId” must be a text.");
  });
});
