/**
 * German titles that say a person's gender, and what is read instead. What is scored stays as it is: only what a person sees in blind
 * review goes through here. A title counts where it ends like one that is known ("Finanzbuchhalterin"), never by "-in" alone: Berlin, Latein
 * and Termin are no titles. The form without "-in" stands for everyone, as on the labour market; where both forms differ, a neutral word does.
 */
import type { Span } from "../../../src-preload/span.ts";
import { filler, leftOut } from "../../../src-preload/reveals.ts";

export interface GenderedTitle extends Span {
  by: string;
  /** The same in as many code units as the title has, for texts that others have offsets into. */
  asLong: string;
}

/** Titles whose feminine form adds "in"; others end in them. */
const regular = new Set(
  (
    "abiturient absolvent administrator agent akustiker altenpfleger analyst analytiker anästhesist apotheker arbeiter architekt archivar assistent aufseher ausbilder autor bäcker bauleiter bearbeiter bediener berater " +
    "betreuer betriebswirt bewerber bibliothekar bildhauer buchbinder buchhalter chauffeur chef chemiker chirurg coiffeur controller dekorateur designer detektiv dirigent direktor disponent doktorand dolmetscher " +
    "dozent dreher drucker einkäufer einrichter elektriker elektroniker entwickler erzieher fabrikant fachwirt fahrer fahrlehrer feinmechaniker fleischer fliesenleger florist förster forscher fotograf fräser " +
    "friseur führer gärtner gastwirt geschäftsführer gestalter gießer glaser grafiker gründer gutachter händler handwerker hausmeister heilpraktiker helfer hersteller historiker hotelier illustrator industriemechaniker informatiker " +
    "ingenieur inhaber inspektor installateur instrukteur jäger journalist jurist kandidat kassierer käufer kellner kinderpfleger klempner kommissionierer konditor konstrukteur kontrolleur koordinator kosmetiker kraftfahrer " +
    "künstler kurator kurier laborant lackierer lagerist landwirt lehrer leiter lektor logistiker lokführer makler maler manager masseur mathematiker maurer mechaniker mechatroniker mediator meister metzger " +
    "mitarbeiter mitgründer moderator monteur musiker musikant näher notar ökonom operateur optiker organisator packer partner pfleger physiker physiotherapeut pilot planer polier polizist portier praktikant präsident " +
    "produzent professor programmierer prokurist promotor prüfer putzer redakteur redner referendar referent regisseur reiniger rektor reporter repräsentant restaurator revisor sachbearbeiter sänger sanitäter sattler " +
    "schauspieler schichtführer schlosser schneider schornsteinfeger schreiber schreiner schriftsteller schüler schuster schweißer sekretär senator soldat spediteur spengler spezialist sprecher statistiker steinmetz stipendiat " +
    "stratege student stuckateur tänzer techniker teilnehmer tester texter therapeut tischler tontechniker trainer treuhänder tutor übersetzer uhrmacher unternehmer verkäufer vermesser vermittler vertreter " +
    "verwalter volkswirt volontär vorarbeiter vorsteher wächter wärter weber werker winzer wirt wissenschaftler zahntechniker zeichner zerspanungsmechaniker zimmerer züchter zusteller"
  ).split(" "),
);

/** Titles whose feminine form changes more, and what stands for both. */
const irregular: Record<string, string> = {
  ärztin: "arzt", anwältin: "anwalt", köchin: "koch", bäuerin: "bauer", botin: "bote", kollegin: "kollege", expertin: "experte", kundin: "kunde", logopädin: "logopäde", pädagogin: "pädagoge", schöffin: "schöffe",
  ...Object.fromEntries("archäo bio bakterio geo gynäko kardio meteoro onko patho philo psycho radio sozio techno theo uro viro öko".split(" ").map((field) => [`${field}login`, `${field}loge`])),
};

/** Pairs that differ in their last four letters; each is read as the word after it. */
const pairs: Record<string, string> = {
  kauf: "leute", fach: "kraft", amt: "person", kamera: "leute", feuerwehr: "leute", geschäfts: "leute", vertrauens: "person", ob: "person", reinigungs: "kraft", putz: "kraft", seel: "leute", staats: "person", steuerfach: "kraft", sport: "person",
};

/** Nursing has words of its own for women. */
const nursing: Record<string, string> = {
  krankenschwester: "pflegekraft", krankenpfleger: "pflegekraft", krankenpflegerin: "pflegekraft", stationsschwester: "stationsleitung", oberschwester: "pflegeleitung", ordensschwester: "ordensmitglied", gemeindeschwester: "pflegekraft",
  kindermädchen: "kinderpflege", zimmermädchen: "zimmerservice", hausfrau: "hausarbeit", hausmann: "hausarbeit",
};

