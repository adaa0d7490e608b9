import { expect, it } from "vitest";
import { emptyProfile, type Profile } from "../../../src-preload/domain.ts";
import type { SwapKind } from "../../../src-preload/contract.ts";
import { otherPeople } from "../../../src-main/fairness/counterfactual/other-people.ts";
import { editsOf, swapped, swaps } from "../../../src-main/fairness/counterfactual/swaps.ts";

const other = { given: "Ngozi", family: "Okafor", place: "Lagos, Nigeria", street: "9 Awolowo Road" };
const swap = (kind: SwapKind, text: string, profile: Partial<Profile> = {}): string => swapped(text, editsOf(kind === "all" ? swaps : [kind], text, { ...emptyProfile, ...profile }, other)).text;

it("swaps a name wherever it is one, as it is written there", () => {
  const text = "WILL PAGE\nwill.page@x.org | linkedin.com/in/willpage\nWill's team said that Page will turn the page. By W. Page and A. Lee";
  expect(swap("name", text, { name: "Will Page" })).toBe("NGOZI OKAFOR\nngozi.okafor@x.org | linkedin.com/in/willpage\nNgozi's team said that Okafor will turn the page. By N. Okafor and A. Lee");
});

it("swaps the initial on either side of the family's name, and leaves a name that is also their trade where it is the trade", () => {
  expect(swap("name", "Jane Doe\n1. Doe, J., & Smith, A. (2023).\n2. A. Smith and J. Doe", { name: "Jane Doe" })).toBe("Ngozi Okafor\n1. Okafor, N., & Smith, A. (2023).\n2. A. Smith and N. Okafor");
  const text = "Jane Developer\njane.developer@x.org\nFull Stack Developer\nJane used Developer Tools";
  const employment = [{ title: "Full Stack Developer", span: { start: 0, end: 0 } }] as unknown as Profile["employment"];
  expect(swap("name", text, { name: "Jane Developer", employment })).toBe("Ngozi Okafor\nngozi.okafor@x.org\nFull Stack Developer\nNgozi used Developer Tools");
});

it("swaps gendered words for each other, and no systems or degrees", () => {
  expect(swap("gender", "Mrs Lee: she ran her ward; the HIS was his. He, a waiter, held an MS.")).toBe("Mr Lee: he ran his ward; the HIS was her. She, a waitress, held an MS.");
});

it("moves the years of studies alone", () => {
  const text = "Nurse 2015 – 2020\nBSc, Leeds 2011 – 2014";
  const span = { start: 18, end: text.length };
  const education = [{ degree: "BSc", level: null, field: null, institution: null, start: null, end: null, span }];
  expect(swap("graduation", text, { education })).toBe("Nurse 2015 – 2020\nBSc, Leeds 1997 – 2000");
});

it("swaps where somebody lives, and not where they worked", () => {
  const text = "12 Elm Street, Leeds, UK\nNurse, Leeds, UK, 2015";
  const employment = [{ title: "Nurse", company: null, location: null, start: null, end: null, span: { start: 25, end: text.length } }] as unknown as Profile["employment"];
  expect(swap("address", text, { location: "Leeds, UK", employment })).toBe("9 Awolowo Road, Lagos, Nigeria\nNurse, Leeds, UK, 2015");
});

it("tells which lines are others, and where everything stands then", () => {
  const text = "Ana Lee\nNurse\nAna ran a ward";
  const made = swapped(text, editsOf(["name"], text, { ...emptyProfile, name: "Ana Lee" }, other));
  expect(made.lines).toEqual([{ before: "Ana Lee", after: "Ngozi Okafor" }, { before: "Ana ran a ward", after: "Ngozi ran a ward" }]);
  expect(made.text.slice(made.at(text.indexOf("Nurse")))).toBe("Nurse\nNgozi ran a ward");
  expect(made.at(text.length)).toBe(made.text.length);
});

it("has as many women as men among the others, who share no name", () => {
  expect(otherPeople.length % 2).toBe(0);
  const names = otherPeople.flatMap(({ given, family }) => [given, family]);
  expect(new Set(names).size).toBe(names.length);
});
