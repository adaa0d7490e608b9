import type { EngineWords } from "../words.ts";
import { familyNameIn } from "../../../src-preload/family-words.ts";
import type { AskedOfSomebody } from "../search.ts";
import { and, quoted, years as yearsInWords } from "./phrases.ts";

const roundYears = (months: number): string => (months < 12 ? "unter 1" : String(Math.round(months / 12)));

const fits = (isOne: boolean, { skills, title, place, years }: AskedOfSomebody): string =>
  and([
    ...(skills.length === 0 ? [] : [`${isOne ? "bringt" : "bringen"} ${and(skills)} mit`]),
    ...(title === null ? [] : [`${isOne ? "hat oder hatte" : "haben oder hatten"} den Titel ${quoted(title)}`]),
    ...(years === null ? [] : [`${isOne ? "hat" : "haben"} mindestens ${yearsInWords(years)} Erfahrung`]),
    ...(place === null ? [] : [`${isOne ? "ist" : "sind"} in ${place}`]),
  ]);
/** In a clause behind "wer", where the verb stands last. */
const whoFits = ({ skills, title, place, years }: AskedOfSomebody): string =>
  and([
    ...(skills.length === 0 ? [] : [`${and(skills)} mitbringt`]),
    ...(title === null ? [] : [`den Titel ${quoted(title)} hat oder hatte`]),
    ...(years === null ? [] : [`mindestens ${yearsInWords(years)} Erfahrung hat`]),
    ...(place === null ? [] : [`in ${place} ist`]),
  ]);

