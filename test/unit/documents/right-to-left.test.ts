import { describe, expect, it } from "vitest";
import { logicalOrder } from "../../../src-main/documents/right-to-left.ts";

const seen = (logical: string): string => [...logical].reverse().join("");
const written = (row: string, direction: "left" | "right" = "left"): string => logicalOrder([...row], direction).map(({ character }) => character).join("");

describe("a row as seen", () => {
  it("is turned round when it is Hebrew or Arabic, with its brackets", () => {
    expect(written(seen("שלום עולם"))).toBe("שלום עולם");
    expect(written(seen("אב (גד)").replace(/[()]/g, (c) => (c === "(" ? ")" : "(")))).toBe("אב (גד)");
  });
  it("keeps numbers and Latin words inside as they are", () => {
    expect(written(`${seen("בשנת")} 2015 ${seen("עבד")}`)).toBe("עבד 2015 בשנת");
    expect(written(`${seen("טוב ומהיר")} Java ${seen("מפתח")}`)).toBe("מפתח Java טוב ומהיר");
  });
  it("reads ranges of years from the right, and telephone numbers and dates as they are", () => {
    expect(written(`2023 – 2018 ${seen("עבד")}`, "right")).toContain("2018 – 2023");
    expect(written(`03-555-0199 ${seen("טלפון")}`, "right")).toBe("טלפון 03-555-0199");
    expect(written(`+972 3 555 0199 ${seen("טלפון")}`, "right")).toBe("טלפון +972 3 555 0199");
  });
  it("keeps Latin words with an Arabic comma between them in their order", () => {
    expect(written(`${seen("إدارة")} ،Python، SQL`, "right")).toBe("Python، SQL، إدارة");
  });
  it("begins at the right on a page that does, however many Latin letters it has", () => {
    expect(written(`jane@example.com ${seen("דואל")}`, "right")).toBe("דואל jane@example.com");
  });
  it("stays where Latin letters rule, with the foreign word turned", () => {
    expect(written(`Speaks ${seen("עברית")} fluently`)).toBe("Speaks עברית fluently");
  });
});
