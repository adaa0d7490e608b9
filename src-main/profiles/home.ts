/** Where the person lives, from the lines of contact details. */
import type { Span } from "../../src-preload/domain.ts";
import type { Line } from "./lines.ts";
import { cityIn, contactPlace, isCityState, isPostcode, leadingPostcode, namedPlace, placeOf, splitPlace, type Place } from "./places.ts";
import { isRoleWord, organisationScore } from "./roles.ts";

const placeLabel = /^(?:current |present |home |permanent |mailing |postal )?(?:location|address|residence|city|based in|lives in|place|adresse|anschrift|wohnort|dirección|direccion|domicilio|ubicación|indirizzo|endereço|adres)(?: ?\/ ?\w+)? ?[:：-]? ?/iu;
const streetWords = /\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|plot|flat|house|apt|apartment|suite|unit|p\.?o\.? box|box|nagar|colony|sector|phase|floor|building|terrace|highway|circle|square|strasse|straße|str|rue|calle|via|straat)\b/i;

/** "Andheri East," before city and region. */
const isDistrict = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]*){0,2},?$/u;

export interface HomePlace extends Place, Span {}

/** The label in the middle of a line of details: "… Location: Leeds, UK." */
const innerLabel = /(?:^|[.|,;•·\t] ?)(?:location|address|residence|city|wohnort|adresse) ?: (?=\p{Lu})/iu;
/** The label alone; the place stands below. */
const labelAlone = /^(?:current |present |home |permanent |mailing |postal )?(?:location|address|residence|city|adresse|anschrift|wohnort|dirección|domicilio|indirizzo|endereço|adres) ?[:：]?$/iu;
const longestAddress = 200;

/** Where the person lives, from the header's and the contact section's lines; the first that names a place, a labelled one before others. */
export function findHome(lines: readonly Line[], text: string): HomePlace | null {
  const said = lines.map((line, i) => {
    const label = placeLabel.exec(line.text) ?? innerLabel.exec(line.text);
    const above = lines[i - 1];
    return { line, i, from: label === null ? 0 : label.index + label[0].length, labelled: label !== null || above !== undefined && labelAlone.test(above.text) };
  }).filter(({ line }) => !/relocat/i.test(line.text) && line.text.length <= longestAddress);
  for (const labelled of [true, false]) {
    for (const { line, i, from } of said.filter((one) => one.labelled === labelled)) {
      const home = placeInLine(line, from, text, labelled);
      if (home) return withCityAbove(home, lines, i);
    }
  }
  for (const { line, from, labelled } of said) {
    const home = cityInLine(line, from, text, labelled);
    if (home) return home;
  }
  return homeAmongDetails(lines, text);
}

/** An address over several lines: the city that stands above its region or country, a postcode between them or not. */
function withCityAbove(home: HomePlace, lines: readonly Line[], at: number): HomePlace {
  if (home.text.includes(",") || home.country === null || isCityState(home.text)) return home;
  let i = at - 1;
  if (isPostcode(lines[i]?.text ?? "")) i--;
  const line = lines[i];
  const above = lines[i - 1];
  if (!line || i < 1 || detail.test(line.text) || line.text.length > longestAddress) return home;
  const cells = line.text.replace(/,\s*$/, "").split(/ ?, ?/);
  const city = cityIn(cells.at(-1) ?? "");
  // Only an address says that the words are a city: a comma, a number, or a street above.
  const address = line.text.includes(",") || /\d/.test(line.text) || i < at - 1 || above !== undefined && /\d/.test(above.text) && !detail.test(above.text);
  return city !== null && address && !streetWords.test(city) ? { ...home, text: `${city}, ${home.text}`, start: Math.min(line.start, home.start), end: Math.max(line.end, home.end) } : home;
}

/** A line of contact details holds one of these. */
const detail = /@|(?:\d[\d ().-]{5,}\d)|https?:|\bwww\./;
const mostCells = 12;

/** Where the person lives, from contact details that commas divide or that name the place without any comma. */
function homeAmongDetails(lines: readonly Line[], text: string): HomePlace | null {
  for (const [i, line] of lines.entries()) {
    // The first line is the name's, and a name may end like a place ("Mia Georgia").
    const beside = detail.test(line.text) || i > 0 && [lines[i - 1], lines[i + 1]].some((other) => other && detail.test(other.text));
    if (!beside || line.text.length > 200 || /relocat/i.test(line.text)) continue;
    const cells = line.text.split(/[|•·\t;◆▪,]| [-–—] /u).map((cell) => cell.trim()).slice(0, mostCells);
    for (const width of [3, 2, 1]) {
      for (let at = 0; at + width <= cells.length; at++) {
        const words = cells.slice(at, at + width);
        const place = width === 1 ? (i === 0 ? null : contactPlace(words[0] ?? "")) : words.every((word) => /^\p{Lu}/u.test(word)) ? placeOf(words.join(", ")) : null;
        if (place && place.text !== "") return { ...place, ...cellSpan(words, line, text) };
      }
    }
  }
  return null;
}

