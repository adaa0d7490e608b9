import type { ExportFormat, ExportKind } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const kindNames: Record<ExportKind, string> = { pdf: "PDF", xlsx: "Excel", csv: "CSV", json: "JSON", zip: "Dateien", table: "E-Mail" };
const kindHints: Record<ExportKind, string> = {
  pdf: "Ein Deckblatt mit einer Tabelle aller Personen, dann je Person eine Seite: Punktzahl, Muss-Anforderungen, Belege, Fragen und Ihre Notizen.",
  xlsx: "Eine Arbeitsmappe mit einer Zeile je Person, für Excel oder eine andere Tabellenkalkulation.",
  csv: "Eine einfache Tabelle mit einer Zeile je Person, mit Semikolon und Dezimalkomma, wie deutsche Tabellenkalkulationen sie lesen.",
  json: "Alles, was die Rangliste von jeder Person weiß, für andere Programme und deshalb auf Englisch.",
  zip: "Die Lebensläufe, wie sie kamen, in einem Archiv, benannt nach Rang und Datei.",
  table: "Eine kurze Tabelle zum Kopieren und Einfügen in eine E-Mail.",
};

const people = (count: number): string => formatCounted(count, "Person", "Personen");

export const exports: Words["exports"] = {
  button: "Exportieren",
  title: "Export",
  description: "Wird auf diesem Computer gespeichert oder für eine E-Mail kopiert. Ihre Wahl wird für jedes Format gemerkt.",
  format: "Format",
  kindNames,
  kindHints,
  whom: "Wen",
  shortlist: (count) => (count === 0 ? "Die Auswahl (noch niemand)" : `Die Auswahl (${formatCount(count)})`),
  first: "Die ersten",
  firstCount: "Wie viele der ersten",
  everyone: (count) => `Alle in der Rangliste (${formatCount(count)})`,
  selected: (count) => `Zum Vergleich vorgemerkt (${formatCount(count)})`,
  blind: "Namen weglassen",
  blindHint: "Personen heißen überall nach ihrer eigenen Nummer, etwa Person 7. Kontaktdaten, Wohnort, Dateinamen und Wörter, die verraten, wer jemand ist, werden weggelassen.",
  blindNever: "Die Dateien sind so, wie die Personen sie geschrieben haben, mit Namen und allem. Wählen Sie PDF für Blätter ohne Namen.",
  columns: "Spalten",
  columnsHint: "Alt mit einer Pfeiltaste verschiebt die Spalte, auf der der Fokus liegt.",
  moveUp: (column) => `${column} nach oben`,
  moveDown: (column) => `${column} nach unten`,
  leftOut: "ohne Namen weggelassen",
  usual: "Die üblichen Spalten",
  start: (count: number, format: ExportFormat) => (format === "zip" ? `${formatCounted(count, "Datei", "Dateien")} exportieren` : `${people(count)} exportieren`),
  copy: (count) => `${people(count)} als Tabelle kopieren`,
  cancel: "Abbrechen",
  close: "Schließen",
  progress: "Export",
  preparing: "Wird vorbereitet …",
  done: (done, total) => `${formatCount(done)} von ${people(total)}`,
  saving: "Wird gespeichert …",
  saved: (fileName) => `${fileName} gespeichert.`,
  copied: (count) => `${people(count)} als Tabelle kopiert. Fügen Sie sie in Ihre E-Mail ein.`,
  notCopied: { message: "Die Tabelle konnte nicht kopiert werden.", hint: "Drücken Sie die Schaltfläche noch einmal." },
};
