import { describe, expect, it } from "vitest";
import { jobsOf, parseText } from "./parse-text.ts";

const head = "Ola Nordby\n\nEXPERIENCE\n";

describe("job headings", () => {
  it("ends a title at the dash behind which its work is told", () => {
    const text = "Fjord Yard, Inc., Tulsa, OK\n2007 to 2010\nHead Welder - Promoted to lead a crew of twelve people and to plan their week.\n• Kept the yard safe\n";
    expect(jobsOf(head + text)).toEqual([["Head Welder", "Fjord Yard, Inc.", "2007", "2010"]]);
    expect(parseText(head + text).employment[0]?.bullets).toHaveLength(2);
  });

  it("ends it there behind dates of its own, under the employer of several positions", () => {
    const text = "Fjord Yard, Inc.\n1997 to 2007\nHead Welder (2001-2007) - Promoted to lead a crew of twelve people.\n• Led\nWelder (1997-2001) - Successfully looked after small local hulls.\n• Welded\n";
    expect(jobsOf(head + text)).toEqual([["Head Welder", "Fjord Yard, Inc.", "2001", "2007"], ["Welder", "Fjord Yard, Inc.", "1997", "2001"]]);
  });

  it("keeps what is no prose behind a title's dash", () => {
    expect(jobsOf(`${head}Site Engineer - Northwind Builders Ltd\n2015 - 2018\n• Built\n`)).toEqual([["Site Engineer", "Northwind Builders Ltd", "2015", "2018"]]);
  });

  it("looks for the title below the sentence that says what the employer does", () => {
    const text = "Northwind Builders, Inc., Tulsa, OK\n2007 - Present\nSmall family firm specializing in the roofs of old churches.\nSite Manager\nRaised the number of roofs mended each year.\n";
    const { employment } = parseText(head + text);
    expect(employment.map((job) => [job.title, job.company])).toEqual([["Site Manager", "Northwind Builders, Inc."]]);
    expect(employment[0]?.bullets).toHaveLength(1);
  });

  it("finds the title below the employer's place", () => {
    const { employment } = parseText(`${head}08 / 2008 - 09 / 2009\nNorthwind University\nTulsa, OK\nSite Engineer\nMeasured the old halls of the university and drew them.\n`);
    expect(employment.map((job) => [job.title, job.company, job.location])).toEqual([["Site Engineer", "Northwind University", "Tulsa, OK"]]);
  });

  it("takes a sure title below for the title rather than words beside the employer", () => {
    expect(jobsOf(`${head}July 2012 - Present\nOld Boats Programme, Northwind University\nSite Manager\nOffer advice to everybody who owns an old boat and wants to sail it.\n`)).toEqual([["Site Manager", "Northwind University", "2012-07", "now"]]);
  });
});
