/** What of a resume's text is changed to see whether it moves the score: who the person is, and nothing of what they can do. */
import type { Profile, Span } from "../../../src-preload/domain.ts";
import type { SwapKind } from "../../../src-preload/contract.ts";
import { genderedSwaps } from "./gendered-words.ts";
import type { OtherPerson } from "./other-people.ts";

export interface Edit extends Span {
  by: string;
}

export interface SwappedText {
  text: string;
  /** Where an offset of the text before stands now. */
  at(offset: number): number;
  /** Lines that are not as they were. */
  lines: { before: string; after: string }[];
}

/** `by`, written as `like` is: all capitals, or small, or as it is. */
function inCaseOf(like: string, by: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return by.toUpperCase();
  if (like === like.toLowerCase()) return by.toLowerCase();
  return `${by.charAt(0).toUpperCase()}${by.slice(1)}`;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `digits`: it may end in some, as it does in an address whose name was taken ("ada.poole82@"). */
function everyWord(text: string, word: string, by: string, digits = false): Edit[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(word)}(?![\\p{L}\\p{M}${digits ? "" : "\\p{N}"}])`, "giu");
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length, by: inCaseOf(found[0], by) }));
}

/** Words that say what somebody does or can do; a name may be one of them, too. */
function tradeWords({ title, employment, skills }: Profile): ReadonlySet<string> {
  const said = [title ?? "", ...employment.map((job) => job.title ?? ""), ...skills.map(({ name }) => name)];
  return new Set(said.flatMap((words) => words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
}

/** The first word of the name is given, the last the family's; those between go. Also in addresses for mail and of pages. */
function nameEdits(text: string, profile: Profile, other: OtherPerson): Edit[] {
  const { name } = profile;
  const trade = tradeWords(profile);
  const words = (name ?? "").split(/[\s,]+/).filter((word) => word.replace(/[^\p{L}]/gu, "").length > 1);
  const [given = "", family = ""] = [words[0], words.at(-1)];
  // "D. Das" as an author is who "Debarghya Das" is.
  const initial = escaped(given.charAt(0));
  // So is "Das, D.".
  const initials = words.length < 2 ? [] : [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.])${initial}(?=\\. ?${escaped(family)}(?![\\p{L}\\p{N}]))|(?<=(?<![\\p{L}\\p{N}])${escaped(family)}, ?)${initial}(?=\\.)`, "gu"))];
  return initials.map((found): Edit => ({ start: found.index, end: found.index + 1, by: other.given.charAt(0) })).concat(words.flatMap((word, i) => {
    const by = i === words.length - 1 && i > 0 ? other.family : i === 0 ? other.given : other.given.charAt(0);
    // A word in small letters within a sentence is none of the name ("page", "will"); within an address it is. "Developer" is Jane Developer's only beside "Jane".
    const others = words.filter((one) => one !== word);
    return everyWord(text, word, by, true).filter(({ start, end }) => isInAddress(text, start, end) || (
      /\p{Lu}/u.test(text.charAt(start)) && !/\d/.test(text.charAt(end)) && (!trade.has(word.toLowerCase()) || isBesideAnother(text, start, end, others))
    ));
  }));
}

function isBesideAnother(text: string, start: number, end: number, others: readonly string[]): boolean {
  const before = /([\p{L}\p{M}]+)[ .,]{1,3}$/u.exec(text.slice(0, start))?.[1]?.toLowerCase();
  const after = /^[ .,]{1,3}([\p{L}\p{M}]+)/u.exec(text.slice(end))?.[1]?.toLowerCase();
  return others.some((one) => one.toLowerCase() === before || one.toLowerCase() === after);
}

function isInAddress(text: string, start: number, end: number): boolean {
  const from = text.slice(0, start).search(/\S*$/);
  const word = `${text.slice(from, start)}${/^\S*/.exec(text.slice(start))?.[0] ?? text.slice(start, end)}`;
  return /@|\/|www\.|\.(?:com|org|net|io|de)\b/i.test(word);
}

/** "Ms Office" and "ms-excel" are called after a company. */
const isMicrosoft = /^[\s-]+(?:office|excel|word|power|access|project|outlook|visio|windows|dos|sql|server|dynamics|teams|azure|sharepoint|share ?point|exchange|crm|paint|publisher|one|front|visual|cloud|bi|info|team|suite|products?|applications?|technolog|tools?|packages?|c[+#]|\.net)/iu;

function genderedEdits(text: string): Edit[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap((found) => {
    const by = genderedSwaps.get(found[0].toLowerCase());
    // "HIS" and "MS" are also systems and degrees.
    if (by === undefined || (found[0] === found[0].toUpperCase() && found[0].length < 4)) return [];
    if (found[0].toLowerCase() === "ms" && (found[0] === "ms" || isMicrosoft.test(text.slice(found.index + 2, found.index + 20)))) return [];
    return [{ start: found.index, end: found.index + found[0].length, by: inCaseOf(found[0], by) }];
  });
}

/** Studies happened this much earlier. */
const yearsEarlier = 14;

function graduationEdits(text: string, { education, employment }: Profile): Edit[] {
  const isWork = (at: number): boolean => employment.some(({ span }) => span.start <= at && at < span.end);
  return education.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].flatMap((found) => {
      const start = span.start + found.index;
      return isWork(start) ? [] : [{ start, end: start + 4, by: String(Number(found[0]) - yearsEarlier) }];
    }),
  );
}

const street = /(?<![\p{L}\p{N}])(?:\d{1,5} (?:\p{Lu}[\p{L}.'-]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|court|way|close|place)|\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|weg|allee|platz) \d{1,4}[a-z]?)(?![\p{L}\p{N}])/giu;

/** Where the person lives, on the lines before the first job and the first studies: a place of either is none of it. */
function addressEdits(text: string, { location, employment, education }: Profile, other: OtherPerson): Edit[] {
  const before = Math.min(text.length, ...[...employment, ...education].map(({ span }) => span.start));
  const streets = [...text.slice(0, before).matchAll(street)].map((found) => ({ start: found.index, end: found.index + found[0].length, by: other.street }));
  return [...streets, ...(location === null ? [] : everyWord(text.slice(0, before), location, other.place).map((edit) => ({ ...edit, by: other.place })))];
}

export type Swap = Exclude<SwapKind, "all">;

const finders: Record<Swap, (text: string, profile: Profile, other: OtherPerson) => Edit[]> = { name: nameEdits, gender: genderedEdits, graduation: graduationEdits, address: addressEdits };

/** Every kind there is. */
export const swaps: readonly Swap[] = ["name", "gender", "graduation", "address"];

/** The edits of these kinds of swaps, in order and without overlaps. */
export function editsOf(kinds: readonly Swap[], text: string, profile: Profile, other: OtherPerson): Edit[] {
  const found = kinds.flatMap((kind) => finders[kind](text, profile, other));
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/** The text with edits made, which are in order and do not overlap. */
export function swapped(text: string, edits: readonly Edit[]): SwappedText {
  let result = "";
  let from = 0;
  for (const { start, end, by } of edits) {
    result += text.slice(from, start) + by;
    from = end;
  }
  result += text.slice(from);
  const at = (offset: number): number => edits.reduce((now, { start, end, by }) => (offset >= end ? now + by.length - (end - start) : offset > start ? now + Math.min(by.length, offset - start) - (offset - start) : now), offset);
  const [before, after] = [text.split("\n"), result.split("\n")];
  return { text: result, at, lines: before.flatMap((line, i) => (line === after[i] ? [] : [{ before: line, after: after[i] ?? "" }])) };
}
