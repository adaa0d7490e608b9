import { describe, expect, it } from "vitest";
import { jobsOf, parseText } from "./parse-text.ts";

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

describe("a job's place", () => {
  const placesOf = (text: string): (string | null)[][] => parseText(head + text).employment.map((job) => [job.company, job.location]);

  it("is the city behind a sure employer in brackets or behind a comma", () => {
    expect(placesOf("Welder\nFjord Yard BV (Utrecht)\n2015 - 2018\n• Welded\n\nAnalyst\nNorthwind Freight Sp. z o.o., Gdańsk\n2012 - 2015\n• Counted\n\nGuide\nTallow Museum, Kiel\n2010 - 2012\n• Guided\n")).toEqual([
      ["Fjord Yard BV", "Utrecht"], ["Northwind Freight Sp. z o.o.", "Gdańsk"], ["Tallow Museum", "Kiel"],
    ]);
  });

  it("is what stands behind each employer's comma in one resume", () => {
    expect(placesOf("Sous Chef\nWick, Kiel\n2015 - 2018\n• Cooked\n\nBaker\nBrannagh, Leeds\n2012 - 2015\n• Baked\n")).toEqual([["Wick", "Kiel"], ["Brannagh", "Leeds"]]);
  });

  it("is no name that a single employer carries", () => {
    expect(placesOf("Sous Chef\nHale, Moss\n2015 - 2018\n• Cooked\n")).toEqual([["Hale, Moss", null]]);
  });
});

describe("an employer", () => {
  it("is the end of a title that the resume names as one elsewhere", () => {
    expect(jobsOf(`${head}Site Manager\nTallow Ltd\n2018 - 2020\n• Ran sites\n\nWelder Fjordyard\n2015 - 2018\n• Joined hulls at Fjordyard for boats\n`)[1]).toEqual(["Welder", "Fjordyard", "2015", "2018"]);
    expect(jobsOf(`${head}Site Manager\nTallow Ltd\n2018 - 2020\n• Ran sites\n\nWelder Aluminium\n2015 - 2018\n• Joined hulls for boats\n`)[1]?.[0]).toBe("Welder Aluminium");
  });

  it("is no single word that a full stop makes a sentence", () => {
    expect(jobsOf(`${head}Site Manager\n2018 - 2020\nBuilt.\n`)).toEqual([["Site Manager", null, "2018", "2020"]]);
  });

  it("stands before a founder's titles", () => {
    expect(jobsOf(`${head}Nexus AI, Co-Founder & CTO\n2019 – Present\n• Built\n`)).toEqual([["Co-Founder & CTO", "Nexus AI", "2019", "now"]]);
  });
});

describe("projects in a job", () => {
  it("name their titles, not the job's", () => {
    const text = "Client: Wick Bank, London\nTitle: Payments Gateway\nRole: Senior Developer\nEmployer: Northwind Systems Ltd\nJan 2017 - Present\n• Built\n";
    expect(jobsOf(head + text)).toEqual([["Senior Developer", "Northwind Systems Ltd", "2017-01", "now"]]);
  });

  it("belong to the employer above them", () => {
    const text = "Northwind Systems Ltd\nJan 2015 - Present\n\nProject #1\nClient: Wick Bank\nTitle: Payments Gateway\nRole: Senior Developer\nDuration: Jan 2017 - Present\n• Built\n";
    expect(jobsOf(head + text)).toEqual([[null, "Northwind Systems Ltd", "2015-01", "now"], ["Senior Developer", "Northwind Systems Ltd", "2017-01", "now"]]);
  });
});

describe("signs between the fields", () => {
  it.each([
    ["arrows", "Fjord Yard → Senior Welder → 2018–2022"],
    ["slashes that part the dates too", "2018 – 2022 / Senior Welder / Fjord Yard"],
  ])("may be %s", (_sign, text) => {
    expect(jobsOf(`${head}${text}\n`)).toEqual([["Senior Welder", "Fjord Yard", "2018", "2022"]]);
  });
});

describe("what is no job", () => {
  it("is a seat on a committee beside a job", () => {
    const text = "Associate Professor, Harbour University, 2012 – present\nMember, Personnel Planning Committee, 2014 – 2016\nChair, Dean Search Committee, 2015 – 2017\n";
    expect(jobsOf(head + text)).toEqual([["Associate Professor", "Harbour University", "2012", "now"]]);
  });

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

  it("tell of one year's job where the others' times stand on their own lines too", () => {
    const text = "2015 – 2018\n\nFjord Yard Ltd\nSenior Welder\n• Welded\n\n2012 – 2014\n\nTallow Ltd\nWelder\n• Welded\n\n2011\n\nWick Ltd\nFitter\n• Fitted\n";
    expect(jobsOf(head + text)[2]).toEqual(["Fitter", "Wick Ltd", "2011", null]);
  });

  it("may each begin a heading of their own", () => {
    expect(jobsOf(`${head}2021 - Senior Welder, Wick\n2017 - Welder, Fjord Yard GmbH\n2014 - Fitter, Tallow AG\n`)).toEqual([["Senior Welder", "Wick", "2021", null], ["Welder", "Fjord Yard GmbH", "2017", null], ["Fitter", "Tallow AG", "2014", null]]);
  });

  it("go back beside their jobs where they stand together above or below", () => {
    const jobs = "Senior Welder\nFjord Yard Ltd\nWelded hulls of large boats.\n\nWelder\nTallow Ltd\nWelded hulls.\n";
    const read = [["Senior Welder", "Fjord Yard Ltd", "2018", "now"], ["Welder", "Tallow Ltd", "2014", "2018"]];
    expect(jobsOf(`${head}2018 – present\n2014 – 2018\n\n${jobs}`)).toEqual(read);
    expect(jobsOf(`${head}${jobs}\n2018 – present\n2014 – 2018\n`)).toEqual(read);
  });

  it("may name the season behind the year", () => {
    expect(jobsOf(`${head}2007 Summer Intern at Northwind\nBuilt a demo.\n`)).toEqual([["Intern", "Northwind", "2007-06", null]]);
  });

  it("are joined where a line ends in the month", () => {
    expect(jobsOf(`${head}• Worked as a Welder with Fjord Yard Ltd from Sept'\n2013 to Apr' 2014\n`)).toEqual([["Welder", "Fjord Yard Ltd", "2013-09", "2014-04"]]);
  });
});

