/** What the engine says in German: every kind of finding, question, improvement, condition and search note is a German sentence. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { noJobConditions, type CandidateConditions, type ConditionName, type JobConditions, type JobConditionValue } from "../../../src-preload/conditions.ts";
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import { familyNameIn } from "../../../src-preload/family-words.ts";
import { defaultWeights, type Requirement, type RequirementMatch } from "../../../src-preload/domain.ts";
import { seniorityNamesIn } from "../../../src-preload/seniority-note.ts";
import { answerConditions } from "../../../src-main/matching/conditions/answer-conditions.ts";
import { compare } from "../../../src-main/matching/explanation/compare.ts";
import { bestEvidence, explainCandidate } from "../../../src-main/matching/explanation/explain-candidate.ts";
import { howItMatched } from "../../../src-main/matching/explanation/how.ts";
import { changesOf } from "../../../src-main/matching/explanation/improvements.ts";
import { createQuestioner } from "../../../src-main/matching/explanation/questions.ts";
import { answerText } from "../../../src-main/matching/explanation/text/answer-text.ts";
import { candidateText } from "../../../src-main/matching/explanation/text/candidate-text.ts";
import { understandQuery } from "../../../src-main/matching/search/understand-query.ts";
import { createSkillLookup } from "../../../src-main/matching/search/skill-lookup.ts";
import { quoting } from "../../../src-main/words/questions.ts";
import { engineWords } from "../../../src-main/words/words.ts";
import { evidenceOf, madeMatch, matchOf, rankingOf, requirementOf } from "../matching/explanation/made-matches.ts";
import { smallTaxonomy } from "../matching/small-taxonomy.ts";

const [german, english] = [engineWords("de"), engineWords("en")];
type Found = NonNullable<RequirementMatch["found"]>;
const found = (how: Found["how"], words: string, path: string[] = []): Found => ({ how, words, path });

const react = requirementOf("r1", { text: "React", skillIds: ["react"] });
const lately = { ...react, usedWithinYears: 3 };
const years = requirementOf("r3", { kind: "experience", text: "5 years of web development", minYears: 5, importance: "must" });
const deed = requirementOf("r4", { kind: "other", text: "Run the monthly close", importance: "medium" });
const licence = requirementOf("r5", { kind: "certification", text: "CPA licence" });
const degree = requirementOf("r6", { kind: "education", text: "Bachelor's degree in law", degreeLevel: "bachelor" });
const spanish = requirementOf("r7", { kind: "language", text: "Fluent Spanish" });
const place = requirementOf("r8", { kind: "location", text: "On site in Leeds" });

/** One of each finding: what is asked, how it was found, and what is said, asked and wished of it in German. */
const findings: readonly (readonly [string, Requirement, Partial<RequirementMatch>, string, string | null])[] = [
  ["a name", react, { status: "met", score: 1, found: found("exact", "React") }, "genannt: React", null],
  ["another name", react, { status: "met", score: 1, found: found("alias", "ReactJS") }, "andere Bezeichnung: ReactJS → React", null],
  ["a proof", react, { status: "met", score: 0.9, found: found("implied", "Next.js", ["Next.js", "React"]) }, "Next.js schließt React ein, 90 %", null],
  ["a neighbour", react, { status: "partly", score: 0.4, found: found("related", "Vue", ["Vue", "React"]) }, "Vue ist verwandt mit React, 40 %", "Sie haben mit Vue gearbeitet. Was wäre an React neu für Sie?"],
  ["a sentence", deed, { status: "partly", score: 0.55, found: found("meaning", "Closed the books") }, "ähnliche Bedeutung, 55 %", "Bitte erzählen Sie von einer Gelegenheit, bei der Sie dies getan haben: „Run the monthly close“."],
  ["a faint likeness", deed, { status: "not_found", score: 0.12, found: found("meaning", "Cooked") }, "nur entfernt ähnlich, 12 %", "Zur Arbeit gehört „Run the monthly close“. Wann haben Sie zuletzt etwas Ähnliches getan, und was kam dabei heraus?"],
  ["nothing", react, { status: "not_found" }, "nichts im Lebenslauf spricht dafür", "Die Stelle verlangt React; Ihr Lebenslauf erwähnt es nicht. Wo haben Sie gegebenenfalls damit gearbeitet?"],
  ["too few years of a skill", { ...react, minYears: 3 }, { status: "partly", score: 0.7, years: 1, found: found("exact", "React") }, "genannt: React; 1 Jahr, gefragt: 3 Jahre", "Die Stelle verlangt 3 Jahre mit React; die Berufsstationen Ihres Lebenslaufs, die es nennen, ergeben 1 Jahr. Gibt es mehr, das dort fehlt?"],
  ["years that are not shown", { ...react, minYears: 3 }, { status: "partly", score: 0.7, found: found("exact", "React") }, "genannt: React; Jahre nicht ersichtlich, gefragt: 3 Jahre", "Ihr Lebenslauf nennt React, ohne zu sagen, wie lange. Kommen 3 Jahre zusammen, und wann haben Sie es zuletzt gebraucht?"],
  ["use long ago", lately, { status: "partly", score: 0.8, lastUse: { date: "2019-06", yearsBefore: 5.4 }, found: found("exact", "React") }, "genannt: React, 80 %; zuletzt Juni 2019, 5,4 Jahre vor dem neuesten Datum des Lebenslaufs; gefragt ist eine Anwendung in den letzten 3 Jahren", "Ihr Lebenslauf nennt React zuletzt in einer Arbeit, die im Juni 2019 endete. Was haben Sie seither damit getan?"],
  ["use without a date", { ...lately, usedWithinYears: 1 }, { status: "partly", score: 0.7, found: found("exact", "React") }, "genannt: React; keine datierte Berufsstation zeigt, wann zuletzt; gefragt ist eine Anwendung im letzten Jahr", "Ihr Lebenslauf nennt React, ohne zu sagen, wann Sie es gebraucht haben. Wann zuletzt, und wofür?"],
  ["too few years", years, { term: "experience", status: "partly", score: 0.42, years: 2.1 }, "2,1 Jahre in solcher Arbeit, gefragt: 5 Jahre; zählt 42 %", "Die Stelle verlangt 5 Jahre solcher Arbeit; die Daten Ihres Lebenslaufs ergeben 2,1 Jahre. Was haben Sie sonst getan, das dafür zählt?"],
  ["no dates", years, { term: "experience", status: "unknown", score: 0.25 }, "keine Berufsstation mit Daten, die zählen könnte, gefragt: 5 Jahre", "Wie lange haben Sie insgesamt solche Arbeit getan? Die Stelle verlangt 5 Jahre."],
  ["other work", years, { term: "experience", status: "partly", score: 0.5, years: 6 }, "6 Jahre in solcher Arbeit, gefragt: 5 Jahre; zählt 50 %", "Welche Ihrer Berufsstationen kommt dieser Stelle am nächsten, und was wäre hier anders?"],
  ["a paper that is not held", licence, { status: "partly", score: 0.5, found: found("exact", "CPA candidate") }, "genannt: CPA candidate, 50 %", "Ihr Lebenslauf erwähnt CPA candidate. Ist das heute gültig, und wenn nicht, ab wann wird es das sein?"],
  ["a lower degree", degree, { status: "partly", score: 0.4, found: found("degree", "BA History") }, "Abschluss: BA History, 40 %", "Ihr Lebenslauf nennt „BA History“; die Stelle verlangt „Bachelor's degree in law“. Was haben Sie seither gelernt, bei der Arbeit oder in Kursen, das den Unterschied ausgleicht?"],
  ["no studies", degree, { status: "unknown" }, "der Lebenslauf nennt keine Ausbildung", "Die Stelle verlangt „Bachelor's degree in law“; Ihr Lebenslauf nennt keine Ausbildung. Welche haben Sie?"],
  ["a tool only", deed, { status: "partly", score: 0.5, found: found("exact", "Excel") }, "genannt: Excel, 50 %", "Ihr Lebenslauf nennt Excel. Haben Sie es dafür eingesetzt: „Run the monthly close“?"],
  ["no language", spanish, { status: "not_found" }, "nichts im Lebenslauf spricht dafür", "Wie gut sprechen und schreiben Sie Spanisch, und wo haben Sie es im Beruf gebraucht?"],
  ["no place", place, { status: "unknown" }, "der Lebenslauf sagt nichts dazu", "In der Anzeige steht: „On site in Leeds“. Können Sie so arbeiten?"],
];

