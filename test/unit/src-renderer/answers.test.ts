import { describe, expect, it } from "vitest";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Client } from "../../../src-renderer/client/client.ts";
import { createAnswers } from "../../../src-renderer/client/answers.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve, 2));

function answering() {
  const asked: string[] = [];
  const client = { request: (method: string, params: { jobId?: string }) => { asked.push(params.jobId ?? method); return Promise.resolve({ of: params.jobId }); } } as unknown as Client;
  const answers = createAnswers(client);
  const of = (jobId: string) => answers.read(answers.store.getState(), "jobs.get", { jobId }).data;
  const ask = async (jobId: string): Promise<void> => {
    answers.load("jobs.get", { jobId }, "1");
    await soon();
  };
  return { answers, asked, of, ask };
}

describe("answers of the engine", () => {
  it("stay as long as something shows them, however many others come, and go afterwards", async () => {
    const { answers, of, ask } = answering();
    const letGo = answers.hold("jobs.get", { jobId: "matrix" });
    await ask("matrix");
    await ask("nobody looks");
    for (let n = 0; n < 80; n += 1) answers.load("jobs.get", { jobId: String(n) }, "1");
    await soon();
    expect(of("matrix")).toEqual({ of: "matrix" });
    expect(of("nobody looks")).toBeNull();
    letGo();
    for (let n = 100; n < 180; n += 1) answers.load("jobs.get", { jobId: String(n) }, "1");
    await soon();
    expect(of("matrix")).toBeNull();
  });

  it("stay when they cannot be had anew, and go when what they tell of is gone", async () => {
    let fails: Error | null = null;
    const client = { request: () => (fails === null ? Promise.resolve({ of: "before" }) : Promise.reject(fails)) } as unknown as Client;
    const answers = createAnswers(client);
    const after = async (version: string) => {
      answers.load("jobs.get", { jobId: "j" }, version);
      await soon();
      return answers.read(answers.store.getState(), "jobs.get", { jobId: "j" });
    };
    await after("1");
    fails = new WinnowError("internal", "The library is busy.");
    expect(await after("2")).toMatchObject({ data: { of: "before" }, failure: fails });
    fails = new WinnowError("not_found", "It is gone.");
    expect(await after("3")).toMatchObject({ data: null, failure: fails });
  });

  it("are asked for once a version", async () => {
    const { answers, asked, ask } = answering();
    await ask("j");
    await ask("j");
    expect(asked).toEqual(["j"]);
    answers.load("jobs.get", { jobId: "j" }, "2");
    expect(asked).toEqual(["j", "j"]);
  });
});