export const search: EngineWords["search"] = {
  examples: {
    title: 'titel:"team lead"', skill: "fähigkeit:react", company: "firma:siemens", location: "ort:berlin", years: "jahre>=5", degree: "abschluss:master",
    language: "sprache:deutsch", certificate: "zertifikat:pmp", name: "name:santos", file: "datei:cv", source: "quelle:empfehlung", consent: "einwilligung:erteilt",
  },

  bracketClosesNothing: { message: "Diese Klammer schließt nichts.", hint: "Entfernen Sie sie, oder öffnen Sie davor eine Klammer." },
  bracketEmpty: { message: "Zwischen diesen Klammern steht nichts.", hint: "Schreiben Sie etwas hinein, oder entfernen Sie die Klammern." },
  bracketOpen: { message: "Diese Klammer ist nicht geschlossen.", hint: "Schließen Sie sie, wo die Gruppe endet." },
  quoteOpen: { message: "Zu diesem Anführungszeichen fehlt das zweite.", hint: "Schließen Sie die Anführung, oder entfernen Sie das Zeichen." },
  nothingAfter: (typed) => ({ message: `Nach ${quoted(typed)} kommt nichts.`, hint: `Schreiben Sie, worauf sich ${quoted(typed)} bezieht, oder entfernen Sie es.` }),
  oneSided: (typed) => ({ message: `${quoted(typed)} braucht auf beiden Seiten etwas.`, hint: `Zum Beispiel: react ${typed} vue.` }),
  tooDeep: (most) => ({ message: `Mehr als ${String(most)} Klammern stehen ineinander.`, hint: "Vereinfachen Sie die Suche." }),
  tooLong: (most) => ({ message: `Diese Suche hat mehr als ${String(most)} Teile.`, hint: "Kürzen Sie sie." }),
  fieldWithoutValue: (typed, example) => ({ message: `Nach ${quoted(typed)} kommt nichts.`, hint: `Schreiben Sie, wonach gesucht werden soll, etwa ${example}.` }),
  fieldEmpty: (typed, example) => ({ message: `Bei ${quoted(typed)} fehlt, wonach gesucht werden soll.`, hint: `Schreiben Sie es dazu, etwa ${example}.` }),
  yearsBackwards: (from, to) => ({ message: `${String(from)} bis ${String(to)} Jahre läuft rückwärts.`, hint: "Schreiben Sie die kleinere Zahl zuerst." }),
  notYears: (typed) => ({ message: `${quoted(typed)} ist keine Anzahl von Jahren.`, hint: "Schreiben Sie jahre>=5, jahre<10 oder jahre:3..8." }),
  notDegree: (typed, known) => ({ message: `${quoted(typed)} ist kein Abschluss, den Winnow kennt.`, hint: `Möglich sind: ${known.join(", ")}.` }),
  notLanguage: (typed) => ({ message: `Winnow kennt keine Sprache ${quoted(typed)}.`, hint: "Schreiben Sie ihren englischen Namen, etwa sprache:german." }),
  notLevel: (typed) => ({ message: `${quoted(typed)} ist kein Sprachniveau.`, hint: "Die Niveaus sind A1, A2, B1, B2, C1 und C2." }),
  notSource: (typed) => ({ message: `${quoted(typed)} ist keine Quelle, die Winnow kennt.`, hint: "Möglich sind: bewerbung, empfehlung, stellenbörse, agentur, veranstaltung, ordner, andere, keine." }),
  notConsent: (typed) => ({ message: `Eine Einwilligung ist nie ${quoted(typed)}.`, hint: "Möglich sind: erteilt, angefragt, verweigert, abgelaufen, keine." }),

  operatorAsWord: (typed, capital) => `${quoted(typed)} wurde als Wort gesucht. Zum Verknüpfen schreiben Sie ${capital} in Großbuchstaben.`,
  asSkill: (typed, skill) => `${quoted(typed)} wird als Fähigkeit ${skill} gesucht.`,
  unknownSkill: (typed) => `Winnow kennt keine Fähigkeit ${quoted(typed)} und hat nach den Wörtern gesucht.`,
  nearField: (typed, field) => `${quoted(typed)} wurde als Wort gesucht. Meinten Sie ${field}?`,

  readingFields: { skill: "fähigkeit", title: "titel", location: "ort", years: "jahre" },
  fitReading: (count, who) => (count === 1 ? `1 Person ${fits(true, who)}; sie steht zuerst.` : `${String(count)} Personen ${fits(false, who)}; sie stehen zuerst.`),
  nobodyFits: (who, how) => `Niemand hier ${fits(true, who)}${{ lacking: "; zuerst steht, wem nur eines davon fehlt", near: "; diese kommen dem Sinn nach nahe", nobody: "" }[how]}.`,
  someFit: (count, who) => (count === 1 ? `1 Person ${fits(true, who)}.` : `${String(count)} Personen ${fits(false, who)}.`),
  filtersHide: (count, who) => (count === 1 ? `1 Person ${fits(true, who)}; die Filter lassen sie weg.` : `${String(count)} Personen ${fits(false, who)}; die Filter lassen sie weg.`),
  placeHidden: (who) => `Wohnorte sind im Blindmodus verborgen; zuerst steht, wer ${whoFits(who)}.`,
  livesIn: (place) => `In ${place}`,
  experienced: (count) => `${yearsInWords(count)} Erfahrung`,

  writtenAs: (skill, written) => `${skill}, geschrieben ${quoted(written)}`,
  calledSo: "Heißt so",
  fileCalledSo: "Die Datei heißt so",

  degrees: { secondary: "Schulabschluss", vocational: "Berufsausbildung", associate: "Associate", bachelor: "Bachelor", master: "Master", doctorate: "Promotion" },
  files: { several: "Mehrere Lebensläufe", other: "Kein Lebenslauf" },
  addedWithin: { 1: "Letzte 24 Stunden", 7: "Letzte 7 Tage", 30: "Letzte 30 Tage" },
  sources: { own: "Eigene Bewerbung", referral: "Empfehlung", job_board: "Stellenbörse", agency: "Agentur", event: "Veranstaltung", folder: "Ordner", other: "Andere", none: "Nicht vermerkt" },
  consents: { given: "Erteilt", asked: "Angefragt", refused: "Verweigert", expired: "Abgelaufen", none: "Nicht vermerkt" },

  sameWork: (one, theirs, own) => `Beide haben im Bereich ${familyNameIn("de", one)} gearbeitet (${roundYears(theirs)} und ${roundYears(own)} Jahre)`,
  nearWork: (theirs, own) => `Arbeit im Bereich ${familyNameIn("de", theirs)}, verwandt mit ${familyNameIn("de", own)}`,
  skillsInCommon: (count) => (count === 1 ? "1 gemeinsame Fähigkeit" : `${String(count)} gemeinsame Fähigkeiten`),
};
