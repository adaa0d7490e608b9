import { describe, expect, it } from "vitest";
import { collapse, textHash } from "../../../src-main/encoder/text-hash.ts";

describe("collapse", () => {
  it("makes every run of white space and control characters one space, and none at the ends", () => {
    expect(collapse(" \n Led\t\ta\u00a0team\u0000\r\nof 12 \u3000")).toBe("Led a team of 12");
  });

  it("drops private-use characters, with which reserved tokens are spelled", () => {
    expect(collapse("nurse \uE000reserved-2\uE001 needed \uF0B7")).toBe("nurse reserved-2 needed");
  });

  it("keeps every other character, and makes lone surrogates U+FFFD", () => {
    expect(collapse("Ångström 🎉 𝐁 软件\uD800!")).toBe("Ångström 🎉 𝐁 软件\uFFFD!");
  });
});

describe("textHash", () => {
  it("is the SHA-256 of the collapsed text in hex", () => {
    expect(textHash("nurse")).toBe("781e5116a1e14a34eada50159d589e690c81ec4c5063115ea1f10b99441d5b94");
  });

  it("is one for texts that differ in white space only, and another for any other difference", () => {
    expect(textHash("a  b\n")).toBe(textHash("a b"));
    expect(textHash("A b")).not.toBe(textHash("a b"));
    expect(textHash("ab")).not.toBe(textHash("a b"));
  });
});
