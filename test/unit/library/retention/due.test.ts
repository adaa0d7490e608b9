import { describe, expect, it } from "vitest";
import { dueSince, type RetainedPerson, type Standing } from "../../../../src-main/library/retention/due.ts";

const now = Date.parse("2026-07-01T00:00:00.000Z");
const long = "2025-12-01T09:00:00.000Z";
const lately = "2026-06-20T09:00:00.000Z";
const standing = (over: Partial<Standing>): Standing => ({ jobId: "a", kind: "rejected", since: long, lastAt: long, ...over });
const person = (...standings: Standing[]): RetainedPerson => ({ candidateId: "c", addedAt: "2025-01-01T00:00:00.000Z", standings });
const rejected = { jobId: null, who: "rejected", days: 180 } as const;
const still = { jobId: null, who: "still", days: 180 } as const;

describe("a rule for rejected candidates", () => {
  it.each([
    ["was rejected longer ago", person(standing({})), long],
    ["was rejected less long ago", person(standing({ since: lately, lastAt: lately })), null],
    ["was rejected in two jobs, lately in one", person(standing({}), standing({ jobId: "b", since: lately })), null],
    ["goes on in another job", person(standing({}), standing({ jobId: "b", kind: "interview" })), null],
    ["is hired elsewhere", person(standing({}), standing({ jobId: "b", kind: "hired" })), null],
    ["withdrew elsewhere", person(standing({}), standing({ jobId: "b", kind: "withdrawn" })), long],
    ["was only noted elsewhere", person(standing({}), standing({ jobId: "b", kind: null })), long],
    ["was never rejected", person(standing({ kind: "withdrawn" })), null],
    ["is in no job", person(), null],
  ])("who %s", (_, who, since) => {
    expect(dueSince(rejected, who, now)).toBe(since);
  });

  it("of one job speaks of nobody else's", () => {
    expect(dueSince({ ...rejected, jobId: "b" }, person(standing({})), now)).toBeNull();
    expect(dueSince({ ...rejected, jobId: "a" }, person(standing({})), now)).toBe(long);
  });

  it("is due to the millisecond and not before", () => {
    const at = new Date(now - 180 * 86_400_000);
    expect(dueSince(rejected, person(standing({ since: at.toISOString() })), now)).toBe(at.toISOString());
    expect(dueSince(rejected, person(standing({ since: new Date(at.getTime() + 1).toISOString() })), now)).toBeNull();
  });
});

describe("a rule for whom nothing happened", () => {
  it("counts from the last thing recorded anywhere, or from when they came", () => {
    expect(dueSince(still, person(), now)).toBe("2025-01-01T00:00:00.000Z");
    expect(dueSince(still, person(standing({ kind: "screening" })), now)).toBe(long);
    expect(dueSince(still, person(standing({}), standing({ jobId: "b", kind: "screening", lastAt: lately })), now)).toBeNull();
  });

  it("never speaks of who is hired", () => {
    expect(dueSince(still, person(standing({ kind: "hired" })), now)).toBeNull();
  });
});
