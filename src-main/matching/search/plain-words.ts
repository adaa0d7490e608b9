/** Plain words as full-text search can be asked for them, and how well the resumes found hold them. */
import type { Condition, TextTerm } from "../../library/search/conditions.ts";
import type { CandidateSearch } from "../../library/search/candidate-search.ts";
import { plainWordsOf } from "../words.ts";
import type { AskedSkill, SkillLookup } from "./skill-lookup.ts";
import { formsOf } from "./understand-query.ts";

export interface PlainWord {
  word: string;
  terms: readonly TextTerm[];
  /** The skill that the word names or helps to name. */
  skill: AskedSkill | null;
}

/** More words than these are a text, which is searched by meaning; its first words stand for it. */
const mostWords = 24;
/** A word that is still being typed may go on from here. */
const shortestPrefix = 3;

/** The words of a plain text in its order, each once. The last may go on, unless a blank follows it. */
export function plainWords(plain: string, lookup: SkillLookup): PlainWord[] {
  const mentions = lookup.within(plain);
  const words = [...new Set(plainWordsOf(plain))].slice(0, mostWords);
  const last = /[\p{L}\p{N}]$/u.test(plain) ? plainWordsOf(plain).at(-1) : undefined;
  const lower = plain.toLowerCase();
  return words.map((word) => {
    const at = lower.indexOf(word);
    const skill = mentions.find(({ start, end }) => at >= start && at < end)?.asked ?? null;
    const open = word === last && word.length >= shortestPrefix;
    const terms = [...formsOf(word).map((form) => ({ words: form, prefix: false })), ...(open ? [{ words: word, prefix: true }] : [])];
    return { word, terms, skill };
  });
}

/** A word in the text counts so much of one in the headline or among the skills. */
const inText = 0.8;
/** Words that more than this share of all resumes hold say nothing beside rarer ones. */
const everywhere = 0.25;
/** Below so many resumes there are no such words. */
const smallLibrary = 400;

const folded = (word: string): string => word.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();

/** Inverse document frequency as in BM25, never negative. */
const rarity = (total: number, n: number): number => Math.log(1 + (total - n + 0.5) / (n + 0.5));

export interface WordCoverage {
  /** The part of the words, by rarity, that each resume holds, in [0,1]; only those that hold any. */
  of: Map<number, number>;
  /** The share of the words that stand in any resume, or name a skill, in [0,1]. */
  known: number;
}

export function wordCoverage(words: readonly PlainWord[], search: CandidateSearch, total: number): WordCoverage {
  const frequencies = search.frequencies(words.map(({ word }) => folded(word)));
  const common = total < smallLibrary ? Infinity : everywhere * total;
  const isCommon = ({ word }: PlainWord): boolean => (frequencies.get(folded(word)) ?? 0) > common;
  const counted = words.every(isCommon) ? words : words.filter((word) => !isCommon(word));
  const of = new Map<number, number>();
  const found = new Set<PlainWord>(words.filter(isCommon));
  let sum = 0;
  for (const word of counted) {
    const anywhere = new Set(search.holding(word.terms, "anywhere"));
    const telling = new Set(search.holding(word.terms, "telling"));
    const skill: Condition | null = word.skill === null ? null : { kind: "skill", ids: [word.skill.skill.id] };
    if (skill !== null) for (const id of search.meeting(skill)) telling.add(id);
    for (const id of telling) anywhere.add(id);
    const weight = rarity(total, anywhere.size);
    sum += weight;
    if (anywhere.size > 0 || word.skill !== null) found.add(word);
    for (const id of anywhere) of.set(id, (of.get(id) ?? 0) + weight * (telling.has(id) ? 1 : inText));
  }
  if (sum > 0) for (const [id, value] of of) of.set(id, value / sum);
  return { of, known: words.length === 0 ? 0 : found.size / words.length };
}
