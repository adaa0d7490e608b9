/** From a query to what the library is asked, what is marked in the resumes found, and what the recruiter should know about it. */
import type { QueryNote, QueryProblem } from "../../../src-preload/contract.ts";
import type { Condition, TextTerm } from "../../library/search/conditions.ts";
import type { SearchWords } from "../../words/search.ts";
import { consentOf, sourceOf } from "./provenance-values.ts";
import { degreeOf, languageOf, yearsOf } from "./field-values.ts";
import { parseQuery } from "./parse-query.ts";
import { placeTerms } from "./place-sense.ts";
import { QueryFault, type FieldNode, type QueryNode, type WordsNode } from "./query-tree.ts";
import type { AskedSkill, SkillLookup } from "./skill-lookup.ts";

export interface UnderstoodQuery {
  /** What must hold; null when nothing must. */
  condition: Condition | null;
  /** The conditions only take away: whom they leave was not asked for by them. */
  takesAway: boolean;
  /** Words searched by meaning; "" when there are none. */
  plain: string;
  /** What is asked for outside of NOT: terms to mark and to order by. */
  terms: readonly TextTerm[];
  skills: readonly AskedSkill[];
  notes: QueryNote[];
}

/** A word and its plural or singular: who asks for an intern does not mean to pass over interns. */
export function formsOf(word: string): string[] {
  if (!/^\p{L}{4,}$/u.test(word)) return [word];
  const lower = word.toLowerCase();
  if (/(?:ss|us|is)$/.test(lower)) return [word, `${word}es`];
  if (/[^aeiou]ies$/.test(lower)) return [word, `${word.slice(0, -3)}y`];
  if (/(?:ch|sh|x|z|ss)es$/.test(lower)) return [word, word.slice(0, -2)];
  if (lower.endsWith("s")) return [word, word.slice(0, -1)];
  if (/[^aeiou]y$/.test(lower)) return [word, `${word.slice(0, -1)}ies`];
  return [word, /(?:ch|sh|x|z)$/.test(lower) ? `${word}es` : `${word}s`];
}

/** Signs that full-text search drops: "C++" would find every C. */
const hasSigns = /[+#]/;

class Understanding {
  readonly terms: TextTerm[] = [];
  readonly skills: AskedSkill[] = [];
  readonly notes: QueryNote[] = [];
  private readonly query: string;
  private readonly lookup: SkillLookup;

  private readonly say: SearchWords;

  constructor(query: string, lookup: SkillLookup, say: SearchWords) {
    this.query = query;
    this.lookup = lookup;
    this.say = say;
  }

  /** `denied`: under a NOT. The depth is the parser's. */
  condition(node: QueryNode, denied: boolean): Condition {
    switch (node.kind) {
      case "all":
      case "any":
        return { kind: node.kind, of: node.of.map((one) => this.condition(one, denied)) };
      case "not":
        return { kind: "not", of: this.condition(node.of, !denied) };
      case "words":
        return this.words(node, denied);
      case "field":
        return this.field(node, denied);
    }
  }

  note(text: string, suggestion: string | null = null): void {
    if (!this.notes.some((note) => note.text === text)) this.notes.push({ text, suggestion });
  }

  private words(node: WordsNode, denied: boolean): Condition {
    const skill = hasSigns.test(node.text) ? this.lookup.called(node.text) : null;
    if (skill !== null) return this.skill(skill, node.text, denied);
    if (/^(?:or|and|not|oder|und|nicht)$/.test(node.text) && !node.exact) {
      const capital = node.text.toUpperCase();
      this.note(this.say.operatorAsWord(node.text, capital), this.query.slice(0, node.start) + capital + this.query.slice(node.end));
    }
    return this.text("anywhere", node.text, node, denied);
  }

  private text(field: Extract<Condition, { kind: "text" }>["field"], words: string, { exact, prefix }: { exact: boolean; prefix: boolean }, denied: boolean): Condition {
    const forms = exact || prefix ? [words] : formsOf(words);
    const terms = forms.map((form) => ({ words: form, prefix }));
    if (!denied) this.terms.push(...terms);
    return { kind: "text", field, terms };
  }

  /** By whichever name: who says "Munich" lives in München. */
  private place(value: string, denied: boolean): Condition {
    const terms = placeTerms(value);
    if (!denied) this.terms.push(...terms);
    return { kind: "text", field: "location", terms };
  }

  private skill(asked: AskedSkill, typed: string, denied: boolean): Condition {
    if (!denied) this.skills.push(asked);
    if (typed.toLowerCase() !== asked.skill.name.toLowerCase()) this.note(this.say.asSkill(typed, asked.skill.name));
    return { kind: "skill", ids: [...asked.proofs.keys()] };
  }

  private field(node: FieldNode, denied: boolean): Condition {
    const prefix = node.value.endsWith("*");
    const value = node.value.replace(/\*+$/, "");
    switch (node.field) {
      case "years":
        return yearsOf(node, this.query, this.say);
      case "degree":
        return degreeOf(node, this.query, this.say);
      case "language":
        return languageOf(node, this.query, this.say);
      case "source":
        return sourceOf(node, this.say);
      case "consent":
        return consentOf(node, this.say);
      case "skill": {
        const asked = this.lookup.called(value);
        if (asked !== null) return this.skill(asked, value, denied);
        this.note(this.say.unknownSkill(value));
        return this.text("anywhere", value, { exact: node.exact, prefix }, denied);
      }
      case "location":
        return prefix ? this.text("location", value, { exact: true, prefix }, denied) : this.place(value, denied);
      case "title":
      case "company":
      case "certificate":
      case "name":
      case "file":
        return this.text(node.field, value, { exact: node.exact || node.field !== "title", prefix }, denied);
    }
  }
}

/** Whether a condition asks for something rather than only taking away. */
function asks(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asks);
    case "not":
      return false;
    default:
      return true;
  }
}

/** Understands a query, or says what is wrong with it. The same query and taxonomy give the same, in the words of `say`. */
export function understandQuery(query: string, lookup: SkillLookup, say: SearchWords): { understood: UnderstoodQuery } | { problem: QueryProblem } {
  const parsed = parseQuery(query, say);
  if ("problem" in parsed) return parsed;
  const { condition: tree, plain, nearFields } = parsed.query;
  const understanding = new Understanding(query, lookup, say);
  try {
    const condition = tree === null ? null : understanding.condition(tree, false);
    for (const { field, typed, suggestion } of nearFields) understanding.note(say.nearField(typed, field), suggestion);
    const { terms, skills, notes } = understanding;
    return { understood: { condition, takesAway: condition !== null && !asks(condition), plain, terms, skills, notes } };
  } catch (thrown) {
    if (thrown instanceof QueryFault) return { problem: thrown.problem };
    throw thrown;
  }
}
