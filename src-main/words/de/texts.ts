import type { RequirementStatus } from "../../../src-preload/domain.ts";
import type { Part } from "../standing.ts";
import type { EngineWords } from "../words.ts";
import { and, points, quoted } from "./phrases.ts";

const signed = (earned: number): string => `${earned < 0 ? "−" : "+"}${points(Math.abs(earned))}`;
const of = ({ earned, possible }: Part): string => (possible === 0 && earned !== 0 ? signed(earned) : `${points(earned)} von ${points(possible)}`);

const sumNote = "Die Punkte sind so gerundet, dass sie sich zur Punktzahl addieren.";
const fairNote = "Name, Alter, Geschlecht, Foto, Herkunft, Lücken zwischen Stellen, der Name der Schule und das Jahr des Abschlusses spielen dabei keine Rolle.";
const what = (count: number, all: number): string => (count === all ? `Alle ${String(all)} Personen` : `Die ersten ${String(count)} von ${String(all)} Personen`);
const statuses: Record<RequirementStatus, string> = { met: "erfüllt", partly: "teilweise", not_found: "nicht gefunden", unknown: "nicht angegeben" };

export const texts: EngineWords["texts"] = {
  nameless: (rank) => `Person auf Platz ${String(rank)}`,
  points: (value) => `${points(value)} Punkte`,
  part: of,
  quotedLine: (text, page) => `${quoted(text)} (Seite ${String(page)})`,
  statuses,
  seniority: (name, sentence) => `${name}. ${sentence} Das bewegt keine Punkte.`,
  seniorityShort: (name) => `${name} (bewegt keine Punkte)`,

  candidate: {
    subject: (who, job, total, rank, all) => `${who} für die Stelle ${quoted(job)}: ${points(total)} von 100 Punkten, Platz ${String(rank)} von ${String(all)}`,
    stands: (who, job, total, rank, all) => `${who}: Platz ${String(rank)} von ${String(all)} für die Stelle ${quoted(job)}, mit ${points(total)} von 100 Punkten.`,
    lookFirst: "Bitte zuerst ansehen",
    beside: "Neben der Punktzahl",
    strengths: "Stärken",
    toAsk: "Fragen für das Gespräch",
    addUp: "So ergeben sich die Punkte",
    header: ["Gefragt", "Gefunden", "Wie", "Punkte"],
    score: "Punktzahl",
    made: `Erstellt von Winnow aus dem Text des Lebenslaufs. ${sumNote} ${fairNote}`,
  },

  comparison: {
    subject: (names, job) => `${and(names)} für die Stelle ${quoted(job)}`,
    lead: (names, job) => `${and(names)} nebeneinander für die Stelle ${quoted(job)}.`,
    place: (rank, name, total) => `Platz ${String(rank)}: ${name}, ${points(total)} von 100 Punkten`,
    byRequirement: "Anforderung für Anforderung",
    asked: "Gefragt",
    column: (name, rank) => `${name} (Platz ${String(rank)})`,
    difference: "Was den Unterschied macht",
    score: "Punktzahl",
    made: `Erstellt von Winnow aus dem Text der Lebensläufe. ${sumNote} ${fairNote}`,
  },

  first: {
    subject: (count, all, job) => `${what(count, all)} für die Stelle ${quoted(job)}`,
    lead: (count, all, job) => `${what(count, all)} für die Stelle ${quoted(job)}, die besten zuerst.`,
    shows: (things) => `zeigt ${things}`,
    showsLittle: "zeigt wenig von dem, was gefragt ist",
    askAbout: (things) => `nachfragen zu ${things}`,
    pleaseLook: (sentence) => `Bitte ansehen: ${sentence}`,
    header: ["Person", "Punktzahl", "Stärken", "Nachfragen zu"],
    note: "Hinweis",
    made: `Die Punktzahl vergleicht den Text jedes Lebenslaufs mit dem, was die Stelle verlangt, von 100 Punkten. ${fairNote} Erstellt von Winnow.`,
  },

  answer: {
    subject: (job) => `Wie Ihr Lebenslauf für die Stelle ${quoted(job)} betrachtet wurde`,
    greeting: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),
    thanks: (job) => `vielen Dank für Ihre Frage, wie Ihr Lebenslauf für die Stelle ${quoted(job)} betrachtet wurde.`,
    method: "Wir vergleichen den Text jedes Lebenslaufs mit dem, was die Stelle verlangt, eine Anforderung nach der anderen, mit einem Programm auf unserem eigenen Rechner. Es bringt die Lebensläufe in eine Reihenfolge zum Lesen. Es entscheidet nicht: Das tun Menschen.",
    points: (total, skill, experience, semantic) =>
      `Ihr Lebenslauf erhielt ${points(total)} von 100 Punkten: ${of(skill)} für das, was Sie für die Stelle wissen und können sollen, ${of(experience)} für die Zeit, die Sie in solcher Arbeit verbracht haben, und ${of(semantic)} dafür, wie nahe Ihre eigenen Sätze denen der Stelle kommen.`,
    learned: (earned, how) => `${signed(earned)} Punkte kommen aus dem, was aus früheren Entscheidungen gelernt wurde, für alle gleich: ${how}.`,
    line: (asked, part) => `${asked}: ${of(part)} Punkten`,
    lineWithQuote: (asked, part, quote) => `${asked}: ${of(part)} Punkten. Sie schreiben: ${quote}`,
    found: "Was wir gefunden haben",
    foundLead: "Dies haben wir in Ihrem Lebenslauf gefunden:",
    inPart: "Was wir teilweise gefunden haben",
    inPartLead: "Diesem kommt Ihr Lebenslauf nahe:",
    notFound: "Was wir nicht gefunden haben",
    notFoundLead: "Ihr Lebenslauf sagt dies nicht in Worten, die das Programm finden konnte. Das heißt nicht, dass es Ihnen fehlt.",
    beside: "Was neben der Punktzahl steht",
    seniority: (sentence) => `${sentence} Wir halten das fest, um mit Ihnen über die Stelle zu sprechen. Es hat keinen Ihrer Punkte bewegt, weder nach oben noch nach unten.`,
    noPart: "Was keine Rolle spielt",
    noPartText: "Ihr Name, Alter, Geschlecht, Foto, Ihre Herkunft und Familie, Lücken zwischen Stellen, der Name Ihrer Schule und das Jahr Ihres Abschlusses zählen nicht, weder für noch gegen Sie.",
    writeToUs: "Wenn etwas falsch gelesen wurde oder wenn Sie können, was Ihr Lebenslauf nicht erwähnt, schreiben Sie uns bitte. Wir stellen es richtig und sehen noch einmal nach.",
  },
};
