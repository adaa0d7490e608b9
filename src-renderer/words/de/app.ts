import type { Words } from "../words.ts";

const placeNames: Words["app"]["places"] = { library: "Bibliothek", jobs: "Stellen", ranking: "Rangliste", pipeline: "Pipeline", log: "Entscheidungsprotokoll", settings: "Einstellungen" };
const goTo: Words["app"]["places"] = { library: "Zur Bibliothek", jobs: "Zu den Stellen", ranking: "Zur Rangliste", pipeline: "Zur Pipeline", log: "Zum Entscheidungsprotokoll", settings: "Zu den Einstellungen" };

export const app: Words["app"] = {
  name: "Winnow",
  placesLabel: "Bereiche",
  places: placeNames,
  go: (place) => goTo[place],
  windowTitle: (screen) => `${screen} – Winnow`,

  groups: { go: "Navigation", list: "In einer Liste von Personen", triage: "Entscheiden", board: "Auf dem Board und in der Auswahl", job: "In einer Stelle", app: "Winnow" },

  commands: {
    palette: "Alles finden und ausführen",
    help: "Tastenkürzel zeigen",
    tour: "Rundgang machen",
    newJob: "Neue Stelle anlegen",
    problems: "Dateien zeigen, um die Sie sich kümmern müssen",
    lastImport: "Zeigen, was zuletzt gelesen wurde",
    search: "Suchen oder filtern",
    searchJob: "Stellen suchen oder in den Text einer neuen Anzeige gehen",
    close: "Schließen, was offen ist, oder das Suchfeld verlassen",
    next: "Nächste Person oder Stelle",
    previous: "Vorige Person oder Stelle",
    first: "Anfang der Liste",
    last: "Ende der Liste",
    open: "Übersicht der Person öffnen und hineingehen",
    remove: "Aus der Bibliothek entfernen (löschen)",
    undoRemoval: "Letztes Entfernen aus der Bibliothek zurücknehmen",
    view: "Lebenslauf als Seiten oder als Text zeigen",
    star: "In die Auswahl nehmen oder wieder heraus",
    maybe: "Als „Vielleicht“ vormerken oder nicht mehr",
    reject: "Ablehnen, mit Grund",
    undo: "Letzte Entscheidung oder Verschiebung zurücknehmen",
    undoJob: "Letzte Verschiebung einer Anforderung zurücknehmen",
    compare: "Zum Vergleich vormerken oder die Vormerkung aufheben",
    side: "Die vorgemerkten Personen nebeneinander vergleichen",
    matrix: "Rangliste als Liste oder als Matrix zeigen",
    move: "Person in eine beliebige Stufe verschieben",
    theme: (name) => `Farben: ${name}`,
    language: (name) => `Sprache: ${name}`,
  },

  also: {
    help: "Tasten Tastatur", tour: "Hilfe Einführung Anleitung", "new-job": "erstellen hinzufügen Anzeige Ausschreibung Vakanz Position", problems: "Fehler Passwort Scans Texterkennung unlesbar", "last-import": "Import Ergebnis Zusammenfassung",
    search: "finden", remove: "herausnehmen", undo: "rückgängig wiederherstellen zurück", view: "PDF Original", star: "Favorit merken hinzufügen", maybe: "später unsicher", reject: "Absage absagen nein", compare: "ankreuzen markieren",
    side: "Vergleich Gegenüberstellung", matrix: "Tabelle Raster Anforderungen", blind: "anonym Namen verbergen", theme: "Darstellung dunkel Modus Aussehen", language: "Deutsch Englisch English",
    "go-library": "Personen Bewerber Lebensläufe", "go-jobs": "Anzeigen Vakanzen", "go-ranking": "Punkte beste Treffer", "go-pipeline": "Tafel Board Stufen Kanban Gespräche", "go-log": "Protokoll Verlauf Prüfung", "go-settings": "Optionen",
  },

  keys: {
    select: "Person markieren oder nicht",
    selectMore: "Die nächsten mitmarkieren",
    selectAll: "Alle in der Liste markieren",
    correct: "Feld berichtigen, auf dem Sie stehen",
    keep: "Notiz oder Formular speichern, an dem Sie gerade schreiben",
    cells: "In der Matrix von Feld zu Feld gehen",
    cards: "Von Karte zu Karte gehen",
    stages: "Person eine Stufe zurück oder weiter verschieben",
    order: "In der Auswahl nach oben oder unten verschieben",
    note: "Notiz zu jemandem in der Auswahl schreiben",
    requirements: "Platz einer Anforderung ändern",
    importance: "Anforderung wichtiger oder weniger wichtig machen",
  },
  keyNames: { Enter: "Enter", Space: "Leertaste", Home: "Pos1", End: "Ende", Delete: "Entf", Escape: "Esc", ctrl: "Strg", alt: "Alt", shift: "Umschalt" },

  themes: { system: "Wie das System", light: "Hell", dark: "Dunkel", contrast: "Hoher Kontrast" },
  theme: "Farben",
  language: "Sprache",
  languageOfComputer: "Wie der Computer",

  help: {
    title: "Tastenkürzel",
    about: "Alles geht ohne Maus.",
    button: "Tastenkürzel",
    or: "oder",
    on: (places) => places.map((place) => placeNames[place]).join(", "),
    then: (first, second) => `${first}, dann ${second}`,
    tour: "Rundgang machen",
  },

  reload: {
    title: "Sprache jetzt ändern?",
    about: "Das Fenster wird in der anderen Sprache neu geladen und zeigt danach wieder dasselbe. Verloren ginge, was noch nicht gespeichert ist:",
    typed: (text) => `Was Sie eingegeben haben: „${text}“`,
    copying: "Dateien, die noch in die Bibliothek kopiert werden",
    go: "Sprache ändern",
    stay: "Jetzt nicht",
  },

  messages: { label: "Meldungen", close: "Meldung schließen" },

  connection: {
    lost: "Winnow wurde beendet. Verbindung wird wiederhergestellt … Ihre Bibliothek ist sicher.",
    refused: "Winnow wurde neu gestartet und hat eine neue Adresse. Öffnen Sie die Adresse, die jetzt angezeigt wird; Ihre Bibliothek ist sicher.",
    stopped: "Winnow wurde beendet, bevor die Antwort kam.",
    stoppedHint: "Warten Sie, bis Winnow wieder da ist, und versuchen Sie es noch einmal.",
    misfit: (method) => `Winnow hat etwas geantwortet, das dieses Fenster nicht versteht (${method}).`,
    misfitHint: "Schließen Sie Winnow und starten Sie es neu, damit beide Teile dieselbe Version haben.",
    noCopy: (file) => `„${file}“ konnte nicht kopiert werden.`,
    noCopyHint: "Prüfen Sie, ob sich die Datei noch öffnen lässt und ob Winnow läuft, und versuchen Sie es noch einmal.",
    noCopyAgain: "Versuchen Sie es noch einmal.",
  },

  noToken: {
    title: "Öffnen Sie Winnow mit der vollständigen Adresse",
    text: "In dieser Adresse fehlt der Schlüssel, der Ihre Bibliothek schützt. Kopieren Sie die ganze Adresse, die Winnow beim Start angezeigt hat, und öffnen Sie diese.",
  },

  crash: {
    title: "Diese Ansicht ist abgestürzt",
    text: "Ihrer Bibliothek ist nichts geschehen. Zeigen Sie die Ansicht noch einmal an, oder wechseln Sie in einen anderen Bereich.",
    again: "Noch einmal anzeigen",
  },

  drop: { title: "Loslassen, um sie in die Bibliothek aufzunehmen", text: "Dateien, ganze Ordner oder Zip-Archive mit Lebensläufen" },
};