describe("jobs under a heading of unknown words", () => {
  const person = "Ola Nordby\n\nSUMMARY\nCareful and patient.\n\n";
  const rest = "\nEDUCATION\nHarbour University, 2006\n\nSKILLS\nPython\n";

  it("are found where it is set like the resume's other headings", () => {
    const jobs = "JOURNEY\n\nFjordblick\n2018 – present\nWelded hulls and fitted engines for two hundred boats.\n\nTallow Yard\n2014 – 2018\nWelded many hulls.\n";
    expect(jobsOf(person + jobs + rest)).toEqual([[null, "Fjordblick", "2018", "now"], [null, "Tallow Yard", "2014", "2018"]]);
  });

  it("are found below other jobs' section, too", () => {
    const jobs = "EXPERIENCE\nSenior Welder\nWick Ltd\n2018 - 2022\n• Welded\n\nHOBBIES\nRowing\n\nEARLIER STATIONS\nWelder\nTallow Ltd\n2014 – 2018\n• Welded\n\nFitter\nFjord Yard Ltd\n2011 – 2014\n• Fitted\n";
    expect(jobsOf(person + jobs + rest).map((job) => job[1])).toEqual(["Wick Ltd", "Tallow Ltd", "Fjord Yard Ltd"]);
  });

  it("are none where names stand over lone sentences", () => {
    expect(jobsOf(`${person}JOURNEY\n\nWelding is what I love.\nSince childhood.\n${rest}`)).toEqual([]);
  });
});

describe("jobs in sentences", () => {
  it("may begin with when they were", () => {
    const text = "From 2018 to 2022 I worked as Senior Welder at Fjord Yard in Bergen, where I led eight fitters.\nBefore that, from 2014 to 2018, I was a welder at Tallow.\n";
    expect(jobsOf(head + text)).toEqual([["Senior Welder", "Fjord Yard", "2018", "2022"], ["welder", "Tallow", "2014", "2018"]]);
  });
});

describe("what parts title and employer", () => {
  it.each([
    ["a place in brackets", "2017/04 - 2018/10 Fjord Yard (Bergen, Norway) Senior Welder", ["Senior Welder", "Fjord Yard", "2017-04", "2018-10"]],
    ["\"at\" before an address of the web", "2017 - 2018 Senior Welder at tallow.com, Bergen, Norway", ["Senior Welder", "tallow.com", "2017", "2018"]],
    ["\"@\", whatever line stands below", "Senior Welder @ Tallow\nTelecommunications solutions / 2016 2018", ["Senior Welder", "Tallow", "2016", "2018"]],
  ])("is %s", (_what, text, job) => {
    expect(jobsOf(`${head}${text}\nWelded hulls of many boats and fitted their engines.\n`)).toEqual([job]);
  });

  it("is no legal form inside a name or before a title", () => {
    expect(jobsOf(`${head}Tallow Yard\nWeb Developer\nOctober 2020 - October 2021 (1 year 1 month)\n\nDeveloping of React SPA application\n`)).toEqual([["Web Developer", "Tallow Yard", "2020-10", "2021-10"]]);
    expect(jobsOf(`${head}SAS Programmer\nTallow Ltd\n2016 - 2018\n• Coded\n`)).toEqual([["SAS Programmer", "Tallow Ltd", "2016", "2018"]]);
  });

  it("leaves a freelancer's own firm alone", () => {
    expect(jobsOf(`${head}Independent Consultant\nSelf-employed\n2016 - 2018\n• Advised\n`)[0]?.[1]).toBe("Self-employed");
  });
});

describe("names that seem more than they are", () => {
  it("are put together where a line broke before the word that firms carry", () => {
    expect(jobsOf(`${head}Manager of Worldwide Staffing, Wick\nSystems, Tulsa, OK, 2000 to 2001\n• Hired\n`)).toEqual([["Manager of Worldwide Staffing", "Wick Systems", "2000", "2001"]]);
  });

  it("are no title with a pointing word in it", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\n2015 - 2018\n• Welded\nMay contact this Supervisor: Yes\n2015 - 2018\n`).map((job) => job[0])).not.toContain("May contact this Supervisor");
  });

  it("are no job where somebody belongs to a society outside the list of jobs", () => {
    expect(jobsOf(`${head}Welder\nFjord Yard Ltd\n2015 - 2018\n• Welded\n\nAFFILIATIONS\nMember, Harbour Trade Association, Tulsa, OK, 2012 - present\n`)).toHaveLength(1);
  });
});
