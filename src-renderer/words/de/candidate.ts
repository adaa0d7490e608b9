import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

/** `the` beginnt mit dem bestimmten Artikel. */
const entryWords = (what: string, the: string): Words["candidate"]["entries"]["emails"] => ({
  add: `${what} hinzufügen`,
  added: `${the} ${what} wurde hinzugefügt.`,
  change: `${what} ändern`,
  remove: `${what} entfernen`,
  removed: `${the} ${what} wurde entfernt.`,
});

export const candidate: Words["candidate"] = {
  candidate: "Person",
  profile: "Profil",
  remove: "Aus der Bibliothek entfernen",
  close: "Person schließen",
  undo: "Rückgängig",
  cancel: "Abbrechen",
  addIt: "Hinzufügen",
  fileAdded: (file, day) => `${file} · hinzugefügt am ${day}`,

  parts: {
    contact: "Kontakt", employment: "Berufserfahrung", education: "Ausbildung", skills: "Fähigkeiten", certifications: "Zertifikate", languages: "Sprachen",
    empty: "Im Lebenslauf nichts gefunden.",
  },
  entries: {
    emails: entryWords("E-Mail-Adresse", "Die"),
    phones: entryWords("Telefonnummer", "Die"),
    links: entryWords("Link", "Der"),
    employment: entryWords("Station", "Die"),
    education: entryWords("Ausbildung", "Die"),
    skills: entryWords("Fähigkeit", "Die"),
    certifications: entryWords("Zertifikat", "Das"),
    languages: entryWords("Sprache", "Die"),
  },
  addContact: "Kontakt hinzufügen",
  addContactHint: "E-Mail-Adresse, Telefonnummer oder Link hinzufügen",
  addLocation: "Ort hinzufügen",
  addField: "Fachrichtung hinzufügen",
  addIssuer: "Aussteller hinzufügen",
  addDate: "Datum hinzufügen",
  addLevel: "Niveau hinzufügen",

  noName: { text: "In diesem Lebenslauf wurde kein Name gefunden.", add: "Ergänzen" },
  added: (day) => `Hinzugefügt am ${day}`,

  fields: {
    name: "Name", location: "Ort", email: "E-Mail", phone: "Telefon", link: "Link",
    years: "Jahre Berufserfahrung", title: "Titel", company: "Arbeitgeber", dates: "Zeitraum", from: "Von", to: "Bis",
    school: "Einrichtung", degree: "Abschluss", field: "Fachrichtung",
    skill: "Fähigkeit", certificate: "Zertifikat", certificateName: "Name", issuer: "Aussteller", given: "Datum", language: "Sprache", level: "Niveau",
  },
  missing: {
    location: "Ort nicht gefunden", years: "Jahre nicht gefunden", title: "Titel nicht gefunden",
    company: "Arbeitgeber nicht gefunden", dates: "Zeitraum nicht gefunden", degree: "Abschluss nicht gefunden", school: "Einrichtung nicht gefunden",
  },
  fromMonth: "Von (Monat und Jahr)",
  toMonth: "Bis (Monat und Jahr)",
  monthExample: "03.2019",
  laterMonthExample: "06.2021",
  stillThere: "bis heute",

  fieldIs: (label, content) => `${label}: ${content}`,
  fieldIsUnsure: (label, content) => `${label}: ${content} (bitte prüfen)`,
  fieldRead: (label, reading) => `${label}: ${reading.slice(0, 1).toLowerCase()}${reading.slice(1)}`,
  checkThis: (tip) => `Bitte prüfen. ${tip}`,
  unsure: "(bitte prüfen)",
  correct: (label) => `Korrigieren: ${label}`,
  corrected: (label) => `${label} korrigiert.`,
  datesCorrected: "Zeitraum korrigiert.",
  correctedByYou: "Von Ihnen korrigiert",
  addedByYou: "Von Ihnen hinzugefügt",
  isCorrected: (label) => `${label}: von Ihnen korrigiert`,
  goBack: "Zurück zur Angabe im Lebenslauf",
  wentBack: (label) => `${label}: wieder wie im Lebenslauf.`,
  workedOut: (share) => `Aus dem Lebenslauf errechnet, zu ${share} sicher`,
  readFrom: (page, share) => `Auf Seite ${formatCount(page)} gelesen, zu ${share} sicher`,

  isMissing: (label) => `Bitte ausfüllen: ${label}.`,
  notAMonth: "Schreiben Sie einen Monat als 03.2019 oder ein Jahr als 2019.",
  notYears: "Schreiben Sie die Jahre als Zahl, zum Beispiel 4,5.",
  endBeforeBeginning: "Das Ende liegt vor dem Anfang.",

  families: (families) =>
    families.map(({ years, one, name }, index) => (index === 0 ? `${years} ${one ? "Jahr" : "Jahre"} in ${name}` : `${years} in ${name}`)).join(", "),

  skill: {
    yearsShort: (years) => `${years} J.`,
    countsAs: (name) => `zählt als ${name}`,
    notOfThisPerson: "Keine Fähigkeit dieser Person",
    removed: (name) => `Die Fähigkeit ${name} wurde entfernt.`,
    said: (times) => (times === 1 ? "Einmal genannt." : `${formatCount(times)}-mal genannt.`),
    undated: "Keine Station mit Zeitraum nennt sie.",
    months: (months) => formatCounted(months, "Monat", "Monate"),
    inJobs: (long) => `${long} in Stationen mit Zeitraum.`,
    inJobsNow: (long) => `${long} in Stationen mit Zeitraum, bis heute.`,
    inJobsUntil: (long, last) => `${long} in Stationen mit Zeitraum, zuletzt ${last}.`,
  },
  cefr: (level) => `${level} nach dem Gemeinsamen Europäischen Referenzrahmen`,

  kind: {
    region: "Kein Lebenslauf",
    onlyContacts: "Nur die Kontaktdaten wurden gelesen.",
    isResume: "Doch ein Lebenslauf",
    remove: "Entfernen",
  },
};
