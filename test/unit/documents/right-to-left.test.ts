import { describe, expect, it } from "vitest";
import { logicalOrder } from "../../../src-main/documents/right-to-left.ts";

const seen = (logical: string): string => [...logical].reverse().join("");
const written = (row: string): string => logicalOrder([...row]).map(({ character }) => character).join("");

describe("a row as seen", () => {
  it("is turned round when it is Hebrew or Arabic, with its brackets", () => {
    expect(written(seen("שלום עולם"))).toBe("שלום עולם");
    expect(written(seen("אב (גד)").replace(/[()]/g, (c) => (c === "(" ? ")" : "(")))).toBe("אב (גד)");
  });
  it("keeps numbers and Latin words inside as they are", () => {
    expect(written(`${seen("בשנת")} 2015 ${seen("עבד")}`)).toBe("עבד 2015 בשנת");
    expect(written(`${seen("טוב ומהיר")} Java ${seen("מפתח")}`)).toBe("מפתח Java טוב ומהיר");
  });
  it("stays where Latin letters rule, with the foreign word turned", () => {
    expect(written(`Speaks ${seen("עברית")} fluently`)).toBe("Speaks עברית fluently");
  });
});