describe("in German", () => {
  it.each(findings)("%s is told in a few words, and asked about", (_, requirement, more, how, question) => {
    const match = matchOf(requirement.id, more);
    expect(howItMatched(requirement, match, smallTaxonomy, german)).toBe(how);
    const asked = createQuestioner("Marta Ilves", smallTaxonomy, german).ask(requirement, match, undefined);
    if (question !== null) expect(asked).toEqual([question]);
    // Whether there is something to ask about does not hang on the language.
    expect(createQuestioner("Marta Ilves", smallTaxonomy, english).ask(requirement, match, undefined)).toHaveLength(asked.length);
  });

  it.each([
    [years, { term: "experience", score: 0.2, years: 2 }, "5 Jahre solcher Arbeit (jetzt 2 Jahre)"],
    [years, { term: "experience", score: 0.2 }, "5 Jahre solcher Arbeit in datierten Berufsstationen"],
    [react, {}, "React, im Lebenslauf genannt"],
    [{ ...react, minYears: 3 }, { years: 1.5 }, "3 Jahre mit React in datierten Berufsstationen (jetzt 1,5 Jahre)"],
    [lately, { lastUse: { date: "2012", yearsBefore: 6 } }, "React, genannt in einer Arbeit in den letzten 3 Jahren (jetzt zuletzt 2012)"],
    [degree, {}, "eine Ausbildung genau wie gefragt: „Bachelor's degree in law“"],
    [spanish, {}, "Spanisch, im Lebenslauf angegeben"],
    [deed, {}, "eine Zeile, die es deutlich sagt: „Run the monthly close“"],
  ] as const)("what would lift a candidate is told: %#", (requirement, more, sentence) => {
    const match = madeMatch("a", [matchOf(requirement.id, { score: 0.1, ...more } as Partial<RequirementMatch>)], defaultWeights);
    expect(changesOf(match, [requirement], defaultWeights, smallTaxonomy, german)[0]?.sentence).toBe(sentence);
  });

  it("there is a question for whatever there is one for in English", () => {
    const count = ({ questions }: typeof german) => Object.fromEntries(Object.entries(questions.byKind).flatMap(([kind, of]) => Object.entries(of).map(([finding, all]) => [`${kind} ${finding}`, all.length])));
    expect(count(german)).toEqual(count(english));
    expect(quoting((quote) => quote, () => "none")({ thing: "", asked: "", words: "", askedYears: 1, shownYears: null, lastUse: "", withinYears: 1, quote: "„x“" })).toBe("„x“");
  });
});

