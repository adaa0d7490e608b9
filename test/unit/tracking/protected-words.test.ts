import { describe, expect, it } from "vitest";
import { protectedWordsIn } from "../../../src-main/tracking/protected-words.ts";

const matters = (text: string): string[] => protectedWordsIn(text).map(({ matter }) => matter);

describe("a reason that speaks of the person", () => {
  it.each([
    ["Too old for the team", "age"], ["age", "age"], ["He is 58 years old", "age"], ["close to retirement", "age"],
    ["pregnant", "family"], ["She has small children", "family"], ["is a single mother", "family"], ["her husband works here", "family"],
    ["We need a man for this", "gender"], ["female", "gender"], ["heavy accent", "origin"], ["not a native speaker", "origin"],
    ["too often sick", "health"], ["has a disability", "health"], ["wears a headscarf", "belief"], ["Her appearance", "looks"],
  ])("is found in English: %s", (reason, matter) => {
    expect(matters(reason)).toEqual([matter]);
  });

  it.each([
    ["Zu alt für das Team", "age"], ["Alter", "age"], ["ist 58 Jahre alt", "age"], ["kurz vor der Rente", "age"],
    ["schwanger", "family"], ["hat kleine Kinder", "family"], ["alleinerziehende Mutter", "family"], ["Elternzeit geplant", "family"],
    ["nur ein Mann kann das", "gender"], ["weiblich", "gender"], ["starker Akzent", "origin"], ["Ausländerin", "origin"],
    ["oft krank", "health"], ["schwerbehindert", "health"], ["trägt ein Kopftuch", "belief"], ["ihr Aussehen", "looks"], ["ÜBERGEWICHTIG", "health"],
  ])("is found in German: %s", (reason, matter) => {
    expect(matters(reason)).toEqual([matter]);
  });

  it("is told with the words that say so, each once", () => {
    expect(protectedWordsIn("Too old. Really too old, and pregnant")).toEqual([
      { matter: "age", words: ["Too old", "too old"] }, { matter: "family", words: ["pregnant"] },
    ]);
  });
});

describe("a reason that speaks of the work", () => {
  it.each([
    "Lead generation was in another industry", "Managed no packages, language or stage", "Age group of users was another", "No race conditions or data race debugged",
    "React Native only, not cloud native", "Experience with children is missing", "Maternity ward experience is missing", "Old systems only", "Family law, we need tax law",
    "No foreign trade, foreign exchange or foreign languages", "Job family differs", "Health care experience is missing", "Mental health nursing not shown",
    "Disability support work not shown", "Accent colours in the portfolio clash", "In good faith, but too little detail", "Manual testing only", "Illustrator, not Photoshop",
    "Others meet the requirements better", "Expects more pay than the job offers",
  ])("is let pass in English: %s", (reason) => {
    expect(protectedWordsIn(reason)).toEqual([]);
  });

  it.each([
    "Keine Erfahrung mit Kindern", "Kinderkrankenpflege nicht gezeigt", "Altenpflege fehlt", "Krankenhaus nur kurz", "Krankenpflege liegt lange zurück", "Kann man so nicht einsetzen",
    "Keine Erfahrung mit Menschen mit Behinderungen", "Behindertenhilfe fehlt", "Wir glauben, dass andere besser passen", "Nur alte Systeme", "Altersvorsorge nie beraten", "Außenhandel fehlt",
    "Frau Kaya kennt SAP nicht", "Eine Muss-Anforderung fehlt", "Zu wenig Erfahrung in dieser Arbeit", "Familienrecht statt Steuerrecht", "Als Mannschaftsleiter, nicht als Projektleiter",
  ])("is let pass in German: %s", (reason) => {
    expect(protectedWordsIn(reason)).toEqual([]);
  });

  it("is read to its end, however long", () => {
    const text = "ein alter ein alte is a has small the candidates wegen der ".repeat(10_000);
    expect(protectedWordsIn(`${text}zu jung`)).toEqual([{ matter: "age", words: ["zu jung"] }]);
  });
});
