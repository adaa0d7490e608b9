/** Finds the skills a text names, in two passes over its words: first those beyond doubt, then all. */
import type { SkillMention } from "./types.ts";
import type { Lexicon, Reading, Words } from "./lexicon.ts";
import { caseHolds, ContextJudge, isItem, type Anchor, type ListWords } from "./context.ts";

/** A form found in the text: its last word and what it may mean. */
interface Found {
  to: number;
  readings: readonly Reading[];
}

interface FinderData {
  lexicon: Lexicon;
  /** Id and field of each skill, by its number. */
  skills: readonly { id: string; field: string }[];
  listWords: ListWords;
  /** The text says what a job asks for. */
  asked: boolean;
}

export interface Findings {
  mentions: SkillMention[];
  /** Steps taken in the lexicon: what the work is measured by. */
  steps: number;
}

/** At each word the longest form that may be meant there wins; mentions never overlap. Linear in the text's length. */
export function findSkills(text: string, data: FinderData): Findings {
  const words = data.lexicon.words(text);
  const walk = new Walk(data.lexicon, words);
  const judge = new ContextJudge(text, words, anchorsOf(text, words, walk, data), data.listWords, data.asked);
  const mentions: SkillMention[] = [];
  for (let from = 0; from < words.count; from++) {
    const chosen = choose(walk.formsAt(from), (reading, to) =>
      reading.rules === null ? capitalsHold(reading, text, words, from, to) : judge.holds(reading.rules, reading.skill, from, to),
    );
    if (chosen === null) continue;
    const { reading, to } = chosen;
    mentions.push({
      skillId: data.skills[reading.skill]?.id ?? "",
      start: words.starts[from] ?? 0,
      end: words.ends[to] ?? 0,
      alias: reading.alias,
    });
    from = to;
  }
  return { mentions, steps: walk.steps };
}

export class Walk {
  steps = 0;
  private readonly found: Found[] = [];
  private readonly lexicon: Lexicon;
  private readonly words: Words;

  constructor(lexicon: Lexicon, words: Words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** The forms that begin at a word, shortest first. The array is reused by the next call. */
  formsAt(from: number): readonly Found[] {
    this.found.length = 0;
    let node = 0;
    for (let to = from; to < this.words.count; to++) {
      const id = this.words.ids[to] ?? -1;
      if (id < 0) break;
      this.steps++;
      node = this.lexicon.step(node, id, this.words.gaps[to] ?? 0);
      if (node === 0) break;
      const readings = this.lexicon.readings(node);
      if (readings.length > 0) this.found.push({ to, readings });
    }
    return this.found;
  }
}

function choose(
  forms: readonly Found[],
  means: (reading: Reading, to: number) => boolean,
): { reading: Reading; to: number } | null {
  for (let i = forms.length - 1; i >= 0; i--) {
    const form = forms[i];
    const reading = form?.readings.find((candidate) => means(candidate, form.to));
    if (form !== undefined && reading !== undefined) return { reading, to: form.to };
  }
  return null;
}

/** Skills beyond doubt, and ambiguous items of lists, which may vouch for each other. A single letter vouches for nothing. */
function anchorsOf(text: string, words: Words, walk: Walk, data: FinderData): Anchor[] {
  const anchors: Anchor[] = [];
  for (let from = 0; from < words.count; from++) {
    const forms = walk.formsAt(from);
    const field = (reading: Reading) => data.skills[reading.skill]?.field ?? "";
    const chosen = choose(forms, (reading, to) => reading.rules === null && capitalsHold(reading, text, words, from, to));
    if (chosen !== null) {
      anchors.push({ from, to: chosen.to, skill: chosen.reading.skill, field: field(chosen.reading), sure: true });
      from = chosen.to;
      continue;
    }
    for (const { to, readings } of forms) {
      const surface = text.slice(words.starts[from], words.ends[to]);
      if (surface.length < 2 || !isItem(words, data.listWords, surface, from, to)) continue;
      for (const reading of readings) {
        if (reading.rules?.some((rule) => rule.list && rule.case !== "any" && caseHolds(rule, surface))) {
          anchors.push({ from, to, skill: reading.skill, field: field(reading), sure: false });
        }
      }
    }
  }
  return anchors;
}

function capitalsHold(reading: Reading, text: string, words: Words, from: number, to: number): boolean {
  if (!reading.capitals) return true;
  for (let i = from; i <= to; i++) {
    const first = text.charAt(words.starts[i] ?? 0);
    if (first === first.toLowerCase()) return false;
  }
  return true;
}
