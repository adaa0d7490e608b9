import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import type { DecisionBodies } from "../../../src-preload/decisions.ts";
import type { LogWords } from "../en/log.ts";
import { day } from "./day.ts";

const comma = (number: string): string => number.replace(".", ",");
const percent = (share: number): string => `${comma(String(Math.round(share * 1000) / 10))} %`;
const candidate = (number: number): string => `Person ${String(number)}`;
const counted = (count: number): string => `${String(count)} ${count === 1 ? "Person" : "Personen"}`;
const listed = (numbers: readonly number[]): string => (numbers.length <= 5 ? numbers.map(candidate).join(", ") : counted(numbers.length));
const weighted: LogWords["weighted"] = ({ skill, experience, semantic }) => `Fähigkeiten ${percent(skill)}, Erfahrung ${percent(experience)}, Bedeutung ${percent(semantic)}`;
const stages: Readonly<Record<string, string>> = { new: "Neu", screening: "Vorauswahl", interview: "Gespräch", offer: "Angebot", hired: "Eingestellt", rejected: "Abgelehnt", withdrawn: "Zurückgezogen" };
const marks: Readonly<Record<string, string>> = { shortlisted: "Ausgewählt", maybe: "Vielleicht", rejected: "Abgelehnt" };
const hiring: Readonly<Record<string, string>> = { interview: "Ein Gespräch", scorecard: "Ein Bewertungsbogen", offer: "Ein Angebot", outcome: "Ein Ausgang" };
const changed = { new: "wurde festgehalten", changed: "wurde geändert festgehalten", removed: "wurde entfernt" } as const;
const undone = { stage: "Ein Stufenwechsel", mark: "Eine Markierung", note: "Eine Notiz" } as const;

const dayOf = (iso: string): string => day(new Date(iso));

const retained = { rejected: "nach der Ablehnung", still: "nach dem letzten Eintrag zu ihnen" } as const;
const rule = ({ who, days, job: one }: DecisionBodies["retention.ruleAdded"], job: string): string =>
  `Personen ${String(days)} ${days === 1 ? "Tag" : "Tage"} ${retained[who]} löschen${one === undefined ? ", in allen Stellen" : `, für die Stelle „${job}“`}`;
const does = { encoder: "gelesen und bewertet", reranker: "noch einmal bewertet" } as const;

