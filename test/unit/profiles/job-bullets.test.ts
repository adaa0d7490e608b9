import { describe, expect, it } from "vitest";
import { parseText } from "./parse-text.ts";

const head = "Ola Nordby\n\nEXPERIENCE\nWelder\nFjord Yard Ltd\nJan 2015 - Mar 2018\n";

function bulletsOf(body: string): string[] {
  const text = head + body;
  return parseText(text).employment[0]?.bullets.map(({ start, end }) => text.slice(start, end)) ?? [];
}

describe("what was done in a job", () => {
  it("is its bullets, wrapped lines joined, without their signs", () => {
    expect(bulletsOf("• Welded hulls of fishing boats, ferries and two research vessels in the\ndry dock\n• Taught apprentices\n")).toEqual([
      "Welded hulls of fishing boats, ferries and two research vessels in the\ndry dock", "Taught apprentices",
    ]);
  });

  it("is the sentences of a paragraph", () => {
    expect(bulletsOf("Welded hulls of boats for J. Smith. Taught two apprentices to weld under water.\n")).toEqual([
      "Welded hulls of boats for J. Smith.", "Taught two apprentices to weld under water.",
    ]);
  });

  it("is each short line without a bullet by itself", () => {
    expect(bulletsOf("Welded hulls\nTaught apprentices\n")).toEqual(["Welded hulls", "Taught apprentices"]);
  });

  it("leaves out words that only head the list", () => {
    expect(bulletsOf("Roles & Responsibilities\n• Welded hulls\nMain projects of 2016:\n• Built a ferry\n")).toEqual(["Welded hulls", "Built a ferry"]);
  });

  it("takes in a dated project without a heading of its own, and stops where the next job begins", () => {
    const text = `${head}• Welded hulls\n\nFeb 2016 - May 2016\n• Mended a bridge\n\nFitter\nQuay Ltd\n2012 - 2014\n• Fitted\n`;
    const { employment } = parseText(text);
    expect(employment.map((job) => job.bullets.map(({ start, end }) => text.slice(start, end)))).toEqual([["Welded hulls", "Mended a bridge"], ["Fitted"]]);
  });

  it("lies inside the job's own span", () => {
    const text = `${head}Welded hulls.\n\nFitter\nQuay Ltd\n2012 - 2014\n• Fitted\n`;
    for (const job of parseText(text).employment) for (const item of job.bullets) {
      expect(item.start).toBeGreaterThanOrEqual(job.span.start);
      expect(item.end).toBeLessThanOrEqual(job.span.end);
    }
  });

  it("is empty where nothing stands under the heading", () => {
    expect(bulletsOf("")).toEqual([]);
  });
});
