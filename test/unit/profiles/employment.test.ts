import { describe, expect, it } from "vitest";
import { jobsOf, parseText } from "./parse-text.ts";

const head = "Ola Nordby\n\nEXPERIENCE\n";
const welder = ["Welder", "Fjord Yard Ltd", "2015-01", "2018-03"];

describe("employment", () => {
  it.each([
    ["title, company, dates", "Welder\nFjord Yard Ltd\nJan 2015 - Mar 2018\n• Welded hulls"],
    ["company, title, dates", "Fjord Yard Ltd\nWelder\nJan 2015 - Mar 2018\n• Welded hulls"],
    ["dates first", "Jan 2015 - Mar 2018\nWelder\nFjord Yard Ltd\n• Welded hulls"],
    ["dates at the right after a tab", "Welder\tJan 2015 - Mar 2018\nFjord Yard Ltd\n• Welded hulls"],
    ["company and dates on a line", "Fjord Yard Ltd, Bergen, Norway | Jan 2015 - Mar 2018\nWelder\n• Welded hulls"],
    ["title at company", "Welder at Fjord Yard Ltd (Jan 2015 - Mar 2018)\n• Welded hulls"],
    ["company — title", "Fjord Yard Ltd — Welder, 01/2015 – 03/2018\n• Welded hulls"],
    ["all on one line", "Welder, Fjord Yard Ltd, Bergen, Norway, Jan 2015 - Mar 2018\n• Welded hulls"],
    ["blank lines between", "Welder\n\nFjord Yard Ltd -  Bergen, Norway -\n\nJanuary 2015 to March 2018\n\nWelded hulls of boats."],
    ["job board on one line", "Welder\nFjord Yard Ltd - Tulsa, OK - January 2015 to March 2018\nWelded hulls of boats."],
    ["labels", "Company: Fjord Yard Ltd\nDesignation: Welder\nDuration: Jan 2015 to Mar 2018\n• Welded hulls"],
    ["a sentence", "Worked as a Welder with Fjord Yard Ltd from Jan 2015 to Mar 2018."],
    ["a bullet", "• Welder, Fjord Yard Ltd (Jan 2015 - Mar 2018)"],
  ])("is read from %s", (_layout, text) => {
    expect(jobsOf(head + text)).toEqual([welder]);
  });

  it("keeps titles and employers apart that carry no telling word, by how the other jobs are set", () => {
    const text = "Site Engineer\nNorthwind Ltd\n2018 - 2020\n• Built\n\nSite Engineer\nTallow & Wick\n2015 - 2018\n• Built\n\nSite Engineer\nBrannagh\n2012 - 2015\n• Built\n";
    expect(jobsOf(head + text).map((job) => job[1])).toEqual(["Northwind Ltd", "Tallow & Wick", "Brannagh"]);
  });

  it("gives several positions at one employer that employer", () => {
    const text = "Northwind Ltd    2012 - 2020\nSite Manager    2016 - 2020\n• Ran sites\nSite Engineer    2012 - 2016\n• Measured\n";
    expect(jobsOf(head + text)).toEqual([["Site Manager", "Northwind Ltd", "2016", "2020"], ["Site Engineer", "Northwind Ltd", "2012", "2016"]]);
  });

  it("reads LinkedIn's export with the place under the dates", () => {
    const text = "Northwind\nSite Engineer\nJanuary 2019 - Present (5 years 6 months)\nBergen, Vestland, Norway\n\n• Measured\n\nTallow\n3 years\nWelder\nMay 2016 - December 2018 (2 years 8 months)\nBergen, Vestland, Norway\n";
    const { employment } = parseText(head + text);
    expect(employment.map((j) => [j.title, j.company, j.location])).toEqual([
      ["Site Engineer", "Northwind", "Bergen, Vestland, Norway"], ["Welder", "Tallow", "Bergen, Vestland, Norway"],
    ]);
  });

  it("keeps a legal form behind a comma with its employer", () => {
    expect(jobsOf(`${head}Northwind Builders, Inc., Tulsa, OK\nWelder\n2015 - 2018\n• Welded\n`)[0]?.slice(0, 2)).toEqual(["Welder", "Northwind Builders, Inc."]);
  });

  it("takes the city behind an employer's comma for its place, and no other comma", () => {
    const { employment } = parseText(`${head}Welder\nNorthwind Shipping, Croydon\n2015 - 2018\n• Welded\n\nEconomist\nOffice of Tides, Currents and Winds\n2012 - 2015\n• Measured\n`);
    expect(employment.map((j) => [j.title, j.company, j.location])).toEqual([
      ["Welder", "Northwind Shipping", "Croydon"], ["Economist", "Office of Tides, Currents and Winds", null],
    ]);
  });

  it("leaves out what an employer does, behind a dash", () => {
    expect(jobsOf(`${head}Northwind Group, Leeds, UK — decorators for hotels and small restaurants in the north\nPainter, 2015 to 2018\n• Painted\n`)).toEqual([["Painter", "Northwind Group", "2015", "2018"]]);
  });

  it("reads headings that are set like the clear ones, though nothing else tells them", () => {
    const text = "Welder,\nFjord Yard\n01/2018 - 03/2020\n• Welded\nDiver,\nTallow\n05/2015 - 12/2017\n• Dived\nWelder,\nBrannagh\n02/2013 - 04/2015\n• Welded\n";
    expect(jobsOf(head + text).map((job) => job.slice(0, 2))).toEqual([["Welder", "Fjord Yard"], ["Diver", "Tallow"], ["Welder", "Brannagh"]]);
  });

  it("puts a column of dates beside the column of headings it belongs to", () => {
    const text = "Swimming Coach, Harbour School, Bergen, Norway\nDiving Coach, Harbour School, Bergen, Norway\nRowing Coach, Quay Academy\n\n2015 - 2018\n2012 - 2015\n2009 - 2010\n";
    expect(jobsOf(head + text)).toEqual([
      ["Swimming Coach", "Harbour School", "2015", "2018"], ["Diving Coach", "Harbour School", "2012", "2015"], ["Rowing Coach", "Quay Academy", "2009", "2010"],
    ]);
  });

  it("takes no other labelled line for an employer", () => {
    expect(jobsOf(`${head}Car Sales Manager\nSales target: 3 M\nJan 2012 - Dec 2014\n• Sold\n`)).toEqual([["Car Sales Manager", null, "2012-01", "2014-12"]]);
  });

  it("keeps a client in the position where LinkedIn names the employer above", () => {
    const text = "Northwind\n11 months\n\nSoftware Architect at Tallow\nJuly 2022 - October 2022 (4 months)\nRemote\n\n• Drew\n\nJava Developer at Tallow\nDecember 2021 - July 2022 (8 months)\nBergen, Vestland, Norway\n\n• Coded\n";
    expect(parseText(head + text).employment.map((j) => [j.title, j.company, j.location])).toEqual([
      ["Software Architect at Tallow", "Northwind", "Remote"], ["Java Developer at Tallow", "Northwind", "Bergen, Vestland, Norway"],
    ]);
  });

  it("is read without dates where title, employer and what was done stand together", () => {
    const text = "Northwind Ventures, Java developer\nTechnologies: Java, Spring\nDeveloped the back end.\nNeolines Ltd, Frontend developer\nTechnologies: HTML\nDeveloped the front end.\n";
    expect(jobsOf(head + text)).toEqual([["Java developer", "Northwind Ventures", null, null], ["Frontend developer", "Neolines Ltd", null, null]]);
  });

  it("puts a right-hand date beside its heading that was read with the sentence below", () => {
    const text = "Fjord Yard Ltd, Welder\tBergen, Norway\nWelded the hulls of boats and of two ferries each year of the\tSept 2015 – June 2020\nharbour's long winter.\n";
    expect(jobsOf(head + text)).toEqual([["Welder", "Fjord Yard Ltd", "2015-09", "2020-06"]]);
  });

  it("ends its heading where the first sentence runs on behind the years", () => {
    const text = "Northwind Ltd\nLead Web Designer 2001-2004 Designed pages that sold more boats than any other yard in the country and beyond.\nTaught two apprentices.\n";
    const [job] = parseText(head + text).employment;
    expect([job?.title, job?.company, job?.bullets.length]).toEqual(["Lead Web Designer", "Northwind Ltd", 2]);
  });

  it.each([
    ["Northwind Ltd - Client - Tallow & Wick", "Northwind Ltd"], ["Training in Northwind Ltd", "Northwind Ltd"], ["ORGANISATION Northwind Ltd", "Northwind Ltd"],
  ])("names the employer alone in %j", (line, company) => {
    expect(jobsOf(`${head}Welder\n${line}\n2015 - 2018\n• Welded\n`)[0]?.[1]).toBe(company);
  });

  it("does not repeat the employer in the title", () => {
    expect(jobsOf(`${head}Northwind as a Welder\nNorthwind Pvt. Ltd - Bergen, Norway -\n2015 to 2018\n• Welded\n`)[0]?.slice(0, 2)).toEqual(["Welder", "Northwind Pvt. Ltd"]);
  });

  it("is read from a sentence about the present where the resume lists no job", () => {
    expect(jobsOf("Ola Nordby is a data analyst at Fjord Yard. Email: ola@example.org\n")).toEqual([["data analyst", "Fjord Yard", null, "now"]]);
    expect(jobsOf("Ola Nordby\n\nSUMMARY\nCurrently working as Site Engineer with Northwind Ltd.\n")).toEqual([["Site Engineer", "Northwind Ltd", null, "now"]]);
    expect(jobsOf("Ola Nordby\n\nSUMMARY\nLooking for work with Northwind Ltd as a site engineer.\n")).toEqual([]);
  });

  it("reads positions with their years in brackets, and prose behind", () => {
    const text = "Northwind Builders, Inc., Tulsa, OK\n1997 to 2007\nSenior Project Manager (2001-2004) - Promoted to manage several projects at once while supervising all of the field crews\nand their foremen.\n";
    expect(jobsOf(head + text)).toContainEqual(["Senior Project Manager", "Northwind Builders, Inc.", "2001", "2004"]);
  });

  it("takes a lone year under a heading beside longer times", () => {
    const text = "University of Harrowgate\nLaw Librarian\n2016\n• Taught\n\nUniversity of Harrowgate\nReference Librarian\n2012 - 2015\n• Helped\n";
    expect(jobsOf(head + text).map((job) => job[2])).toEqual(["2016", "2012"]);
  });

  it("leaves out what an anonymiser put in a name's place", () => {
    expect(jobsOf(`${head}Company Name July 2011 to November 2012 Accounts Receivable Clerk\nCity , State\nPosted payments.\n`)).toEqual([
      ["Accounts Receivable Clerk", null, "2011-07", "2012-11"],
    ]);
  });

  it("does not take a sentence that mentions years for a job", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\nJan 2015 - Mar 2018\nCut scrap by a third between 2015 and 2017 across both docks of the yard.\n`)).toEqual([welder]);
  });

  it("takes no studies for jobs", () => {
    expect(jobsOf("Ola Nordby\n\nEDUCATION\nBachelor of Science in Physics\nUniversity of Harrowgate\nSept 2011 - June 2014\n")).toEqual([]);
  });

  it("is found under a heading that was not understood", () => {
    expect(jobsOf("Ola Nordby\n\nEDUCATION\nTrade School of Bergen, 2010\n\nHARBOUR LIFE\n\nSenior Welder\nFjord Yard Ltd, Bergen, Norway\nJan 2015 - Mar 2018\n• Welded hulls\n")).toEqual([
      ["Senior Welder", "Fjord Yard Ltd", "2015-01", "2018-03"],
    ]);
  });

  it("turns dates round that were written backwards", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\nMar 2018 - Jan 2015\n• Welded`)).toEqual([welder]);
  });

  it("says which lines belong to each job", () => {
    const text = `${head}Welder\nFjord Yard Ltd\nJan 2015 - Mar 2018\n• Welded hulls\n• Taught two apprentices\n\nFitter\nQuay Ltd\n2012 - 2014\n• Fitted\n\nEDUCATION\nTrade school\n`;
    const spans = parseText(text).employment.map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual(["Welder\nFjord Yard Ltd\nJan 2015 - Mar 2018\n• Welded hulls\n• Taught two apprentices", "Fitter\nQuay Ltd\n2012 - 2014\n• Fitted"]);
  });
});

