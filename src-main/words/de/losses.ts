import type { EngineWords } from "../words.ts";
import { familyNameIn } from "../../../src-preload/family-words.ts";
import { inMonth, inTheLast, or, quoted, years } from "./phrases.ts";

const asked = (minYears: number | null, text: string): string =>
  minYears === null ? `Gefragt ist ${quoted(text)}` : `${minYears === 1 ? "Gefragt ist" : "Gefragt sind"} ${years(minYears)} (${quoted(text)})`;

export const losses: EngineWords["losses"] = {
  noJobs: (minYears, text) => `${asked(minYears, text)}; der Lebenslauf nennt keine Berufsstationen.`,
  noDates: (minYears, text) => `${asked(minYears, text)}; der Lebenslauf nennt keine Daten zu seinen Berufsstationen.`,
  nearWork: (minYears, text) => `${asked(minYears, text)}; die Arbeit im Lebenslauf kommt dem nahe, ist aber nicht durchweg aktuell oder gleich.`,
  years: (minYears, text, shown) => `${asked(minYears, text)}; der Lebenslauf zeigt ${years(shown)} in solcher Arbeit.`,

  named: or,
  quoted,
  notMentioned: (wanted) => `Gefragt ist ${wanted}; der Lebenslauf erwähnt es nicht.`,
  nearMeaning: (wanted) => `Gefragt ist ${wanted}; der Lebenslauf sagt etwas Ähnliches, nennt es aber nicht.`,
  implied: (wanted, neighbour) => `Gefragt ist ${wanted}; der Lebenslauf nennt ${neighbour ?? "etwas Verwandtes"}, was ein guter Beleg dafür ist.`,
  related: (wanted, neighbour) => `Gefragt ist ${wanted}; der Lebenslauf nennt ${neighbour ?? "etwas Verwandtes"}, was dem nahekommt.`,
  nearDegree: (text) => `Gefragt ist ${quoted(text)}; der Abschluss im Lebenslauf kommt dem nahe, ist aber nicht derselbe.`,
  littleMore: (text) => `${quoted(text)} ist erfüllt; der Lebenslauf sagt wenig mehr dazu.`,
  notHeld: (text) => `Gefragt ist ${quoted(text)}; aus dem Lebenslauf geht nicht hervor, dass es heute gültig ist.`,
  usedLongAgo: (names, within, date) => `Gefragt ist die Anwendung von ${or(names)} ${inTheLast(within)}; der Lebenslauf nennt es zuletzt in einer Arbeit, die ${inMonth(date)} endete.`,
  tooFewYears: (names, minYears) => `${minYears === 1 ? "Gefragt ist" : "Gefragt sind"} ${years(minYears)} mit ${or(names)}; so viel zeigt der Lebenslauf nicht.`,
  part: (text) => `Gefragt ist ${quoted(text)}; der Lebenslauf zeigt nur einen Teil davon.`,

  work: (family, shown) =>
    `Die Stelle verlangt ${family === null ? "Arbeit dieser Art" : `Arbeit im Bereich ${familyNameIn("de", family)} oder nahe daran`}; ${shown === null ? "der Lebenslauf nennt keine datierte Berufsstation" : `der Lebenslauf zeigt ${years(shown)}`}.`,
  noSkillAsked: "Die Stelle verlangt keine Fähigkeit beim Namen; dafür zählt die Bedeutung.",
  notReadAgain: "Nur die ersten einer Rangliste werden neben der Stelle noch einmal gelesen und erhalten diesen Anteil.",
  learned: "Was aus Entscheidungen gelernt wurde, gewichtet anderes stärker als das, was dieser Lebenslauf zeigt.",
  readAgain: (of100) => `Zusammen mit der Stelle gelesen, passen die besten Zeilen zu ${of100.toFixed(0)} von 100.`,
};
