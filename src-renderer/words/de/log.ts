import type { Differences, LogFaults } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted, formatExactScore } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const faults: Record<LogFaults, string> = {
  missing: "er fehlt", changed: "er sagt etwas anderes als früher", unlinked: "er folgt nicht auf den Eintrag davor", text: "die dazu aufbewahrten Worte sind nicht die damals getippten",
  rewritten: "er oder einer davor wurde neu geschrieben, mit passenden Prüfsummen",
};
const differs: Record<Differences, string> = {
  library: "die Lebensläufe in der Bibliothek", model: "das Sprachmodell", reranker: "das Modell, das noch einmal liest", taxonomy: "das Wissen über Fähigkeiten", version: "die Version von Winnow",
  learned: "das Gelernte",
};
const entries = (count: number): string => formatCounted(count, "Eintrag", "Einträge");

export const log: Words["log"] = {
  title: "Entscheidungsprotokoll",
  open: "Protokoll",
  about: "Wer wann was entschieden hat, und auf welcher Rangliste. Winnow fügt nur hinzu. Jeder Eintrag trägt die Prüfsumme des vorigen, sodass sich eine Änderung auf anderem Weg finden lässt.",
  label: "Einträge des Entscheidungsprotokolls",
  columns: { seq: "Nr.", at: "Wann", by: "Wer", what: "Was", sentence: "Eintrag" },
  entries,
  winnow: "Winnow",
  filters: { label: "Anzeigen", job: "Stelle", everyJob: "Alle Stellen", kind: "Art", everyKind: "Alle Arten", candidate: "Person Nr.", from: "Von", to: "Bis", clear: "Alles zeigen" },
  groups: {
    decisions: "Entscheidungen", rankings: "Ranglisten", asked: "Stellen, Gewichte und Anforderungen", corrections: "Berichtigungen", exports: "Exporte",
    people: "Entfernt, gelöscht, zusammengeführt", library: "Bibliothek und Sicherungen", learning: "Lernen",
  },
  none: { title: "Keine Einträge", text: "Nichts, was aufgezeichnet ist, passt zu dem, was Sie suchen." },
  verify: "Protokoll prüfen",
  checking: "Wird geprüft …",
  whole: (count) => `Vollständig: ${entries(count)}, jeder folgt auf den davor.`,
  agrees: (logs, upTo) => `Es stimmt mit ${formatCounted(logs, "Sicherung", "Sicherungen")} überein, bis Eintrag ${formatCount(upTo)}.`,
  alone: "Es war keine Sicherung dieser Bibliothek erreichbar, mit der es sich vergleichen ließe. Ob jemand alles neu geschrieben oder eine ältere Kopie der Bibliothek an ihre Stelle gesetzt hat, könnte nur eine Sicherung oder ein früher exportiertes Protokoll zeigen.",
  notWhole: (seq, what) => `Nicht mehr so, wie es geschrieben wurde. Eintrag ${formatCount(seq)}: ${faults[what]}.`,
  notWholeHint: "Lassen Sie den Ordner der Bibliothek, wie er ist, und vergleichen Sie ihn mit Ihren Sicherungen.",
  knownFrom: (backup) => `Das ist aus der Sicherung ${backup} bekannt. Entweder wurde die Datei der Bibliothek auf anderem Weg als mit Winnow geändert, oder eine ältere Kopie von ihr wurde an ihre Stelle gesetzt.`,
  export: "Exportieren",
  exportMenu: "Protokoll exportieren",
  formats: { jsonl: "JSON Lines, zum Prüfen mit Programmen", pdf: "PDF, zum Lesen" },
  exporting: (done, total) => (total === 0 ? "Wird exportiert …" : `${formatCount(done)} von ${formatCount(total)}`),
  cancel: "Abbrechen",
  entry: (seq) => `Eintrag ${formatCount(seq)}`,
  close: "Eintrag schließen",
  typed: { reason: "Grund", note: "Notiz" },
  erased: "gelöscht",
  hash: "Prüfsumme",
  previous: "Prüfsumme des Eintrags davor",
  again: "Noch einmal bewerten und vergleichen",
  makingAgain: "Wird noch einmal bewertet …",
  same: "Dieselben Personen in derselben Reihenfolge mit derselben Punktzahl, bis zur letzten Stelle.",
  other: (place) => (place === null ? "Die Rangliste ist heute eine andere." : `Die Rangliste ist heute eine andere, ab Platz ${formatCount(place)}.`),
  gone: (numbers) => `Nicht mehr in der Bibliothek: ${numbers.length <= 5 ? numbers.map((number) => `Person ${formatCount(number)}`).join(", ") : formatCounted(numbers.length, "Person", "Personen")}.`,
  stayed: (someGone, sameOrder, mostMoved) =>
    `${someGone ? "Die übrigen Personen" : "Die Personen"}, die der Eintrag nennt, stehen in ${sameOrder ? "derselben" : "einer anderen"} Reihenfolge; keine ihrer Punktzahlen weicht um mehr als ${formatExactScore(mostMoved, 2)} von 100 Punkten ab.`,
  differs: (what) => `Nicht mehr wie damals: ${what.map((one) => differs[one]).join(", ")}.`,
};
