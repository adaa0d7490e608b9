import { expect, test } from "vitest";
import { guessStage } from "../../../../src-main/tracking/moving-in/stage-words.ts";

test.each([
  ["Application Review", "screening"], ["Applied", "new"], ["New applicant", "new"], ["Bewerbung eingegangen", "new"], ["Recruiter Phone Screen", "screening"], ["In Prüfung", "screening"],
  ["Hiring Manager Interview", "interview"], ["On-site", "interview"], ["Zweites Gespräch", "interview"], ["Final Round", "interview"], ["Vorstellungsgespräch", "interview"],
  ["Offer extended", "offer"], ["Angebot verschickt", "offer"], ["Offer Accepted", "hired"], ["Hired", "hired"], ["Eingestellt", "hired"],
  ["Offer declined", "withdrawn"], ["Candidate withdrew", "withdrawn"], ["Zurückgezogen", "withdrawn"], ["Opted Out", "withdrawn"], ["Not selected", "rejected"], ["Absage", "rejected"], ["DISQUALIFIED", "rejected"],
])("%j is of the kind %j, for sure", (word, kind) => {
  expect(guessStage(word)).toEqual({ kind, sure: true });
});

test.each([["Phone interview", "interview"], ["Selection", "interview"], ["Feedback", "interview"], ["Reference check", "offer"], ["Sourced", "new"], ["Archived", "rejected"], ["Declined", "rejected"]])("%j is guessed to be %j, and asked", (word, kind) => {
  expect(guessStage(word)).toEqual({ kind, sure: false });
});

test.each(["", "Kitchen", "Blue", "7", "Berlin"])("%j says nothing of a stage", (word) => {
  expect(guessStage(word)).toBeNull();
});
