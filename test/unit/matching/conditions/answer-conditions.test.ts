import { describe, expect, test } from "vitest";
import { noJobConditions, type CandidateConditions, type ConditionAnswer, type ConditionName, type FactName, type FactValue, type JobConditions, type JobConditionValue } from "../../../../src-preload/conditions.ts";
import { answerConditions, withConditions } from "../../../../src-main/matching/conditions/answer-conditions.ts";
import type { UnsaidMatch } from "../../../../src-main/matching/unsaid.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const today = "2026-01-15";
const job = <N extends ConditionName>(name: N, value: JobConditionValue<N>, use: "knockout" | "preference" = "preference", rest: Partial<JobConditions> = {}): JobConditions =>
  ({ ...noJobConditions, ...rest, [name]: { value, use, source: null } });
const says = <N extends FactName>(name: N, value: FactValue<N>): CandidateConditions => ({ [name]: { value, by: "resume", span: { start: 3, end: 9 }, page: 1 } });
const answer = (conditions: JobConditions, facts: CandidateConditions): ConditionAnswer => {
  const [only, second] = answerConditions(conditions, today)(facts);
  if (only === undefined || second !== undefined) throw new Error("There is not exactly one answer.");
  return { ...only, reason: only.reason(engineWords("en")) };
};
const pay = (least: number | null, most: number | null, currency: string | null = "EUR", per: "year" | "month" | "day" | "hour" | null = "year") => ({ least, most, currency, per });

describe("pay", () => {
  test.each([
    ["a wish inside the offer", pay(50_000, 60_000), pay(55_000, 55_000), "pass"],
    ["a wish that overlaps the offer", pay(50_000, 60_000), pay(58_000, 70_000), "pass"],
    ["a wish below the offer", pay(50_000, 60_000), pay(40_000, 45_000), "pass"],
    ["a wish above the offer", pay(50_000, 60_000), pay(65_000, 65_000), "fail"],
    ["an offer without an upper end and a wish above it", pay(50_000, null), pay(65_000, 65_000), "unknown"],
    ["another currency", pay(50_000, 60_000), pay(70_000, 70_000, "CHF"), "unknown"],
    ["a sign that leaves the currency open", pay(50_000, 60_000, "USD"), pay(70_000, 70_000, "$"), "unknown"],
    ["the same open sign", pay(50_000, 60_000, "$"), pay(70_000, 70_000, "$"), "fail"],
    ["no currency", pay(50_000, 60_000), pay(70_000, 70_000, null), "unknown"],
    ["no period on one side", pay(50_000, 60_000), pay(70_000, 70_000, "EUR", null), "unknown"],
    ["a wish of which only the most is known", pay(50_000, 60_000), pay(null, 90_000), "unknown"],
    ["a monthly wish that fits the yearly offer", pay(50_000, 60_000), pay(5000, 5000, "EUR", "month"), "pass"],
    ["a daily wish above the yearly offer", pay(50_000, 60_000), pay(450, 450, "EUR", "day"), "fail"],
  ])("of %s: %s against %s is %s", (_, offer, wish, status) => {
    expect(answer(job("pay", offer), says("pay", wish)).status).toBe(status);
  });

  test("of another period says by what it was counted", () => {
    expect(answer(job("pay", pay(50_000, 60_000)), says("pay", pay(450, 450, "EUR", "day"))).reason).toContain("EUR 117,000 per year (1 year is counted as 260 days)");
  });

  test("in another currency says why nothing is compared", () => {
    expect(answer(job("pay", pay(50_000, 60_000)), says("pay", pay(70_000, 70_000, "CHF"))).reason).toMatch(/currencies differ.*converts none/);
  });
});

describe("start", () => {
  test.each<[string, string, CandidateConditions, string]>([
    ["an earlier day", "2026-03-01", says("available", "2026-02-15"), "pass"],
    ["the same month", "2026-03", says("available", "2026-03-20"), "pass"],
    ["a month against its first day", "2026-03-01", says("available", "2026-03"), "unknown"],
    ["a later month", "2026-03-01", says("available", "2026-04"), "fail"],
    ["immediately", "2026-03-01", says("available", "now"), "pass"],
    ["a later month where the job starts at once", "now", says("available", "2026-04"), "fail"],
    ["a notice that ends in time", "2026-03-01", says("notice", { count: 4, unit: "weeks" }), "pass"],
    ["a notice that ends too late", "2026-03-01", says("notice", { count: 3, unit: "months" }), "fail"],
    ["a notice where the job starts at once", "now", says("notice", { count: 2, unit: "weeks" }), "fail"],
    ["no notice where the job starts at once", "now", says("notice", { count: 0, unit: "days" }), "pass"],
  ])("against %s: %s", (_, start, facts, status) => {
    expect(answer(job("start", start), facts).status).toBe(status);
  });

  test("a notice of one month from the last of January ends on the last of February", () => {
    const [only] = answerConditions(job("start", "2026-02-28"), "2026-01-31")(says("notice", { count: 1, unit: "months" }));
    expect(only?.status).toBe("pass");
    expect(only?.reason(engineWords("en"))).toContain("28 February 2026");
  });

  test("without a day to count from, a notice leaves it unknown", () => {
    expect(answerConditions(job("start", "2026-02-28"), null)(says("notice", { count: 1, unit: "months" }))[0]?.status).toBe("unknown");
  });
});

