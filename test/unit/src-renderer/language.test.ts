import { describe, expect, it } from "vitest";
import { languageOf, localeOf } from "../../../src-renderer/words/language.ts";

const window = (chosen: string | null, ...languages: string[]) => ({ localStorage: { getItem: () => chosen }, navigator: { languages } });

describe("the language of a window", () => {
  it("is the first of the person's own that Winnow speaks", () => {
    expect(languageOf(window(null, "fr-FR", "de-AT", "en-GB"))).toBe("de");
    expect(languageOf(window(null, "fr-FR", "en-GB"))).toBe("en");
  });

  it("is English where Winnow speaks none of theirs", () => {
    expect(languageOf(window(null, "fr", "pl"))).toBe("en");
    expect(languageOf(window(null))).toBe("en");
  });

  it("is what was chosen, and a choice that nobody knows is as none", () => {
    expect(languageOf(window("en", "de-DE"))).toBe("en");
    expect(languageOf(window("xx", "de-DE"))).toBe("de");
  });

  it("writes numbers as in the person's region, or as is usual for the language", () => {
    expect(localeOf("de", window(null, "en-GB", "de-CH"))).toBe("de-CH");
    expect(localeOf("de", window("de", "en-GB"))).toBe("de");
  });
});