describe("title", () => {
  it("is the headline under the name", () => {
    expect(parseText("Ola Nordby\nHarbour Engineer\n\nEXPERIENCE\nWelder\nFjord Yard Ltd\n2015 - 2018\n").title).toBe("Harbour Engineer");
  });

  it("is the newest job's title when there is no headline", () => {
    expect(parseText(`${head}Fitter\nQuay Ltd\n2012 - 2014\n• Fitted\n\nWelder\nFjord Yard Ltd\n2015 - now\n• Welded\n`).title).toBe("Welder");
  });

  it("is the title in capitals that stands where a name would, in name case", () => {
    expect(parseText("STAFF ACCOUNTANT\n\nSUMMARY\nKeeps books.\n")).toMatchObject({ name: null, title: "Staff Accountant" });
  });
});

describe("a comma in a job's heading", () => {
  const heading = (...lines: string[]): string => `Lena Marsh\nlena@example.org\n\nExperience\n\n${lines.join("\n")}\n• Kept the boats afloat.\n`;
  const read = (text: string) => parseText(text).employment.map(({ title, company, location }) => [title, company, location]);

  it.each([
    ["Staff Nurse, Burns Unit\tMay 2014 – Mar 2021", "Elmhurst Infirmary, Derby, UK", "Staff Nurse, Burns Unit", "Elmhurst Infirmary", "Derby, UK"],
    ["Principal Engineer, Ferry Platform\tMarch 2019 – Present", "Tidewater Mutual, Norfolk, VA", "Principal Engineer, Ferry Platform", "Tidewater Mutual", "Norfolk, VA"],
    ["Welding Teacher, Grades 9–12\tAug 2019 – Present", "Harbour Road School, Norfolk, VA", "Welding Teacher, Grades 9–12", "Harbour Road School", "Norfolk, VA"],
    ["Second in Art Department\tSep 2021 – Present", "Quayside School, Hull, UK", "Second in Art Department", "Quayside School", "Hull, UK"],
    ["Auditor", "Moss, Hale & Birch LLP, Norfolk, VA | Sep 2019 – Dec 2021", "Auditor", "Moss, Hale & Birch LLP", "Norfolk, VA"],
    ["Data Scientist\tSep 2021 – Present", "Havelnetz Beispiel, Berlin, Germany", "Data Scientist", "Havelnetz Beispiel", "Berlin, Germany"],
  ])("is told by the line below: %j over %j", (first, second, title, company, place) => {
    expect(read(heading(first, second))).toEqual([[title, company, place]]);
  });

  it("parts title and employer where no other line holds one", () => {
    expect(read(heading("Site Engineer, Tidewater Mutual\tMay 2014 – Mar 2021"))).toEqual([["Site Engineer", "Tidewater Mutual", null]]);
  });
});

