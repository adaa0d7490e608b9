import type { Span } from "../../src-preload/domain.ts";
import type { SkillMention, Taxonomy } from "../taxonomy/types.ts";
import { degreeAsked, yearsAsked } from "./asked-facts.ts";

type Joint = "all" | "any" | "comma";

/** What stands between two names of a list: a comma or conjunction and at most two small words. */
const listGap = /^\s*(?:(,?\s*\bor\b|\/|\band\/or\b)|(,?\s*(?:\band\b|&|\bplus\b|\bas well as\b))|(,))\s*(?:[a-z]+\s+){0,2}$/i;
const examples = /\b(?:such as|like|e\.g\.,?|for example,?|one of|either|any of|at least one of)\s*[(:]?\s*(?:[a-z]+\s+){0,2}$/i;

function joint(gap: string): Joint | null {
  const match = listGap.exec(gap);
  if (match === null) return null;
  if (match[1] !== undefined) return "any";
  return match[2] !== undefined ? "all" : "comma";
}

/** Where, in the words between two things asked, the second begins and the first ends; null where they are one. */
function cutInGap(gap: string): { end: number; next: number } | null {
  let cut: { end: number; next: number } | null = null;
  for (const match of gap.matchAll(/\s*(?:[;,]\s*(?:and\s|plus\s|as well as\s)?|\band\s|&\s|\bplus\s|\bas well as\s)\s*|\bor\b|\bsuch as\b|\b(?:including|like)\b/gi)) {
    if (/^or$|^such as$|^including$|^like$/i.test(match[0])) {
      // "Excel, or Sheets", "tools, such as": what follows belongs to what stands before it.
      if (/^or$/i.test(match[0])) cut = null;
      continue;
    }
    cut = { end: match.index, next: match.index + match[0].length };
  }
  return cut;
}

/** Cuts between a degree and years that one sentence asks together: "a degree in law and 3 years in practice". */
function cutBetweenDegreeAndYears(text: string): Span[] | null {
  if (degreeAsked(text) === null || yearsAsked(text) === null) return null;
  for (const match of text.matchAll(/\s*[,;]?\s+(?:and|plus|with|along with)\s+|\s*[;,]\s+/gi)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    const parted =
      (degreeAsked(left) !== null && yearsAsked(left) === null && yearsAsked(right) !== null && degreeAsked(right) === null) ||
      (degreeAsked(right) !== null && yearsAsked(right) === null && yearsAsked(left) !== null && degreeAsked(left) === null);
    if (parted) return [{ start: 0, end: match.index }, { start: match.index + match[0].length, end: text.length }];
  }
  return null;
}

/** The joints of each two neighbours; a comma is what the next conjunction of its list says, "and" if none comes. */
function jointsOf(text: string, mentions: SkillMention[]): (Joint | null)[] {
  const joints: (Joint | null)[] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    joints.push(joint(text.slice(mentions[i]?.end ?? 0, mentions[i + 1]?.start ?? 0)));
  }
  let list: Joint = "all";
  for (let i = joints.length - 1; i >= 0; i--) {
    const own = joints[i] ?? null;
    if (own === "any" || own === "all") list = own;
    else if (own === null) list = "all";
    else joints[i] = list;
  }
  for (let i = 0; i < joints.length; i++) {
    const startsList = i === 0 || joints[i - 1] === null;
    if (!startsList || !examples.test(text.slice(0, mentions[i]?.start ?? 0))) continue;
    for (let j = i; j < joints.length && joints[j] !== null; j++) joints[j] = "any";
  }
  return joints;
}

/**
 * The single things a sentence of an ad asks, as spans of it in order: "React and TypeScript" is two, "AWS or Azure" one.
 * A sentence that names fewer than two skills is one thing. Linear in its length.
 */
export function splitRequirement(text: string, taxonomy: Taxonomy): Span[] {
  const parted = cutBetweenDegreeAndYears(text);
  if (parted !== null) return parted;
  const whole = [{ start: 0, end: text.length }];
  if (degreeAsked(text) !== null) return whole;
  const mentions = taxonomy.findAskedSkills(text);
  if (mentions.length < 2) return whole;
  const joints = jointsOf(text, mentions);
  const spans: Span[] = [];
  let start = 0;
  for (const [i, how] of joints.entries()) {
    if (how === "any") continue;
    const left = mentions[i];
    const right = mentions[i + 1];
    if (left === undefined || right === undefined) continue;
    const gap = text.slice(left.end, right.start);
    const cut = cutInGap(gap);
    if (cut === null) continue;
    spans.push({ start, end: left.end + cut.end });
    start = left.end + cut.next;
  }
  spans.push({ start, end: text.length });
  return spans;
}
