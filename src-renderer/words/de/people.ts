import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

export const people: Words["people"] = {
  undo: "Rückgängig",
  compare: "Vergleichen",
  merge: "Zusammenführen",
  keepApart: "Getrennt lassen",
  fileAdded: (file, day) => `${file} · hinzugefügt am ${day}`,

  reasons: {
    same_text: "fast derselbe Text",
    same_email: "dieselbe E-Mail-Adresse",
    same_phone: "dieselbe Telefonnummer",
    same_name_and_jobs: "derselbe Name und passende Stationen",
  },
  alike: (reason, share) => `${reason}, Text zu ${share} gleich`,
  duplicate: "Mögliche Dublette",
  sameAs: (name, why) => `Wahrscheinlich dieselbe Person wie ${name}: ${why}.`,
  nameAndFile: (name, file) => `${name} (${file})`,
  duplicates: (count, more) => `Dubletten (${formatCount(count)}${more ? "+" : ""})`,

  dialog: {
    title: "Mögliche Dubletten",
    nobody: "Hier sieht niemand jemand anderem ähnlich.",
    toDecide: (count, more) =>
      `${more ? `Die ${formatCount(count)} sichersten Paare sind zu entscheiden; danach folgen weitere` : `${formatCounted(count, "Paar ist", "Paare sind")} zu entscheiden`}. Markiert ist, was nur in einem der beiden Lebensläufe steht.`,
    decided: { title: "Alles ist entschieden", text: "Wenn ein neuer Lebenslauf jemandem aus der Bibliothek ähnlich sieht, wird das Paar hier gezeigt." },
    pairs: "Paare",
    both: (first, second) => `${first} und ${second}`,
    mergeHint: "Beim Zusammenführen bleiben beide Lebensläufe erhalten; der neuere zählt. Das lässt sich jederzeit rückgängig machen.",
    resumeOf: (name, file) => `Lebenslauf von ${name}, ${file}`,
    textOf: (file) => `Text von ${file}`,
  },
  merged: (name) => `${name} ist jetzt eine Person mit beiden Lebensläufen.`,
  keptApart: "Es bleiben zwei Personen.",
  separated: (name) => `Jetzt sind es zwei Personen. Der andere Lebenslauf steht wieder für sich, getrennt von ${name}.`,
  madeCurrent: "Das ist jetzt der aktuelle Lebenslauf: Er wird aufgeführt, durchsucht und bewertet.",

  versions: {
    list: "Lebensläufe dieser Person",
    count: (count) => formatCounted(count, "Lebenslauf", "Lebensläufe"),
    added: (day) => `hinzugefügt am ${day}`,
    addedCurrent: (day) => `hinzugefügt am ${day} · der aktuelle`,
    older: "Ein älterer Lebenslauf",
    olderMeans: "Ein älterer Lebenslauf, weder durchsucht noch bewertet.",
    makeCurrent: "Zum aktuellen machen",
    otherPerson: "Das ist eine andere Person",
    back: "Zurück",
    backToCurrent: "Zurück zum aktuellen Lebenslauf",
  },

  changes: {
    compareWith: "Vergleichen mit …",
    compareWithCurrent: "Mit dem aktuellen vergleichen",
    title: (name) => `Änderungen in den Lebensläufen von ${name}`,
    description: "Vom einen Lebenslauf zum anderen: was hinzukam (+), wegfiel (−) und geändert wurde (±).",
    from: "Von",
    to: "Zu",
    version: (file, day) => `${file}, hinzugefügt am ${day}`,
    currentVersion: (file, day) => `${file}, hinzugefügt am ${day} (aktuell)`,

    summary: "Kurz gesagt",
    added: (what) => `Neu: ${what}`,
    removed: (what) => `Entfallen: ${what}`,
    changed: (what) => `Geändert: ${what}`,
    counted: {
      jobs: (count) => formatCounted(count, "Station", "Stationen"),
      education: (count) => formatCounted(count, "Ausbildung", "Ausbildungen"),
      skills: (count) => formatCounted(count, "Fähigkeit", "Fähigkeiten"),
      certifications: (count) => formatCounted(count, "Zertifikat", "Zertifikate"),
      languages: (count) => formatCounted(count, "Sprache", "Sprachen"),
    },
    lists: { jobs: "Berufserfahrung", education: "Ausbildung", skills: "Fähigkeiten", certifications: "Zertifikate", languages: "Sprachen" },
    signs: { added: "Neu", removed: "Entfallen", changed: "Geändert" },
    withPeriod: (entry, period) => `${entry} (${period})`,
    sameProfile: "Berufserfahrung, Ausbildung, Fähigkeiten, Zertifikate und Sprachen sind gleich.",

    text: "Änderungen im Text",
    found: (count) => formatCounted(count, "Änderung im Text", "Änderungen im Text"),
    place: (at, of) => `Änderung ${formatCount(at)} von ${formatCount(of)}`,
    next: "Nächste Änderung",
    previous: "Vorige Änderung",
    unfold: (lines) => `${formatCounted(lines, "gleiche Zeile", "gleiche Zeilen")} anzeigen`,
    sameText: "Die beiden Texte sind Wort für Wort gleich.",
    tooDifferent: {
      title: "Die beiden Texte haben zu wenig gemeinsam",
      text: "Sie sind zu lang und zu verschieden, um sie Zeile für Zeile zu vergleichen. Was Winnow in ihnen gelesen hat, ist daneben verglichen.",
    },
  },
};
