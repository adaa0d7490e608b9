/** The other names a place goes by: a recruiter types "München", the resume says "Munich". */
import { getCountries } from "libphonenumber-js";
import { fold } from "./lines.ts";

/** Cities whose English, German and own names differ by more than accents, each line one city. */
const cities = [
  "munich|münchen", "cologne|köln", "nuremberg|nürnberg", "hanover|hannover", "brunswick|braunschweig", "vienna|wien", "zurich|zürich", "geneva|genf|genève", "lucerne|luzern",
  "basel|basle|bâle", "berne|bern", "milan|mailand|milano", "rome|rom|roma", "turin|torino", "florence|florenz|firenze", "venice|venedig|venezia", "naples|neapel|napoli", "genoa|genua|genova",
  "prague|prag|praha", "warsaw|warschau|warszawa", "krakow|cracow|krakau|kraków", "gdansk|danzig|gdańsk", "wroclaw|breslau|wrocław", "poznan|posen|poznań", "lisbon|lissabon|lisboa",
  "brussels|brüssel|bruxelles|brussel", "antwerp|antwerpen", "ghent|gent", "bruges|brügge|brugge", "the hague|den haag", "copenhagen|kopenhagen|københavn", "gothenburg|göteborg", "moscow|moskau|moskva",
  "athens|athen", "beijing|peking", "bucharest|bukarest|bucurești", "belgrade|belgrad|beograd", "strasbourg|straßburg", "seville|sevilla", "singapore|singapur", "tehran|teheran",
  "cairo|kairo", "mexico city|mexiko-stadt|ciudad de méxico", "new delhi|neu-delhi",
].map((line) => line.split("|"));

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const countryNames: readonly (readonly string[])[] = (() => {
  const languages = ["en", "de"].map((language) => new Intl.DisplayNames([language], { type: "region" }));
  return getCountries().map((code) => languages.flatMap((language) => language.of(code) ?? []));
})();

const byName: ReadonlyMap<string, readonly string[]> = new Map([...countryNames, ...cities].flatMap((names) => names.map((name) => [fold(name), names] as const)));

/**
 * Every way in which a place is written, the given one first: "Köln", "Cologne", "Koeln". Accents need no spelling of their own:
 * full-text search folds them.
 */
export function placeNames(place: string): string[] {
  const named = [place, ...(byName.get(fold(place)) ?? [])];
  const spelt = named.map((name) => name.replace(/[äöüß]/giu, (letter) => umlauts[letter.toLowerCase()] ?? letter));
  const seen = new Set<string>();
  return [...named, ...spelt].filter((name) => {
    const isNew = !seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isNew;
  });
}

/**
 * Cities that the platform's time zones are named after. Other parts of the world than these continents name theirs after islands and
 * bases that are common words ("Easter", "Wake").
 */
const zoneCities: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf("timeZone").flatMap((zone) => {
    const city = /^(?:Africa|America|Asia|Australia|Europe)\/([^/]+)$/.exec(zone)?.[1];
    return city === undefined ? [] : [fold(city.replaceAll("_", " "))];
  }),
);

/** A city that is known without looking into any resume. */
export const isGreatCity = (words: string): boolean => zoneCities.has(fold(words)) || cities.some((names) => names.some((name) => fold(name) === fold(words)));
