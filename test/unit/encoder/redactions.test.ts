import { describe, expect, it } from "vitest";
import { redact, redactions } from "../../../src-main/encoder/redaction.ts";

const names = ["Anna Maria Müller-Lüdenscheidt"];
const found = (text: string): string[] => redactions(text, { names }).map(({ start, end }) => text.slice(start, end));
const seen = (text: string): string => text.normalize("NFC").replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g, "");

/** The text as it is after each piece was exchanged for what redaction writes. */
function exchanged(text: string): string {
  let result = "";
  let from = 0;
  for (const { start, end, by } of redactions(text, { names })) {
    result += text.slice(from, start) + by;
    from = end;
  }
  return result + text.slice(from);
}

describe("the pieces that redaction takes out", () => {
  it("are names, contact, birth and gendered words, where they stand", () => {
    expect(found("Work of Anna  Müller at Contoso")).toEqual(["Anna  Müller"]);
    expect(found("Write to anna@example.org about the budget.")).toEqual(["anna@example.org"]);
    expect(found("Built it, born 12.03.1990, with SAP")).toEqual(["born 12.03.1990"]);
    expect(found("With her team")).toEqual(["her"]);
  });

  it("are none where nothing tells who somebody is, however the text is spaced", () => {
    expect(redactions("  Built   storefronts\n\n  with Next.js  ", { names })).toEqual([]);
    expect(redactions("", { names })).toEqual([]);
  });

  it("come with the neutral word that stands in their place", () => {
    expect(redactions("A saleswoman in Leeds", { names })).toEqual([{ start: 2, end: 12, by: "salesperson" }]);
  });

  it.each([
    "Anna Müller | +49 151 1234567 | anna@mueller.de\nShe led 5 nurses (she/her). Born 12.03.1990 in Bonn\n• Anna’s work as saleswoman",
    "MS ANNA MU\u0308LLER WAS THE HEAD OF HER TEAM IN 2019\r\nGender: female, 34 years old",
    "An\u00ADna Mül\u200Bler   (Marital status: single) ,  Hauptstraße 12, 10115 Berlin\n\n\nPython",
    "e\u0301te\u0301 with Anna and 12 a@b.co Main Street",
  ])("leave exactly what redacting leaves: %j", (text) => {
    expect(seen(exchanged(text))).toBe(seen(redact(text, { names })));
  });
});
