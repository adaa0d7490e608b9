import { expect, it } from "vitest";
import { noJobConditions } from "../../../src-preload/conditions.ts";
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

it.each([["interview", "Interview", "Gespräch"], ["scorecard", "Scorecard", "Bewertungsbogen"], ["offer", "Offer", "Angebot"], ["outcome", "Outcome", "Ausgang"], ["picnic", "Hiring", "Einstellung"]])(
  "calls an entry by what was recorded: %s",
  (what, english, german) => {
    const body = { job, candidate: 7, what, change: "new" };
    expect([en, de].map((words) => saidDecision("hiring.recorded", body, "Nurse", words).title)).toEqual([english, german]);
  },
);

it("writes days out, and gives what was asked one by one", () => {
  const requirement = { id: "r1", kind: "skill", importance: "must", text: "Welding, or brazing", skillIds: [], minYears: null, degreeLevel: null, source: null };
  const body = { job, removed: [], added: [requirement, { ...requirement, id: "r2", importance: "low", text: "Tidiness" }] };
  expect(saidDecision("requirements.changed", body, "Welder", en).facts).toEqual([["Put in", ["Welding, or brazing (must)", "Tidiness (low)"]]]);
  const moved = { job, candidate: 7, stage: { id: "no", kind: "rejected" }, happened: "2026-03-01T10:00:00.000Z" };
  expect(saidDecision("candidate.moved", moved, "Welder", en).facts).toEqual([["Happened on", ["1 March 2026"]]]);
  expect(saidDecision("candidate.moved", moved, "Welder", de).facts).toEqual([["Geschehen am", ["1. März 2026"]]]);
});

it("says how a job's conditions are others, each with how it is looked at", () => {
  const pay = { value: { least: 80_000, most: null, currency: "EUR", per: "year" }, use: "knockout", source: null };
  const body = { job, before: noJobConditions, after: { ...noJobConditions, pay, hours: { value: ["part_time"], use: "ignored", source: null } } };
  expect(saidDecision("conditions.changed", body, "Nurse", en).facts).toEqual([["Before", ["nothing"]], ["Now", ["Pay: EUR from 80,000 per year (must)", "Hours: part time (ignored)"]]]);
  expect(saidDecision("conditions.changed", body, "Pflege", de).facts[1]?.[1]).toEqual([expect.stringMatching(/\(Muss\)$/), expect.stringMatching(/\(egal\)$/)]);
});
