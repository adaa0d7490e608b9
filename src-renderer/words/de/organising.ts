import type { FactName } from "../../../src-preload/conditions.ts";
import type { HistoryEvent } from "../../../src-preload/contract.ts";
import { fileName } from "../../ui/format.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";
import { hiringDetail } from "../hiring-detail.ts";
import { interviews } from "./interviews.ts";

const people = (count: number): string => formatCounted(count, "Person", "Personen");
const listed = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(", ");

/** After “korrigiert: ”, “ergänzt: ” or “entfernt: ”. */
const fieldWords: Record<string, string> = {
  name: "Name", title: "Titel", location: "Wohnort", emails: "E-Mail-Adresse", phones: "Telefonnummer", links: "Link", employment: "Stelle im Lebenslauf",
  education: "Abschluss oder Schule", skills: "Fähigkeit", certifications: "Zertifikat", languages: "Sprache", kind: "Art des Dokuments", yearsOfExperience: "Jahre an Erfahrung",
};
const fieldOf = (field: string): string => fieldWords[field] ?? "Feld";
const changeWords = { set: "Korrigiert", added: "Ergänzt", removed: "Entfernt" } as const;
const factWords: Record<FactName, string> = {
  pay: "Gehaltswunsch", available: "Verfügbarkeit", notice: "Kündigungsfrist", contract: "gewünschte Vertragsart", hours: "gewünschte Arbeitszeit", remote: "Wunsch zu Homeoffice",
  place: "Wohnort", relocate: "Bereitschaft zum Umzug", permit: "Arbeitserlaubnis",
};

function eventWords(event: HistoryEvent): string {
  switch (event.kind) {
    case "imported":
      return `Importiert: ${fileName(event.file)}`;
    case "read_again":
      return `${fileName(event.file)} neu gelesen; darin wurde mehr oder anderes gefunden`;
    case "corrected":
      return `${changeWords[event.change]}: ${fieldOf(event.field)}`;
    case "made_current":
      return `${fileName(event.file)} zum aktuellen Lebenslauf gemacht`;
    case "stated":
      return event.by === "csv" ? `Aus einer Liste übernommen: ${factWords[event.fact]}` : event.by === "resume" ? `Wieder aus dem Lebenslauf: ${factWords[event.fact]}` : `Eingegeben: ${factWords[event.fact]}`;
    case "tagged":
      return `Schlagwort „${event.name}“ vergeben`;
    case "noted":
      return "Notiz geschrieben";
    case "note_edited":
      return "Notiz geändert";
    case "marked":
      return { shortlisted: `In die Auswahl für „${event.title}“ genommen`, maybe: `Als „Vielleicht“ vorgemerkt für „${event.title}“`, rejected: `Abgelehnt für „${event.title}“` }[event.mark];
    case "moved":
      return `Stufe „${event.stage}“ erreicht für „${event.title}“`;
    case "merged":
      return `${event.by === "import" ? "Von Winnow zusammengeführt" : "Zusammengeführt"} mit ${event.files.map(fileName).join(", ")}: eine Person`;
    case "hiring":
      return interviews.told(event.event.what, event.event.change, event.event.jobTitle, hiringDetail(event.event, interviews));
  }
}

export const organising: Words["organising"] = {
  undo: "Rückgängig",
  tags: {
    title: "Schlagwörter",
    add: "Schlagwort hinzufügen",
    placeholder: "Schlagwort, etwa „zurückrufen“",
    make: (name) => `Schlagwort „${name}“ anlegen`,
    suggestions: "Vorhandene Schlagwörter",
    none: "Noch kein Schlagwort. Tippen Sie eins: Es entsteht dabei.",
    remove: (name) => `Schlagwort ${name} abnehmen`,
    tagged: (names, count) => `${listed(names)} an ${people(count)} vergeben.`,
    taggedAlready: (count) => (count === 1 ? "Das Schlagwort ist schon vergeben." : "Alle haben das Schlagwort schon."),
    untagged: (names, count) => `${listed(names)} von ${people(count)} abgenommen.`,
    untaggedNobody: "Niemand davon hat dieses Schlagwort.",
    manage: "Schlagwörter verwalten",
    manageText: "Benennen Sie ein Schlagwort um, machen Sie aus zweien eins oder löschen Sie eins. Wer ein Schlagwort hat, behält es unter dem neuen Namen.",
    used: (count) => (count === 0 ? "Niemand hat es" : people(count)),
    rename: (name) => `${name} umbenennen`,
    newName: "Neuer Name",
    save: "Umbenennen",
    cancel: "Abbrechen",
    renamed: (before, after) => `„${before}“ heißt jetzt „${after}“.`,
    merge: (name) => `${name} mit einem anderen Schlagwort zusammenlegen`,
    mergeInto: (name) => `„${name}“ zusammenlegen mit`,
    merged: (from, into) => `„${from}“ gehört jetzt zu „${into}“.`,
    delete: (name) => `${name} löschen`,
    deleted: (name) => `Schlagwort „${name}“ gelöscht.`,
  },
  notes: {
    title: "Notizen",
    add: "Notiz hinzufügen",
    label: "Neue Notiz",
    placeholder: "Was Sie sich zu dieser Person merken möchten",
    save: "Notiz speichern",
    hint: "Strg+Eingabe speichert",
    cancel: "Abbrechen",
    none: "Noch keine Notiz.",
    edit: "Diese Notiz ändern",
    editing: "Die Notiz",
    keep: "Speichern",
    delete: "Diese Notiz löschen",
    deleted: "Notiz gelöscht.",
    edited: (day) => `geändert ${day}`,
    marked: (count) => formatCounted(count, "Notiz", "Notizen"),
  },
  history: {
    title: "Verlauf",
    show: "Verlauf zeigen",
    hide: "Verlauf verbergen",
    more: (count) => `${formatCount(count)} weitere zeigen`,
  },
  selection: {
    everyone: "Alle in der Liste markieren",
    nobody: "Niemanden markieren",
    one: (name) => `${name} markieren`,
    bar: "Mit den markierten Personen",
    selected: (count) => `${people(count)} markiert`,
    all: (count) => (count === 1 ? "Die eine Person markieren" : `Alle ${people(count)} markieren`),
    clear: "Markierung aufheben",
    tag: "Schlagwort",
    untag: "Schlagwort abnehmen",
    toJob: "Zu einer Stelle",
    exportTable: "Als CSV exportieren",
    remove: "Entfernen",
    listed: (count, title) => `${people(count)} in die Auswahl für „${title}“ genommen.`,
    noJobs: "Noch gibt es keine Stelle. Fügen Sie zuerst unter „Stellen“ eine ein.",
    exported: (count) => `${people(count)} exportiert.`,
  },
  filters: {
    from: "Von",
    to: "bis",
    years: "Jahre",
    yearsFrom: (from) => `ab ${from}`,
    yearsTo: (to) => `bis ${to}`,
    fromField: "ab Jahren",
    toField: "bis Jahre",
    titleWords: "Wörter des Titels",
    titlePlaceholder: "etwa nurse oder senior dev",
    placeWords: "Wörter des Orts",
    placePlaceholder: "etwa Berlin",
    findSkill: "Fähigkeit finden",
    addedSince: "Hinzugefügt seit",
    noneSo: "So heißt hier nichts.",
    noTags: "Keine der gefundenen Personen hat ein Schlagwort.",
    quoted: (typed) => `„${typed}“`,
    since: (day) => `seit ${day}`,
  },
  eventWords,
};
