import { expect, it } from "vitest";
import { languageKept, languageSaid } from "../../../src-renderer/ui/spoken-languages.ts";

it("says languages as the window's own does, and keeps them in English", () => {
  expect(["German", "french", "Portuguese", "Klingon"].map((name) => languageSaid(name, "de"))).toEqual(["Deutsch", "Französisch", "Portugiesisch", "Klingon"]);
  expect(["Deutsch", "französisch", "Bairisch"].map((typed) => languageKept(typed, "de"))).toEqual(["German", "French", "Bairisch"]);
  expect([languageSaid("German", "en"), languageKept("German", "en")]).toEqual(["German", "German"]);
});