describe("what is said to go on since a date", () => {
  it("is no job in a summary or in a bullet", () => {
    const text = "Lena Marsh\nlena@example.org\n\nSummary\nBookkeeper for small yards since 2013: ropes, sails, two dry docks.\n\nExperience\n\nRigger\tAug 2016 – Present\n" +
      "Tidewater Mutual, Norfolk, VA\n• Safety representative of the apprentices since January 2020.\n";
    expect(jobsOf(text)).toEqual([["Rigger", "Tidewater Mutual", "2016-08", "now"]]);
  });

  it("is a job in a heading", () => {
    expect(jobsOf("Experience\n\nDriver, Tidewater Freight Lines, Akron, OH (since 9/20)\n• Drove.\n")).toEqual([["Driver", "Tidewater Freight Lines", "2020-09", "now"]]);
  });
});

describe("a job's dates", () => {
  it("that a project under the job repeats are no job of their own", () => {
    expect(jobsOf("Experience\n\nSite Engineer\n\nTidewater Works Ltd\n\nJune 2013 to March 2016\n\nDuration Jun 2013 - Mar 2016\n• Built a quay.\n")).toEqual([["Site Engineer", "Tidewater Works Ltd", "2013-06", "2016-03"]]);
  });

  it("may stand alone above a heading that ends in a full stop", () => {
    expect(jobsOf("Experience\n\n2007 – 2013\nSystems Designer, Tidewater Research Lab.\nBuilt tide tables for the harbour and its pilots, and kept them right.\n")).toEqual([["Systems Designer", "Tidewater Research Lab", "2007", "2013"]]);
  });

  it("may stand under a heading without capitals", () => {
    expect(jobsOf("WORK EXPERIENCE\n\nsenior rope engineer\n\ntidewater services -  Norfolk, Virginia -\n\n2014 to Present\n\nSplices ropes.\n")).toEqual([["senior rope engineer", "tidewater services", "2014", "now"]]);
  });
});
