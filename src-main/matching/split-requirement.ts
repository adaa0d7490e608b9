/** One sentence of an ad comes apart into the single things it asks. */
import type { Span } from "../../src-preload/domain.ts";
import type { SkillMention, Taxonomy } from "../taxonomy/types.ts";
import { degreeAsked, yearsAsked } from "./asked-facts.ts";
import { languagesAsked } from "./asked-languages.ts";
import { readImportance } from "./importance.ts";

type Joint = "all" | "any" | "comma";

/** What stands between two names of a list: a comma or conjunction and at most two small words. */
const listGap = /^\s*(?:(,?\s*\bor\b|\/|\band\/or\b)|(,?\s*(?:\band\b|&|\bplus\b|\bas well as\b))|(,))\s*(?:[a-z]+\s+){0,2}$/i;
const examples = /\b(?:such as|like|e\.g\.,?|i\.e\.,?|for example,?|includ(?:es?|ing)|one of|one or more of|any of|at least one of|either)\s*[(:]?\s*(?:[a-z]+\s+){0,3}$/i;

/** An example after one that has no name that is known: "such as decision forests, …". */
const laterExample = /\b(?:such as|like|e\.g\.,?|includ(?:es?|ing))\s+[^.;()]{2,50},\s*(?:(?:and|or)\s+)?$/i;

function joint(gap: string): Joint | null {
  const match = listGap.exec(gap);
  if (match === null) return null;
  if (match[1] !== undefined) return "any";
  return match[2] !== undefined ? "all" : "comma";
}

/**
 * Where, in the words between two things asked, the second begins and the first ends; null where they are one. A comma cuts
 * before a mere "and": "Excel, able to plan and run projects in Jira".
 */
function cutInGap(gap: string): { end: number; next: number } | null {
  let cut: { end: number; next: number; comma: boolean } | null = null;
  for (const match of gap.matchAll(/\s*(?:[;,]\s*(?:and\s|plus\s|as well as\s)?|\band\s|&\s|\bplus\s|\bas well as\s)\s*|\bor\b|\bsuch as\b|\b(?:including|includes?|like)\b/gi)) {
    if (/^or$|^such as$|^includ|^like$/i.test(match[0])) {
      // "Excel, or Sheets", "tools, such as": what follows belongs to what stands before it.
      if (/^or$/i.test(match[0]) || (cut?.next === match.index && /^(?:such as|like)$/i.test(match[0]))) cut = null;
      continue;
    }
    const comma = /[,;]/.test(match[0]);
    if (comma || cut?.comma !== true) cut = { end: match.index, next: match.index + match[0].length, comma };
  }
  return cut;
}

/** What stands between two things asked; years that follow a degree without any word are another thing too. */
const conjunction = /\s*[,;]?\s+(?:and|plus|with|along with|including)\s+|\s*[,;]\s+|(?<=[\p{L})’'])(?<!\b(?:or|than|least|minimum|of|over|to|about|in|a|an|requires?|needs?|for))\s+(?=\d{1,2}\+?\s*(?:(?:-|–|to)\s*\d{1,2}\+?\s*)?years?\b)/giu;

const eitherWillDo = /^(?:and\/)?or\b|\bor\s+(?:an?\s+|at least\s+)?[^,;]{0,40}?(?:\bdegree|\bdiploma|\d\+? years)\b/i;

/** Cuts between a degree and years that one sentence asks together: "a degree in law and 3 years in practice". */
function cutBetweenDegreeAndYears(text: string): Span[] | null {
  if (degreeAsked(text) === null || yearsAsked(text) === null) return null;
  let last: Span[] | null = null;
  for (const match of text.matchAll(conjunction)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    const parted =
      (degreeAsked(left) !== null && yearsAsked(left) === null && yearsAsked(right) !== null && degreeAsked(right) === null) ||
      (degreeAsked(right) !== null && yearsAsked(right) === null && yearsAsked(left) !== null && degreeAsked(left) === null);
    // "A degree, or five years in the trade" stays one: either will do.
    if (parted && !eitherWillDo.test(right)) last = [{ start: 0, end: match.index }, { start: match.index + match[0].length, end: text.length }];
  }
  return last;
}

const mostYears = 6;

/**
 * Cuts where a second number of years begins: "5 years of Java and 2 of AWS", "two years in a warehouse, one of them as lead".
 * Years joined by "or" stay together. Pieces are in order; null when one number is asked.
 */
function cutBetweenYears(text: string): Span[] | null {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(conjunction)) {
    if (spans.length >= mostYears) break;
    if (match.index <= start) continue;
    const next = match.index + match[0].length;
    if (yearsAsked(text.slice(start, match.index)) === null || yearsAsked(text.slice(next, next + 60)) === null) continue;
    // Only years that begin the next piece are its own; a later piece is found by a later conjunction.
    const ahead = text.slice(next).search(/\s*[,;]?\s+(?:and|or|plus|with)\s+|[,;]\s/i);
    if (yearsAsked(ahead < 0 ? text.slice(next, next + 120) : text.slice(next, next + ahead)) === null) continue;
    spans.push({ start, end: match.index });
    start = next;
  }
  if (spans.length === 0) return null;
  spans.push({ start, end: text.length });
  return spans;
}

const weighing = /\b(?:prefer\w*|plus|required|desired|desirable|a must|essential|helpful|ideal(?:ly)?|bonus|advantage\w*)\b/i;

const emptyWords = /\b(?:strongly|highly|very|much|is|are|but|and|also|not|an?|must|have|nice|to|the|be|would|this|it|absolutely|strictly)\b/gi;

/**
 * A bracket at the end that weighs what it names, "(Tableau preferred)", "(PMP not required, but helpful)", is a thing of its
 * own. Gives the span of the bracket's content, or null.
 */
export function weighedBracket(text: string): Span | null {
  const match = /\(([^()]{3,120})\)/.exec(text);
  const content = match?.[1];
  if (match === null || content === undefined || !weighing.test(content)) return null;
  const outer = text.slice(0, match.index).trim();
  // "(strongly preferred)" names nothing and is a label of what stands before it.
  const names = content.replace(new RegExp(weighing, "gi"), " ").replace(emptyWords, " ");
  if (readImportance(content).importance === null || (names.match(/\p{L}/gu)?.length ?? 0) < 2 || yearsAsked(content) !== null) return null;
  if (outer.length < 3 || text.slice(match.index + match[0].length).trim().length > 2) return null;
  return { start: match.index + 1, end: match.index + 1 + content.length };
}

/** Whether two offsets stand in one bracket, or the second in the bracket right behind the first: its content are examples. */
function bracketed(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  const opens = gap.lastIndexOf("(");
  if (opens > gap.lastIndexOf(")")) return !/[,;)]|\b(?:and|or)\b/i.test(gap.slice(0, opens));
  const before = text.slice(0, from);
  const open = before.lastIndexOf("(");
  if (open <= before.lastIndexOf(")")) return false;
  const close = text.indexOf(")", from);
  return close < 0 || close >= to;
}