/** From the first to the last of some cells of a line; the whole line when its blanks were evened out on the way. */
function cellSpan(cells: readonly string[], line: Line, text: string): Span {
  const [first, last] = [spanOf(cells[0] ?? "", line, text), spanOf(cells.at(-1) ?? "", line, text)];
  return first.start <= last.start ? { start: first.start, end: last.end } : { start: line.start, end: line.end };
}

/** Where a cell stands in the document; the whole line when its blanks were evened out on the way. */
function spanOf(cell: string, line: Line, text: string): Span {
  const at = cell === "" ? -1 : text.slice(line.start, line.end).indexOf(cell);
  return at < 0 ? { start: line.start, end: line.end } : { start: line.start + at, end: line.start + at + cell.length };
}

/** True when the place is all its line says: then its first part is a city, not an employer. */
const cellsAreOne = (line: Line, cell: string): boolean => cell.length >= line.text.length - 2;

/** Signs that part details, and details of other kinds: an address, a link, a number of three groups and more (a postcode has two). */
const cellEnds = /[|•·\t;◆▪]| [-–—] (?=\p{L}*mail|\+?\d|https?:)|(?<=^| )\S{1,64}@\S{1,100}|(?<=^| )\(?\+?\d{1,4}\)?[ .-]\(?\d{2,4}\)?(?:[ .-]\d{2,5}){1,4}(?= |$)|(?<=^| )(?:https?:\/\/|www\.|[\w-]{2,30}\.(?:com|org|net|io|dev)\/)\S{1,100}| (?=\(?\+?\d{3}[ )-])/iu;
const sentenceEnds = /(?<=\p{L}{2})\. (?=\p{Lu})/u;

/** The cells of a line behind its label, bare of dashes; a label ends with its sentence. */
const cellsOf = (line: Line, from: number, labelled: boolean): string[] =>
  line.text.slice(from).split(cellEnds).map((cell) => (labelled ? cell.split(sentenceEnds)[0] ?? "" : cell))
    .map((cell) => cell.trim().replace(/^[^\p{L}\p{N}("'#]+|[-–—,\s]+$/gu, "").replace(/^(?:location|address|city|based in)\s*:?\s*/i, ""));

/** "City, Anything, Country", but not "Title, Employer, Country". */
const unlessEmployer = (cell: string): Place | null =>
  cell.split(/ ?, ?/).some((part) => organisationScore(part) >= 1.2 || part.split(" ").some((word) => isRoleWord(word))) ? null : namedPlace(cell);

function placeInLine(line: Line, from: number, raw: string, labelled: boolean): HomePlace | null {
  for (const written of cellsOf(line, from, labelled)) {
    const span = spanOf(written, line, raw);
    const bare = written.replace(leadingPostcode, "");
    const whole = placeOf(bare) ?? (cellsAreOne(line, written) || /mail|@|\d{3}[ )-]/i.test(line.text) ? unlessEmployer(bare) : null);
    if (whole && whole.text !== "" && /\p{L}{3}/u.test(whole.text)) return { ...whole, ...span };
    if (bare.length > 140 || bare.split(" ").length > 16) continue;
    const { rest, place } = splitPlace(bare);
    // A street before the place, or nothing that could be a sentence or an employer.
    if (place && place.text !== "" && (streetWords.test(rest) || /\d/.test(rest) || labelled || isDistrict.test(rest))) return { ...place, ...span };
    if (labelled && from > 0 && /^\p{Lu}[\p{L} .'’-]{2,40}$/u.test(bare)) return { text: bare, country: null, ...span };
  }
  return null;
}

/** A city without region or country: behind its postcode and a street, or at the end of what a label calls an address. */
function cityInLine(line: Line, from: number, raw: string, labelled: boolean): HomePlace | null {
  for (const written of cellsOf(line, from, labelled)) {
    const bare = written.replace(leadingPostcode, "");
    const cells = bare.split(/ ?, ?/);
    const city = cityIn(cells.at(-1) ?? "");
    if (city === null || streetWords.test(city) || city.length < 3) continue;
    const coded = bare !== written && (cells.length === 1 ? written.indexOf(city) <= 10 : /\d/.test(cells.slice(0, -1).join(" ")));
    if (coded || labelled && cells.length > 1 && /\d/.test(bare)) return { text: city, country: null, ...spanOf(written, line, raw) };
  }
  return null;
}
