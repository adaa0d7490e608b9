import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const people = (count: number): string => formatCounted(count, "Person", "Personen");
const scans = (count: number): string => formatCounted(count, "Scan", "Scans");
const ofFiles = (settled: number, found: number, more: boolean): string => `${formatCount(settled)} von ${more ? "mindestens " : ""}${formatCount(found)}`;

export const library: Words["library"] = {
  title: "Bibliothek",
  windowTitle: "Bibliothek – Winnow",
  candidates: people,
  found: (count) => `${formatCount(count)} gefunden`,
  foundNear: (count, near) => `${formatCount(count)} gefunden, ${formatCount(near)} passen zum Gesuchten`,
  lastImport: (files) => `Letzter Import: ${formatCounted(files, "Datei", "Dateien")}`,
  needAttention: (files) => `${formatCounted(files, "Datei wartet", "Dateien warten")} auf Sie`,
  chooseFiles: "Dateien wählen",
  chooseFolder: "Ordner wählen",
  chooseAlso: "importieren hinzufügen hochladen einlesen Lebensläufe",
  undo: "Rückgängig",
  removed: (who) => `Aus der Bibliothek entfernt: ${who}.`,

  empty: {
    title: "Ziehen Sie einen Ordner mit Lebensläufen irgendwo in dieses Fenster",
    text: "PDF, Word, RTF, OpenDocument, Text, HTML, Markdown, JSON Resume oder ein Zip davon. Die Dateien werden in Ihre Bibliothek auf diesem Computer kopiert und nie irgendwohin gesendet.",
    samples: "Mit Beispielen ausprobieren",
    readingTitle: "Ihre Lebensläufe werden gelesen",
    readingText: "Gleich erscheinen hier die ersten Personen. Eine Stelle können Sie schon jetzt einfügen.",
  },

  table: {
    label: "Personen",
    columns: {
      select: "Markieren", name: "Name", title: "Titel", location: "Ort", years: "Jahre", skills: "Fähigkeiten", tags: "Schlagwörter", file: "Datei", added: "Hinzugefügt", menu: "Mehr",
    },
    sortBy: (column) => `Nach ${column} sortieren`,
    row: (place) => `Zeile ${formatCount(place)}`,
    skills: (count) => formatCounted(count, "Fähigkeit", "Fähigkeiten"),
    skillsInAll: (count) => `${formatCount(count)} gesamt`,
  },

  marks: {
    looksLike: {
      cover_letter: "Das sieht nach einem Anschreiben aus, nicht nach einem Lebenslauf.",
      invoice: "Das sieht nach einer Rechnung aus, nicht nach einem Lebenslauf.",
      job_ad: "Das sieht nach einer Stellenanzeige aus, nicht nach einem Lebenslauf.",
      other: "Das sieht nach einem anderen Dokument aus, nicht nach einem Lebenslauf.",
    },
    noResume: "Kein Lebenslauf",
    mayBeSomeoneElse: "Jemand anderes in der Bibliothek ist vielleicht dieselbe Person.",
    duplicate: "Mögliche Dublette",
    resumes: (count) => `${formatCounted(count, "Lebenslauf", "Lebensläufe")} dieser Person`,
  },

  reading: {
    label: "Lebensläufe werden gelesen",
    progress: "Gelesene Lebensläufe",
    running: (settled, found, more) => `Lebensläufe werden gelesen: ${ofFiles(settled, found, more)}`,
    paused: (settled, found, more) => `Angehalten: ${ofFiles(settled, found, more)}`,
    copying: (settled, total) => `${formatCount(settled)} von ${formatCounted(total, "Datei", "Dateien")} kopiert`,
    scans: (count, about) => `Texterkennung: noch ${scans(count)}${about === null ? "" : `, ${about}`}`,
    page: (file, page, of) => `${file}, Seite ${formatCount(page)} von ${formatCount(of)}`,
    waitingScans: scans,
    pause: "Anhalten",
    resume: "Fortsetzen",
    cancel: "Abbrechen",
    cancelHint: "Lässt weg, was noch wartet; was gelesen wurde, bleibt",
    added: (count) => `${formatCounted(count, "Lebenslauf", "Lebensläufe")} hinzugefügt`,
    became: (count, people, allResumes) =>
      `${allResumes ? formatCounted(count, "Lebenslauf", "Lebensläufe") : formatCounted(count, "Datei", "Dateien")} hinzugefügt: ${formatCounted(people, "Person", "Personen")}`,
    versions: (count) => `${formatCounted(count, "ist ein weiterer Lebenslauf einer Person, die schon einen hat", "sind weitere Lebensläufe von Personen, die schon einen haben")}`,
    notResumes: (count) => `${formatCounted(count, "sieht nicht wie ein Lebenslauf aus", "sehen nicht wie Lebensläufe aus")}`,
    showThem: "In der Bibliothek zeigen",
    alreadyThere: (count) => `${formatCount(count)} schon in der Bibliothek`,
    cancelled: (count) => `${formatCount(count)} abgebrochen`,
    notRead: (count) => `${formatCount(count)} nicht lesbar`,
    close: "Schließen",
  },

  failures: {
    title: "Nicht lesbare Dateien",
    description: "Ihre Dateien sind unverändert. Alles andere wurde gelesen.",
    noneTitle: "Hier ist nichts mehr zu tun",
    none: "Alle Dateien wurden gelesen, oder Sie haben die übrigen verworfen.",
    againAll: "Alle noch einmal versuchen",
    dismissAll: "Alle verwerfen",
    again: (file) => `${file} noch einmal versuchen`,
    dismiss: (file) => `${file} verwerfen`,
    recognise: "Mit Texterkennung lesen",
  },

  unlock: {
    password: (file) => `Passwort von ${file}`,
    open: "Öffnen",
    opening: "Wird geöffnet …",
    others: (count) => `Auch bei den anderen geschützten Dateien versuchen (${formatCount(count)})`,
  },

  scans: {
    title: "Scans und Fotos",
    description: "Ihre Wörter werden durch Texterkennung (OCR) gelesen, auf diesem Computer und nach allen anderen Dateien. Das dauert einige Sekunden pro Seite.",
    noneTitle: "Kein Scan wartet",
    none: "Was gelesen wurde, ist in Ihrer Bibliothek; was Sie übersprungen haben, steht bei den nicht lesbaren Dateien.",
    list: "Wartende Scans",
    now: (page, of) => `Seite ${formatCount(page)} von ${formatCount(of)} wird gerade gelesen`,
    length: (pages, about) => `${formatCounted(pages, "Seite", "Seiten")}, ${about}`,
    skip: "Überspringen",
    skipOne: (file) => `${file} überspringen`,
    skipAll: "Alle überspringen",
  },
};
