import type { ConditionAnswer } from "../../../src-preload/conditions.ts";
import type { Evidence, IntegrityCode, Knockout, RequirementStatus } from "../../../src-preload/domain.ts";
import { seniorityNamesIn, type SeniorityNote } from "../../../src-preload/seniority-note.ts";
import type { Term } from "../../ranking/weights.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

const people = (count: number): string => formatCounted(count, "Person", "Personen");

const termNames: Record<Term, string> = { skill: "Fähigkeiten", experience: "Erfahrung", semantic: "Bedeutung" };
const termMeanings: Record<Term, string> = {
  skill: "Wie gut der Lebenslauf zeigt, was die Stelle verlangt, nach Wichtigkeit",
  experience: "Jahre in Stellen wie dieser, gemessen an den verlangten Jahren",
  semantic: "Wie nah die Sätze des Lebenslaufs denen der Anzeige in der Bedeutung sind",
};
const how: Record<Evidence["how"], string> = {
  exact: "Steht wörtlich da",
  alias: "Steht unter anderem Namen da",
  implied: "Folgt daraus",
  related: "Verwandt",
  meaning: "Ähnliche Bedeutung",
  years: "Jahre an Erfahrung",
  degree: "Abschluss",
  language: "Sprache",
  certificate: "Zertifikat",
  title: "Titel",
  location: "Ort",
};
const mustHave: Record<Knockout["status"], string> = { pass: "Erfüllt", unknown: "Unbekannt", fail: "Nicht erfüllt" };
const requirementStatus: Record<RequirementStatus, string> = { met: "Erfüllt", partly: "Teilweise", not_found: "Nicht gefunden", unknown: "Unbekannt" };
const conditionStatus: Record<ConditionAnswer["status"] | "not_stated", string> = { pass: "Erfüllt", fail: "Nicht erfüllt", unknown: "Unklar", not_stated: "Keine Angabe" };
const flags: Record<IntegrityCode, string> = { keyword_stuffing: "Wiederholte Wörter", ad_pasted: "Aus der Anzeige kopiert", hidden_text: "Versteckter Text" };
const seniorityShort: Record<SeniorityNote["side"], string> = { above: "Erfahrener", below: "Weniger erfahren" };
/** Mitten im Satz: Eigenschaftswörter klein. */
const small = (word: string): string => `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`;

