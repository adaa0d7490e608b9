import { describe, expect, test } from "vitest";
import { factNames, factValueSchemas, type FactName, type FactValue } from "../../../src-preload/conditions.ts";
import { factForms } from "../../../src-renderer/conditions/fact-forms.ts";
import { jobForms } from "../../../src-renderer/conditions/job-forms.ts";
import { readAmount, readCountry, readDate } from "../../../src-renderer/conditions/typed-values.ts";

const values: { [N in FactName]: FactValue<N> } = {
  pay: { least: 50_000, most: null, currency: "EUR", per: "month" }, available: "2026-03", notice: { count: 4, unit: "weeks" }, contract: { accepts: ["permanent", "freelance"], only: false },
  hours: { accepts: ["part_time"], only: true }, remote: { accepts: ["remote"], only: true }, place: { text: "Leeds, UK", country: null }, relocate: { willing: true, to: "Spain" },
  permit: { areas: ["DE", "EU"], needsSponsor: false },
};

test.each(factNames)("the form of “%s” gives back the value it was filled with", (name) => {
  const form = factForms[name] as { fill(value: unknown): Record<string, string>; read(draft: unknown): unknown };
  expect(form.read(form.fill(values[name]))).toEqual({ value: values[name] });
  expect(factValueSchemas[name].safeParse(values[name]).success).toBe(true);
});

test("a hybrid job keeps its days on site, and loses them when it becomes remote", () => {
  const draft = jobForms.remote.fill({ mode: "hybrid", daysOnSite: 2 });
  expect(jobForms.remote.read(draft)).toEqual({ value: { mode: "hybrid", daysOnSite: 2 } });
  expect(jobForms.remote.read({ ...draft, chosen: "remote" })).toEqual({ value: { mode: "remote", daysOnSite: null } });
});

describe("what cannot be is said", () => {
  test.each<[string, unknown]>([
    ["an amount", jobForms.pay.read({ least: "lots", most: "", currency: "EUR", per: "year" })],
    ["a range upside down", jobForms.pay.read({ least: "60000", most: "50000", currency: "EUR", per: "year" })],
    ["a currency", jobForms.pay.read({ least: "1", most: "", currency: "shells", per: "year" })],
    ["a date", jobForms.start.read({ when: "date", date: "31.2.2026" })],
    ["nothing chosen", jobForms.contract.read({ chosen: [] })],
    ["a country", factForms.permit.read({ areas: "Atlantis", sponsor: "" })],
  ])("of %s", (_, read) => {
    expect(read).toEqual({ problem: expect.stringMatching(/^.+\.$/) as string });
  });
});

test.each([["50000", 50_000], ["50,000", 50_000], ["50.000", 50_000], ["50k", 50_000], ["22.50", 22.5], ["0", undefined], ["x", undefined], ["", null]])("the amount “%s” is %s", (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});
test.each([["2026-03-01", "2026-03-01"], ["1 March 2026", "2026-03-01"], ["March 2026", "2026-03"], ["3/2026", "2026-03"], ["1.3.2026", "2026-03-01"], ["2026", "2026"], ["1. März 2026", "2026-03-01"], ["Dez. 2026", "2026-12"], ["15 Mai 2026", "2026-05-15"], ["soon", undefined], ["", null]])("the date “%s” is %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});
test.each([["Germany", "DE"], ["de", "DE"], ["UK", "GB"], ["European Union", "EU"], ["the Netherlands", "NL"], ["Österreich", "AT"], ["die Schweiz", "CH"], ["Großbritannien", "GB"], ["Europäische Union", "EU"], ["Atlantis", undefined]])("the country “%s” is %s", (typed, code) => {
  expect(readCountry(typed)).toBe(code);
});