const wordPattern = /[\p{L}\p{M}]{4,}/gu;
/** The shortest beginning of a compound. */
const shortestBeginning = 2;

/** What of the word comes before this ending; null where it does not end so, or what comes before is no beginning of a compound. */
function before(word: string, ending: string): string | null {
  const at = word.length - ending.length;
  return word.endsWith(ending) && (at === 0 || at >= shortestBeginning) ? word.slice(0, at) : null;
}

function endingIn<T>(word: string, endings: Readonly<Record<string, T>>): { head: string; found: T } | null {
  for (const [ending, found] of Object.entries(endings)) {
    const head = before(word, ending);
    if (head !== null) return { head, found };
  }
  return null;
}

const isRegular = (title: string): boolean => {
  for (let at = 0; at < title.length - 3; at += 1) if ((at === 0 || at >= shortestBeginning) && regular.has(title.slice(at))) return true;
  return false;
};

/** "Ingenieure", "Referenten", "Verkäufer". */
const plural = (title: string): string => (title.endsWith("er") ? title : `${title}${/(?:eur|är|ar|ier|il|wirt|chef)$/.test(title) ? "e" : "en"}`);

/** The neutral word in small letters, and the same as long; null where the word is no title that tells a gender. */
function neutral(word: string): { by: string; asLong: string } | null {
  const padded = (by: string): { by: string; asLong: string } => ({ by, asLong: by.padEnd(word.length, filler) });
  const nurse = endingIn(word, nursing);
  if (nurse !== null) return padded(nurse.head + nurse.found);
  const pair = /^(.*)(mann|frau|männer|männern|frauen)$/u.exec(word);
  if (pair !== null) {
    const [, first = "", gendered = ""] = pair;
    const known = endingIn(first, pairs);
    return known === null ? null : { by: first + known.found, asLong: first + leftOut.repeat(gendered.length) };
  }
  const [one, many] = [before(word, "in"), before(word, "innen")];
  for (const [title, inNumber] of [[one, (title: string) => title], [many, plural]] as const) {
    if (title === null) continue;
    if (isRegular(title)) return padded(inNumber(title));
    const other = endingIn(`${title}in`, irregular);
    if (other !== null && inNumber !== plural) return padded(other.head + other.found);
  }
  return null;
}

/** In the case of the word: SEKRETÄRIN, Sekretärin, sekretärin. */
function inCaseOf(word: string, text: string): string {
  if (word === word.toUpperCase()) return text.toUpperCase();
  return /^\p{Lu}/u.test(word) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** "BuchhalterIn" says both already. */
const isPlain = (word: string): boolean => !/\p{Lu}/u.test(word.slice(1)) || word === word.toUpperCase();

/** The German titles in a text that tell a person's gender, in order. */
export function germanTitles(text: string): GenderedTitle[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    if (!isPlain(word) || !telling.test(word)) return [];
    const found = neutral(word.normalize("NFC").toLowerCase());
    if (found === null) return [];
    const asLong = inCaseOf(word, found.asLong).padEnd(word.length, filler);
    return asLong.length > word.length ? [] : [{ start: index, end: index + word.length, by: inCaseOf(word, found.by), asLong }];
  });
}

/** All of them end so: most words need no closer look. */
const telling = /(?:in|innen|mann|frau|frauen|männern?|schwester|pfleger|mädchen)$/iu;

/** What is read in the place of "Ärztinnen" and its like changes its vowel. */
const irregularForBoth = new Set([...Object.values(irregular), "ärzte", "anwälte", "köche"]);
/** Nobody's title, or like the end of other words: Angebote, Urkunde. */
for (const word of ["bote", "kunde", "kollege"]) irregularForBoth.delete(word);

function isForBoth(title: string): boolean {
  if (isRegular(title) || irregularForBoth.has(title)) return true;
  return [...irregularForBoth].some((one) => before(title, one) !== null);
}

/** Whether a word, a noun in its singular or plural, is what a title that tells a woman is exchanged for: "Buchhalter", "Referenten", "Zahnarzt". */
export function standsForBoth(word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.normalize("NFC").toLowerCase();
  return ["", "s", "n", "e", "en"].some((ending) => lower.endsWith(ending) && isForBoth(lower.slice(0, lower.length - ending.length)));
}

/** The text with neutral words in the place of German titles that tell a gender. */
export function withNeutralTitles(text: string): string {
  let result = "";
  let from = 0;
  for (const { start, end, by } of germanTitles(text)) {
    result += text.slice(from, start) + by;
    from = end;
  }
  return result + text.slice(from);
}
