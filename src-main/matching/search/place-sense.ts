/** Whether words are meant as a place: the library's own places first, then what is known of the world, then how they are written. */
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import type { TextTerm } from "../../library/search/conditions.ts";
import { languageCalled } from "../../profiles/languages.ts";
import { isGreatCity, placeNames } from "../../profiles/place-names.ts";
import { cityIn, countryOf } from "../../profiles/places.ts";

/** What stands before the words: "in" lets a place be looked for, "from" as well an employer ("bei Siemens"), nothing anything at all. */
export type Before = "in" | "from" | "nothing";

export interface PlaceSense {
  isPlace(words: string, before: Before): boolean;
  /** A country, or a part of one: "Germany", "Texas", "TX". */
  isRegion(words: string): boolean;
}

/** A word in small letters that is somebody's home at least once in so many mentions is a place: "leeds" is, "reading" and "mobile" are not. */
const mentionsToHome = 5;
/** In small letters and by itself, a shorter name is more often a word: "rom" is a memory. */
const shortestAlone = 5;
/** So many resumes that hold the words are looked at for how they write them. */
const mostAsked = 8;
/** Ways of working, lines of business, and endings of what is no place: "SAP in Teilzeit", "Python in Finance", "Java in Forschung". */
const noPlace =
  /^(?:remote|hybrid|freelance|retail|pharma|healthcare|telecom|automotive|vertrieb|einkauf|verkauf|handel|pflege|.*(?:zeit|ung|heit|keit|schaft|tät|ismus|logie|wesen|bereich|branche|betrieb|abteilung|projekte?n?|industrie|tions?|ment|ness|[ae]nce|ship|logy|ics|ing|ware|office|sector|industry|projects?|teams?|level|depth))$/iu;

/** Terms for full-text search, under every name the place goes by. */
export const placeTerms = (place: string): TextTerm[] => placeNames(place).map((words) => ({ words, prefix: false }));

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** `hidesPlaces`: that somebody lives there must not be told, not even by understanding a word as a place. */
export function createPlaceSense(search: Pick<CandidateSearch, "meeting" | "holding" | "quotable">, hidesPlaces: boolean): PlaceSense {
  /** Nobody writes it in small letters: it is a name, as a town's is. */
  function isAlwaysNamed(words: string, holders: readonly number[]): boolean {
    const small = new RegExp(`(?<![\\p{L}\\p{N}.@/_-])${escaped(words.toLowerCase())}(?![\\p{L}\\p{N}@_-])`, "u");
    return holders.slice(0, mostAsked).every((id) => !small.test(search.quotable(id)?.text ?? ""));
  }

  return {
    isPlace(words, before) {
      if (!/^\p{L}/u.test(words)) return false;
      const isNamed = /^\p{Lu}/u.test(words);
      const terms = placeTerms(words);
      const homes = hidesPlaces ? 0 : search.meeting({ kind: "text", field: "location", terms }).length;
      if (homes > 0) return isNamed || homes * mentionsToHome >= search.holding(terms, "anywhere").length;
      if ((countryOf(words) !== null && (words.length > 3 || isNamed)) || isGreatCity(words)) return isNamed || before !== "nothing" || words.length >= shortestAlone;
      if (before !== "in" || !isNamed || cityIn(words) === null || noPlace.test(words) || languageCalled(words) !== null) return false;
      // Nobody lives there; it may still be a town where somebody worked, or one that nobody here has ever named.
      return isAlwaysNamed(words, search.holding(terms, "anywhere"));
    },
    isRegion: (words) => countryOf(words) !== null,
  };
}
