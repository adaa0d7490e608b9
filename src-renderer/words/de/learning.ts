import type { Words } from "../words.ts";
import type { LearningProgress } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted, formatRatio } from "../../ui/numbers.ts";

const rounds = ({ done, of }: LearningProgress): string => `${formatCount(done)} von ${formatCount(of)}`;

export const learning: Words["learning"] = {
  about:
    "Daraus, wer eingestellt wurde, ein Angebot bekam, zum Gespräch kam oder abgelehnt wurde, kann Winnow lernen, wie viel Fähigkeiten, Erfahrung und Bedeutung zählen sollen und welche Arten von Anforderungen. Nichts ändert sich, bevor Sie es einschalten; dann zeigt jede Erklärung, was es hinzufügt oder wegnimmt, und ein Klick führt zurück.",
  rules: [
    "Gelernt wird nur innerhalb jeder Stelle, und kein Gewicht bewegt sich um mehr als 15 von 100 Punkten.",
    "Es bleibt nur, was auch ohne irgendeine der Stellen Bestand hat, und wo mehrere entschieden haben, auch ohne irgendeine dieser Personen.",
    "Anforderungen werden nur dann so gelesen, wie Eingestellte und Personen mit Angebot sie ausdrücken, wenn die Reihenfolge bei weggelassenen Stellen dadurch klar besser wird.",
    "Nie wird aus Namen, Kontaktdaten, Alter, Geschlecht, Schulen, Orten oder Lücken zwischen Stellen gelernt.",
  ],
  off: "Ranglisten entstehen ohne Gelerntes.",
  on: (version) => `Ranglisten entstehen mit Fassung ${formatCount(version)}.`,
  train: "Aus Entscheidungen lernen",
  training: "Aus Entscheidungen wird gelernt",
  steps: {
    gathering: (at) => `Was entschieden wurde, wird angesehen: ${rounds(at)} Stellen`,
    weighing: () => "Es wird gewichtet und mit vertauschten Namen und geschlechtsbezogenen Wörtern geprüft …",
    comparing: (at) => `Bei weggelassenen Stellen wird verglichen: ${rounds(at)}`,
    reading: (at) => `Es wird versucht, Anforderungen anders zu lesen: ${rounds(at)}`,
  },
  cancel: "Abbrechen",
  back: "Zurück zu Ranglisten ohne Gelerntes",
  versions: "Was gelernt wurde",
  version: (version) => `Fassung ${formatCount(version)}`,
  from: (day, decisions, jobs, recruiters) =>
    `Gelernt am ${day} aus ${formatCounted(decisions, "Entscheidung", "Entscheidungen")} in ${formatCounted(jobs, "Stelle", "Stellen")}, getroffen von ${formatCounted(recruiters, "Person", "Personen")}`,
  changes: "Was sie ändert",
  verdict: "Was der Vergleich sagt",
  erased: (people) =>
    `Gelernt mit ${formatCounted(people, "Person, die seither gelöscht wurde", "Personen, die seither gelöscht wurden")}. Diese Fassung enthält kein Wort von ihnen, aber Zahlen, zu denen Entscheidungen über sie beigetragen haben. Lassen Sie neu lernen und benutzen Sie dann die neue Fassung.`,
  switching: "Die Gleichbehandlung wird geprüft, dann wird umgeschaltet …",
  inUse: "In Gebrauch",
  use: "Benutzen",
  useThat: (version) => `Fassung ${formatCount(version)} benutzen`,
  learned: (version) => `Fassung ${formatCount(version)} ist fertig. Sehen Sie sich an, was sie ändert, und entscheiden Sie dann, ob Sie sie benutzen.`,
  switchedOn: (version) => `Ranglisten entstehen ab jetzt mit Fassung ${formatCount(version)}.`,
  switchedOff: "Ranglisten entstehen ab jetzt ohne Gelerntes.",
  undo: "Rückgängig",
  impact: {
    check: "Gleichbehandlung prüfen",
    checkThat: (version) => `Gleichbehandlung mit Fassung ${formatCount(version)} prüfen`,
    checking: "Jede offene Stelle wird damit und ohne sie bewertet …",
    unknown: "Von niemandem ist eine Kategorie bekannt, daher lassen sich keine Verhältnisse vergleichen. Kategorien werden unter „Gleichbehandlung“ importiert.",
    none: "Kein Verhältnis ist mit dieser Fassung niedriger als ohne sie.",
    worse: "Mit dieser Fassung niedriger als ohne sie, aber nicht unter vier Fünfteln:",
    refuses: "Ein Verhältnis wäre niedriger als jetzt und unter vier Fünfteln, daher lässt sich diese Fassung nicht einschalten.",
    fell: {
      median: (group, before, after) => `${group}, über dem Median der Punkte: ${formatRatio(before)} → ${formatRatio(after)}`,
      top: (group, before, after) => `${group}, unter den ersten zehn: ${formatRatio(before)} → ${formatRatio(after)}`,
    },
  },
};
