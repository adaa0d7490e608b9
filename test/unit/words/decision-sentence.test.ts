import { expect, it } from "vitest";
import { saidDecision } from "../../../src-main/words/decision-sentence.ts";
import { engineWords } from "../../../src-main/words/words.ts";

const [en, de] = [engineWords("en").log, engineWords("de").log];
const job = { id: "j", ad: "0".repeat(64) };

it("says who was moved where in either language, by their number", () => {
  const body = { job, candidate: 7, stage: { id: "no", kind: "rejected" }, happened: "2026-03-01T10:00:00.000Z", typed: { reason: "0".repeat(64) } };
  expect(saidDecision("candidate.moved", body, "Nurse", en)).toMatchObject({ title: "Stage", sentence: "Candidate 7 was moved to rejected for “Nurse”." });
  expect(saidDecision("candidate.moved", body, "Pflege", de)).toMatchObject({ title: "Stufe", sentence: "Person 7 kam in die Stufe „Abgelehnt“, für die Stelle „Pflege“." });
});

it("tells an entry of a newer Winnow by its kind, and fails at none", () => {
  expect(saidDecision("moon.phase", { full: true }, null, en)).toEqual({ title: "moon.phase", sentence: en.unknown, facts: [] });
  expect(saidDecision("candidate.moved", { who: 7 }, null, de)).toEqual({ title: "Stufe", sentence: de.unknown, facts: [] });
});
