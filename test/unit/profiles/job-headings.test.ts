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

  it("takes words that begin with a label's for the title they are", () => {
    expect(jobsOf(`${head}Fjord Yard, Inc.\n1999 - 2005\nSite Manager\n2002 - 2005\nKey Account Manager\n1999 - 2002\nSold hulls to everybody who asked for one and to some who did not.\n`).map((job) => job[0])).toEqual(["Site Manager", "Key Account Manager"]);
  });

  it("looks below dates that end in a colon", () => {
    const text = "1984 - 1986:\n\nNorthwind Reform Commission\n\n1989 - 1995:\n\nNorthwind Insurance Co. Ltd\nLegal Officer under the Company Secretary\nDealt with the law of boats.\n\n2003 - 2008:\n\nFjord Hospital\nChief Legal Officer\nDealt with the law of cures.\n";
    expect(jobsOf(head + text)).toEqual([
      [null, "Northwind Reform Commission", "1984", "1986"], ["Legal Officer", "Northwind Insurance Co. Ltd", "1989", "1995"], ["Chief Legal Officer", "Fjord Hospital", "2003", "2008"],
    ]);
  });

  it("reads an undated job with the employer, its place and the title one below the other", () => {
    const text = "Fjord Yard, Inc., Tulsa, OK\n2011 - 2015\nSite Manager\n• Led\n\nNorthwind Builders Ltd\nTulsa, OK\nWelder\n• Welded\n";
    expect(jobsOf(head + text)).toEqual([["Site Manager", "Fjord Yard, Inc.", "2011", "2015"], ["Welder", "Northwind Builders Ltd", null, null]]);
  });

  it.each(["[Welder]", "(Designation: Welder)"])("reads the title in the brackets of %s", (title) => {
    expect(jobsOf(`${head}Northwind Builders Ltd\nMay 2005 - July 2007\n${title}\n• Welded\n`)).toEqual([["Welder", "Northwind Builders Ltd", "2005-05", "2007-07"]]);
  });

  it("takes no place for a title", () => {
    expect(jobsOf(`${head}Tulsa, OK\nNorthwind Builders Ltd\n2015 - 2018\n• Welded\n`)).toEqual([[null, "Northwind Builders Ltd", "2015", "2018"]]);
  });

  it("finds the jobs that go on below a list of projects", () => {
    const text = "Northwind Builders Ltd, Welder, 2016 - Present\n• Welded\n\nSelected projects:\n\nThe old bridge\n• Mended it\n\nTallow Systems, Senior Welder, 2009 - 2015\n• Welded more\n";
    expect(jobsOf(head + text)).toEqual([["Welder", "Northwind Builders Ltd", "2016", "now"], ["Senior Welder", "Tallow Systems", "2009", "2015"]]);
  });

  it("reads the heading and the first employer from one line", () => {
    const text = "Ola Nordby\n\nWork Experience Northwind University\nSite Engineer\nTulsa, OK\n2010 - Present\nMeasured the old halls.\n";
    expect(jobsOf(text)).toEqual([["Site Engineer", "Northwind University", "2010", "now"]]);
    expect(parseText(text).sections.map((section) => section.kind)).toEqual(["header", "experience"]);
  });

  it.each(["SALES ACHIEVEMENTS & CAREER HISTORY", "Experience and participated projects:", "Previous Employers", "Service Record"])("takes %s for the heading of the jobs", (heading) => {
    expect(jobsOf(`Ola Nordby\n\n${heading}\n\nWelder\nFjord Yard Ltd\n2015 - 2018\n`)).toEqual([["Welder", "Fjord Yard Ltd", "2015", "2018"]]);
  });

  it("believes a label about the title more than the words above it", () => {
    const text = "Since: September 1st 2012 Until: August 31st 2014\nCompany: Fjord\nBoat Concession\nPosition held: Legal Director\n\nSince: October 1st 2014 Until: Currently\nCompany: Northwind Ltd\nPosition held: Lawyer\n";
    expect(jobsOf(head + text)).toEqual([["Legal Director", "Fjord", "2012-09", "2014-08"], ["Lawyer", "Northwind Ltd", "2014-10", "now"]]);
  });

  it("knows a title by its first half", () => {
    expect(jobsOf(`${head}Northwind Builders Ltd\n2015 - 2018\nSite Manager/VP Field Services\n• Welded\n`)[0]?.[0]).toBe("Site Manager/VP Field Services");
  });

  it("finds the jobs under a numbered heading", () => {
    expect(jobsOf("Ola Nordby\n5. Academic Studies\nNorthwind University\n6. Employment History\nWelder\nFjord Yard Ltd\n2015 - 2018\n")).toEqual([["Welder", "Fjord Yard Ltd", "2015", "2018"]]);
  });

  it("ends a name where the next sentence begins", () => {
    expect(jobsOf(`${head}Radio host. Responsible for a weekly show, 2009 - 2012\nFjord Radio Ltd\n`)[0]?.[0]).toBe("Radio host");
  });

  it("takes the years of a product's releases for no job", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\n2015 - 2018\n\nOperating Systems\nWindows Server 2000/2003\n`)).toEqual([["Welder", "Fjord Yard Ltd", "2015", "2018"]]);
  });

  it("joins a city's name that a line break cut", () => {
    const { employment } = parseText(`${head}Teacher, White Lake School District, New\nYork\n1999 - Present\n• Taught\n`);
    expect(employment.map((job) => [job.title, job.company, job.location])).toEqual([["Teacher", "White Lake School District", "New York"]]);
  });

  it("keeps partners together before the letters of their association", () => {
    expect(jobsOf(`${head}Tallow & Wick, PA\nTulsa, Oklahoma\nParalegal (1999 - 2004)\n• Wrote\n`)[0]?.slice(0, 2)).toEqual(["Paralegal", "Tallow & Wick"]);
  });

  it("takes no city that the resume's head names for a title", () => {
    expect(jobsOf("Ola Nordby\nTulsa, Oklahoma\n\nEXPERIENCE\nTulsa\nNorthwind Builders Ltd\n2015 - 2018\n• Welded\n")).toEqual([[null, "Northwind Builders Ltd", "2015", "2018"]]);
  });

  it.each(["Technology Analyst", "Environmental Engineer", "Skills Trainer"])("takes %s for a title and not for a label", (title) => {
    expect(jobsOf(`${head}${title}\nFjord Yard Ltd\n2015 - 2018\n• Measured\n`)[0]?.[0]).toBe(title);
  });

  it("takes an employer's name for no label", () => {
    expect(jobsOf(`${head}Welder, 2015 - 2018\nTechnology Development, Inc., Tulsa, OK\n• Welded\n`)[0]?.slice(0, 2)).toEqual(["Welder", "Technology Development, Inc."]);
    expect(jobsOf(`${head}Environmental Services\nWelder\n2015 - 2018\n• Welded\n`)[0]?.slice(0, 2)).toEqual(["Welder", "Environmental Services"]);
  });

  it("takes a label for no title", () => {
    expect(jobsOf(`${head}Welder\n2015 - 2018\nSkills Used\nWelded hulls for everybody.\n`)).toEqual([["Welder", null, "2015", "2018"]]);
  });

  it("keeps a title whole where the employer is only a placeholder", () => {
    expect(jobsOf(`${head}03/2013 to 06/2013\nManager, Classification/Compensation Company Name - City , State\n\n• Classified\n`)).toEqual([["Manager, Classification/Compensation", null, "2013-03", "2013-06"]]);
  });

  it.each([
    ["behind the placeholder of the employer", "Welding Intern Company Name - Attending daily meetings of the yard and writing down what was said."],
    ["behind the title that follows a placeholder of the place", "Company Name City , State Welding Intern Attended daily meetings of the yard and wrote down what was said."],
  ])("ends the heading %s", (_where, line) => {
    const { employment } = parseText(`${head}09/2010 to 01/2011\n${line}\n`);
    expect(employment.map((job) => [job.title, job.start, job.bullets.length])).toEqual([["Welding Intern", "2010-09", 1]]);
  });
});
