import type { ExportWords } from "../en/exports.ts";
import { day } from "./day.ts";
import { provenance } from "./provenance.ts";

const comma = (number: string): string => number.replace(".", ",");
const percent = (share: number): string => `${comma(String(Math.round(share * 10_000) / 100))} %`;

export const exports: ExportWords = {
  language: "de",
  nameless: (number) => `Person ${String(number)}`,
  decimal: (value, digits) => comma(value.toFixed(digits)),
  file: { ranking: "rangliste", shortlist: "auswahl", selection: "markierte", originals: "originale", blind: "blind" },

  table: {
    sheet: "Personen",
    subject: (job) => `Personen für die Stelle „${job}“`,
    // A German Excel puts a line with commas into one cell, and takes 4.5 for the fourth of May.
    csv: { delimiter: ";", number: (value) => comma(String(value)) },
    knockout: { pass: "ja", unknown: "unbekannt", fail: "nein" },
    missing: { partly: "teilweise", not_found: "nicht gefunden", unknown: "unbekannt" },
    shortlisted: { yes: "ja", no: "nein" },
    met: (met, of) => `${String(met)} von ${String(of)}`,
    source: (source, detail) => [source === null ? "" : provenance.source(source), detail].filter((part) => part !== "").join(": "),
    consent: (standing, day) => {
      if (standing === "none") return "";
      const said = provenance.consent(standing);
      return day === null ? said : standing === "expired" ? provenance.since(said, day) : standing === "given" ? provenance.until(said, day) : said;
    },
  },

  candidates: {
    fileName: "personen.csv",
    columns: {
      name: "Name", title: "Titel", location: "Ort", years: "Jahre", skills: "Fähigkeiten", tags: "Schlagwörter", emails: "E-Mail", phones: "Telefon", added: "Hinzugefügt",
      file: "Datei", candidate: "Person",
    },
  },

  archive: {
    missingFile: "Nicht enthalten.txt",
    missing: "Von diesen fehlt die Originaldatei im Ordner der Bibliothek:",
  },

  pdf: {
    title: { ranking: "Rangliste", shortlist: "Auswahl", selection: "Personen" },
    job: "Stelle",
    date: "Erstellt am",
    day,
    candidates: "In dieser Datei",
    counted: (count) => `${String(count)} ${count === 1 ? "Person" : "Personen"}`,
    considered: "Bewertet",
    model: "Gelesen von",
    modelNamed: (id, hash) => `${id}, Dateien ${hash.slice(0, 16)}`,
    reranker: "Noch einmal von",
    weights: "Gewichte",
    weighted: (skill, experience, semantic) => `Fähigkeiten ${percent(skill)}, Erfahrung ${percent(experience)}, Bedeutung ${percent(semantic)}`,
    names: "Namen",
    blind: "Weggelassen: Jede Person heißt nach einer eigenen Nummer; Wörter, die verraten, wer sie ist, wurden entfernt.",
    otherLetters: (count) =>
      `${count === 1 ? "1 Person ist nach der Datei benannt, weil ihr Name" : `${String(count)} Personen sind nach ihren Dateien benannt, weil ihre Namen`} aus Zeichen ${count === 1 ? "besteht" : "bestehen"}, die ein PDF von Winnow nicht zeigen kann. Die Tabellen zeigen sie.`,
    fairness: "Namen, Kontaktdaten, Alter, Geschlecht und Fotos spielen für die Punktzahl keine Rolle. Jeder Punkt beruht auf den Zeilen des Lebenslaufs, die das jeweilige Blatt zitiert.",
    rank: "Rang",
    candidate: "Person",
    mustHaves: "Muss-Anforderungen",
    score: "Punktzahl",
    page: "Seite",
    mustHaveCount: (met, unknown, failed) =>
      // What is not met first: it must not be what there is no room for.
      [failed === 0 ? null : `${String(failed)} nicht erfüllt`, unknown === 0 ? null : `${String(unknown)} unbekannt`, met === 0 ? null : `${String(met)} erfüllt`].filter((part) => part !== null).join(", ") || "keine gefragt",
    years: (years) => `${comma(years.toFixed(1))} Jahre Berufserfahrung`,
    ofHundred: "von 100 Punkten",
    terms: { skill: "Fähigkeiten", experience: "Erfahrung", semantic: "Bedeutung", again: "Noch einmal gelesen" },
    pointsOf: (earned, possible) => (possible === 0 && earned !== 0 ? `${earned < 0 ? "−" : "+"}${comma(Math.abs(earned).toFixed(2))}` : `${comma(earned.toFixed(2))} von ${comma(possible.toFixed(2))}`),
    learned: "Gelernt",
    learnedVersion: (version) => `Fassung ${String(version)}, aus früheren Entscheidungen`,
    points: "Punkte",
    theWork: "Die Arbeit selbst",
    more: (count) => `${String(count)} weitere ${count === 1 ? "Anforderung" : "Anforderungen"}`,
    total: "Summe",
    evidence: "Stärkste Belege",
    noEvidence: "Der Lebenslauf enthält keine Zeile, die für eine Anforderung spricht.",
    quoted: (line) => `„${line}“`,
    source: (page, asked) => `Seite ${String(page)}, für „${asked}“`,
    strengths: "Stärken",
    questions: "Fragen für das Gespräch",
    notes: "Ihre Notizen",
    flags: "Zu prüfen",
    knockout: { pass: "Erfüllt", unknown: "Unbekannt", fail: "Nicht erfüllt" },
    status: { met: "Erfüllt", partly: "Teilweise", not_found: "Nicht gefunden", unknown: "Unbekannt" },
    boxes: "Andere Schriften als die lateinische, griechische und kyrillische sowie manche Zeichen lassen sich hier nicht darstellen; die Tabellen enthalten sie.",
  },
};