const mostWordsOfItem = 3;

/** Whether words between two names are items of the same list: short, between commas. */
function isListOnly(gap: string): boolean {
  if (/[;.]|\betc\b|\b(?:skills?|experience|knowledge|ability|understanding)\b/i.test(gap)) return false;
  return gap.includes(",") && gap.split(/,|\band\b|\bor\b|\(|\)/i).every((item) => item.trim().split(/\s+/).length <= mostWordsOfItem);
}

/** The joints of each two neighbours; a comma is what the next conjunction of its list says, "and" if none comes. */
function jointsOf(text: string, mentions: SkillMention[]): (Joint | null)[] {
  const joints: (Joint | null)[] = [];
  const within: boolean[] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [end, next] = [mentions[i]?.end ?? 0, mentions[i + 1]?.start ?? 0];
    within.push(bracketed(text, end, next));
    joints.push(joint(text.slice(end, next)));
  }
  let list: Joint = "all";
  for (let i = joints.length - 1; i >= 0; i--) {
    const own = joints[i] ?? null;
    // "SQL, Tableau or Looker, modelling": where the list goes on after it, an "or" joins its neighbours only.
    if (own === "any") list = joints[i + 1] === undefined || joints[i + 1] === null || joints[i + 1] === "any" ? "any" : "all";
    else if (own === "all") list = own;
    else if (own === null) list = "all";
    else joints[i] = list;
  }
  for (let i = 0; i < joints.length; i++) {
    const before = text.slice(Math.max(0, (mentions[i]?.start ?? 0) - 80), mentions[i]?.start ?? 0);
    if (!examples.test(before.slice(-40)) && !laterExample.test(before)) continue;
    // What follows are examples to the end of the clause, also where one of them has no name that is known.
    for (let j = i; j < joints.length && (joints[j] !== null || isListOnly(text.slice(mentions[j]?.end ?? 0, mentions[j + 1]?.start ?? 0))); j++) joints[j] = "any";
  }
  return joints.map((own, i) => (within[i] === true ? "any" : own));
}

