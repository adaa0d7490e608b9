import { describe, expect, it } from "vitest";
import { jobAd, linePrints } from "../../../src-main/matching/copied-lines.ts";
import { overusedWord, repeatsItself } from "../../../src-main/matching/stuffing.ts";

const ad = jobAd(`Night Nurse
You take care of twelve patients on the ward between nine in the evening and seven in the morning
You write down what happened during the night so that the early shift can go on from there
Excel
Calm in every situation that a hospital can bring, and friendly to patients and to their families`);

describe("the lines of an ad in a resume", () => {
  it("are found word for word, whatever the case and the marks", () => {
    const lines = ["Nurse, City Hospital", "YOU TAKE CARE OF TWELVE PATIENTS ON THE WARD - between nine in the evening, and seven in the morning!", "you write down what happened during the night so that the early shift can go on from there"];
    expect(ad.copiedLines(linePrints(lines))).toEqual([false, true, true]);
  });

  it("take short lines of the ad with them only where these stand among them", () => {
    const copied = ["You take care of twelve patients on the ward between nine in the evening and seven in the morning", "Excel", "You write down what happened during the night so that the early shift can go on from there"];
    expect(ad.copiedLines(linePrints([...copied, "Word", "Excel"]))).toEqual([true, true, true, false, false]);
  });

  it("are no copies when a resume shares only a phrase with the ad", () => {
    expect(ad.copiedLines(linePrints(["I took care of twelve patients on the ward at night", "Excel", "Calm in every situation that a hospital can bring"]))).toBeNull();
  });

  it("are found in a time that grows with the resume, not with its square", () => {
    const prints = linePrints(Array.from({ length: 2000 }, (_, i) => `line ${String(i)} of a very long resume that goes on and on and on`));
    expect(ad.copiedLines(prints)).toBeNull();
  });
});

describe("words said over and over", () => {
  const words = (text: string): string[] => text.split(" ");
  it("are seen in a line", () => {
    expect(repeatsItself(words("sap sap sap sap sap sap sap sap sap sap"))).toBe(true);
    expect(repeatsItself(words("sap abap sap abap sap abap sap abap sap abap"))).toBe(true);
    expect(repeatsItself(words("ms word ms excel ms outlook ms access ms visio ms project"))).toBe(false);
  });

  it("are seen in a resume, and a tester may say test", () => {
    const text = Array.from({ length: 300 }, (_, i) => `word${String(i)}`);
    expect(overusedWord([...text, ...Array.from({ length: 40 }, () => "react")])).toEqual({ word: "react", times: 40 });
    expect(overusedWord([...text, ...Array.from({ length: 20 }, () => "test")])).toBeNull();
    expect(overusedWord([])).toBeNull();
  });
});
