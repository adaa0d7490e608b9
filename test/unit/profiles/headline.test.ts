import { describe, expect, it } from "vitest";
import { parseText } from "./parse-text.ts";

const titleOf = (headline: string): string | null =>
  parseText(`Lena Marsh\n${headline}\nlena@example.org\n\nExperience\n\nRigging Engineer\tMay 2014 – Present\nTidewater Works Ltd\n• Spliced ropes.\n`).title;

describe("a headline", () => {
  it.each(["Software Engineer, Third Year", "Software Engineer – Harbour Maps"])("keeps what narrows its title: %s", (headline) => {
    expect(titleOf(headline)).toBe(headline);
  });

  it.each(["Software Engineer with extensive experience building", "Software Engineer LinkedIn: lena-marsh", "Software Engineer Updated: 20/06/2022", "Software Engineer Resume Template"])("ends where something else begins: %s", (headline) => {
    expect(titleOf(headline)).toBe("Software Engineer");
  });

  it("leaves the employer out", () => {
    expect(titleOf("Software Engineer - Tidewater")).toBe("Software Engineer");
  });
});
