import { describe, expect, test } from "vitest";
import { noJobConditions, type ConditionName, type JobConditions } from "../../../../src-preload/conditions.ts";
import { carriedOver, readJobConditions } from "../../../../src-main/matching/conditions/read-job-conditions.ts";

const value = (ad: string, name: ConditionName): unknown => readJobConditions(ad)[name].value;

describe("an ad", () => {
  test.each<[string, ConditionName, unknown]>([
    ["Salary: £32,000 - £36,000 per annum", "pay", { least: 32_000, most: 36_000, currency: "GBP", per: "year" }],
    ["Location: Toronto, Ontario, Canada\nPay: $45/hr", "pay", { least: 45, most: 45, currency: "CAD", per: "hour" }],
    ["We pay 4.500 € brutto im Monat.", "pay", { least: 4500, most: 4500, currency: "EUR", per: "month" }],
    ["Budget: 18-22 LPA", "pay", { least: 1_800_000, most: 2_200_000, currency: "INR", per: "year" }],
    ["Start date: 1 September 2026", "start", "2026-09-01"],
    ["The position starts in April 2026.", "start", "2026-04"],
    ["Start: as soon as possible", "start", "now"],
    ["Immediate joiners preferred.", "start", "now"],
    ["This is a permanent, full-time position.", "contract", ["permanent"]],
    ["This is a permanent, full-time position.", "hours", ["full_time"]],
    ["Job type: Contract", "contract", ["fixed_term", "freelance"]],
    ["12-month contract to cover parental leave", "contract", ["fixed_term"]],
    ["Employment type: Part-time", "hours", ["part_time"]],
    ["Location: Leeds, UK", "place", { text: "Leeds, UK", country: "GB" }],
    ["Dock lead Location: Springfield, ILShift: 2nd shift", "place", { text: "Springfield, IL", country: "US" }],
    ["The clinic is recruiting for a full-time pharmacist.", "hours", ["full_time"]],
    ["The expected starting date for this position is May 15, 2027.", "start", "2027-05-15"],
    ["Location: Remote – Berlin, Germany", "place", { text: "Berlin, Germany", country: "DE" }],
    ["Standort: München", "place", { text: "München", country: null }],
    ["This role is fully remote.", "remote", { mode: "remote", daysOnSite: null }],
    ["Hybrid working with 2 days a week in the office.", "remote", { mode: "hybrid", daysOnSite: 2 }],
    ["This is an on-site position.", "remote", { mode: "on_site", daysOnSite: null }],
    ["Location: London (hybrid)", "remote", { mode: "hybrid", daysOnSite: null }],
    ["Sorry, this is not a remote position.", "remote", { mode: "on_site", daysOnSite: null }],
    ["You must have the right to work in the UK.", "permit", { country: "GB", sponsors: null }],
    ["Candidates must be authorized to work in the US. We are unable to sponsor visas.", "permit", { country: "US", sponsors: false }],
    ["Visa sponsorship is available.", "permit", { country: null, sponsors: true }],
  ])("“%s” states its %s", (ad, name, expected) => {
    expect(value(ad, name)).toEqual(expected);
  });

  test("keeps the words each condition was read from", () => {
    const ad = "Ward nurse\n\nSalary: £32,000 - £36,000 per annum\nWe care.";
    const { source } = readJobConditions(ad).pay;
    expect(source && ad.slice(source.start, source.end)).toBe("£32,000 - £36,000 per annum");
  });

  test("makes preferences of what it states, and nothing of the rest", () => {
    const { pay, start } = readJobConditions("Salary: £32,000 a year");
    expect([pay.use, start]).toEqual(["preference", { value: null, use: "ignored", source: null }]);
  });

  test.each<[string, ConditionName]>([
    ["A sign-on bonus of $5,000 and 401(k) matching.", "pay"],
    ["You will manage a budget of $2,000,000 per year.", "pay"],
    ["Call us at 855.422.1000 about pay.", "pay"],
    ["Founded in March 1999, our journey starts in Leeds.", "start"],
    ["5 years of full-time experience.", "hours"],
    ["Benefits for full-time employees.", "hours"],
    ["Lead remote teams and support remote sites.", "remote"],
    ["Knowledge of hybrid cloud.", "remote"],
    ["We are a federal contractor.", "contract"],
    ["US citizens only.", "permit"],
    ["Work with clients in Germany.", "permit"],
  ])("“%s” says nothing about %s", (ad, name) => {
    expect(value(ad, name)).toBeNull();
  });
});

describe("a changed ad", () => {
  const before: JobConditions = {
    ...noJobConditions,
    pay: { value: { least: 1, most: 2, currency: "EUR", per: "hour" }, use: "knockout", source: null },
    hours: { value: ["full_time"], use: "knockout", source: { start: 0, end: 9 } },
  };
  const now = carriedOver(before, readJobConditions("Salary: £32,000 a year. This is a part-time role."));

  test("leaves alone what a person typed", () => {
    expect(now.pay).toEqual(before.pay);
  });

  test("is read anew, and used as was chosen", () => {
    expect(now.hours).toMatchObject({ value: ["part_time"], use: "knockout" });
  });
});

test.each(["€1,", "Location: ", "remote ", "salary 12-", "start ", "Job type: x ", "contract ", "sponsor no ", "US "])(
  "an ad made of %j is read to its end: a pattern that backtracks would not get there",
  (seed) => {
    expect(Object.keys(readJobConditions(seed.repeat(Math.ceil(300_000 / seed.length)))).sort()).toEqual(Object.keys(noJobConditions).sort());
  },
);
