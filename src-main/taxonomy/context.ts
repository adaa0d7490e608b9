/** Whether words that also mean something else ("Go", "Excel", "Spring") mean the skill where they stand. */
import type { Words } from "./lexicon.ts";
import { numberWord, unknownWord } from "./lexicon.ts";
import { gap } from "./tokens.ts";
import type { LetterCase } from "./schema.ts";

/** One line of `ambiguous.tsv`, with words as numbers. */
export interface ContextRule {
  form: string;
  case: LetterCase;
  /** It is an item of a list, and near by stands a skill of one of the fields, or an item of this list that may be one. */
  list: boolean;
  /** Near by stands a skill of one of the fields. */
  near: boolean;
  /** It begins with a capital where no sentence or line begins. */
  mid: boolean;
  /** Null is any field. */
  fields: ReadonlySet<string> | null;
  words: ReadonlySet<number>;
  notAfter: ReadonlySet<number>;
  notBefore: ReadonlySet<number>;
}

/** A skill known to stand at a word, which vouches for ambiguous ones around it. */
export interface Anchor {
  from: number;
  to: number;
  skill: number;
  field: string;
  /** False for an ambiguous item of a list, which vouches only for other items. */
  sure: boolean;
}

/** So many words to either side count as near. */
const nearWords = 10;
/** So many words to either side may be one of a rule's `words`. */
const wordReach = 3;

const itemEdges = gap.newline | gap.slash | gap.list | gap.stop | gap.bullet;
const sentenceStarts = gap.newline | gap.stop | gap.bullet;
const touching = gap.space | gap.newline | gap.hyphen;
/** Words that may stand between items of a list… */
export const joiningWords = ["and", "or", "including", "like"];
/** …and words that lead into one, if what follows is written with a capital: "in Go", but not "with flash". */
export const leadingWords = ["in", "with", "using", "of", "use", "via"];

/** The same as numbers of the lexicon. */
export interface ListWords {
  joining: ReadonlySet<number>;
  leading: ReadonlySet<number>;
}

export class ContextJudge {
  private readonly text: string;
  private readonly words: Words;
  private readonly anchors: readonly Anchor[];
  private readonly listWords: ListWords;
  private readonly asked: boolean;
  private firstAnchor = 0;

  /**
   * `asked`: the text says what a job asks for, so an item by itself is meant. `anchors` in the order of the text; calls of
   * `holds` must come in that order too.
   */
  constructor(text: string, words: Words, anchors: readonly Anchor[], listWords: ListWords, asked: boolean) {
    this.text = text;
    this.words = words;
    this.anchors = anchors;
    this.listWords = listWords;
    this.asked = asked;
  }

  /** True if one of the rules makes words `from` to `to` (inclusive) name the skill. */
  holds(rules: readonly ContextRule[], skill: number, from: number, to: number): boolean {
    return rules.some((rule) => this.ruleHolds(rule, skill, from, to));
  }

  private ruleHolds(rule: ContextRule, skill: number, from: number, to: number): boolean {
    const surface = this.text.slice(this.words.starts[from], this.words.ends[to]);
    if (!caseHolds(rule, surface)) return false;
    if (this.isPartOfSomething(from, to)) return false;
    if (this.isNextTo(rule.notAfter, from - 1, from) || this.isNextTo(rule.notBefore, to + 1, to + 1)) return false;
    const free = !rule.list && !rule.near && !rule.mid && rule.words.size === 0;
    return (
      free ||
      (this.asked && rule.case !== "any" && isItem(this.words, this.listWords, surface, from, to)) ||
      (rule.mid && ((this.words.gaps[from] ?? 0) & sentenceStarts) === 0) ||
      (rule.list && isItem(this.words, this.listWords, surface, from, to) && this.hasNeighbour(rule, skill, from, to, true)) ||
      (rule.near && this.hasNeighbour(rule, skill, from, to, false)) ||
      this.hasWordNear(rule.words, from, to)
    );
  }

  /** "R&D", "Go-live", "C-level": a hyphen or "&" makes it part of another word. */
  private isPartOfSomething(from: number, to: number): boolean {
    const { gaps, count } = this.words;
    const before = gaps[from] ?? 0;
    const after = gaps[to + 1] ?? 0;
    const hyphened = (flags: number) => flags === gap.hyphen || flags === gap.dot;
    return hyphened(before) || hyphened(after) || (before === 0 && from > 0) || (after === 0 && to + 1 < count && !this.isNumber(to + 1));
  }

  /** True if word `at` is one of `unwanted` and nothing but space stands between it and the words asked about. */
  private isNextTo(unwanted: ReadonlySet<number>, at: number, gapAt: number): boolean {
    if (at < 0 || at >= this.words.count || unwanted.size === 0) return false;
    return ((this.words.gaps[gapAt] ?? 0) & ~touching) === 0 && (unwanted.has(this.words.ids[at] ?? 0) || (unwanted.has(numberWord) && this.isNumber(at)));
  }

  /** Also a number that some skill's name holds ("Windows Server 2019") is one. */
  private isNumber(at: number): boolean {
    return this.words.ids[at] === numberWord || /^\d[\d.,]*$/.test(this.text.slice(this.words.starts[at], this.words.ends[at]));
  }

  private hasNeighbour(rule: ContextRule, skill: number, from: number, to: number, listed: boolean): boolean {
    while ((this.anchors[this.firstAnchor]?.to ?? Infinity) < from - nearWords) this.firstAnchor++;
    for (let i = this.firstAnchor; i < this.anchors.length; i++) {
      const anchor = this.anchors[i] as Anchor;
      if (anchor.from > to + nearWords) return false;
      const apart = anchor.to < from || anchor.from > to;
      if (apart && anchor.skill !== skill && (anchor.sure || listed) && (rule.fields === null || rule.fields.has(anchor.field))) return true;
    }
    return false;
  }

  private hasWordNear(wanted: ReadonlySet<number>, from: number, to: number): boolean {
    if (wanted.size === 0) return false;
    const last = Math.min(this.words.count - 1, to + wordReach);
    for (let i = Math.max(0, from - wordReach); i <= last; i++) {
      if ((i < from || i > to) && wanted.has(this.words.ids[i] ?? 0)) return true;
    }
    return false;
  }
}

/** True if the words fill an item of a list: something that ends items, or a word like "and", stands on either side. */
export function isItem(words: Words, { joining, leading }: ListWords, surface: string, from: number, to: number): boolean {
  const previous = from > 0 ? (words.ids[from - 1] ?? 0) : unknownWord;
  const next = to + 1 < words.count ? (words.ids[to + 1] ?? 0) : unknownWord;
  const begins = ((words.gaps[from] ?? 0) & itemEdges) !== 0 || joining.has(previous) || (leading.has(previous) && hasCapital(surface));
  return begins && (((words.gaps[to + 1] ?? 0) & itemEdges) !== 0 || joining.has(next));
}

function hasCapital(surface: string): boolean {
  return surface.charAt(0) !== surface.charAt(0).toLowerCase();
}

/** True if the letters' case is the one the rule asks for. */
export function caseHolds(rule: ContextRule, surface: string): boolean {
  switch (rule.case) {
    case "any": return true;
    case "capital": return hasCapital(surface);
    case "upper": return surface !== surface.toLowerCase() && surface === surface.toUpperCase();
    case "exact": return surface.replace(/\s+/g, " ") === rule.form;
  }
}