/** Cuts between the skills that a sentence names. */
function cutBetweenSkills(text: string, taxonomy: Taxonomy): Span[] {
  const mentions = taxonomy.findAskedSkills(text);
  const spans: Span[] = [];
  let start = 0;
  for (const [i, how] of mentions.length < 2 ? [] : jointsOf(text, mentions).entries()) {
    if (how === "any") continue;
    const left = mentions[i];
    const right = mentions[i + 1];
    if (left === undefined || right === undefined) continue;
    const cut = cutInGap(text.slice(left.end, right.start));
    if (cut === null) continue;
    spans.push({ start, end: left.end + cut.end });
    start = left.end + cut.next;
  }
  spans.push({ start, end: text.length });
  return spans;
}

/** "Bilingual English/Spanish" asks for both, whatever else a stroke means. */
function cutBilingual(text: string): Span[] | null {
  const pair = /\bbi-?lingual\b.{0,40}?(\p{L}+)\s*\/\s*(\p{L}+)/iu.exec(text);
  if (pair === null || languagesAsked(`${pair[1] ?? ""} ${pair[2] ?? ""}`).length !== 2) return null;
  const next = pair.index + pair[0].length - (pair[2]?.length ?? 0);
  return [{ start: 0, end: next - (/[\s/]+$/.exec(text.slice(0, next))?.[0].length ?? 0) }, { start: next, end: text.length }];
}

/** Pieces of pieces, by offsets of the whole. */
function within(text: string, spans: Span[], cut: (piece: string) => Span[]): Span[] {
  return spans.flatMap(({ start, end }) => cut(text.slice(start, end)).map((own) => ({ start: start + own.start, end: start + own.end })));
}

/**
 * The single things a sentence of an ad asks, as spans of it in order: "React and TypeScript" is two, "AWS or Azure" one.
 * A sentence that names fewer than two skills, degrees or numbers of years is one thing. Linear in its length.
 */
export function splitRequirement(text: string, taxonomy: Taxonomy): Span[] {
  const parted = cutBetweenDegreeAndYears(text);
  if (parted !== null) return parted;
  if (degreeAsked(text) !== null) return [{ start: 0, end: text.length }];
  const bracket = weighedBracket(text);
  const around = bracket === null ? [{ start: 0, end: text.length }] : [{ start: 0, end: bracket.start - 1 }, bracket];
  return within(text, around, (piece) => {
    const parts = cutBilingual(piece) ?? cutBetweenYears(piece);
    return parts ?? cutBetweenSkills(piece, taxonomy);
  });
}
