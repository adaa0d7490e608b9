/** Places as resumes write them: "City, ST", "City, State 12345", "City, Country". No list of cities is kept. */
import { getCountries } from "libphonenumber-js";
import { fold } from "./lines.ts";
import { legalForm, organisationScore } from "./roles.ts";

/** Regions people write after a city, by country code. Abbreviations are matched only in capitals. */
const regions: Record<string, { names: string; codes: string }> = {
  US: {
    names: "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|district of columbia|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|puerto rico|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming",
    codes: "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY",
  },
  CA: {
    names: "alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|prince edward island|quebec|saskatchewan|yukon",
    codes: "AB BC MB NB NL NS ON PE QC SK YT",
  },
  IN: {
    names: "andhra pradesh|arunachal pradesh|assam|bihar|chandigarh|chhattisgarh|delhi|new delhi|goa|gujarat|haryana|himachal pradesh|jammu and kashmir|jharkhand|karnataka|kerala|madhya pradesh|maharashtra|manipur|meghalaya|mizoram|nagaland|odisha|orissa|puducherry|pondicherry|punjab|rajasthan|sikkim|tamil nadu|tamilnadu|telangana|tripura|uttar pradesh|uttarakhand|uttaranchal|west bengal",
    codes: "",
  },
  AU: {
    names: "new south wales|victoria|queensland|south australia|western australia|tasmania|northern territory|australian capital territory",
    codes: "NSW VIC QLD TAS ACT",
  },
  GB: { names: "england|scotland|wales|northern ireland|united kingdom|great britain|uk|greater london", codes: "UK GB" },
  DE: {
    names: "bayern|bavaria|berlin|hamburg|hessen|hesse|niedersachsen|nordrhein-westfalen|sachsen|baden-wurttemberg|bremen|brandenburg|thuringen",
    codes: "NRW",
  },
};

/** Names of countries that the platform's own list does not spell so. */
const otherCountryNames: Record<string, string> = {
  usa: "US", "u.s.a": "US", "u.s": "US", us: "US", "united states of america": "US", uae: "AE", "u.a.e": "AE", "hong kong": "HK", "south korea": "KR",
  korea: "KR", russia: "RU", czechia: "CZ", "czech republic": "CZ", holland: "NL", "the netherlands": "NL", deutschland: "DE", espana: "ES", italia: "IT",
  brasil: "BR", "republic of korea": "KR", "rep. of korea": "KR", "russian federation": "RU", "people's republic of china": "CN", "p.r. china": "CN", "pr china": "CN", "republic of ireland": "IE", "republic of india": "IN", "viet nam": "VN", "saudi arabia": "SA", polska: "PL", osterreich: "AT", schweiz: "CH", suisse: "CH", turkey: "TR", vietnam: "VN", ksa: "SA", mexico: "MX", macau: "MO", belgique: "BE",
};

/** Countries' names in languages other than English: short ones are words elsewhere. */
const shortestForeignName = 5;
const otherwiseMeant = new Set(["maurice", "granada", "jordan", "martinica", "dominica", "reunion", "georgie", "barbade", "samoa", "niger"]);

const countryCodes: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>(Object.entries(otherCountryNames));
  const english = new Intl.DisplayNames(["en"], { type: "region" });
  const others = ["de", "fr", "es", "it", "pt", "nl", "pl"].map((language) => new Intl.DisplayNames([language], { type: "region" }));
  for (const code of getCountries()) {
    const name = english.of(code);
    if (name !== undefined && name !== code) names.set(fold(name), code);
  }
  for (const language of others) {
    for (const code of getCountries()) {
      const name = fold(language.of(code) ?? "");
      if (name.length >= shortestForeignName && !names.has(name) && !otherwiseMeant.has(name)) names.set(name, code);
    }
  }
  return names;
})();

