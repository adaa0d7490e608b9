import { describe, expect, test } from "vitest";
import type { CandidateConditions, FactName } from "../../../src-preload/conditions.ts";
import { findCalendarDate } from "../../../src-main/profiles/conditions-dates.ts";
import { findPay } from "../../../src-main/profiles/conditions-pay.ts";
import { parseText } from "./parse-text.ts";

const person = "Jo Marlow\nNurse\njo@example.org\n";
const read = (text: string): CandidateConditions => parseText(`${person}\nSUMMARY\n${text}\n`).conditions;
const value = (text: string, name: FactName): unknown => read(text)[name]?.value;

describe("an amount of pay", () => {
  test.each([
    ["$95k", 95_000, 95_000, "$", "year"],
    ["80.000–95.000 EUR p.a.", 80_000, 95_000, "EUR", "year"],
    ["£450 per day", 450, 450, "GBP", "day"],
    ["12 LPA", 1_200_000, 1_200_000, "INR", "year"],
    ["CTC 18 lakhs", 1_800_000, 1_800_000, "INR", "year"],
    ["80-95k USD", 80_000, 95_000, "USD", "year"],
    ["up to £60,000", null, 60_000, "GBP", "year"],
    ["from 50k EUR", 50_000, null, "EUR", "year"],
    ["$45 - $55/hr", 45, 55, "$", "hour"],
    ["between $80,000 and $95,000 annually", 80_000, 95_000, "$", "year"],
    ["CHF 120'000", 120_000, 120_000, "CHF", "year"],
    ["25000 SEK/mo", 25_000, 25_000, "SEK", "month"],
    ["3500 EUR", 3500, 3500, "EUR", null],
  ])("is read from “%s”", (text, least, most, currency, per) => {
    expect(findPay(text, null).map(({ pay }) => pay)).toEqual([{ least, most, currency, per }]);
  });

  test("in dollars is of the country that the text speaks of, and else stays a sign", () => {
    expect(findPay("$95k", "AU")[0]?.pay.currency).toBe("AUD");
    expect(findPay("$95k", "DE")[0]?.pay.currency).toBe("$");
  });

  test("is neither a retirement plan nor part of a date", () => {
    expect(findPay("401(k), posted 5/13/2016", null).filter(({ marked }) => marked)).toEqual([]);
  });
});

describe("a date", () => {
  test.each([["from 1 March 2026", "2026-03-01"], ["March 2026", "2026-03"], ["15.04.2026", "2026-04-15"], ["2026-05-01", "2026-05-01"], ["April 3rd, 2026", "2026-04-03"], ["30/04/2026", "2026-04-30"]])("is read from “%s”", (text, date) => {
    expect(findCalendarDate(text)?.value).toBe(date);
  });

  test("whose day and month could change places is only as sure as its year", () => {
    expect(findCalendarDate("03/04/2026")?.value).toBe("2026");
  });

  test("that no calendar has is none", () => {
    expect(findCalendarDate("31 February 2026")?.value).not.toBe("2026-02-31");
  });
});

describe("a resume's own word", () => {
  test.each<[string, FactName, unknown]>([
    ["Expected salary: EUR 60,000 per year", "pay", { least: 60_000, most: 60_000, currency: "EUR", per: "year" }],
    ["Current CTC: 12 LPA, Expected CTC: 18 LPA", "pay", { least: 1_800_000, most: 1_800_000, currency: "INR", per: "year" }],
    ["Gehaltsvorstellung: 65.000 € brutto p.a.", "pay", { least: 65_000, most: 65_000, currency: "EUR", per: "year" }],
    ["Notice period: 4 weeks", "notice", { count: 4, unit: "weeks" }],
    ["One month's notice.", "notice", { count: 1, unit: "months" }],
    ["Notice period: none", "notice", { count: 0, unit: "days" }],
    ["Available immediately.", "available", "now"],
    ["Available from March 2026.", "available", "2026-03"],
    ["Remote only", "remote", { accepts: ["remote"], only: true }],
    ["Open to hybrid or remote roles.", "remote", { accepts: ["hybrid", "remote"], only: false }],
    ["Desired job type: Contract", "contract", { accepts: ["fixed_term", "freelance"], only: false }],
    ["Seeking a full-time permanent position.", "hours", { accepts: ["full_time"], only: false }],
    ["Willing to relocate to Berlin, Germany", "relocate", { willing: true, to: "Berlin, Germany" }],
    ["Not willing to relocate.", "relocate", { willing: false, to: null }],
    ["Visa status: H-1B", "permit", { areas: ["US"], needsSponsor: true }],
    ["Right to work in the UK, no sponsorship required", "permit", { areas: ["GB"], needsSponsor: false }],
  ])("“%s” is read", (text, name, expected) => {
    expect(value(text, name)).toEqual(expected);
  });

  test("is kept with the words it was read from", () => {
    const text = `${person}\nSUMMARY\nCalm under pressure.\nNotice period: 4 weeks\n`;
    const span = parseText(text).conditions.notice?.span;
    expect(span && text.slice(span.start, span.end)).toBe("Notice period: 4 weeks");
  });

  test.each([
    "US citizen", "Nationality: German", "References available upon request.", "Current salary: $95,000", "Managed a budget of $95k per year.",
    "Led a remote team of five.", "Assisted clients with work permit applications in Germany.", "On the notice board of 3 months.",
  ])("“%s” says nothing to any condition", (text) => {
    expect(read(text)).toEqual({});
  });

  test("in the story of a job is not about the person", () => {
    const { conditions } = parseText(`${person}\nEXPERIENCE\nRecruiter, Quay Ltd\n2019 - 2022\n- Placed nurses open to remote roles and willing to relocate to Leeds, UK.\n- Agreed salary expectations of $95k with 40 candidates.\n`);
    expect(conditions).toEqual({});
  });

  test("under a lone label is the label's value", () => {
    expect(value("NOTICE PERIOD\n30 days", "notice")).toEqual({ count: 30, unit: "days" });
  });
});

test.each(["€1,", "1 2 3 ", "notice ", "remote ", "12k-", "expected salary ", "US U.S. ", "a".repeat(50), "sponsor not "])(
  "a resume made of %j is read to its end: a pattern that backtracks would not get there",
  (seed) => {
    expect(read(seed.repeat(Math.ceil(200_000 / seed.length)))).toBeTypeOf("object");
  },
);