export const ranking: Words["ranking"] = {
  choose: {
    title: "Rangliste",
    window: "Rangliste – Winnow",
    hint: "Wählen Sie die Stelle, für die Ihre Bibliothek bewertet wird.",
    noJobs: { title: "Eine Rangliste beginnt mit einer Stelle", text: "Fügen Sie eine Stellenanzeige ein, und Winnow erstellt dafür die Rangliste Ihrer Bibliothek.", make: "Stelle anlegen" },
  },
  window: (job) => `Rangliste für ${job} – Winnow`,
  openJobInstead: "Stelle öffnen",
  chooseAnother: "Andere Stelle wählen",
  nobody: { title: "Noch ist niemand zu bewerten", text: "Nehmen Sie zuerst Lebensläufe in Ihre Bibliothek auf; dann gibt es für diese Stelle eine Rangliste.", add: "Zur Bibliothek" },
  filteredOut: { title: "Auf diesen Filter passt niemand", text: "Die Rangliste selbst ist unverändert; nur ihr sichtbarer Teil ist ein anderer.", everyone: "Alle zeigen" },

  header: {
    openJob: (job) => `Stelle öffnen: ${job}`,
    ranking: "Rangliste wird erstellt …",
    rankingFirst: (count, job) => `${count === null ? "Ihre Bibliothek wird" : count === 1 ? "1 Person wird" : `${formatCount(count)} Personen werden`}${job === null ? "" : ` für „${job}“`} bewertet …`,
    ranked: (count, time) => `${people(count)} bewertet in ${time}`,
    rankedAgain: (count, time) => `${people(count)} bewertet in ${time}, die ersten davon noch einmal gelesen`,
    nearest: (count, of, time) => `Die nächsten ${formatCount(count)} von ${people(of)} bewertet in ${time}`,
    nearestAgain: (count, of, time) => `Die nächsten ${formatCount(count)} von ${people(of)} bewertet in ${time}, die ersten davon noch einmal gelesen`,
    by: (reranker) => `Mit ${reranker}`,
    learned: (version) => `mit Gelerntem (Fassung ${formatCount(version)})`,
    rankAll: (count) => `Alle ${formatCount(count)} bewerten`,
    rankAllHint: "Das sind die nächsten. Die anderen wurden nur grob angesehen, und niemand davon kam so nah heran.",
    stale: "Die Bibliothek hat sich geändert: neu bewerten",
    filter: "Rangliste filtern",
    filterExample: "Name, Titel, Zeile",
    filterExampleBlind: "Titel, Zeile",
    show: "Anzeigen",
    showAlso: "Filter filtern nur",
    everyone: "Alle",
    shortlist: "Auswahl",
    passes: "Kein Muss verfehlt",
    passesHint: "Niemand, bei dem eine Muss-Anforderung nicht erfüllt ist; wo sie unbekannt ist, bleibt die Person stehen",
    apart: "Keine Lebensläufe",
    apartHint: "Dateien, die nicht wie Lebensläufe aussehen. Sie stehen für sich, auf dem Platz, den sie haben; „Doch ein Lebenslauf“ holt eine zu den anderen zurück",
    showAs: "Anzeigen als",
    list: "Liste",
    listHint: "Eine Zeile je Person (T)",
    matrix: "Matrix",
    matrixHint: "Alle Personen und alle Anforderungen (T)",
    requirementsAndConditions: "Anforderungen und Bedingungen",
    requirements: "Anforderungen",
  },

  files: {
    from: (files) => `aus ${formatCounted(files, "Datei", "Dateien")}`,
    hint: "Warum es weniger Personen als Dateien sind",
    title: (files, people) => `${formatCounted(files, "Datei", "Dateien")}: ${formatCounted(people, "Person", "Personen")}`,
    each: "Alle stehen einmal in der Rangliste, mit dem aktuellen Lebenslauf.",
    versions: (count) => `${formatCounted(count, "Datei ist ein weiterer Lebenslauf einer Person, die schon einen hat", "Dateien sind weitere Lebensläufe von Personen, die schon einen haben")}.`,
    notResumes: (count) => `${formatCounted(count, "Datei sieht nicht wie ein Lebenslauf aus und steht", "Dateien sehen nicht wie Lebensläufe aus und stehen")} für sich.`,
    unread: (count) => `${formatCounted(count, "Datei war", "Dateien waren")} nicht lesbar.`,
    show: "Zeigen",
    showOf: (what) => `Zeigen: ${what}`,
  },

  weights: {
    title: "Gewichte",
    of: (term) => `Gewicht: ${term}`,
    reset: "Gewichte auf 50, 30 und 20 % zurücksetzen",
    terms: termNames,
    meanings: termMeanings,
    reranker: "Noch einmal gelesen",
    learned: "Aus Entscheidungen gelernt",
    rerankerMeaning: "Wie gut die besten Zeilen des Lebenslaufs passen, wenn ein zweites Modell sie zusammen mit der Anzeige liest",
  },

  list: {
    title: "Rangliste der Personen",
    marks: "Auswahl und Vergleich",
    rank: "Rang",
    candidate: "Person",
    mustHaves: "Muss",
    score: "Punkte",
    more: "Mehr",
    failsMustHave: "Muss-Anforderung nicht erfüllt",
    noEvidence: "Kein Beleg gefunden",
    row: (rank, name, score, rest) => [`${formatCount(rank)}. ${name}`, `${score} Punkte`, ...rest].filter((part) => part !== "").join(", "),
    mustHavesAre: (states) => `Muss-Anforderungen: ${small(states)}`,
  },

  mustHave: {
    status: mustHave,
    fallback: "Muss-Anforderung",
    asked: (asked, status, reason) => `${asked}: ${small(status)}. ${reason}`,
    askedOnly: (asked, status) => `${asked}: ${small(status)}.`,
    counted: (status, count) => `${status}: ${formatCount(count)}`,
    allPass: "Alle erfüllt",
    inWords: (count, status) => `${formatCount(count)} ${small(mustHave[status])}`,
  },

  requirementStatus,

  matrix: {
    title: "Personen und Anforderungen",
    corner: "Person und Punkte",
    signs: "Zeichen",
    column: (requirement, importance) => `${requirement} (${importance})`,
    cell: (name, requirement, status, level) => `${name}, ${requirement}: ${small(status)}, ${formatCount(level)} von 100`,
  },

  panel: {
    close: "Person schließen",
    explanation: "Erklärung",
    parts: "Teile der Erklärung",
    why: "Warum hier",
    requirements: "Anforderungen",
    mustHaves: "Muss-Anforderungen",
    strengths: "Stärken",
    questions: "Fragen",
    hiring: "Gespräche",
    notes: "Notizen",
    showInResume: "Im Lebenslauf zeigen",
    maybe: (name) => `Vielleicht: ${name}`,
    maybeKey: "Vielleicht (M)",
    reject: (name) => `${name} ablehnen`,
    rejectKey: "Ablehnen, mit Grund (X)",
    nothingMet: "Nichts von dem, was die Stelle verlangt, ist ganz erfüllt.",
  },

  score: {
    title: "Punkte",
    of100: "von 100",
    of: (points) => `von ${points}`,
    caption: "Wie die Punkte zustande kommen",
    part: "Teil",
    met: "Wie weit er erfüllt ist, von 100, und sein Gewicht",
    adds: "Was er beiträgt",
    times: (level, weight) => `${level} × ${weight} =`,
    exact: "Genaue Zahlen zeigen",
    rounded: "Zahlen runden",
    exactHint: "Anteile mit allen Stellen, damit sich jedes Produkt nachrechnen lässt",
    notRead: "nicht unter den ersten 50 =",
    share: (term, points) => `${term} ${points}`,
  },

  evidence: {
    title: "Anforderungen und Belege",
    how,
    path: (means, path) => `${means}: ${path}`,
    place: (means, page, level) => `${means} · Seite ${formatCount(page)} · ${level}`,
    notScored: "Zählt nicht zu den Punkten",
    points: (parts) => `Punkte: ${parts}`,
    sumLabel: "Summe der Punkte",
    sum: (lines) => `Punkte, die Summe dieser ${formatCount(lines)}`,
    exactSum: (parts) => `${parts}. Beim Runden verlorene Hundertstel gehen an die Zeilen, die am meisten verloren haben; so stimmt die Summe genau.`,
    importance: "Wichtigkeit",
    importanceOf: (requirement, importance) => `Wichtigkeit von „${requirement}“: ${importance}`,
  },

  losses: {
    title: "Warum nicht höher",
    list: "Was Punkte gekostet hat",
    first: "Niemand steht höher. Das trennt die Punktzahl von 100:",
    same: (rank, points) => `Nummer ${formatCount(rank)} hat ${points} Punkte: bis auf die gezeigte Stelle gleich viele.`,
    sameNamed: (rank, name, points) => `Nummer ${formatCount(rank)} (${name}) hat ${points} Punkte: bis auf die gezeigte Stelle gleich viele.`,
    more: (rank, points, gap) => `Nummer ${formatCount(rank)} hat ${points} Punkte: ${gap} mehr.`,
    moreNamed: (rank, name, points, gap) => `Nummer ${formatCount(rank)} (${name}) hat ${points} Punkte: ${gap} mehr.`,
    toPass: (rank) => `Was an Nummer ${formatCount(rank)} vorbeiführen würde`,
    bySentences: "Keine einzelne Anforderung macht den Unterschied: Er liegt in der Bedeutung des Lebenslaufs im Ganzen.",
    together: "Keine einzelne Änderung würde genügen; diese zusammen schon:",
    alone: "Das allein würde genügen, um vorbeizuziehen:",
    each: "Jede davon allein würde genügen, um vorbeizuziehen, die kleinste Änderung zuerst:",
  },

  conditions: {
    title: "Bedingungen",
    hint: "Sie ändern weder Punkte noch Rang",
    status: conditionStatus,
    must: "Muss",
    show: "Im Lebenslauf zeigen",
  },

  flags: {
    title: "Bitte sehen Sie sich das zuerst an",
    names: flags,
    show: "Zeigen",
    showOne: (place) => `Stelle ${formatCount(place)} zeigen`,
  },

  seniority: {
    names: seniorityNamesIn("de"),
    short: seniorityShort,
    noPoints: "Ändert keine Punkte",
    hint: (name, sentence) => `${name}. Das ändert keine Punkte. ${sentence}`,
    noDates: "ohne Daten",
    years: (years, one) => `${years} ${one ? "Jahr" : "Jahre"}`,
    page: (page) => `Seite ${formatCount(page)}`,
  },

  interview: {
    title: "Fragen für das Gespräch",
    nothing: "Der Lebenslauf beantwortet alles, was die Stelle verlangt.",
    noQuestion: "Winnow schlägt keine Frage vor: Das kommt dem nahe, was nicht entscheiden darf, etwa Alter, Herkunft, Familie oder Gesundheit.",
  },

  paste: {
    button: "Für E-Mail kopieren",
    description: "Fügen Sie den Text unverändert in eine E-Mail ein; Listen und Tabellen bleiben erhalten, wo das Programm sie annimmt.",
    which: "Der Text",
    names: "Namen",
    withNames: "Mit Namen",
    withoutNames: "Ohne Namen",
    withoutNamesHint: "Kein Name, keine Kontaktdaten, kein Wort, das ein Geschlecht verrät: „Person 3“",
    forManager: "Für die Fachabteilung",
    forCandidate: "Für die Person, die nach dem Warum fragt",
    comparison: "Vergleich",
    first: (count) => `Die ersten ${formatCount(count)}`,
    subject: "Betreff",
    copy: "Kopieren",
    copied: "Kopiert. Fügen Sie den Text in Ihre E-Mail ein.",
    failed: "Der Text konnte nicht kopiert werden.",
    failedHint: "Markieren Sie ihn, und kopieren Sie ihn mit der Tastatur.",
  },

  compare: {
    mark: (name) => `${name} vergleichen`,
    markHint: "Zum Vergleich vormerken (C)",
    markedHint: "Zum Vergleich vorgemerkt (C)",
    full: (most) => `Es lassen sich ${formatCount(most)} auf einmal vergleichen. Nehmen Sie zuerst jemanden heraus.`,
    bar: "Zum Vergleich vorgemerkt",
    marked: (count, most) => `${formatCount(count)} von ${formatCount(most)} vorgemerkt`,
    another: "Weitere mit C vormerken",
    takeOut: (name) => `${name} aus dem Vergleich nehmen`,
    open: "Vergleichen",
    clear: "Leeren",
    title: "Nebeneinander",
    description: "Was jede Person für jede Anforderung bekommt und was den Unterschied macht.",
    table: "Vergleich",
    asked: "Was die Stelle verlangt",
    most: "am meisten:",
    seniority: "Erfahrungsstufe",
    asAsked: "Etwa wie gesucht",
  },
};
