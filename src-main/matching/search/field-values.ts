/** What stands behind a field, read: years, degrees, languages. What cannot be read is a fault with its place and a way out. */
import { degreeLevels, type DegreeLevel, type SpokenLanguage } from "../../../src-preload/domain.ts";
import type { Condition } from "../../library/search/conditions.ts";
import { findDegree } from "../../profiles/degrees.ts";
import { cefrOf } from "../../profiles/language-levels.ts";
import { languageCalled } from "../../profiles/languages.ts";
import type { Fault, SearchWords } from "../../words/search.ts";
import { QueryFault, type FieldNode } from "./query-tree.ts";

/** The query with the field written as `instead`. */
const rewritten = (query: string, node: FieldNode, instead: string): string => query.slice(0, node.start) + instead + query.slice(node.end);

/** Throws what is wrong with the value of a field. */
export function fault(node: FieldNode, { message, hint }: Fault, suggestion: string | null): never {
  throw new QueryFault({ start: node.start, end: node.end, message, hint, suggestion });
}

const mostYears = 80;

/** "5", "5+", "3..8", "3-8" or "3 to 8", with or without "years" behind; or in German. */
export function yearsOf(node: FieldNode, query: string, say: SearchWords): Condition {
  const text = node.value.toLowerCase().replace(/\s*(?:years?|yrs?|y|jahren?|jahr)$/, "").trim();
  const range = /^(\d{1,2}(?:\.\d)?)\s*(?:\.{2,3}|…|-|–|to|bis)\s*(\d{1,2}(?:\.\d)?)$/.exec(text);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (from > to) {
      const turned = `years:${String(to)}..${String(from)}`;
      fault(node, say.yearsBackwards(from, to), rewritten(query, node, turned));
    }
    return { kind: "years", from, to };
  }
  const single = /^(\d{1,3}(?:\.\d+)?)(\+)?$/.exec(text);
  const years = Number(single?.[1] ?? NaN);
  if (single === null || years > mostYears) {
    const number = /\d{1,2}/.exec(text)?.[0];
    fault(node, say.notYears(node.value), number === undefined ? null : rewritten(query, node, `years>=${number}`));
  }
  if (single[2] === "+") return { kind: "years", from: years, to: null };
  switch (node.comparison) {
    case ">=":
      return { kind: "years", from: years, to: null };
    case ">":
      // Years have one decimal.
      return { kind: "years", from: years + 0.1, to: null };
    case "<=":
      return { kind: "years", from: null, to: years };
    case "<":
      return { kind: "years", from: null, to: years, toExclusive: true };
    default:
      return { kind: "years", from: years, to: years + 1, toExclusive: true };
  }
}

const levelWords: Readonly<Record<string, DegreeLevel>> = {
  bachelors: "bachelor", masters: "master", phd: "doctorate", doctor: "doctorate", doctoral: "doctorate", associates: "associate", school: "secondary", diploma: "vocational",
  promotion: "doctorate", doktor: "doctorate", berufsausbildung: "vocational", ausbildung: "vocational", abitur: "secondary",
};

/** The level that the words for a degree stand for: "master", "PhD", "BSc". Every comparison means at least that. */
export function degreeOf(node: FieldNode, query: string, say: SearchWords): Condition {
  const words = node.value.trim();
  const folded = words.toLowerCase().replace(/['’.]/g, "");
  const level = degreeLevels.find((one) => one === folded) ?? (Object.hasOwn(levelWords, folded) ? levelWords[folded] : undefined) ?? findDegree(words)?.level ?? findDegree(words.toUpperCase())?.level;
  if (level === undefined) {
    const near = degreeLevels.find((one) => folded.length >= 3 && (one.startsWith(folded) || folded.startsWith(one.slice(0, 5))));
    fault(node, say.notDegree(words, degreeLevels), near === undefined ? null : rewritten(query, node, `degree:${near}`));
  }
  return { kind: "degree", atLeast: level };
}

/** "german", "german>=B2", "german fluent", "deutsch". */
export function languageOf(node: FieldNode, query: string, say: SearchWords): Condition {
  const [first = "", ...others] = node.value.trim().split(/\s*(?:>=|=|:|\/|\s)\s*/);
  const whole = languageCalled(node.value);
  const name = whole ?? languageCalled(first);
  if (name === null) fault(node, say.notLanguage(node.value), null);
  const words = whole === null ? others.join(" ") : "";
  if (words === "") return { kind: "language", name: name.toLowerCase(), atLeast: null };
  const atLeast: SpokenLanguage["cefr"] = cefrOf(words);
  if (atLeast === null) {
    const plain = `language:${name.toLowerCase()}`;
    fault(node, say.notLevel(words), rewritten(query, node, `${plain}>=B2`));
  }
  return { kind: "language", name: name.toLowerCase(), atLeast };
}
