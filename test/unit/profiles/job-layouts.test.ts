import { describe, expect, it } from "vitest";
import { jobsOf } from "./parse-text.ts";

const head = "Ola Nordby\n\nEXPERIENCE\n";

describe("a job's heading", () => {
  it("is looked for above dates that stand alone where the first job's do not", () => {
    const text = "Fjord Media, Chicago, IL - June 2018 - Sept 2018\nHelped with shows.\nNorthwind Cable, Tulsa, OK\nJune 2017 - Aug 2017\nHelped on production days.\n";
    expect(jobsOf(head + text)).toEqual([[null, "Fjord Media", "2018-06", "2018-09"], [null, "Northwind Cable", "2017-06", "2017-08"]]);
  });

  it("leaves no short line of names to the job above", () => {
    const text = "Site Engineer\n\nFjord Yard Technologies -\n\nApril 2016 to Present\n\nMarine Assets Management\n• Built\n";
    expect(jobsOf(head + text)).toEqual([["Site Engineer", "Fjord Yard Technologies", "2016-04", "now"]]);
  });

  it("is read past what is told of the employer in brackets", () => {
    const text = "TALLOWCORP, Westborough, MA (headquartered in San Francisco) 1998-2002\nSenior Welder\nWelded hulls of boats.\nNORTHWIND COMPUTER CORPORATION (acquired by Wick, 1998), Shrewsbury, MA\n1983-1998\nWelder\nWelded.\n";
    expect(jobsOf(head + text)).toEqual([["Senior Welder", "TALLOWCORP", "1998", "2002"], ["Welder", "NORTHWIND COMPUTER CORPORATION", "1983", "1998"]]);
  });

  it("may end in a full stop behind its place", () => {
    const text = "NORTHWIND FOUNDRIES LIMITED, CHENNAI 600 057, INDIA.\n(An ISO 9002 Company)\nDuration: 8 Years (1993 – 2001)\nPosition: Senior Welder\n• Welded\n";
    expect(jobsOf(head + text)).toEqual([["Senior Welder", "NORTHWIND FOUNDRIES LIMITED", "1993", "2001"]]);
  });

  it("may begin with a word that is also a label", () => {
    expect(jobsOf(`${head}Environment Norway, Fjord Ltd\nJune 1990 to March 1995\nComputer technician\n• Repaired\n`)[0]?.[0]).toBe("Computer technician");
    expect(jobsOf(`${head}Environment Norway, Fjord Ltd\nJune 1990 to March 1995\nComputer technician\n• Repaired\n`)[0]?.[1]).toContain("Fjord Ltd");
  });

  it("parts employer and title, or title and place, that no sign parts", () => {
    expect(jobsOf(`${head}Fjord Yard Limited Senior Systems Engineer Jan 2015 - Mar 2018\n• Built\n`)).toEqual([["Senior Systems Engineer", "Fjord Yard Limited", "2015-01", "2018-03"]]);
    expect(jobsOf(`${head}Web Developer Northwind Pvt Ltd Jan 2015 - Mar 2018\n• Built\n`)).toEqual([["Web Developer", "Northwind Pvt Ltd", "2015-01", "2018-03"]]);
    expect(jobsOf(`${head}Test Engineer (Fjord Yard Ltd.)\nJan 2015 - Mar 2018\n• Tested\n`)).toEqual([["Test Engineer", "Fjord Yard Ltd.", "2015-01", "2018-03"]]);
    expect(jobsOf(`${head}Xylin August 2003 – December 2007\nOwner/Web Developer West Hills, California\n• Built\n`)).toEqual([["Owner/Web Developer", "Xylin", "2003-08", "2007-12"]]);
  });
});

describe("what is no job", () => {
  it("is a school with its years among the jobs, without any position", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\nJan 2015 - Mar 2018\n• Welded\n\nHarbour University\nJuly 2004 to June 2008\n`)).toEqual([["Welder", "Fjord Yard Ltd", "2015-01", "2018-03"]]);
  });

  it("is a list of tools with the years of their releases", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\nJan 2015 - Mar 2018\nSybase 2000/2005, Oracle, Java\n`)).toHaveLength(1);
  });
});

describe("dates", () => {
  it("are read as East Asia writes them", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\n2015年3月 - 2018年6月\n• Welded\n\nDiver\nTallow Ltd\n2018年至今\n• Dived\n`)).toEqual([["Welder", "Fjord Yard Ltd", "2015-03", "2018-06"], ["Diver", "Tallow Ltd", "2018", "now"]]);
  });

  it("may name the season behind the year", () => {
    expect(jobsOf(`${head}2007 Summer Intern at Northwind\nBuilt a demo.\n`)).toEqual([["Intern", "Northwind", "2007-06", null]]);
  });

  it("are joined where a line ends in the month", () => {
    expect(jobsOf(`${head}• Worked as a Welder with Fjord Yard Ltd from Sept'\n2013 to Apr' 2014\n`)).toEqual([["Welder", "Fjord Yard Ltd", "2013-09", "2014-04"]]);
  });
});