const says: LogWords["says"] = {
  "log.begun": () => "Das Entscheidungsprotokoll dieser Bibliothek wurde begonnen.",
  "library.imported": ({ imported, duplicates, failed }) => `${String(imported)} Lebensläufe wurden importiert; ${String(duplicates)} waren schon da, ${String(failed)} sind fehlgeschlagen.`,
  "library.restored": ({ madeAt }) => `Die Bibliothek wurde aus einer Sicherung vom ${dayOf(madeAt)} wiederhergestellt.`,
  "job.added": ({ requirements }, job) => `Die Stelle „${job}“ wurde mit ${String(requirements.length)} Anforderungen angelegt.`,
  "job.removed": (_, job) => `Die Stelle „${job}“ wurde entfernt.`,
  "job.restored": (_, job) => `Die Stelle „${job}“ wurde zurückgeholt.`,
  "job.archived": (_, job) => `Die Stelle „${job}“ wurde archiviert.`,
  "job.unarchived": (_, job) => `Die Stelle „${job}“ wurde aus dem Archiv geholt.`,
  "ranking.shown": ({ result, library }, job) => `${counted(library.candidates)} wurden für „${job}“ bewertet, ${String(result.listed)} davon aufgeführt.`,
  "weights.changed": ({ before, after }, job) => `Die Gewichte für „${job}“ wurden geändert: vorher ${weighted(before)}, jetzt ${weighted(after)}.`,
  "requirements.changed": ({ removed, added }, job) => `Die Anforderungen von „${job}“ wurden geändert: ${String(removed.length)} herausgenommen, ${String(added.length)} aufgenommen.`,
  "conditions.changed": (_, job) => `Die Bedingungen von „${job}“ wurden geändert.`,
  "stages.changed": ({ after }) => `Die Stufen der Pipeline wurden geändert: Es sind jetzt ${String(after.length)}.`,
  "reasons.changed": ({ after }) => `Die angebotenen Gründe wurden geändert: Es sind jetzt ${String(after.rejected.length)} für Ablehnungen und ${String(after.withdrawn.length)} für Rückzüge.`,
  "candidate.marked": ({ candidate: number, mark }, job) => (mark === null ? `Die Markierung von ${candidate(number)} für „${job}“ wurde weggenommen.` : `${candidate(number)} wurde als „${marks[mark] ?? mark}“ markiert, für die Stelle „${job}“.`),
  "candidate.moved": ({ candidate: number, stage }, job) => `${candidate(number)} kam in die Stufe „${stages[stage.kind] ?? stage.kind}“, für die Stelle „${job}“.`,
  "candidate.noted": ({ candidate: number }, job) => `Zu ${candidate(number)} wurde für „${job}“ eine Notiz geschrieben.`,
  "decision.undone": ({ candidate: number, undone: what }, job) => `${undone[what]} zu ${candidate(number)} für „${job}“ wurde rückgängig gemacht.`,
  "hiring.recorded": ({ candidate: number, what, change }, job) => `${hiring[what] ?? what} zu ${candidate(number)} für „${job}“ ${changed[change]}.`,
  "tracking.imported": ({ candidates, events }) => `Eine von Winnow geschriebene Liste wurde übernommen: ${String(events)} Einträge zu ${counted(candidates.length)}.`,
  "tracking.importUndone": ({ events }) => `Eine übernommene Liste wurde zurückgenommen: ${String(events)} Einträge.`,
  "shortlist.ordered": ({ candidates }, job) => `Die Auswahl für „${job}“ wurde geordnet: ${listed(candidates)}.`,
  "profile.corrected": ({ candidate: number, field }) => `Was über ${candidate(number)} gelesen wurde, wurde berichtigt: ${field}.`,
  "conditions.imported": ({ candidates }) => `Was eine Liste zu Gehalt, Verfügbarkeit und Wünschen sagt, wurde für ${counted(candidates.length)} übernommen.`,
  "conditions.importUndone": () => "Was eine Liste zu Gehalt, Verfügbarkeit und Wünschen gesagt hatte, wurde zurückgenommen.",
  "exported": ({ candidates, format, blind }, job) => `${counted(candidates.length)} für „${job}“ wurden als ${format.toUpperCase()} exportiert, ${blind ? "ohne Namen" : "mit Namen"}.`,
  "log.exported": ({ format, head }) => `Das Entscheidungsprotokoll wurde als ${format.toUpperCase()} exportiert, ${String(head.entries)} Einträge.`,
  "library.backedUp": ({ candidates }) => `Eine Sicherung mit ${counted(candidates)} wurde angelegt.`,
  "candidates.removed": ({ candidates }) => `Aus der Bibliothek entfernt: ${listed(candidates)}.`,
  "candidates.restored": ({ candidates }) => `In die Bibliothek zurückgeholt: ${listed(candidates)}.`,
  "candidates.kept": ({ candidates, kept }) => (kept ? `Von den Löschregeln ausgenommen: ${listed(candidates)}.` : `Die Löschregeln gelten wieder für: ${listed(candidates)}.`),
  "retention.ruleAdded": (body, job) => `Eine Löschregel wurde angelegt: ${rule(body, job)}.`,
  "retention.ruleRemoved": (body, job) => `Eine Löschregel wurde entfernt: ${rule(body, job)}.`,
  "candidates.erased": ({ candidates, resumes }) => `Endgültig gelöscht: ${listed(candidates)}, mit ${String(resumes)} ${resumes === 1 ? "Lebenslauf" : "Lebensläufen"}.`,
  "erasure.checked": ({ candidates, remains }) => `Nach dem Löschen (${listed(candidates)}) wurde der ganze Bibliotheksordner durchsucht: ${remains === 0 ? "Es wurde nichts mehr gefunden." : `${String(remains)} ${remains === 1 ? "Spur wurde" : "Spuren wurden"} gefunden.`}`,
  "candidates.merged": ({ into, from }) => `${candidate(into)} und ${candidate(from)} wurden zu einer Person zusammengeführt.`,
  "candidates.parted": ({ candidate: number }) => `${candidate(number)} steht wieder für sich.`,
  "groups.imported": ({ people, attributes }) => `Eigene Angaben zur Person wurden importiert. Bekannt ist jetzt etwas von ${counted(people)}, in ${String(attributes)} ${attributes === 1 ? "Merkmal" : "Merkmalen"}.`,
  "groups.forgotten": ({ people }) => `Die eigenen Angaben von ${counted(people)} wurden gelöscht.`,
  "taxonomy.changed": ({ sources, change }) => `Fähigkeiten und Titel von ${sources.join(", ")} wurden ${change === "imported" ? "importiert" : "entfernt"}; Lebensläufe werden nach dem jetzigen Stand gelesen und bewertet.`,
  "model.switched": ({ what, after }) => (after === null ? "Es wird nicht mehr mit einem zweiten Sprachmodell noch einmal bewertet." : `Mit dem Sprachmodell „${after.id}“ wird jetzt ${does[what]}.`),
  "learning.switched": ({ after }) => (after === null ? "Das aus Ergebnissen Gelernte wurde ausgeschaltet." : `Das aus Ergebnissen Gelernte wurde eingeschaltet: Version ${after}.`),
};

