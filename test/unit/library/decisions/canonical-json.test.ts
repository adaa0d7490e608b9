import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../../src-main/library/decisions/canonical-json.ts";

describe("canonical JSON", () => {
  it("is the same whatever order the members were given in, at every depth", () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: true })).toBe('{"a":true,"b":[{"a":null,"z":1}]}');
  });

  it("orders members by their UTF-16 units, and writes numbers and texts as RFC 8785 does", () => {
    expect(canonicalJson({ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
    expect(canonicalJson([JSON.parse("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0, "\u000f\nA'\"\\/"])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,"\\u000f\\nA\'\\"\\\\/"]');
  });

  it("leaves out what is undefined, and refuses what JSON cannot hold", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    for (const value of [Number.NaN, Infinity, "\ud800", () => 1, [undefined]]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
