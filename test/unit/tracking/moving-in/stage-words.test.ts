import { expect, test } from "vitest";
import { guessStage } from "../../../../src-main/tracking/moving-in/stage-words.ts";

test.each([
  ["Application Review", "screening"], ["Applied", "new"], ["New applicant", "new"], ["Bewerbung eingegangen", "new"], ["Recruiter Phone Screen", "screening"], ["In Prüfung", "screening"],
  ["Hiring Manager Interview", "interview"], ["On-site", "interview"], ["Zweites Gespräch", "interview"], ["Final Round", "interview"], ["Vorstellungsgespräch", "interview"],
  ["Offer extended", "offer"], ["Angebot verschickt", "offer"], ["Offer Accepted", "hired"], ["Hired", "hired"], ["Eingestellt", "hired"],
  ["Offer declined", "withdrawn"], ["Candidate withdrew", "withdrawn"], ["Zurückgezogen", "withdrawn"], ["Opted Out", "withdrawn"], ["Not selected", "rejected"], ["Absage", "rejected"], ["DISQUALIFIED", "rejected"],
  ["Hired Elsewhere", "withdrawn"], ["Turned down offer", "withdrawn"], ["Rejected by candidate", "withdrawn"], ["Hired another candidate", "rejected"], ["Over Qualified", "rejected"], ["Screened out", "rejected"],
  ["Vorabsage", "rejected"], ["Absage durch Bewerber", "withdrawn"], ["Offer Signed", "hired"], ["Nicht zugeordnet", "new"], ["New Submissions: Incomplete", "new"], ["Neu eingegangen", "new"],
  ["Nouvelle candidature", "new"], ["PRESELECTION", "screening"], ["Entretien RH", "interview"], ["Promesse d’embauche", "offer"], ["Embauché(e)", "hired"], ["Sans suite", "rejected"], ["Refus candidat", "withdrawn"],
  ["Inkorg", "new"], ["Granskas", "screening"], ["Slutintervju", "interview"], ["Erbjudande", "offer"], ["Anställd", "hired"], ["Avslag", "rejected"], ["Tackat nej", "withdrawn"],
])("%j is of the kind %j, for sure", (word, kind) => {
  expect(guessStage(word)).toEqual({ kind, sure: true });
});

test.each([["Phone interview", "interview"], ["Selection", "interview"], ["Feedback", "interview"], ["Reference check", "offer"], ["Sourced", "new"], ["Archived", "rejected"], ["Declined", "rejected"], ["Zusage", "offer"], ["Put on Hold", "screening"], ["Position Filled", "rejected"], ["Telefonintervju", "interview"], ["En attente", "screening"]])("%j is guessed to be %j, and asked", (word, kind) => {
  expect(guessStage(word)).toEqual({ kind, sure: false });
});

test.each(["", "Kitchen", "Blue", "7", "Berlin"])("%j says nothing of a stage", (word) => {
  expect(guessStage(word)).toBeNull();
});
