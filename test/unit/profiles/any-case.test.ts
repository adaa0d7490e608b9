import { describe, expect, it } from "vitest";
import { anyCase } from "../../../src-main/profiles/any-case.ts";

describe("a pattern with its cases written out", () => {
  it.each([
    [anyCase(/^worked at (?-i:\p{Lu})\p{L}+/iu), ["WORKED at Acme", "Worked At ACME"], ["worked at acme"]],
    [anyCase(/^(?-i:(?:the )?[\p{Lu}\d])[a-e]é/iu), ["the XEÉ", "7bé"], ["The XEÉ", "xEé", "Xfé"]],
    [anyCase(/^[íi-k\d]\d\b(?<word>\p{Ll}?)/iu), ["Í1", "K2"], ["l1"]],
    [anyCase(/^\p{Lu}[\p{Lu}.]$/iu), ["ab", "A."], ["1b"]],
    [anyCase(/^(?<kind>ab)(?<=B)(?!x)\u0041$/iu), ["aBA", "ABA"], ["abx", "aba"]],
  ])("%s", (pattern, found, missed) => {
    expect(pattern.flags).toBe("u");
    expect(pattern.source).not.toMatch(/\(\?[ims-]+:/);
    for (const text of found) expect(text).toMatch(pattern);
    for (const text of missed) expect(text).not.toMatch(pattern);
  });

  it("finds what the engine finds in patterns without modifiers", () => {
    const pattern = /\b(?:ph\.? ?d|m\.?sc(?:\.|\b)|dipl(?:ôme|om-\p{L}+)|straße|[àa-f]{2}x?)\b/giu;
    const written = anyCase(pattern);
    for (const text of ["Ph.D and PHD, M.SC.", "DIPLÔME d'État, Diplom-Ingenieur", "Hauptstraße", "ÀBX cd EFx"]) expect(text.match(written)).toEqual(text.match(pattern));
  });

  it("takes no pattern in which capitals count anyway", () => {
    expect(() => anyCase(/a/u)).toThrow("flags i and u");
  });
});