const regionCountries: ReadonlyMap<string, string> = new Map(
  Object.entries(regions).flatMap(([country, { names, codes }]) => [
    ...names.split("|").map((name) => [name, country] as const),
    ...codes.split(" ").filter((code) => code !== "").map((code) => [code, country] as const),
  ]),
);

const anywhere = /^(?:remote|remote work|work from home|wfh|home office|hybrid|nationwide|various locations|anywhere)$/i;
/** What anonymised resumes leave where the place was. */
const placeholder = /^city(?: ?, ?(?:state|st|country))?$/i;
const postcode = /^(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{5}(?:-\d{4})?|\d{3} ?\d{3}|\d{4}(?: [A-Z]{2})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;
const trailingPostcode = /(?: | ?[-–] ?)(?:\d{5,6}(?:-\d{4})?|\d{3} \d{3}|\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/;
const cityShape = /^(?:\p{Lu}|d['’]|al-|el |la |los |san )[\p{L}.'’-]*(?: (?:(?:of|de|del|da|do|la|le|les|am|an|der|on|upon|sur|und|and|en) ){0,2}\p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** A cell of an address that is a city, with or without its postcode; null for streets, districts with numbers, organisations. */
export function cityIn(cell: string): string | null {
  const bare = cell.trim().replace(/[,.]$/, "").replace(leadingPostcode, "").replace(trailingPostcode, "");
  return cityShape.test(bare) && organisationScore(bare) < 1.2 ? bare : null;
}

/** "D-10115 Berlin", "75001 Paris", "1012 AB Amsterdam", "80-831 Gdańsk", "1000-205 Lisboa", "110 00 Praha": the postcode and the blank behind it. */
export const leadingPostcode = /(?<=^|, ?)(?:[A-Z]{1,3}-)?(?!(?:19|20)\d\d )(?:\d{4,6}(?: [A-Z]{2})?|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}) (?=\p{Lu}\p{L})/u;

/** True for a line that is a postcode and nothing else. */
export const isPostcode = (text: string): boolean => postcode.test(text.trim()) || /^\d{4,6}$/.test(text.trim());

export interface Place {
  /** As a person would write it: the pieces joined by ", ", without street and postcode. */
  text: string;
  /** ISO country code when region or country names one. */
  country: string | null;
}

/** The country that a region or country name stands for, or null. Two-letter codes count only in capitals. */
export function countryOf(text: string): string | null {
  const bare = text.trim().replace(/\.$/, "");
  return regionCountries.get(/^[A-Z]{2,3}$/.test(bare) ? bare : fold(bare)) ?? countryCodes.get(fold(bare)) ??
    regionCountries.get(bare.toUpperCase().replace(/\./g, "")) ?? null;
}

const isRegion = (text: string): boolean => {
  const bare = text.trim().replace(/\.$/, "");
  if (/^[A-Z]{2,3}$/.test(bare)) return regionCountries.has(bare) || countryCodes.has(fold(bare));
  if (/^[A-Z]\.[A-Z]$/.test(bare)) return regionCountries.has(bare.replace(".", ""));
  return regionCountries.has(fold(bare)) && bare.length > 3 || countryCodes.has(fold(bare)) || /^[A-Z][a-z]{2}$/.test(bare) && regionCountries.has(bare.toUpperCase());
};

/** True for regions that are cities as well. */
export const isCityState = (text: string): boolean => /^(?:berlin|hamburg|bremen|new york|qu[eé]bec|delhi|new delhi|chandigarh|singapore|hong kong|luxembourg|mexico)$/i.test(text);

/** The place that a whole piece of text is, or null. */
export function placeOf(text: string): Place | null {
  const bare = text.trim().replace(/[.,;]$/, "").replace(/ ?\((?:remote|hybrid|on-?site)\)$/i, "");
  if (bare.length < 2 || bare.length > 70) return null;
  if (anywhere.test(bare)) return { text: bare, country: null };
  if (placeholder.test(bare)) return { text: "", country: null };
  const parts = bare.split(/ ?, ?| [-–] /).map((part) => part.trim()).filter((part) => part !== "" && !postcode.test(part));
  if (parts.length === 0 || parts.length > 4) return null;
  const last = (parts.at(-1) ?? "").replace(trailingPostcode, "");
  const [first, second] = parts;
  if (first !== undefined && second !== undefined && parts.length === 2 && first.length > 3 && countryCodes.has(fold(first)) && !isRegion(last) && cityShape.test(second)) {
    return { text: `${second}, ${first}`, country: countryOf(first) };
  }
  if (!isRegion(last)) return oneCellPlace(bare);
  const before = parts.slice(0, -1);
  // Of "Harbour Weekly, Hamburg" only the city is a place: no town lies within one.
  if (/^(?:berlin|hamburg|bremen)$/i.test(last) && before.length === 1 && before[0]?.includes(" ")) return null;
  // "City, Region, Country" is a place; of "Name, City, Region" only the last two are.
  if (!before.every((part, i) => cityShape.test(part) && organisationScore(part) < 1.2 && (i === 0 || isRegion(part))) || before.length > 1 && !countryCodes.has(fold(last))) return null;
  return { text: [...before, last].join(", "), country: countryOf(last) };
}

/**
 * "City, Anything, Country" and the like: a place where nothing but a place can stand. Elsewhere the first part could
 * as well be an employer's name.
 */
export function namedPlace(text: string): Place | null {
  const parts = text.trim().split(/ ?, ?/);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || parts.length > 4 || !isRegion(last) || !parts.slice(0, -1).every((part) => cityShape.test(part))) return null;
  return { text: parts.join(", "), country: countryOf(last) };
}

/** "Austin TX", "Austin TX 78701", without a comma. */
function oneCellPlace(text: string): Place | null {
  const match = /^(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2}) ([A-Z]{2})(?:[ -]+\d{5}(?:-\d{4})?)?$/u.exec(text);
  if (!match?.[1] || !match[2] || regionCountries.get(match[2]) !== "US" || /^[A-Z. ]+$/.test(match[1])) return null;
  return { text: `${match[1]}, ${match[2]}`, country: "US" };
}

/** "Geelong VIC 3220", "Toronto ON M5V 2T6": outside the United States a code needs its postcode to be one. */
const codedPlace = /^(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2}),? ([A-Z]{2,3})[ ,-]+(?:\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;

/** The country whose postcodes look like the first half of "SE15 4QL"; a city and that half are a place by themselves. */
const outwardCode = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}) [A-Z]{1,2}\d{1,2}[A-Z]?$/u;

