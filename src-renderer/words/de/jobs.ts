import { formatCount, formatCounted, formatYears } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const requirementCount = (count: number): string => formatCounted(count, "Anforderung", "Anforderungen");
const yearsOrMore = (years: number): string => (years === 1 ? "mindestens 1 Jahr" : `mindestens ${formatYears(years)} Jahre`);
const lastMonths = (months: number): string => formatCounted(months, "Monat", "Monaten");

export const jobs: Words["jobs"] = {
  importance: { must: "Muss", high: "Wichtigkeit hoch", medium: "Wichtigkeit mittel", low: "Wichtigkeit niedrig" },
  importanceShort: { must: "Muss", high: "Hoch", medium: "Mittel", low: "Niedrig" },
  importanceMeaning: {
    must: "Zählt am meisten und wird bei allen geprüft: erfüllt, unbekannt oder nicht erfüllt",
    high: "Zählt fast genauso viel",
    medium: "Zählt etwas weniger",
    low: "Wäre schön",
  },
  kinds: {
    skill: "Fähigkeit", experience: "Erfahrung", education: "Ausbildung", certification: "Zertifikat", language: "Sprache", location: "Ort", other: "Sonstiges",
  },
  degrees: {
    secondary: "Schulabschluss", vocational: "Berufsausbildung", associate: "Kurzstudium", bachelor: "Bachelor", master: "Master", doctorate: "Promotion",
  },
  languageLevels: {
    A1: "A1, Anfang", A2: "A2, Grundlagen", B1: "B1, im Gespräch", B2: "B2, gut", C1: "C1, fließend", C2: "C2, wie Muttersprache",
  },

  title: "Stellen",
  newJob: "Neue Stelle",
  pageOf: (page) => `${page} – Winnow`,
  none: "Hier werden Ihre Stellen stehen. Fügen Sie rechts eine Anzeige ein, um die erste anzulegen.",
  onShortlist: (count) => `${formatCount(count)} in der Auswahl`,
  requirementCount,

  create: {
    hint: "Fügen Sie die Anzeige ein, tippen Sie sie oder ziehen Sie ihre Datei hierher. Winnow liest daraus die Anforderungen; jede davon können Sie ändern.",
    text: "Text der Stellenanzeige",
    example: "Pflegefachkraft, Intensivstation. Sie bringen mit …",
    drop: "Loslassen, um aus der Anzeige eine Stelle zu machen",
    reading: "Anzeige wird gelesen …",
    read: "Anforderungen lesen",
    file: "Datei wählen",
    samples: "Oder mit einer Beispielanzeige beginnen",
  },

  titleOnly: {
    ask: "Diese Stelle kam ohne ihre Anzeige, wie Stellen aus einer Liste. Fügen Sie die Anzeige ein, um nach ihr zu bewerten.",
    until: "Bis dahin ist nur der Titel bekannt, und eine Rangliste richtet sich nach nichts anderem.",
    read: (requirements) => `Anzeige gelesen: ${formatCounted(requirements, "Anforderung", "Anforderungen")}.`,
    ranked: "Nur nach dem Titel der Stelle bewertet: Sie kam ohne ihre Anzeige, wie Stellen aus einer Liste.",
    open: "Anzeige einfügen",
  },

  jobTitle: "Titel der Stelle",
  ad: "Stellenanzeige",
  requirements: "Anforderungen",
  remove: "Stelle entfernen",
  removed: (title) => `Die Stelle „${title}“ wurde entfernt.`,
  rank: "Rangliste erstellen",

  requirement: {
    label: (text, kind, under) => `${text}: ${kind}, ${under}. Bearbeiten`,
    readAs: (facts) => `Gelesen als: ${facts}`,
    edit: "Anforderung bearbeiten",
    removed: (text) => `Die Anforderung „${text}“ wurde entfernt.`,
    add: "Hinzufügen",
    addUnder: (under) => `Anforderung hinzufügen: ${under}`,
    newUnder: (under) => `Neue Anforderung: ${under}`,
    example: "Zum Beispiel: 3 Jahre Buchhaltung",
    text: "Anforderung",
    empty: "Schreiben Sie, was verlangt wird, oder entfernen Sie die Anforderung.",
    kind: "Art",
    importance: "Wichtigkeit",
    remove: "Entfernen",
    cancel: "Abbrechen",
    keep: "Änderung behalten",
    years: "Jahre mindestens",
    noYears: "Keine",
    yearsRange: (most) => `Eine Zahl von 0 bis ${formatCount(most)}`,
    yearsInstead: "Oder stattdessen Berufsjahre",
    lastUsed: "Zuletzt angewandt",
    anyTime: "Egal wann",
    level: "Niveau mindestens",
    anyLevel: "Jedes Niveau",
    degree: "Abschluss mindestens",
    anyDegree: "Jeder Abschluss",
  },
  facts: {
    yearsOrMore,
    orYears: (years) => `oder ${yearsOrMore(years)}`,
    usedWithin: (years) => (years === 1 ? "Im letzten Jahr" : years < 2 ? `In den letzten ${lastMonths(Math.round(years * 12))}` : `In den letzten ${formatYears(years)} Jahren`),
    used: (years) => (years === 1 ? "im letzten Jahr angewandt" : years < 2 ? `in den letzten ${lastMonths(Math.round(years * 12))} angewandt` : `in den letzten ${formatYears(years)} Jahren angewandt`),
    anyOne: "eines davon genügt",
  },

  moved: (requirement, importance) => `„${requirement}“ steht jetzt unter „${importance}“.`,
  ordered: (requirement, place, of, importance) => `„${requirement}“ steht jetzt an Stelle ${formatCount(place)} von ${formatCount(of)} unter „${importance}“.`,
  moveBack: (requirement) => `„${requirement}“ steht wieder dort, wo es war.`,
  moveKeys: "Zum Ordnen ziehen oder Alt mit einer Pfeiltaste drücken: links und rechts ändern den Platz, oben und unten die Wichtigkeit. U nimmt es zurück.",
  noMust: "Noch ist nichts ein Muss. Winnow liest ein Muss nur, wo die Anzeige es sagt: „must“, „required“, „at least“ oder die Überschrift „Must have“. Die Überschrift „Requirements“ allein zählt als hoch. Ziehen Sie eine Anforderung hierher, oder drücken Sie auf ihr Alt+↑.",
  earlier: "Einen Platz nach vorn",
  later: "Einen Platz nach hinten",
  undo: "Rückgängig",

  more: "Mehr zu dieser Stelle",
  copy: "Kopie anlegen",
  copied: (title) => `Eine Kopie von „${title}“ wurde angelegt, ohne die Personen. Geben Sie ihr einen eigenen Titel.`,
  saveTemplate: "Als Vorlage speichern",
  archive: "Archivieren",
  unarchive: "Aus dem Archiv holen",
  archivedNote: "Diese Stelle ist archiviert. In den Listen, bei passenden Stellen und in der Pipeline fehlt sie; verloren geht nichts.",
  archived: (title) => `„${title}“ wurde archiviert.`,
  unarchived: (title) => `„${title}“ wurde aus dem Archiv geholt.`,

  find: "Stelle suchen",
  which: "Welche Stellen",
  open: "Offen",
  archivedJobs: "Archiv",
  noneOpen: "Keine Stelle ist offen. Legen Sie eine neue an oder holen Sie eine aus dem Archiv.",
  noneArchived: "Das Archiv ist leer.",
  noneFound: (typed) => `In keinem Titel einer Stelle kommt „${typed}“ vor.`,
  showAll: "Alle zeigen",
  archivedOn: (day) => `Archiviert am ${day}`,

  templates: {
    title: "Oder mit einer Vorlage beginnen",
    empty: "Noch keine Vorlagen. Öffnen Sie eine Stelle, die Sie wieder brauchen werden, und wählen Sie „Als Vorlage speichern“.",
    start: (name) => `Stelle aus der Vorlage ${name} anlegen`,
    facts: requirementCount,
    menu: (name) => `Mehr zur Vorlage ${name}`,
    rename: "Umbenennen",
    newName: (name) => `Neuer Name der Vorlage ${name}`,
    remove: "Entfernen",
    saved: (name) => `Die Vorlage „${name}“ wurde gespeichert. Neue Stellen können damit beginnen.`,
    removed: (name) => `Die Vorlage „${name}“ wurde entfernt.`,
    renamed: (name) => `Die Vorlage heißt jetzt „${name}“.`,
  },
};
