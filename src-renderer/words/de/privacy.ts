/** Alles dazu, was Menschen verlangen können: woher ihre Daten kommen, was über sie gespeichert ist, und dass es gelöscht wird. */
import type { Provenance, Remain, SubjectFormat } from "../../../src-preload/contract.ts";
import { formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const sources: Record<NonNullable<Provenance["source"]>, string> = {
  own: "Eigene Bewerbung", referral: "Empfehlung", job_board: "Stellenbörse", agency: "Agentur", event: "Veranstaltung", folder: "Importierter Ordner", other: "Anderes",
};
const consents: Record<NonNullable<Provenance["consent"]>, string> = { given: "Erteilt", asked: "Angefragt", refused: "Verweigert" };
const formats: Record<SubjectFormat, string> = { pdf: "PDF, zum Lesen", json: "JSON, alles", zip: "Archiv mit den Originaldateien" };
const whats: Record<Remain["what"], string> = { name: "Der Name", email: "Die E-Mail-Adresse", phone: "Die Telefonnummer", file: "Der Dateiname", text: "Ein Satz" };

export const privacy: Words["privacy"] = {
  title: "Daten und Einwilligung",
  undo: "Rückgängig",
  sources,
  consents,
  notRecorded: "Nicht vermerkt",
  source: "Herkunft",
  detail: "Wer oder welche",
  detailPlaceholder: "Name oder Website",
  consent: "Einwilligung",
  expires: "Bis",
  saved: "Herkunft und Einwilligung vermerkt",
  expired: (day) => `Die Einwilligung endete am ${day}.`,

  give: "Auskunft erteilen",
  formats,
  given: (file) => `Gespeichert als ${file}`,
  erase: "Endgültig löschen …",

  dueInLibrary: (count) => `${formatCounted(count, "Person ist", "Personen sind")} zu löschen`,
  retention: {
    about: "Regeln sagen, wer nicht länger aufbewahrt werden soll. Keine Regel löscht von selbst: Sie sehen die Liste an und legen Personen ab. 14 Tage später löscht der nächste Start von Winnow sie endgültig.",
    rules: "Regeln",
    none: "Noch keine Regel: Alle werden aufbewahrt.",
    rule: { rejected: (days) => `Vor mehr als ${formatCounted(days, "Tag", "Tagen")} abgelehnt`, still: (days) => `Seit mehr als ${formatCounted(days, "Tag", "Tagen")} nichts vermerkt` },
    allJobs: "alle Stellen",
    everyJob: "Alle Stellen",
    ofJob: (rule, job) => `${rule} (${job})`,
    remove: "Diese Regel entfernen",
    removed: "Regel entfernt",
    who: "Wer",
    whos: { rejected: "Wer abgelehnt wurde", still: "Zu wem nichts vermerkt wurde" },
    days: "Vor mehr Tagen als",
    job: "Stelle",
    add: "Regel hinzufügen",
    due: "Jetzt fällig",
    noneDue: "Niemand ist fällig.",
    rejectedOn: (day) => `abgelehnt am ${day}`,
    stillSince: (day) => `nichts seit ${day}`,
    keep: "Behalten",
    keepNamed: (name) => `${name} behalten`,
    putAway: (count) => `${formatCounted(count, "Person", "Personen")} ablegen`,
    away: (count) => `${formatCounted(count, "Person", "Personen")} abgelegt`,
    bin: "Abgelegt",
    erasedOn: (day) => `wird ab ${day} gelöscht`,
    back: "Zurückholen",
    backNamed: (name) => `${name} zurückholen`,
    kept: "Behalten, was die Regeln auch sagen",
    letGo: "Regeln gelten wieder",
    letGoNamed: (name) => `Die Regeln für ${name} wieder gelten lassen`,
  },

  erasing: {
    title: (name) => `${name} endgültig löschen?`,
    description: "Das lässt sich nicht rückgängig machen. Alles verschwindet aus dieser Bibliothek, danach wird sie ganz durchsucht.",
    goes: "Was gelöscht wird",
    resumes: (count) => `${formatCounted(count, "Lebenslauf", "Lebensläufe")} mit allem, was daraus gelesen wurde, und den Kopien der Dateien`,
    notes: (count) => formatCounted(count, "Notiz", "Notizen"),
    jobs: (titles) => `Alles, was für ${titles} vermerkt ist`,
    stays: "Das Protokoll behält, dass bewertet und gelöscht wurde: mit einer Nummer und ohne ein Wort über die Person.",
    learnedFrom: "Was aus Entscheidungen über die Person gelernt wurde, bleibt: als Zahlen und ohne ein Wort über sie. Lassen Sie danach in den Einstellungen unter „Aus Entscheidungen lernen“ neu lernen und benutzen Sie die neue Fassung.",
    backups: "Sicherungen, die sie enthalten",
    backupsHint: "Winnow ändert keine Sicherungen. Erstellen Sie danach eine neue, und löschen Sie diese.",
    type: (name) => `Tippen Sie „${name}“, um es zu bestätigen`,
    cancel: "Abbrechen",
    erase: "Endgültig löschen",
    working: "Es wird gelöscht und die ganze Bibliothek durchsucht …",
    done: (name) => `${name} ist gelöscht`,
    nothing: "Die ganze Bibliothek wurde durchsucht: Kein Name, keine Adresse, kein Dateiname und kein Satz der Person ist noch darin.",
    left: "Etwas ist noch da, das Winnow nicht von selbst ändert:",
    remains: (what, where, place, label) => {
      const called = label === null ? "" : ` „${label}“`;
      const places: Record<Remain["where"], string> = { candidate: `den Einträgen zu${called || " einer anderen Person"}`, row: `${place}${called}`, file: `der Datei ${place}`, database: `den Bytes von ${place}` };
      return `${whats[what]} steht auch in ${places[where]}`;
    },
    sources: "Importierte Dateien, die noch an ihrem Ort liegen",
    close: "Schließen",
  },
};
