import { describe, expect, it } from "vitest";
import { findEmails } from "../../../src-main/profiles/contact.ts";
import { placeOf, splitPlace } from "../../../src-main/profiles/places.ts";
import { parseText } from "./parse-text.ts";

describe("e-mail", () => {
  const values = (text: string) => findEmails(text).map((e) => e.value);

  it.each([
    ["Mail: ola.nordby+jobs@mail.example.org.", "ola.nordby+jobs@mail.example.org"], ["<ola@example.org>", "ola@example.org"], ["ola@exam-\nple.org", "ola@exam-ple.org"],
    ["ola@\nexample.org", "ola@example.org"], ["ola (at) example.org", "ola@example.org"], ["ola at example dot org", "ola@example.org"], ["mailto:ola@example.org", "ola@example.org"],
  ])("is read from %j", (text, email) => {
    expect(values(text)).toEqual([email]);
  });

  it.each(["meet me at example", "user@localhost", "price @ 5.00", "look at example dot the line"])("is not made of %j", (text) => {
    expect(values(text)).toEqual([]);
  });

  it("is named once however often it stands there", () => {
    expect(values("OLA@example.org, ola@example.org")).toEqual(["OLA@example.org"]);
  });

  it("says where it stands", () => {
    const text = "E-mail: ola@example.org.";
    expect(findEmails(text).map((e) => text.slice(e.start, e.end))).toEqual(["ola@example.org"]);
  });
});

describe("phone", () => {
  const phones = (text: string) => parseText(`Ola Nordby\n${text}\n`).phones;

  it("is E.164 when the number carries its country", () => {
    expect(phones("Tel: +47 22 12 34 56")).toEqual(["+4722123456"]);
  });

  it("is E.164 when the place says the country", () => {
    expect(phones("Seattle, WA | (206) 555-0149")).toEqual(["+12065550149"]);
  });

  it("stays as written when no country is known", () => {
    expect(phones("Teléfono: 944 55 01 23 / 655 12 34 56")).toEqual(["944 55 01 23", "655 12 34 56"]);
    expect(phones("Tél. : 06 12 34 56 78")).toEqual(["06 12 34 56 78"]);
    expect(phones("Telefon\t0711 / 555 01 23")).toEqual(["0711 / 555 01 23"]);
    expect(phones("Phone: 0415 340 020")).toEqual(["0415 340 020"]);
  });

  it.each([
    ["Tel: (206) 555-0149 / (206) 555-0150", ["+12065550149", "+12065550150"]], ["Mobile: +91 98765 43210/91234 56780", ["+919876543210", "+919123456780"]],
    ["Seattle, WA | (206) 555-0149 ext. 12", ["+12065550149"]], ["Phone: (+47) 22 12 34 56, +47 22 12 34 57", ["+4722123456", "+4722123457"]], ["Tel: 0047 22 12 34 56", ["+4722123456"]],
  ])("is each of several, without its extension: %j", (line, expected) => {
    expect(phones(line)).toEqual(expected);
  });

  it("is American when it is grouped so and the resume names no other country", () => {
    expect(phones("(206) 555-0149")).toEqual(["+12065550149"]);
    expect(phones("(206) 555-0149\nLyon, France")).toEqual(["(206) 555-0149"]);
  });

  it.each(["+00 (0)00 000 0000", "Invoice No: 2024-0117", "0000 0000"])("is not a template's zeros or a number of something else: %s", (line) => {
    expect(phones(line)).toEqual([]);
  });

  it("is not a range of dates or an identifier", () => {
    expect(phones("2012 - 2016\n01/2015-02/2016\nISBN 978-3-16-148410-0")).toEqual([]);
  });
});