const job = <N extends ConditionName>(name: N, value: JobConditionValue<N>): JobConditions => ({ ...noJobConditions, [name]: { value, use: "preference", source: null } });
const says = (facts: Partial<Record<keyof CandidateConditions, unknown>>): CandidateConditions =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, by: "resume", span: null, page: null }])) as CandidateConditions;
const pay = (least: number, most: number, per: "year" | "month" = "year") => ({ least, most, currency: "EUR", per });

describe("each condition in German", () => {
  it.each<[JobConditions, CandidateConditions, string]>([
    [job("pay", pay(80_000, 95_000)), says({}), "Die Stelle sagt „Vergütung: EUR 80.000–95.000 pro Jahr“; was die Person dazu sagt, ist nicht bekannt."],
    [job("pay", pay(50_000, 60_000)), says({ pay: pay(72_000, 72_000) }), "Die Stelle zahlt EUR 50.000–60.000 pro Jahr; erwartet wird EUR 72.000 pro Jahr: 12.000 pro Jahr mehr, als die Stelle höchstens zahlt."],
    [job("pay", pay(50_000, 60_000)), says({ pay: pay(5000, 5000, "month") }), "Die Stelle zahlt EUR 50.000–60.000 pro Jahr; erwartet wird EUR 5.000 pro Monat, das sind EUR 60.000 pro Jahr (1 Jahr gilt als 12 Monate)."],
    [job("start", "2026-03-01"), says({ available: "2026-03" }), "Beginn der Stelle: 1. März 2026; im Lebenslauf steht „verfügbar ab März 2026“; ob das früh genug ist, hängt vom Tag ab."],
    [job("start", "2026-02-28"), says({ notice: { count: 1, unit: "months" } }), "Beginn der Stelle: 28. Februar 2026; im Lebenslauf steht „Kündigungsfrist: 1 Monat“; gekündigt am 31. Januar 2026, endet sie am 28. Februar 2026."],
    [job("contract", ["permanent"]), says({ contract: { accepts: ["freelance"], only: true } }), "Die Stelle bietet: unbefristet; im Lebenslauf steht „nur freiberuflich“."],
    [job("hours", ["full_time"]), says({ hours: { accepts: ["part_time"], only: false } }), "Die Stelle bietet: Vollzeit; im Lebenslauf steht „Teilzeit“, aber nichts zu: Vollzeit."],
    [job("remote", { mode: "hybrid", daysOnSite: 2 }), says({ remote: { accepts: ["hybrid", "remote"], only: true } }), "Die Stelle bietet: hybrid; im Lebenslauf steht „nur hybrid oder im Homeoffice“."],
    [job("place", { text: "Leeds, UK", country: "GB" }), says({ place: { text: "Madrid, Spain", country: "ES" }, relocate: { willing: false, to: null } }), "Ort der Stelle: Leeds, UK; Wohnort der Person: Madrid, Spain, und im Lebenslauf steht „nicht zum Umzug bereit“."],
    [job("permit", { country: "CH", sponsors: false }), says({ permit: { areas: ["DE"], needsSponsor: true } }), "Die Stelle setzt eine Arbeitserlaubnis voraus (verlangt: Schweiz, ohne Unterstützung beim Visum); im Lebenslauf steht „Deutschland, braucht Unterstützung beim Visum“."],
  ])("is answered: %#", (conditions, facts, sentence) => {
    const [answer] = answerConditions(conditions, "2026-01-31")(facts);
    expect(answer?.reason(german)).toBe(sentence);
    expect(answer?.reason(english)).toMatch(/^The job /);
  });

  it("is called and written as in German", () => {
    const words = conditionWordsIn("de");
    expect(words.factTitles.notice).toBe("Kündigungsfrist");
    expect(words.condition("remote", { mode: "hybrid", daysOnSite: 1 })).toBe("hybrid, 1 Tag pro Woche vor Ort");
    expect(words.fact("relocate", { willing: true, to: "Spain" })).toBe("zum Umzug bereit (Spain)");
    expect(seniorityNamesIn("de").above).toBe("Erfahrener als gesucht");
  });
});

