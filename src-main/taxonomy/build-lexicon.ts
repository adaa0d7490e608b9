/** Puts every form of every skill into the lexicon, and sees that no two skills claim the same words without context. */
import type { AmbiguousRow } from "./schema.ts";
import { joiningWords, leadingWords, type ContextRule, type ListWords } from "./context.ts";
import { variantsOf, wordsOf, type FormVariant } from "./forms.ts";
import { Lexicon, numberWord, type Reading } from "./lexicon.ts";
import { at, type SkillEntry } from "./skill-data.ts";
import { fault, type Place, type Placed } from "./tables.ts";

export interface LexiconData {
  entries: ReadonlyMap<string, SkillEntry>;
  fields: ReadonlySet<string>;
  ambiguous: readonly Placed<AmbiguousRow>[];
  wordSets: ReadonlyMap<string, readonly string[]>;
  spellings: ReadonlyMap<string, string>;
}

export interface BuiltLexicon {
  lexicon: Lexicon;
  listWords: ListWords;
}

/** Throws a `fault` when a form is claimed twice without context, or a line about ambiguity speaks of a form nobody has. */
export function buildLexicon(data: LexiconData): BuiltLexicon {
  const lexicon = new Lexicon(data.spellings);
  const rules = rulesBySkill(data, lexicon);
  const plain = new Map<number, { id: string; place: Place }>();
  const variants: { variant: FormVariant; reading: Reading }[] = [];
  const numbers = [...data.entries.keys()];
  for (const [skill, id] of numbers.entries()) {
    const entry = data.entries.get(id) as SkillEntry;
    for (const [i, form] of [entry.skill.name, ...entry.skill.aliases].entries()) {
      const [written, ...others] = variantsOf(form, entry.skill.kind);
      if (written === undefined || written.words.length === 0) throw fault(entry.place, `“${form}” holds no word.`);
      const node = lexicon.nodeOf(written);
      const formRules = rules.get(ruleKey(id, written)) ?? null;
      rules.delete(ruleKey(id, written));
      const earlier = plain.get(node);
      if (formRules === null) {
        // "month-end close" and "month end close" are the same words: the first stands for both.
        if (earlier?.id === id) continue;
        if (earlier !== undefined) {
          throw fault(entry.place, `“${form}” is already a name of “${earlier.id}” (${at(earlier.place)}); ambiguous.tsv must say when which is meant.`);
        }
        plain.set(node, { id, place: entry.place });
      }
      const reading: Reading = { skill, alias: i > 0, capitals: false, rules: formRules };
      lexicon.addReading(node, reading);
      if (formRules === null) variants.push(...others.map((variant) => ({ variant, reading: { ...reading, capitals: variant.capitals } })));
    }
  }
  for (const left of rules.values()) {
    throw fault(left.place, `“${left.form}” is neither the name nor an alias of “${left.skill}”.`);
  }
  for (const { variant, reading } of variants) {
    const node = lexicon.nodeOf(variant);
    if (lexicon.readings(node).length === 0) lexicon.addReading(node, reading);
  }
  const numbered = (words: readonly string[]) => new Set(words.map((word) => lexicon.wordId(word)));
  return { lexicon, listWords: { joining: numbered(joiningWords), leading: numbered(leadingWords) } };
}

function ruleKey(skill: string, form: FormVariant): string {
  return `${skill} ${form.words.join(" ")}`;
}

type RuleList = ContextRule[] & { place: Place; form: string; skill: string };

function rulesBySkill(data: LexiconData, lexicon: Lexicon): Map<string, RuleList> {
  const rules = new Map<string, RuleList>();
  // Many lines name the same words: their sets are made once.
  const cells = new Map<string, ReadonlySet<number>>();
  for (const row of data.ambiguous) {
    const entry = data.entries.get(row.skill);
    if (entry === undefined) throw fault(row.place, `there is no skill “${row.skill}”.`);
    for (const field of row.fields) {
      if (field !== "any" && !data.fields.has(field)) throw fault(row.place, `there is no field “${field}”.`);
    }
    const ids = (words: readonly string[]): ReadonlySet<number> => {
      const cell = words.join(";");
      const known = cells.get(cell) ?? new Set(words.flatMap((word) => wordIds(word, row.place, data.wordSets, lexicon)));
      cells.set(cell, known);
      return known;
    };
    const rule: ContextRule = {
      form: row.form,
      case: row.case,
      list: row.context.includes("list"),
      near: row.context.includes("near"),
      mid: row.context.includes("mid"),
      fields: row.fields.includes("any") ? null : new Set(row.fields.length > 0 ? row.fields : [entry.skill.field]),
      words: ids(row.words),
      notAfter: ids(row["previous is not"]),
      notBefore: ids(row["next is not"]),
    };
    const key = ruleKey(row.skill, wordsOf(row.form));
    const list = rules.get(key);
    if (list === undefined) rules.set(key, Object.assign([rule], { place: row.place, form: row.form, skill: row.skill }));
    else list.push(rule);
  }
  return rules;
}

/** Numbers of the words a cell names: a word, "#" for any number, or "@set" for a list of `word-sets.tsv`. */
function wordIds(word: string, place: Place, sets: ReadonlyMap<string, readonly string[]>, lexicon: Lexicon): number[] {
  if (word === "#") return [numberWord];
  if (word.startsWith("@")) {
    const set = sets.get(word.slice(1));
    if (set === undefined) throw fault(place, `word-sets.tsv has no set “${word.slice(1)}”.`);
    return set.flatMap((member) => wordIds(member, place, sets, lexicon));
  }
  const { words } = wordsOf(word);
  if (words.length !== 1) throw fault(place, `“${word}” is not one word.`);
  return words.map((one) => lexicon.wordId(one));
}