describe("location and links", () => {
  it("reads the home place from a contact line without street and postcode", () => {
    expect(parseText("Ola Nordby\n12 Mill Lane, Tulsa, OK 74101\nola@example.org\n").location).toBe("Tulsa, OK");
  });

  it.each([
    ["12 Mill Lane\nOld Town, Tulsa\nOklahoma, 74101", "Tulsa, Oklahoma"], ["10 Crichton Street\nEdinburgh\nEH8 9AB\nUnited Kingdom", "Edinburgh, United Kingdom"], ["120 Vyse Street\nBirmingham B18 6NF\nEngland", "Birmingham, England"],
    ["235, Long-ro, Mapo-gu, Seoul, 03936, Republic of Korea", "Seoul, Republic of Korea"], ["Musterstraße 12, 10115 Berlin", "Berlin"], ["Calle Mayor 3, 28013 Madrid, España", "Madrid, España"],
    ["Location: Menlo Park, CA.", "Menlo Park, CA"], ["Phone: 020 7946 0958. Location: Menlo Park, CA.", "Menlo Park, CA"], ["Address:\nP.O. Box 67123, City Square, Nairobi", "Nairobi"], ["KFPA Nagar\nNew Delhi- 110001", "New Delhi"],
    ["790 Brown St\nGeelong VIC 3220", "Geelong, VIC"],
  ])("reads the home place from %j", (address, place) => {
    expect(parseText(`Ola Nordby\n${address}\nola@example.org\n`).location).toBe(place);
  });

  it.each(["Software Engineer\nGermany", "Germany"])("does not make a title a city: %j", (lines) => {
    expect(parseText(`Ola Nordby\n${lines}\nola@example.org\n`).location).toBe("Germany");
  });

  it("does not take an employer's place for the home", () => {
    expect(parseText("April 2011 | Consultant Engineer, Quill Technologies, France\n").location).toBeNull();
  });

  it("does not take where one would move for where one lives", () => {
    expect(parseText("Ola Nordby\nWilling to relocate to: Austin, TX\n").location).toBeNull();
  });

  it("reads links without a scheme and keeps the technology names out", () => {
    expect(parseText("Ola Nordby\nlinkedin.com/in/ola-nordby | github.com/olanordby | Node.js, ASP.NET\n").links).toEqual(["linkedin.com/in/ola-nordby", "github.com/olanordby"]);
  });
});

describe("places", () => {
  it("are no employer before a city that is its own region", () => {
    expect(splitPlace("Harbour Weekly, Hamburg")).toEqual({ rest: "Harbour Weekly", place: { text: "Hamburg", country: "DE" } });
    expect(placeOf("White Plains, New York")?.text).toBe("White Plains, New York");
  });

  it.each([["Austin, TX", "US"], ["Austin TX 78701", "US"], ["Pune, Maharashtra", "IN"], ["Lyon, France", "FR"], ["Toronto, ON, Canada", "CA"], ["Israel, Rehovot", "IL"]])("knows %s", (text, country) => {
    expect(placeOf(text)?.country).toBe(country);
  });

  it.each(["Quillfeather Ltd, Leeds, UK", "Software Engineer", "Led, in 2019", "me"])("takes %s for no place", (text) => {
    expect(placeOf(text)).toBeNull();
  });

  it("parts an employer from the place behind it", () => {
    expect(splitPlace("Quillfeather Ltd, Leeds, UK")).toMatchObject({ rest: "Quillfeather Ltd", place: { text: "Leeds, UK" } });
    expect(splitPlace("Quillfeather Supplies West Hartford, CT")).toMatchObject({ rest: "Quillfeather Supplies", place: { text: "West Hartford, CT" } });
  });
});

describe("contact details in one line", () => {
  const hidden = (text: string): string[] => {
    const { identity } = parseText(text);
    return identity.map(({ start, end }) => text.slice(start, end));
  };

  it.each([
    ["lena@example.org, +1 313-555-0154, Detroit, MI, notes.example.org/lena", "Detroit, MI", "Detroit, MI"],
    ["lena@example.org, Porto, Portugal, +351 912 345 678", "Porto, Portugal", "Porto, Portugal"],
    ["lena@example.org • 020 7946 0958 • London SE15", "London SE15", "London SE15"],
    ["lena@example.org | Boise Idaho", "Boise, Idaho", "Boise Idaho"],
  ])("hold the place, which is hidden: %j", (line, place, words) => {
    const text = `Lena Marsh\n${line}\n\nSummary\nGlazier.`;
    expect(parseText(text).location).toBe(place);
    expect(hidden(text)).toContain(words);
  });

  it("hold a place without a comma on a line of its own, but not on the name's line", () => {
    expect(parseText("Lena Marsh\nlena@example.org\nBoise Idaho\n").location).toBe("Boise, Idaho");
    expect(parseText("Mia Georgia\nmia@example.org\nGlazier\n").location).toBeNull();
  });

  it.each([["555-0190", "555-0190"], ["020 7946 0958", "020 7946 0958"]])("hold a number as written for those nearby: %s", (line, phone) => {
    const text = `Lena Marsh\nlena@example.org\n${line}\n`;
    expect(parseText(text).phones).toEqual([phone]);
    expect(hidden(text)).toContain(phone);
  });

  it("are found alone on a line of a sidebar when they begin with their country, also in ranges that are not given out yet", () => {
    const text = "Jane Doe\n\n" + "Experience\nWelder, Iron Works, 2015 - 2019\n- Welded frames\n\n".repeat(3) + "reach me\n+44 7700 900123\n";
    expect(parseText(text).phones).toEqual(["+447700900123"]);
  });

  it("do not make a telephone number of seven digits inside other words", () => {
    expect(parseText("Lena Marsh\nlena@example.org, order 555-0190 done\n").phones).toEqual([]);
  });
});
