/**
 * Finds imported skills between those that ship. What ships wins: imported skills are looked for only in the words it leaves over, and never
 * under a name that a shipped skill has, be it one that needs context ("Go"). So an import adds mentions and changes none.
 */
import { isItem, joiningWords, leadingWords, type ListWords } from "./context.ts";
import { Walk } from "./find-skills.ts";
import { wordsOf } from "./forms.ts";
import { isUsable } from "./import/labels.ts";
import { Lexicon } from "./lexicon.ts";
import type { Skill, SkillMention } from "./types.ts";

interface Shipped {
  lexicon: Pick<Lexicon, "holds">;
  otherSpellings: ReadonlyMap<string, string>;
}

export class ImportedSkills {
  /** Those with at least one form of their own, their ids parted from unknown ones. */
  readonly skills: readonly Skill[];
  private readonly lexicon: Lexicon;
  private readonly listWords: ListWords;

  constructor(imported: readonly Skill[], shipped: Shipped) {
    this.lexicon = new Lexicon(shipped.otherSpellings);
    const kept: Skill[] = [];
    const ids = new Set<string>();
    for (const skill of imported) {
      if (ids.has(skill.id) || !this.add(skill, kept.length, shipped)) continue;
      ids.add(skill.id);
      kept.push(skill);
    }
    const known = (id: string): boolean => ids.has(id);
    this.skills = kept.map((skill) => ({ ...skill, implies: skill.implies.filter(known), related: skill.related.filter(known) }));
    const numbered = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => this.lexicon.wordId(word)));
    this.listWords = { joining: numbered(joiningWords), leading: numbered(leadingWords) };
  }

  /** Puts a skill's forms into the lexicon; false when others have them all. A name that is not usable is only for people to read. */
  private add(skill: Skill, number: number, { lexicon }: Shipped): boolean {
    let added = false;
    for (const form of [skill.name, ...skill.aliases]) {
      const written = wordsOf(form);
      if (!isUsable(form) || written.words.length === 0 || lexicon.holds(written.words)) continue;
      const node = this.lexicon.nodeOf(written);
      if (this.lexicon.readings(node).length > 0) continue;
      this.lexicon.addReading(node, { skill: number, alias: form !== skill.name, capitals: false, rules: null });
      added = true;
    }
    return added;
  }

  /** The shipped mentions of a text with the imported ones between them, in order. Linear in the text's length. */
  addTo(shipped: SkillMention[], text: string): SkillMention[] {
    if (this.skills.length === 0) return shipped;
    const words = this.lexicon.words(text);
    const walk = new Walk(this.lexicon, words);
    const all: SkillMention[] = [];
    let next = 0;
    for (let from = 0; from < words.count; from++) {
      const start = words.starts[from] ?? 0;
      while (next < shipped.length && (shipped[next]?.end ?? 0) <= start) all.push(shipped[next++] as SkillMention);
      const limit = shipped[next]?.start ?? Infinity;
      if (limit <= start) continue;
      const forms = walk.formsAt(from);
      for (let i = forms.length - 1; i >= 0; i--) {
        const form = forms[i];
        const reading = form?.readings[0];
        const end = form === undefined ? 0 : (words.ends[form.to] ?? 0);
        if (form === undefined || reading === undefined || end > limit) continue;
        const surface = text.slice(start, end);
        // A single word counts as an item of a list, written as the label is.
        if (form.to === from && !(isItem(words, this.listWords, surface, from, from) && this.isWritten(reading.skill, surface))) continue;
        all.push({ skillId: this.skills[reading.skill]?.id ?? "", start, end, alias: reading.alias });
        from = form.to;
        break;
      }
    }
    for (const mention of shipped.slice(next)) all.push(mention);
    return all;
  }

  private isWritten(skill: number, surface: string): boolean {
    const own = this.skills[skill];
    return own !== undefined && (own.name === surface || own.aliases.includes(surface));
  }
}
