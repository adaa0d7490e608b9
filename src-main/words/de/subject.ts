/** Was jemand bekommt, der fragt, was über ihn gespeichert ist. */
import type { EngineWords } from "../words.ts";
import type { LibraryEvent } from "../../../src-preload/contract.ts";
import { roundPoints } from "./phrases.ts";
import { provenance } from "./provenance.ts";

const happened: Record<LibraryEvent["kind"], string> = {
  imported: "Importiert", read_again: "Nach neueren Regeln erneut gelesen", corrected: "Vom Recruiter berichtigt", made_current: "Zum aktuellen Lebenslauf gemacht", stated: "Angabe zur Person", tagged: "Mit einem Schlagwort versehen",
  noted: "Eine Notiz wurde geschrieben", note_edited: "Eine Notiz wurde geändert", marked: "In einer Stelle markiert", moved: "In eine Stufe einer Stelle verschoben", merged: "Zwei Personen wurden zusammengeführt",
};

export const subject: EngineWords["subject"] = {
  fileName: "gespeichert-ueber",
  title: (name) => `Was über ${name} gespeichert ist`,
  about: (date) =>
    `Erstellt von Winnow am ${date} aus der Bibliothek des Recruiters. Aufgeführt ist alles, was über diese Person aufbewahrt wird: was aus ihren Dokumenten gelesen wurde, was über sie geschrieben wurde, wie sie in jeder Stelle jetzt bewertet ist und wo sie in angesehenen Ranglisten stand. Die JSON-Datei daneben oder anstelle dieser Datei enthält dasselbe, Zeile für Zeile, wie es gespeichert ist.`,
  nameless: "eine Person ohne Namen",
  headings: {
    person: "Zur Person", provenance: "Herkunft der Daten und Einwilligung", work: "Berufserfahrung", education: "Ausbildung", skills: "Fähigkeiten", languages: "Sprachen", certificates: "Zertifikate",
    facts: "Gehalt, Eintritt und Wünsche", tags: "Schlagwörter", notes: "Notizen", happened: "Was geschehen ist", jobs: "In Stellen", scores: "Bewertung jetzt", rankings: "Ranglisten, die angesehen wurden", resumes: "Dokumente", backups: "Sicherungen, die sie enthalten", hiring: "Gespräche, Angebote und wie es weiterging", reported: "Eigene Angaben zur Person", log: "Im Entscheidungsprotokoll", stored: "Zeilen in der Datenbank",
    text: (file) => `Text von ${file}`,
  },
  fields: { name: "Name", email: "E-Mail", phone: "Telefon", location: "Ort", links: "Link", title: "Titel", years: "Jahre Berufserfahrung" },
  field: (name, value) => `${name}: ${value}`,
  source: (source, detail) => `Quelle: ${source === null ? "nicht vermerkt" : provenance.source(source)}${detail === "" ? "" : ` (${detail})`}`,
  consent: (consent, until) => `Einwilligung: ${consent === null ? "nicht vermerkt" : provenance.consent(consent)}${until === null ? "" : `, bis ${until}`}`,
  document: (added, bytes, hash) => `Hinzugefügt ${added}, ${String(bytes)} Bytes, SHA-256 ${hash}`,
  happened: (kind) => happened[kind],
  marked: { shortlisted: "in die Auswahl genommen", maybe: "als „Vielleicht“ markiert", rejected: "als abgelehnt markiert", none: "Markierung entfernt" },
  noteInJob: "Notiz", undone: "inzwischen zurückgenommen", takenBack: "etwas wurde zurückgenommen",
  score: (points, rank, of) => `${roundPoints(points)} von 100 Punkten, Rang ${String(rank)} von ${String(of)}`,
  readBy: (model) => `gelesen vom Sprachmodell ${model}`,
  readAgainBy: (model) => `noch einmal gelesen vom Sprachmodell ${model}`,
  learned: (version) => `mit dem aus Ergebnissen Gelernten, Version ${version}`,
  blind: "im Blindmodus",
  rankingsBeyond: (count) =>
    `${count === 1 ? "Eine weitere Rangliste wurde" : `${String(count)} weitere Ranglisten wurden`} angesehen, seit diese Person in der Bibliothek ist, von ${count === 1 ? "der" : "denen"} nur die ersten Plätze aufbewahrt werden. Unter diesen ist diese Person nicht; ob und wo sie weiter unten stand, ist nicht aufbewahrt.`,
  notRanked: "nicht in der Rangliste: zu weit von dem, was die Stelle verlangt",
  asksNothing: "nicht in der Rangliste: die Stelle verlangt nichts",
  rows: (table, count) => `${table}: ${String(count)}`,
  attribute: (name) => ({ sex: "Geschlecht", race: "Ethnische Zugehörigkeit" })[name] ?? name,
  reported: "In einer eigenen Datei aufbewahrt; wirkt in keiner Rangliste mit.",
  madeBy: (who) => `von ${who}`,
};
