/** The exact reading of plain words as a query of its own, what comes nearest to it, and what a search says of it. */
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

const nothing: PlainReading = { skills: [], title: null, place: null, years: null };

/** One by one what a reading asks. */
const piecesOf = ({ skills, title, place, years }: PlainReading): Partial<PlainReading>[] => [
  ...skills.map((skill) => ({ skills: [skill] })),
  ...(title === null ? [] : [{ title }]),
  ...(place === null ? [] : [{ place }]),
  ...(years === null ? [] : [{ years }]),
];

const joined = (pieces: readonly Partial<PlainReading>[]): PlainReading => pieces.reduce<PlainReading>((all, piece) => ({ ...all, ...piece, skills: [...all.skills, ...(piece.skills ?? [])] }), nothing);

/** What is left of a reading without one of the things it asks: first without years or place, which tell least of what somebody can do. */
export function lackingOne(reading: PlainReading): PlainReading[] {
  const pieces = piecesOf(reading);
  return pieces.length < 2 ? [] : pieces.map((piece) => joined(pieces.filter((other) => other !== piece))).reverse();
}

/** Whether a reading asks what somebody can do or did: who only lives there, or only has the years, comes no nearer than anybody. */
export const asksWork = ({ skills, title }: PlainReading): boolean => skills.length > 0 || title !== null;

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

/** More would be read by nobody. */
const mostParts = 4;

/**
 * Says who fits and comes first. Where nobody does: that it is so, then part by part how many fit that, each with the query that finds them.
 */
export function readingNotes({ reading, placeIsHidden, fits, others, count }: ReadingFound, say: SearchWords): QueryNote[] {
  const who = asked(reading);
  if (fits > 0) return [{ text: placeIsHidden ? say.placeHidden(who) : say.fitReading(fits, who), suggestion: queryOf(reading, say) }];
  const anywhere = count(reading, false);
  if (anywhere > 0) return [{ text: say.filtersHide(anywhere, who), suggestion: null }];
  const counted = (parts: readonly PlainReading[]) => parts.map((one) => ({ one, found: count(one, true) }));
  const lacking = counted(lackingOne(reading));
  const pieces = piecesOf(reading).map((piece) => joined([piece]));
  // Of two things each is a part; of more, those that somebody fits.
  const some = lacking.filter(({ found }) => found > 0);
  const parts = pieces.length === 2 ? lacking : some.length > 0 ? some : pieces.length > 2 ? counted(pieces) : [];
  const how = some.some(({ one }) => asksWork(one)) ? "lacking" : others > 0 ? "near" : "nobody";
  const partNotes = parts.slice(0, mostParts).map(({ one, found }): QueryNote =>
    found > 0 ? { text: say.someFit(found, asked(one)), suggestion: queryOf(one, say) } : { text: say.nobodyFits(asked(one), "nobody"), suggestion: null });
  return [{ text: say.nobodyFits(who, how), suggestion: null }, ...partNotes];
}
