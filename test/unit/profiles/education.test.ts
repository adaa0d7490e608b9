import { describe, expect, it } from "vitest";
import { findDegree } from "../../../src-main/profiles/degrees.ts";
import { parseText } from "./parse-text.ts";

const studies = (text: string) => parseText(`Ola Nordby\n\nEDUCATION\n${text}\n`).education.map((e) => [e.degree, e.level, e.field, e.institution, e.start, e.end]);

describe("education", () => {
  it.each([
    ["B.Tech in Civil Engineering\nHarrowgate Institute of Technology\n2011 - 2015", ["B.Tech", "bachelor", "Civil Engineering", "Harrowgate Institute of Technology", "2011", "2015"]],
    ["University of Harrowgate\nMaster of Science in Physics, May 2014", ["Master of Science", "master", "Physics", "University of Harrowgate", null, "2014-05"]],
    ["PhD, Computer Science, University of Harrowgate, 2010-2014", ["PhD", "doctorate", "Computer Science", "University of Harrowgate", "2010", "2014"]],
    ["2010 – 2014\nBSc (Hons) Marketing\nQuayside College, Leeds, UK", ["BSc", "bachelor", "Marketing", "Quayside College", "2010", "2014"]],
    ["Associate Degree : Paralegal Studies 2009 Quayside Community College City , State", ["Associate Degree", "associate", "Paralegal Studies", "Quayside Community College", null, "2009"]],
    ["High School Diploma\nQuayside High School\n2007", ["High School Diploma", "secondary", null, "Quayside High School", null, "2007"]],
    ["MBA in Finance\n\nGreat Fens -  Tulsa, OK\n\n2012 to 2014", ["MBA", "master", "Finance", "Great Fens", "2012", "2014"]],
  ])("is read from %j", (text, expected) => {
    expect(studies(text)).toEqual([expected]);
  });

  it("keeps one entry for each degree", () => {
    expect(studies("M.Sc. Physics, University of Harrowgate, 2016\nB.Sc. Physics, University of Harrowgate, 2014").map((e) => [e[0], e[5]])).toEqual([["M.Sc.", "2016"], ["B.Sc.", "2014"]]);
  });

  it("takes a date that stands before its degree", () => {
    expect(studies("2014 - 2016\nMSc Physics\nUniversity of Harrowgate\n2010 - 2014\nBSc Physics\nUniversity of Leeds").map((e) => [e[1], e[4], e[5]])).toEqual([
      ["master", "2014", "2016"], ["bachelor", "2010", "2014"],
    ]);
  });

  it("is read from a sentence when there is no section of its own", () => {
    expect(parseText("Ola Nordby\n\nSUMMARY\nBachelor of Science in Physics from University of Harrowgate\n").education).toMatchObject([{ level: "bachelor", institution: "University of Harrowgate" }]);
  });

  it("leaves what is not said null", () => {
    expect(studies("MBA")).toEqual([["MBA", "master", null, null, null, null]]);
  });
});

describe("findDegree", () => {
  it.each([["Boston, MA", null], ["tell me more", null], ["Ph.D.", "doctorate"], ["LL.B", "bachelor"], ["M.Phil", "master"], ["Licenciatura en Derecho", "bachelor"], ["12th standard", "secondary"]])(
    "gives %s the level %s",
    (text, level) => {
      expect(findDegree(text)?.level ?? null).toBe(level);
    },
  );
});
