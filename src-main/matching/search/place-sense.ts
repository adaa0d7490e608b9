/** Whether words are meant as a place: the library's own places first, then what is known of the world, then how they are written. */
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import type { TextTerm } from "../../library/search/conditions.ts";
import { isGreatCity, placeNames } from "../../profiles/place-names.ts";
import { citiesNamed, cityIn, countryOf } from "../../profiles/places.ts";

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
/** So many resumes that hold the words are asked whether they write them as a place. */
const mostAsked = 5;
/** Ways of working, and endings of what is no place: "SAP in Teilzeit", "Python in Finance", "Java in Forschung". */
const noPlace =
  /^(?:remote|hybrid|home ?-?office|freelance|.*(?:zeit|ung|heit|keit|schaft|tät|ismus|logie|wesen|bereich|branche|betrieb|abteilung|projekte?n?|industrie|tion|tions|ment|ness|ance|ship|logy|ics|ware|sector|industry|projects?|teams?|level|depth))$/iu;

/** Terms for full-text search, under every name the place goes by. */
export const placeTerms = (place: string): TextTerm[] => placeNames(place).map((words) => ({ words, prefix: false }));

/** As many lines of a resume as hold the words. */
const linesWith = (text: string, words: string): string[] => text.split("\n").filter((line) => line.includes(words));

export function createPlaceSense(search: Pick<CandidateSearch, "meeting" | "holding" | "quotable">): PlaceSense {
  const isWrittenAsPlace = (words: string, holders: readonly number[]): boolean =>
    holders.slice(0, mostAsked).some((id) => citiesNamed(linesWith(search.quotable(id)?.text ?? "", words)).some(({ city }) => city === words));

  return {
    isPlace(words, before) {
      if (!/^\p{L}/u.test(words)) return false;
      const isNamed = /^\p{Lu}/u.test(words);
      const terms = placeTerms(words);
      const homes = search.meeting({ kind: "text", field: "location", terms }).length;
      if (homes > 0) return isNamed || homes * mentionsToHome >= search.holding(terms, "anywhere").length;
      if ((countryOf(words) !== null && (words.length > 3 || isNamed)) || isGreatCity(words)) return isNamed || before !== "nothing" || words.length >= shortestAlone;
      if (before !== "in" || !isNamed || cityIn(words) === null || noPlace.test(words)) return false;
      // Nobody lives there: it may still be a town that resumes name, or one that nobody here has ever named.
      const holders = search.holding(terms, "anywhere");
      return holders.length === 0 || isWrittenAsPlace(words, holders);
    },
    isRegion: (words) => countryOf(words) !== null,
  };
}
