import { describe, expect, it } from "vitest";
import { profileSchema } from "../../../src-preload/domain.ts";
import { parseText } from "./parse-text.ts";

// A pattern that backtracks would take hours over these, and reach neither the end nor the expectations.
describe("hostile text is read to its end", () => {
  it.each([
    ["half ranges", "Jan 2001 - ".repeat(100_000)], ["half ranges on lines", "Jan 2001 - \n".repeat(30_000)], ["digits", "1".repeat(500_000)], ["dots", ".".repeat(500_000)],
    ["blanks", `a${" ".repeat(500_000)}b`], ["at signs", "a@".repeat(200_000)], ["letters", "a".repeat(500_000)], ["commas", "A, ".repeat(150_000)], ["brackets", "(".repeat(300_000)],
    ["capital letters", "A B ".repeat(100_000)], ["phones", "+1 234 567 8901 ".repeat(20_000)], ["hosts", `${"a.".repeat(200_000)}com`], ["headings", "EXPERIENCE\n".repeat(30_000)],
    ["degrees", `EDUCATION\n${"Bachelor of ".repeat(20_000)}`], ["jobs", `EXPERIENCE\n${"Software Engineer\nAcme Ltd\nJan 2001 - Feb 2002\n• did\n".repeat(5000)}`], ["escapes", "\\xe2\\x80".repeat(50_000)],
    ["names", "Name: Ola Nordby\n".repeat(20_000)], ["levels", `LANGUAGES\n${"English B2 C1 ".repeat(20_000)}`], ["certificates", `CERTIFICATIONS\n${"Rigger, by Yard - by Dock (2019), ".repeat(10_000)}`], ["addresses", "Address: 12 Mill Lane, 10115 Berlin, \n".repeat(10_000)],
    ["spaced letters", "I N G R I D\t".repeat(40_000)], ["amounts", "Total due 1.234,56 € ".repeat(20_000)], ["combining marks", "e\u0301".repeat(100_000)], ["sentences", `EXPERIENCE\n${"worked with A ".repeat(30_000)}`], ["years", "10 years ".repeat(50_000)],
  ])("%s", (_what, text) => {
    const profile = parseText(text);
    expect(profileSchema.safeParse(profile).success).toBe(true);
    for (const span of [...profile.identity, ...profile.employment.map((e) => e.span), ...profile.education.map((e) => e.span)]) expect(span.end).toBeLessThanOrEqual(text.length);
  }, 120_000);
});