/** "Hull HU1 2AA". */
const fullCode = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}) [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u;

/** Places that only contact details write so: "Boise Idaho", "Leeds LS6". Elsewhere these words may be anybody's name. */
export function contactPlace(text: string): Place | null {
  const bare = text.trim();
  if (outwardCode.test(bare)) return { text: bare, country: "GB" };
  const posted = fullCode.exec(bare);
  if (posted?.[1] !== undefined && organisationScore(posted[1]) < 1.2) return { text: posted[1], country: "GB" };
  const coded = codedPlace.exec(bare);
  if (coded?.[1] && coded[2] && countryOf(coded[2]) !== null) return { text: `${coded[1]}, ${coded[2]}`, country: countryOf(coded[2]) };
  const words = bare.replace(trailingPostcode, "").split(" ");
  for (const length of [1, 2]) {
    const region = words.slice(-length).join(" ");
    const city = words.slice(0, -length).join(" ");
    if (region.length > 3 && isRegion(region) && words.length - length <= 3 && cityShape.test(city) && organisationScore(city) < 1.2) {
      return { text: `${city}, ${region}`, country: countryOf(region) };
    }
  }
  return null;
}

const cityBeforeRegion = /(?<![\p{L}'’-])(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}), (\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)/gu;
const mostLines = 400;
const longestSearched = 400;

export interface NamedCity {
  city: string;
  country: string;
}

/** What a text writes before a region or country: "Tulsa, OK". `lines` are its lines' words. */
export function citiesNamed(lines: readonly string[]): NamedCity[] {
  return lines.slice(0, mostLines).flatMap((line) =>
    [...line.slice(0, longestSearched).matchAll(cityBeforeRegion)].flatMap(([, city = "", region = ""]) => {
      const country = countryOf(region);
      return country === null ? [] : [{ city, country }];
    }));
}

const innerPlace = /(?:, |[|\t] ?)(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2}), ([A-Z]{2})(?=, | ?[|\t]| [-–—] )/u;

/** Takes a "City, ST" out of the middle of a line: "Acme Ltd, Tulsa, OK, Welder". */
export function withoutInnerPlace(text: string): { rest: string; place: string | null } {
  const match = innerPlace.exec(text);
  if (!match?.[1] || !match[2] || !regionCountries.has(match[2])) return { rest: text, place: null };
  return { rest: `${text.slice(0, match.index)}\t${text.slice(match.index + match[0].length)}`, place: `${match[1]}, ${match[2]}` };
}

/** "Acme Supplies West Hartford, CT": the city is the last word before the region, with the word that many cities begin with. */
const cityWithoutComma = /^(.{3,90}?) ((?:(?:West|East|North|South|New|San|Santa|Los|Las|El|La|Fort|St\.?|Saint|Mount|Lake|Port|Grand|Palo|Salt Lake|Kansas|Oklahoma|Long|Baton) )?\p{Lu}[\p{L}.'’]+), ?([A-Z]{2})(?: \d{5})?$/u;

/**
 * Takes a place off the end of a piece: "Acme Ltd, Leeds, UK" → "Acme Ltd" and the place. A single word before a
 * region is taken as the city; what stands before it stays.
 */
export function splitPlace(text: string): { rest: string; place: Place | null } {
  const whole = placeOf(text);
  if (whole) return { rest: "", place: whole };
  const placeholderAt = /(?:^|[\s,(])city ?, ?state\b/i.exec(text);
  if (placeholderAt) {
    const rest = `${text.slice(0, placeholderAt.index)}\t${text.slice(placeholderAt.index + placeholderAt[0].length)}`;
    return { rest: rest.trim(), place: { text: "", country: null } };
  }
  const form = legalForm.exec(text);
  const afterForm = form ? text.slice(form.index + form[0].length).replace(/^[\s,.)-]+/, "") : "";
  if (form && form.index > 0 && placeOf(afterForm)) return { rest: text.slice(0, form.index + form[0].length).trim().replace(/,$/, ""), place: placeOf(afterForm) };
  const unmarked = cityWithoutComma.exec(text);
  if (unmarked?.[1] && unmarked[2] && unmarked[3] && regionCountries.has(unmarked[3]) && !/[,|•·–—\t-]$|\p{Ll} (?:&|and)$|[\t,|–—-] ?\p{L}+\.?$/u.test(unmarked[1])) {
    return { rest: unmarked[1].trim(), place: { text: `${unmarked[2]}, ${unmarked[3]}`, country: countryOf(unmarked[3]) } };
  }
  const cuts: number[] = [];
  for (const cut of text.matchAll(/ ?, ?| [-–—|·•] |\t| ?\((?=[^)]*\)$)| in (?=\p{Lu})/gu)) cuts.push(cut.index);
  // The longest tail of at most three cells that is a place.
  for (const at of cuts.slice(-3)) {
    const tail = text.slice(at).replace(/^(?:[\s,|·(–—-]+|in )+/, "").replace(/\)$/, "");
    const place = tail.includes("(") ? null : placeOf(tail);
    if (place) return { rest: text.slice(0, at).trim(), place };
  }
  return { rest: text, place: null };
}
