/** The exact reading of plain words as a query of its own, and what a search says of it. */
import type { QueryNote } from "../../../src-preload/contract.ts";
import type { SearchWords } from "../../words/search.ts";
import type { PlainReading } from "./plain-reading.ts";

/** One value of a query, in quotation marks where it would fall apart without. */
const value = (text: string): string => (/^[\p{L}\p{N}][\p{L}\p{N}+#./&-]*$/u.test(text) ? text : `"${text.replaceAll('"', "")}"`);

/** "skill:SAP location:Berlin years>=5", with the fields in the language of `say`. */
export function queryOf({ skills, title, place, years }: PlainReading, { readingFields: fields }: Pick<SearchWords, "readingFields">): string {
  return [
    ...skills.map(({ skill }) => `${fields.skill}:${value(skill.name)}`),
    ...(title === null ? [] : [`${fields.title}:${value(title)}`]),
    ...(place === null ? [] : [`${fields.location}:${value(place)}`]),
    ...(years === null ? [] : [`${fields.years}>=${String(years)}`]),
  ].join(" ");
}

export interface ReadingFound {
  reading: PlainReading;
  /** A place was named, and may not be known in blind review. */
  placeIsHidden: boolean;
  /** Who fits the reading, under the filters. */
  fits: number;
  /** Who was found besides. */
  others: number;
  /** How many in the whole library a reading leaves; with `filtered` under the filters that are set. */
  count(reading: PlainReading, filtered: boolean): number;
}

const asked = ({ skills, ...others }: PlainReading) => ({ ...others, skills: skills.map(({ skill }) => skill.name) });

/** Asks less than the whole: those elsewhere, then those there who can other things. */
const partsOf = (reading: PlainReading): PlainReading[] => [
  ...(reading.place === null ? [{ ...reading, years: null }] : [{ ...reading, place: null }, { ...reading, skills: [], title: null, years: null }]),
];

/** Says who fits and comes first, or that nobody does, and offers the query that finds just these, or the nearest that finds anybody. */
export function readingNote({ reading, placeIsHidden, fits, others, count }: ReadingFound, say: SearchWords): QueryNote {
  const who = asked(reading);
  if (fits > 0) return { text: placeIsHidden ? say.placeHidden(who) : say.fitReading(fits, who), suggestion: queryOf(reading, say) };
  const anywhere = count(reading, false);
  if (anywhere > 0) return { text: say.filtersHide(anywhere, who), suggestion: null };
  const [part] = partsOf(reading).flatMap((one) => {
    const found = count(one, true);
    return found === 0 ? [] : [{ one, found }];
  });
  const nobody = say.nobodyFits(who, others > 0);
  if (part === undefined) return { text: nobody, suggestion: null };
  return { text: `${nobody} ${say.someFit(part.found, asked(part.one))}`, suggestion: queryOf(part.one, say) };
}
