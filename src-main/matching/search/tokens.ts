/** From the text of a query to its tokens, each with its place. Linear in the text's length; nothing is an error here. */
import type { Span } from "../../../src-preload/domain.ts";
import { comparisons, type Comparison, type QueryField } from "./query-tree.ts";

export type Token = Span &
  (
    | { kind: "open" | "close" | "and" | "or" }
    /** `typed` is "NOT", "NICHT" or "-". */
    | { kind: "not"; typed: string }
    /** A quotation mark without its fellow. */
    | { kind: "quote" }
    | { kind: "phrase"; text: string }
    | { kind: "word"; text: string; prefix: boolean }
    /** `value` is null when a bracket or nothing follows. */
    | { kind: "field"; typed: string; field: QueryField; comparison: Comparison; value: string | null; exact: boolean }
  );

const fieldNames: Readonly<Record<string, QueryField>> = {
  title: "title", titles: "title", skill: "skill", skills: "skill", company: "company", employer: "company", location: "location", city: "location",
  years: "years", year: "years", degree: "degree", language: "language", languages: "language", certificate: "certificate", certification: "certificate",
  name: "name", file: "file", source: "source", consent: "consent",
  // In German, whatever the language of the screen: a search that was saved or handed on goes on to mean the same.
  titel: "title", fähigkeit: "skill", fähigkeiten: "skill", faehigkeit: "skill", kenntnis: "skill", kenntnisse: "skill", firma: "company", unternehmen: "company",
  arbeitgeber: "company", ort: "location", stadt: "location", wohnort: "location", jahre: "years", jahr: "years", abschluss: "degree", sprache: "language", sprachen: "language",
  zertifikat: "certificate", datei: "file", quelle: "source", herkunft: "source", einwilligung: "consent",
};

const operators: Readonly<Record<string, "and" | "or" | "not">> = { AND: "and", OR: "or", NOT: "not", UND: "and", ODER: "or", NICHT: "not" };
/** AND, OR and NOT in capitals, in English or German. */
const operatorCalled = (typed: string): "and" | "or" | "not" | null => (Object.hasOwn(operators, typed) ? (operators[typed] ?? null) : null);
export const fieldCalled = (typed: string): QueryField | null => (Object.hasOwn(fieldNames, typed.toLowerCase()) ? (fieldNames[typed.toLowerCase()] ?? null) : null);

const quotes = new Set(['"', "“", "”", "„", "«", "»"]);
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);
const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const endsWord = (sign: string | undefined): boolean => isSpace(sign) || sign === "(" || sign === ")" || quotes.has(sign ?? "");