describe("an explanation in German", () => {
  const strong = madeMatch("strong", [matchOf("r1", { score: 1, semantic: 0.6, semanticShare: 0.5, share: 0.5, status: "met", found: found("exact", "React") }), matchOf("r4", { score: 0.2, share: 0.5, semanticShare: 0.5, semantic: 0.3 })], defaultWeights, { name: "Ada Poole", relevantYears: 6, experience: 0.9, evidence: [evidenceOf("r1", "Built shops in React")] });
  const weak = madeMatch("weak", [matchOf("r1", { share: 0.5, semanticShare: 0.5, semantic: 0.3 }), matchOf("r4", { share: 0.5, semanticShare: 0.5, semantic: 0.2 })], defaultWeights, { name: "Ben Sand" });
  const ranking = rankingOf([react, deed], [strong, weak], defaultWeights);
  const [first, second] = ranking.candidates;
  if (first === undefined || second === undefined) throw new Error("Two were ranked.");
  const [told, plain] = [german, english].map((words) => explainCandidate(first, ranking, smallTaxonomy, words));

  it("has the numbers of the English one", () => {
    const numbers = (one: typeof told) => JSON.stringify(one?.lines.map(({ status, earned, possible, terms, requirementId }) => [requirementId, status, earned, possible, terms]));
    expect(numbers(told)).toBe(numbers(plain));
    expect(told?.here[0]).toMatch(/^Platz 1 von 2 mit \d+,\d von 100 Punkten: \d+,\d von 50,0 für Fähigkeiten/);
    expect(told?.strengths[1]?.sentence).toBe("Arbeit wie in dieser Stelle: 6 Jahre in solcher Arbeit; zählt 90 %.");
    expect(told?.gaps[0]?.sentence).toBe("„Run the monthly close“: nicht gefunden (nichts im Lebenslauf spricht dafür).");
  });

  it("is pasted in German, formal, with the resume's own words as they are", () => {
    if (told === undefined) throw new Error("There is one.");
    const about = candidateText(first, told, "Web Developer", german);
    expect(about.subject).toMatch(/^Ada Poole für die Stelle „Web Developer“: \d+,\d\d von 100 Punkten, Platz 1 von 2$/);
    expect(about.plain).toContain("FRAGEN FÜR DAS GESPRÄCH");
    expect(about.plain).toContain("„Built shops in React“ (Seite 1)");
    const answer = answerText(told, (id) => bestEvidence(first, id), null, { jobTitle: "Web Developer", name: "Ada Poole" }, german);
    expect(answer.plain).toMatch(/^Guten Tag Ada Poole,\n\nvielen Dank für Ihre Frage/);
    expect(`${about.plain}${answer.plain}`).not.toMatch(/\b(?:of|points|resume|job|your)\b/);
  });

  it("sets two apart", () => {
    const { lines, summary } = compare([first, second], ranking, smallTaxonomy, german);
    expect(summary[0]).toMatch(/^Platz 1 liegt \d+,\d Punkte vor Platz 2\.$/);
    expect(lines.map(({ sentence }) => sentence).join(" ")).toMatch(/Platz 1 erhält \d+,\d Punkte mehr: /);
  });
});

