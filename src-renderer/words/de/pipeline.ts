import type { Mark, StageKind } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const people = (count: number): string => formatCounted(count, "Person", "Personen");

const kinds: Record<StageKind, string> = {
  new: "Neu", screening: "Vorauswahl", interview: "Gespräch", offer: "Angebot", hired: "Eingestellt", rejected: "Abgelehnt", withdrawn: "Zurückgezogen",
};

const marks: Record<Mark, string> = { shortlisted: "Ausgewählt", maybe: "Vielleicht", rejected: "Abgelehnt" };

export const pipeline: Words["pipeline"] = {
  kinds,
  marks,
  pipeline: "Pipeline",
  allJobs: "Alle Stellen",
  overviewHint: "Wie es um jede Stelle steht. Öffnen Sie eine, um ihr Board zu sehen.",
  noJobs: {
    title: "Eine Pipeline beginnt mit einer Stelle",
    text: "Legen Sie eine Stelle an und erstellen Sie eine Rangliste; wen Sie in die Auswahl nehmen, der steht dann hier.",
    make: "Stelle anlegen",
  },
  nobody: {
    title: "In dieser Pipeline ist noch niemand",
    text: "Nehmen Sie Personen in der Rangliste in die Auswahl, dann stehen sie hier als neu.",
    rank: "Rangliste erstellen",
  },
  views: { board: "Board", shortlist: "Auswahl", funnel: "Trichter" },
  viewAs: "Ansicht",
  editStages: "Stufen und Gründe",
  title: (job) => `Pipeline: ${job}`,
  tracked: (count) => `${people(count)} in der Pipeline`,

  column: (name, count) => `${name}, ${people(count)}`,
  emptyColumn: "Niemand hier",
  dropHere: "Hier loslassen",
  card: (name, stage, time) => `${name}, ${stage}, ${time}`,
  selectedCard: (card) => `${card}, markiert`,
  cardKeys:
    "Pfeiltasten gehen von Karte zu Karte. Alt mit links oder rechts bringt die Person in die nächste Stufe, M öffnet die Liste der Stufen, X lehnt ab, U nimmt den letzten Schritt zurück. Die Leertaste markiert eine Karte, Umschalt mit oben oder unten weitere; was Sie dann tun, gilt für alle.",
  selection: {
    bar: "Markierte Personen",
    selected: (count) => `${formatCount(count)} markiert`,
    move: "Verschieben nach",
    reject: "Ablehnen",
    clear: "Markierung aufheben",
    select: "Markieren",
    deselect: "Nicht mehr markieren",
    menu: (count) => `${people(count)} verschieben`,
  },
  moveTo: "Verschieben nach",
  moveMenu: (name) => `${name} verschieben`,
  openInRanking: "In der Rangliste öffnen",
  history: "Was geschehen ist",
  historyOf: (name) => `Was mit ${name} geschehen ist`,
  historyHint: "Hier wird nie etwas überschrieben: Was zurückgenommen wird, bleibt stehen und sagt es.",
  moves: "Schritte, Entscheidungen und Notizen, wie eingetragen",
  noHistory: "Noch ist nichts festgehalten.",
  told: {
    moved: (stage) => `Verschoben nach ${stage}`,
    marked: (mark) => `Entscheidung: ${mark}`,
    unmarked: "Entscheidung zurückgenommen",
    note: (note) => `Notiz: ${note}`,
    noteGone: "Notiz entfernt",
    undone: "Zurückgenommen",
    undoneWhat: (what) => `Zurückgenommen: ${what}`,
  },
  today: "heute",
  days: (count) => formatCounted(count, "Tag", "Tage"),

  movedMany: (count, stage) => `${people(count)} ${count === 1 ? "steht" : "stehen"} jetzt in „${stage}“.`,
  moved: (name, stage) => `${name} steht jetzt in „${stage}“.`,
  rejected: (name) => `${name} wurde abgelehnt.`,
  unlisted: (name) => `${name} ist nicht mehr in der Auswahl.`,
  undone: {
    mark: (who) => `Zurückgenommen: die letzte Entscheidung über ${who}.`,
    move: (who) => `Zurückgenommen: das letzte Verschieben von ${who}.`,
    note: (who) => `Zurückgenommen: die letzte Notiz zu ${who}.`,
  },
  nothingToUndo: "Es gibt nichts zurückzunehmen.",
  undo: "Rückgängig",

  reason: {
    reject: (name) => `Warum wird ${name} abgelehnt?`,
    withdraw: (name) => `Warum hat ${name} zurückgezogen?`,
    rejectMany: (count) => `Warum ${count === 1 ? "wird" : "werden"} ${people(count)} abgelehnt?`,
    withdrawMany: (count) => `Warum ${count === 1 ? "hat" : "haben"} ${people(count)} zurückgezogen?`,
    label: "Grund",
    placeholder: "Grund wählen oder eintippen",
    own: (text) => `„${text}“ verwenden`,
    about: "Über die Arbeit, nie über die Person.",
    without: "Ohne Grund",
    ownAnyway: (text) => `Trotzdem „${text}“ verwenden`,
    personal: (said, matter) => `${said} spricht von der Person, nicht von der Arbeit: Wegen ${matter} darf niemand abgelehnt werden.`,
    personalHint: "Schreiben Sie, was die Stelle verlangt und was nicht gezeigt wurde. Geht es doch um die Arbeit, drücken Sie noch einmal Enter.",
    personalKept: "Die Liste ist so gespeichert. Besser schreiben Sie, was die Stelle verlangt und was nicht gezeigt wurde.",
    matters: {
      age: "des Alters", family: "der Familie oder einer Schwangerschaft", gender: "des Geschlechts", origin: "der Herkunft", health: "der Gesundheit", belief: "des Glaubens", looks: "des Aussehens",
    },
  },

  shortlist: {
    empty: { title: "Die Auswahl ist leer", text: "Drücken Sie in der Rangliste S, um jemanden hierher zu nehmen." },
    hint: "Zum Ordnen ziehen oder Alt mit ↑ oder ↓ drücken. N öffnet die Notiz einer Person.",
    label: (name, place, of) => `${name}, ${formatCount(place)} von ${formatCount(of)}`,
    list: "Auswahl",
    note: (name) => `Notiz zu ${name}`,
    notePlaceholder: "Notiz hinzufügen",
    up: (name) => `${name} nach oben`,
    down: (name) => `${name} nach unten`,
    remove: (name) => `${name} aus der Auswahl nehmen`,
    ordered: (name, place) => `${name} steht jetzt an Stelle ${formatCount(place)}.`,
    noteSaved: "Die Notiz ist gespeichert.",
    orderUndone: "Die Auswahl hat wieder ihre vorige Reihenfolge.",
  },

  funnel: {
    label: (job) => `Wie weit Personen für ${job} kamen`,
    reached: "So weit gekommen",
    ofBefore: "Vom Schritt davor",
    here: "Stehen jetzt hier",
    time: "Zeit im Schritt",
    step: "Schritt",
    table: "Die Zahlen",
    outTitle: "Wer ausgeschieden ist und warum",
    after: "Gekommen bis",
    out: "Wie",
    reason: "Grund",
    candidates: "Personen",
    noReason: "Kein Grund angegeben",
    medianDays: (days, one) => `${days} ${one ? "Tag" : "Tage"}`,
    medianHint: "Die Hälfte blieb kürzer, die Hälfte länger.",
    nobodyOut: "Niemand wurde abgelehnt oder hat zurückgezogen.",
  },

  overview: {
    job: "Stelle", waiting: "Längste Wartezeit", last: "Letzte Änderung", maybe: "Vielleicht", none: "–", label: "Stellen und ihre Pipelines",
  },

  supply: {
    title: "Fähigkeiten: gesucht und vorhanden",
    hint: "Wie viele offene Stellen eine Fähigkeit verlangen und wie viele Personen der Bibliothek sie nennen. Was viele verlangen und wenige haben, ist eine eigene Suche wert.",
    picture: (skills) => `Die ${formatCounted(skills, "Fähigkeit", "Fähigkeiten")}, die die meisten offenen Stellen verlangen, und wie viele Personen sie haben`,
    jobs: "Offene Stellen",
    must: "Davon als Muss",
    candidates: "Personen, die sie haben",
    skill: "Fähigkeit",
    numbers: "Die Zahlen",
    find: (skill) => `In der Bibliothek zeigen, wer ${skill} hat`,
  },

  stages: {
    title: "Stufen und Gründe",
    description: "Sie gelten für jede Stelle. Was festgehalten wurde, behält seinen Platz, auch wenn eine Stufe umbenannt oder entfernt wird.",
    stages: "Stufen",
    name: (kind) => `Name der Stufe, die ${kind} bedeutet`,
    means: (kind) => `bedeutet ${kind}`,
    up: (name) => `Stufe ${name} nach oben`,
    down: (name) => `Stufe ${name} nach unten`,
    remove: (name) => `Stufe ${name} entfernen`,
    lastOfKind: "Die einzige Stufe ihrer Art kann nicht entfernt werden",
    add: "Hinzufügen",
    newName: "Name der neuen Stufe",
    newKind: "Was sie bedeutet",
    saved: "Die Stufen sind gespeichert.",
    removed: (name) => `Die Stufe „${name}“ ist entfernt. Wer dort stand, steht in der anderen Stufe dieser Art.`,
    rejected: "Gründe abzulehnen",
    withdrawn: "Gründe zurückzuziehen",
    reasonsHint:
      "Einer je Zeile. Gründe sprechen von der Arbeit: was die Stelle verlangt und was gezeigt wurde. Nie von Alter, Familie, Herkunft, Gesundheit oder Glauben.",
    reasonsSaved: "Die Gründe sind gespeichert.",
  },

  triage: {
    filters: { undecided: "Offen", maybe: "Vielleicht", rejected: "Abgelehnt" },
    order: "Reihenfolge und Notizen",
    hide: (count) => `Abgelehnte ausblenden (${formatCount(count)})`,
    star: (name) => `${name} in die Auswahl`,
    on: "In der Auswahl (S)",
    off: "In die Auswahl nehmen (S)",
  },
};
