import { describe, expect, it } from "vitest";
import { findDates, isOnlyDates, withoutDates } from "../../../src-main/profiles/dates.ts";

const range = (line: string) => {
  const [first] = findDates(line);
  return first ? [first.from, first.current ? "now" : first.to] : null;
};

describe("findDates", () => {
  it.each([
    ["Jan 2019 – Mar 2021", "2019-01", "2021-03"],
    ["January, 2019 to March, 2021", "2019-01", "2021-03"],
    ["01/2019 - 03/2021", "2019-01", "2021-03"],
    ["05/13-08/14", "2013-05", "2014-08"],
    ["2019-01 to 2021-03", "2019-01", "2021-03"],
    ["2015—2018", "2015", "2018"],
    ["1989-90", "1989", "1990"],
    ["19972000", "1997", "2000"],
    ["Sept '19 until Dec '20", "2019-09", "2020-12"],
    ["Dec' 2015 to Sept'2016", "2015-12", "2016-09"],
    ["Since: October 1st 2012 Until: August 31st 2014", "2012-10", "2014-08"],
    ["Aug – Sept 2014", "2014-08", "2014-09"],
    ["Summer 2018 - Fall 2018", "2018-06", "2018-09"],
    ["1st June 2015 – 30th April 2016", "2015-06", "2016-04"],
    ["12/1/2009 - 10/31/2011", "2009-12", "2011-10"],
    ["mars 2016 – août 2018", "2016-03", "2018-08"],
    ["März 2016 bis Oktober 2018", "2016-03", "2018-10"],
    ["enero de 2016 a diciembre de 2018", "2016-01", "2018-12"],
  ])("reads %s as a range", (line, from, to) => {
    expect(range(line)).toEqual([from, to]);
  });

  it.each([
    ["March 2019 – Present", "2019-03"], ["2015 – now", "2015"], ["05/2012 to date", "2012-05"], ["June 2010 till date", "2010-06"],
    ["since April 2016", "2016-04"], ["seit 2017", "2017"], ["2018 – heute", "2018"], ["September 2017 onwards", "2017-09"],
  ])("reads %s as going on", (line, from) => {
    expect(range(line)).toEqual([from, "now"]);
  });

  it("keeps the place of a year that the resume hides", () => {
    expect(findDates("September 20XX - Present")).toMatchObject([{ from: null, current: true, single: false }]);
  });

  it.each(["Raised sales by 2015%", "Order no. 201512345", "a team of 20", "SAP R/3 4.7", "May the best win", "version 3.2.2019.4"])("finds no date in %s", (line) => {
    expect(findDates(line)).toEqual([]);
  });

  it("tells a single date from a range", () => {
    expect(findDates("Graduated May 2014")).toMatchObject([{ from: "2014-05", to: null, single: true }]);
  });
});

describe("withoutDates", () => {
  it("leaves the words of a heading without dates, durations and loose joints", () => {
    expect(withoutDates("Site Engineer | Jan 2019 – Mar 2021 (2 years 3 months)")).toBe("Site Engineer");
    expect(withoutDates("(2015 – 2018) Welder")).toBe("Welder");
    expect(isOnlyDates("Jan 2019 – Present")).toBe(true);
    expect(isOnlyDates("Welder, Jan 2019")).toBe(false);
  });
});
