import { formatCount, formatCounted } from "../../ui/numbers.ts";
import { privacy } from "./privacy.ts";
import type { Words } from "../words.ts";

export const search: Words["search"] = {
  box: "Bibliothek durchsuchen",
  placeholder: "Sagen Sie, was Sie suchen, etwa „looked after patients at night“, oder fähigkeit:react jahre>=5",
  searchFor: "Suchen nach",

  help: {
    title: "So suchen Sie",
    about: "Sagen Sie einfach, was Sie suchen. Winnow findet Lebensläufe nach dem, was sie bedeuten. Ein Klick probiert ein Beispiel aus.",
    examples: [
      {
        title: "In Ihren eigenen Worten",
        examples: [
          { query: "looked after patients at night", does: "Wer das sagt, auch mit anderen Worten. Das mitgelieferte Sprachmodell versteht Englisch am besten" },
          { query: "Excel in Berlin", does: "Fähigkeiten, ein Ort, Jahre: Wer alles mitbringt, steht zuerst" },
          { query: "electrician", does: "Ein Wort, ein Beruf oder ein Name" },
        ],
      },
      {
        title: "Genau so",
        examples: [
          { query: "„project manager“", does: "Diese Wörter in dieser Reihenfolge" },
          { query: "(react ODER vue) UND typescript", does: "Eins von beiden, und ein drittes. UND, ODER und NICHT groß geschrieben" },
          { query: "nurse -intern", does: "Ohne alle, bei denen intern steht" },
          { query: "account*", does: "Alle Wörter, die so beginnen" },
        ],
      },
      {
        title: "Nach dem, was im Lebenslauf steht",
        examples: [
          { query: "fähigkeit:k8s", does: "Eine Fähigkeit, wie auch immer sie heißt" },
          { query: "titel:„project manager“", does: "Titel irgendeiner Stelle" },
          { query: "jahre>=5", does: "Jahre an Erfahrung; auch jahre:3..8" },
          { query: "ort:berlin", does: "Wo jemand wohnt; firma: wo jemand war" },
          { query: "abschluss:master", does: "Dieser Abschluss oder ein höherer" },
          { query: "sprache:deutsch>=B2", does: "Eine Sprache, und wie gut" },
        ],
      },
      {
        title: "Nach dem, was Sie vermerkt haben",
        examples: [
          { query: "quelle:empfehlung", does: "Woher jemand kommt: bewerbung, agentur … oder keine" },
          { query: "einwilligung:abgelaufen", does: "Auch erteilt, angefragt, verweigert oder keine" },
        ],
      },
      {
        title: "Zusammen",
        examples: [{ query: "fähigkeit:excel jahre>=3 closed the books every month", does: "Excel und drei Jahre; wer Monatsabschlüsse gemacht hat, kommt zuerst" }],
      },
    ],
  },

  filters: {
    label: "Filter",
    also: "filtern eingrenzen nur",
    names: { skills: "Fähigkeit", years: "Jahre", title: "Titel", location: "Ort", tags: "Schlagwort", added: "Hinzugefügt", degrees: "Abschluss", files: "Dateien", source: "Quelle", consent: "Einwilligung" },
    by: {
      skills: "Nach Fähigkeit filtern", years: "Nach Jahren filtern", title: "Nach Titel filtern", location: "Nach Ort filtern", tags: "Nach Schlagwort filtern",
      added: "Nach Tag der Aufnahme filtern", degrees: "Nach Abschluss filtern", files: "Nach Dateien filtern", source: "Nach Quelle filtern", consent: "Nach Einwilligung filtern",
    },
    set: (filter, to) => `${filter}: ${to}`,
    takeAway: (filter) => `Filter ${filter} entfernen`,
    clear: "Alle Filter entfernen",
    unknown: "Bei den gefundenen Personen ist darüber nichts bekannt.",
    and: " und ",
    or: " oder ",
    degrees: {
      secondary: "Schulabschluss", vocational: "Berufsausbildung", associate: "Kurzstudium", bachelor: "Bachelor", master: "Master", doctorate: "Promotion",
    },
    addedWithin: { 1: "Letzte 24 Stunden", 7: "Letzte 7 Tage", 30: "Letzte 30 Tage" },
    files: { several: "Mehrere Lebensläufe einer Person", other: "Kein Lebenslauf" },
    sources: { ...privacy.sources, none: privacy.notRecorded },
    consents: { ...privacy.consents, expired: "Abgelaufen", none: privacy.notRecorded },
  },

  results: {
    label: "Gefundene Personen",
    header: "Person, und was im Lebenslauf steht",
    more: "Mehr",
    new: "Neu",
    onlyConditions: (plain) => `Erfüllt die Bedingungen; sagt nichts, was „${plain}“ nahekommt`,
    page: (page) => `Seite ${formatCount(page)}`,
    nobody: "Niemand gefunden",
    nobodyNarrowed: "Vielleicht sind die Filter für diese Suche zu eng.",
    nobodyHint: "Versuchen Sie weniger Wörter, oder sagen Sie es wie in einem Lebenslauf: „Leitung der Nachtschicht auf Station“.",
    withoutFilters: "Ohne die Filter suchen",
    everyone: "Alle zeigen",
  },

  saved: {
    button: "Gespeichert",
    label: "Gespeicherte Suchen",
    none: "Noch ist keine Suche gespeichert. Speichern Sie eine, und Winnow sagt Ihnen, wenn neue Lebensläufe dazu passen.",
    fresh: (count) => `${formatCount(count)} neu`,
    saveAs: "Diese Suche speichern als",
    save: "Speichern",
    newName: "Neuer Name",
    rename: "Umbenennen",
    renameOne: (name) => `${name} umbenennen`,
    deleteOne: (name) => `${name} löschen`,
    deleted: (name) => `Gespeicherte Suche „${name}“ gelöscht.`,
    undo: "Rückgängig",
  },

  menu: {
    also: "Menü ähnliche Stellen passen löschen entfernen",
    button: (name) => `Mehr zu ${name}`,
    label: (name) => `Was mit ${name} geschehen soll`,
    similar: "Ähnliche Personen finden",
    jobs: "Welche Stellen passen",
    remove: "Aus der Bibliothek entfernen",
  },

  similar: {
    quotes: ["„", "“"],
    label: "Ähnliche Personen",
    header: "Person, und was beide gemeinsam haben",
    back: "Zurück",
    like: (name) => `Ähnlich wie ${name}`,
    by: "nach Fähigkeiten, Arbeitsgebiet und Tätigkeiten. Name, Schule und Wohnort spielen keine Rolle.",
    nobody: (name) => `Noch ist niemand ${name} ähnlich`,
    nobodyText: "Über Fähigkeiten und Arbeit dieser Person ist zu wenig bekannt, oder niemand sonst macht Ähnliches.",
    near: "kommt nahe an",
  },

  jobs: {
    title: "Passende Stellen",
    titleOf: (name) => `Stellen, die zu ${name} passen`,
    description: "Punkte und Plätze sind die der Rangliste jeder Stelle.",
    none: "Noch gibt es keine Stelle",
    noneText: "Fügen Sie eine Stellenanzeige ein, und Winnow sagt, wie gut diese Person dazu passt.",
    make: "Stelle anlegen",
    ranking: (job, of) => `Stelle ${formatCount(job)} von ${formatCount(of)} wird bewertet …`,
    progress: "Bewertete Stellen",
    place: (rank, of) => `Platz ${formatCount(rank)} von ${formatCount(of)}`,
    fails: (mustHaves) => `erfüllt ${formatCounted(mustHaves, "Muss-Anforderung", "Muss-Anforderungen")} nicht`,
    noEvidence: "Kein Beleg gefunden",
    whyNot: {
      asks_nothing: "Diese Stelle fordert noch nichts.",
      too_far: "Zu weit von dieser Stelle entfernt, um in der Rangliste zu stehen.",
    },
  },
};