export const log: LogWords = {
  titles: {
    "log.begun": "Protokoll begonnen", "library.imported": "Import", "library.restored": "Wiederhergestellt", "job.added": "Stelle angelegt", "job.removed": "Stelle entfernt",
    "job.restored": "Stelle zurückgeholt", "job.archived": "Stelle archiviert", "job.unarchived": "Aus dem Archiv", "stages.changed": "Stufen geändert", "reasons.changed": "Gründe geändert", "ranking.shown": "Rangliste gezeigt", "weights.changed": "Gewichte geändert", "requirements.changed": "Anforderungen geändert",
    "conditions.changed": "Bedingungen geändert", "candidate.marked": "Markierung", "candidate.moved": "Stufe", "candidate.noted": "Notiz", "decision.undone": "Rückgängig", "hiring.recorded": "Einstellung", "tracking.imported": "Liste übernommen", "tracking.importUndone": "Liste zurückgenommen",
    "shortlist.ordered": "Auswahl geordnet", "profile.corrected": "Berichtigung", "conditions.imported": "Liste übernommen", "conditions.importUndone": "Liste zurückgenommen", "exported": "Export", "log.exported": "Protokoll exportiert", "library.backedUp": "Sicherung",
    "candidates.removed": "Entfernt", "candidates.restored": "Zurückgeholt", "candidates.kept": "Ausgenommen", "retention.ruleAdded": "Löschregel angelegt", "retention.ruleRemoved": "Löschregel entfernt", "candidates.erased": "Gelöscht", "erasure.checked": "Löschung geprüft", "candidates.merged": "Zusammengeführt", "candidates.parted": "Getrennt",
    "groups.imported": "Eigene Angaben importiert", "groups.forgotten": "Eigene Angaben gelöscht", "taxonomy.changed": "Bekannte Fähigkeiten geändert", "model.switched": "Sprachmodell gewechselt",
    "learning.switched": "Lernen umgeschaltet",
  },
  hiringTitles: { interview: "Gespräch", scorecard: "Bewertungsbogen", offer: "Angebot", outcome: "Ausgang" },
  says,
  importance: { must: "Muss", high: "Hoch", medium: "Mittel", low: "Niedrig" },
  candidate,
  weighted,
  day: dayOf,
  candidates: counted,
  points: (score) => comma((score * 100).toFixed(2)),
  conditions: conditionWordsIn("de"),
  uses: { knockout: "Muss", preference: "gewünscht", ignored: "egal" },
  reasonsFor: { rejected: "Ablehnung", withdrawn: "Rückzug" },
  noJob: "eine Anzeige, die nicht aufbewahrt wird",
  unknown: "Diesen Eintrag hat eine neuere Version von Winnow geschrieben.",
  nothing: "nichts",
  yes: "ja",
  no: "nein",
  byWinnow: "Winnow",
  erased: "gelöscht",
  labels: {
    weights: "Gewichte", requirements: "Anforderungen", conditions: "Bedingungen", day: "Bedingungen zählen ab", model: "Gelesen von", reranker: "Noch einmal von", learned: "Gelernt", version: "Winnow",
    blind: "Blindmodus", library: "Bibliothek", ad: "Prüfsumme der Anzeige", result: "Prüfsumme des Ergebnisses", first: "Erste Plätze", before: "Herausgenommen", after: "Aufgenommen", was: "Vorher", is: "Jetzt",
    candidates: "Personen", columns: "Spalten", file: "Prüfsumme der Datei", happened: "Geschehen am",
  },
  typed: { reason: "Grund", note: "Notiz" },
  pdf: {
    title: "Entscheidungsprotokoll",
    fileName: "entscheidungsprotokoll",
    library: "Bibliothek",
    entries: "Einträge",
    head: "Letzte Prüfsumme",
    written: "Erstellt am",
    rule: "So wird es geprüft",
    hash: "Prüfsumme",
  },
};