describe("a search in German", () => {
  const lookup = createSkillLookup(smallTaxonomy);
  const read = (query: string) => understandQuery(query, lookup, german.search);

  it.each([
    ["jahre:8..3", "8 bis 3 Jahre läuft rückwärts."], ["(react OR vue", "Diese Klammer ist nicht geschlossen."], ["react ODER", "Nach „ODER“ kommt nichts."],
    ["abschluss:foo", "„foo“ ist kein Abschluss, den Winnow kennt."], ["sprache:klingon", "Winnow kennt keine Sprache „klingon“."],
  ])("says what is wrong with %s", (query, message) => {
    expect(read(query)).toMatchObject({ problem: { message, hint: expect.stringMatching(/\.$/) as string } });
  });

  it("says how it was understood", () => {
    expect(read("fähigkeit:blubber")).toMatchObject({ understood: { notes: [{ text: "Winnow kennt keine Fähigkeit „blubber“ und hat nach den Wörtern gesucht." }] } });
  });
});

it("every line of work that the taxonomy ships has a German name", () => {
  const families = fs.readFileSync("resources/taxonomy/families.tsv", "utf8").trim().split("\n").slice(1).map((line) => line.split("\t"));
  for (const [id = ""] of families) expect(familyNameIn("de", { id, name: "" }), id).not.toBe("");
  expect(familyNameIn("de", { id: "imported", name: "Falconry" })).toBe("Falconry");
});