/** Whether a quotation mark at `at` may open a quotation: it stands at the beginning of something. */
export const opensQuotation = (text: string, at: number): boolean => isSpace(text[at - 1]) || /[(:=<>-]/.test(text[at - 1] ?? "");

/** Control characters become blanks: they say nothing, and a zero byte would end a text in SQLite. Lengths stay. */
export const cleanQuery = (text: string): string => text.toWellFormed().replace(/[\u0000-\u001f\u007f]/g, " ");

class Scanner {
  readonly tokens: Token[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  scan(): Token[] {
    while (this.at < this.text.length) {
      const sign = this.text[this.at];
      if (isSpace(sign)) this.at++;
      else if (sign === "(" || sign === ")") this.sign(sign === "(" ? "open" : "close");
      else if (quotes.has(sign ?? "")) this.quotation();
      else if (this.isExclusion()) this.push({ kind: "not", typed: "-", start: this.at, end: ++this.at });
      else this.word();
    }
    return this.tokens;
  }

  private push(token: Token): void {
    this.tokens.push(token);
  }

  private sign(kind: "open" | "close"): void {
    this.push({ kind, start: this.at, end: ++this.at });
  }

  /** "-intern", "-(a OR b)", but not the dash of "night - shift" or "co-ordinate". */
  private isExclusion(): boolean {
    if (this.text[this.at] !== "-") return false;
    const before = this.text[this.at - 1];
    const after = this.text[this.at + 1];
    return (isSpace(before) || before === "(") && (isWordSign(after) || after === "(" || quotes.has(after ?? "") || after === ".");
  }

  /** Where the quotation that begins at `from` ends (at its closing mark), or -1. A mark inside a word, as in 5" pipe, opens nothing. */
  private closing(from: number): number {
    if (!opensQuotation(this.text, from)) return -1;
    for (let i = from + 1; i < this.text.length; i++) {
      if (!quotes.has(this.text[i] ?? "")) continue;
      const after = this.text[i + 1];
      return isSpace(after) || after === ")" || after === "(" || /[,;.]/.test(after ?? "") ? i : -1;
    }
    return -1;
  }

  private quotation(): void {
    const start = this.at;
    const end = this.closing(start);
    if (end < 0) {
      this.push({ kind: "quote", start, end: ++this.at });
      return;
    }
    this.at = end + 1;
    const text = this.text.slice(start + 1, end).trim();
    if (isWorth(text)) this.push({ kind: "phrase", text, start, end: end + 1 });
  }

  private word(): void {
    const start = this.at;
    while (!endsWord(this.text[this.at])) this.at++;
    const raw = this.text.slice(start, this.at);
    const field = this.field(raw, start);
    if (field !== null) {
      this.push(field);
      return;
    }
    const operator = operatorCalled(raw);
    if (operator === "not") this.push({ kind: operator, typed: raw, start, end: this.at });
    else if (operator !== null) this.push({ kind: operator, start, end: this.at });
    else if (isWorth(raw)) this.push({ kind: "word", ...bare(raw), start, end: this.at });
  }

  /** "skill:react", "skill: react", "years >= 5", or null. Moves behind the value. */
  private field(raw: string, start: number): Token | null {
    const name = /^\p{L}{2,20}/u.exec(raw)?.[0] ?? "";
    const field = fieldCalled(name);
    if (field === null) return null;
    let comparison = comparisonAt(raw, name.length);
    let valueAt = start + name.length + (comparison?.length ?? 0);
    if (comparison === null) {
      // "years >= 5"; in "the title : a novel" the word is a word.
      if (field !== "years" || raw.length > name.length) return null;
      const signAt = this.afterBlanks(this.at);
      comparison = comparisonAt(this.text, signAt);
      if (comparison === null || comparison === ":" || comparison === "=") return null;
      valueAt = signAt + comparison.length;
    }
    // "years: >= 5"
    const second = comparisonAt(this.text, this.afterBlanks(valueAt));
    if (second !== null && comparison === ":") {
      comparison = second;
      valueAt = this.afterBlanks(valueAt) + second.length;
    }
    return this.withValue({ typed: name, field, comparison }, start, valueAt);
  }

  private withValue(named: { typed: string; field: QueryField; comparison: Comparison }, start: number, valueAt: number): Token {
    const at = this.afterBlanks(valueAt);
    if (quotes.has(this.text[at] ?? "") && this.closing(at) > 0) {
      const end = this.closing(at);
      this.at = end + 1;
      return { kind: "field", ...named, value: this.text.slice(at + 1, end).trim(), exact: true, start, end: this.at };
    }
    let end = at;
    while (!endsWord(this.text[end])) end++;
    const value = this.text.slice(at, end).replace(/[,;]+$/, "");
    const isOperator = at > valueAt && operatorCalled(value) !== null;
    if (value === "" || isOperator) {
      this.at = valueAt;
      return { kind: "field", ...named, value: null, exact: false, start, end: valueAt };
    }
    this.at = end;
    return { kind: "field", ...named, value, exact: false, start, end };
  }

  private afterBlanks(from: number): number {
    let at = from;
    while (at < this.text.length && isSpace(this.text[at])) at++;
    return at;
  }
}

const comparisonAt = (text: string, at: number): Comparison | null => comparisons.find((sign) => text.startsWith(sign, at)) ?? null;

/** There is something in it that can be looked for. */
const isWorth = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Without what punctuation a sentence leaves at a word; "C++", "C#" and ".NET" keep theirs. */
function bare(raw: string): { text: string; prefix: boolean } {
  const text = raw.replace(/[,;:!?.]+$/, "").replace(/^[,;:!?+¿¡]+/, "");
  return text.endsWith("*") ? { text: text.replace(/\*+$/, ""), prefix: true } : { text, prefix: false };
}

/** `text` must be clean: see `cleanQuery`. */
export const tokensOf = (text: string): Token[] => new Scanner(text).scan();