describe("contract, hours and remote work", () => {
  test("pass where one of several will do", () => {
    expect(answer(job("contract", ["permanent", "freelance"]), says("contract", { accepts: ["freelance"], only: true })).status).toBe("pass");
  });

  test("fail only against a wish that excludes them", () => {
    const remote = job("remote", { mode: "on_site", daysOnSite: null });
    expect(answer(remote, says("remote", { accepts: ["remote"], only: true })).status).toBe("fail");
    expect(answer(remote, says("remote", { accepts: ["remote"], only: false })).status).toBe("unknown");
  });
});

describe("place", () => {
  const leeds = job("place", { text: "Leeds, UK", country: "GB" });
  const lives = (text: string, relocate?: { willing: boolean; to: string | null }): CandidateConditions => ({ ...says("place", { text, country: null }), ...(relocate && says("relocate", relocate)) });
  test.each<[string, CandidateConditions, string]>([
    ["the same city", lives("Leeds, United Kingdom"), "pass"],
    ["another city of the country", lives("York, UK"), "unknown"],
    ["another country, nothing said of moving", lives("Lyon, France"), "unknown"],
    ["another country, willing to move", lives("Lyon, France", { willing: true, to: null }), "pass"],
    ["another country, willing to move elsewhere", lives("Lyon, France", { willing: true, to: "Spain" }), "unknown"],
    ["another country, not willing to move", lives("Lyon, France", { willing: false, to: null }), "fail"],
    ["another city of the country, not willing to move", lives("York, UK", { willing: false, to: null }), "unknown"],
  ])("against %s: %j is %s", (_, facts, status) => {
    expect(answer(leeds, facts).status).toBe(status);
  });

  test("of two cities of one name in two states is not the same", () => {
    expect(answer(job("place", { text: "Portland, OR", country: "US" }), lives("Portland, ME")).status).toBe("unknown");
  });

  test("of a remote job asks only for the country", () => {
    const remote = job("place", { text: "Leeds, UK", country: "GB" }, "preference", { remote: { value: { mode: "remote", daysOnSite: null }, use: "ignored", source: null } });
    expect(answer(remote, lives("York, UK")).status).toBe("pass");
  });
});

describe("a work permit", () => {
  const german = job("permit", { country: "DE", sponsors: false });
  test.each<[string, FactValue<"permit">, string]>([
    ["for the country", { areas: ["DE"], needsSponsor: null }, "pass"],
    ["for the EU", { areas: ["EU"], needsSponsor: null }, "pass"],
    ["for another country", { areas: ["US"], needsSponsor: null }, "unknown"],
    ["that must be sponsored", { areas: ["DE"], needsSponsor: true }, "fail"],
  ])("%s is %s", (_, permit, status) => {
    expect(answer(german, says("permit", permit)).status).toBe(status);
  });
});

describe("answers", () => {
  test("are unknown where nothing is said, whatever is asked", () => {
    const all: JobConditions = {
      pay: { value: pay(1, 2), use: "knockout", source: null }, start: { value: "now", use: "knockout", source: null }, contract: { value: ["permanent"], use: "knockout", source: null },
      hours: { value: ["full_time"], use: "knockout", source: null }, place: { value: { text: "Leeds", country: null }, use: "knockout", source: null },
      remote: { value: { mode: "on_site", daysOnSite: null }, use: "knockout", source: null }, permit: { value: { country: "GB", sponsors: false }, use: "knockout", source: null },
    };
    const answers = answerConditions(all, today)({});
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill("unknown"));
    // A person who took the resume's word back leaves as little to compare.
    const denied = answerConditions(all, today)({ pay: { value: null, by: "recruiter", span: null, page: null } });
    expect(denied[0]?.status).toBe("unknown");
  });

  test("are not given where the recruiter ignores a condition", () => {
    expect(answerConditions({ ...noJobConditions, hours: { value: ["full_time"], use: "ignored", source: null } }, today)({})).toEqual([]);
  });

  test("point to the resume's words, and to nothing where a person said it", () => {
    expect(answer(job("hours", ["full_time"]), says("hours", { accepts: ["full_time"], only: false })).evidence).toEqual({ start: 3, end: 9, page: 1 });
    expect(answer(job("hours", ["full_time"]), { hours: { value: { accepts: ["full_time"], only: true }, by: "csv", span: null, page: null } })).toMatchObject({ evidence: null, reason: expect.stringContaining("the imported list says") as string });
  });

  test("join the must-haves where they are knock-outs, and move nobody", () => {
    const match = { candidateId: "c1", rank: 1, score: 0.4, knockouts: [{ requirementId: "r1", status: "pass", reason: () => "It is there." }], conditions: [] } as unknown as UnsaidMatch;
    const facts = (): CandidateConditions => says("hours", { accepts: ["part_time"], only: true });
    const [strict] = withConditions([match], answerConditions(job("hours", ["full_time"], "knockout"), today), facts);
    expect(strict).toMatchObject({ rank: 1, score: 0.4, knockouts: [{ requirementId: "r1" }, { requirementId: "condition:hours", status: "fail" }] });
    const [mild] = withConditions([match], answerConditions(job("hours", ["full_time"], "preference"), today), facts);
    expect(mild).toMatchObject({ knockouts: [{ requirementId: "r1" }], conditions: [{ condition: "hours", status: "fail" }] });
  });
});
