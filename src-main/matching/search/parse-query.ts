/**
 * Reads a query by recursive descent:
 *   any  = all { OR all }        all = not { [AND] not }        not = (NOT | -) not | part
 *   part = "(" any ")" | field value | field "(" any ")" | "phrase" | word
 * Bare words that stand beside the conditions, and are no operand of any, are plain words. Where nothing but plain words was meant,
 * stray brackets and quotation marks are forgiven. Work is linear in the text's length, and depth is bounded.
 */
import type { QueryProblem } from "../../../src-preload/contract.ts";
import type { Fault, SearchWords } from "../../words/search.ts";
import { nearestField } from "./near-field.ts";
import { QueryFault, type FieldNode, type ParsedQuery, type QueryNode } from "./query-tree.ts";
import { cleanQuery, opensQuotation, tokensOf, type Token } from "./tokens.ts";

/** Brackets and NOTs inside each other. Nobody types ten; what goes deeper is a mistake or an attack. */
export const mostDepth = 20;
/** Words, phrases and fields of one query. */
export const mostParts = 100;

/** A node, and whether it is a bare word that only stands beside its neighbours. */
interface Operand {
  node: QueryNode;
  loose: boolean;
}

class Parser {
  private at = 0;
  private parts = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];

  private readonly say: SearchWords;

  constructor(text: string, tokens: readonly Token[], say: SearchWords) {
    this.text = text;
    this.tokens = tokens;
    this.say = say;
  }

  parse(): { condition: QueryNode | null; loose: QueryNode[] } {
    if (this.tokens.length === 0) return { condition: null, loose: [] };
    const first = this.all(0, null);
    if (this.peek()?.kind !== "or") {
      this.assertEnd();
      const kept = first.filter(({ loose }) => !loose).map(({ node }) => node);
      return { condition: joined("all", kept), loose: first.filter(({ loose }) => loose).map(({ node }) => node) };
    }
    const any = this.any(0, null, first);
    this.assertEnd();
    return { condition: any, loose: [] };
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private fault(span: { start: number; end: number }, { message, hint }: Fault, suggestion: string | null): never {
    throw new QueryFault({ start: span.start, end: span.end, message, hint, suggestion });
  }

  private without(span: { start: number; end: number }): string | null {
    const rest = `${this.text.slice(0, span.start)} ${this.text.slice(span.end)}`.replace(/\s+/g, " ").trim();
    return rest === "" ? null : rest;
  }

  private assertEnd(): void {
    const token = this.peek();
    if (token?.kind === "close") this.fault(token, this.say.bracketClosesNothing, this.without(token));
  }

  private any(depth: number, field: FieldToken | null, first: Operand[] = this.all(depth, field)): QueryNode {
    const of = [nodeOf(first)];
    while (this.peek()?.kind === "or") {
      this.at++;
      of.push(nodeOf(this.all(depth, field)));
    }
    return joined("any", of) ?? nodeOf(first);
  }

  private all(depth: number, field: FieldToken | null): Operand[] {
    const operands: Operand[] = [];
    this.assertOperand();
    operands.push(this.not(depth, field));
    for (;;) {
      const token = this.peek();
      if (token === undefined || token.kind === "close" || token.kind === "or") return operands;
      if (token.kind === "and") {
        this.at++;
        this.assertOperand();
        const last = operands.at(-1);
        if (last !== undefined) last.loose = false;
        operands.push({ ...this.not(depth, field), loose: false });
      } else operands.push(this.not(depth, field));
    }
  }

  /** What stands here must be something to look for; otherwise the operator before or after it stands alone. */
  private assertOperand(): void {
    const token = this.peek();
    const before = this.tokens[this.at - 1];
    if (token === undefined || token.kind === "close") {
      if (before === undefined || before.kind === "open") {
        const span = { start: before?.start ?? 0, end: token?.end ?? before?.end ?? 0 };
        this.fault(span, this.say.bracketEmpty, this.without(span));
      }
      this.fault(before, this.say.nothingAfter(this.text.slice(before.start, before.end)), this.without(before));
    }
    if (token.kind === "and" || token.kind === "or") {
      this.fault(token, this.say.oneSided(this.text.slice(token.start, token.end)), this.without(token));
    }
  }

  private not(depth: number, field: FieldToken | null): Operand {
    const token = this.peek();
    if (depth > mostDepth) {
      this.fault({ start: token?.start ?? 0, end: token?.end ?? this.text.length }, this.say.tooDeep(mostDepth), null);
    }
    if (token?.kind !== "not") return this.part(depth, field);
    this.at++;
    this.assertOperand();
    const { node } = this.not(depth + 1, field);
    return { node: { kind: "not", of: node, start: token.start, end: node.end }, loose: false };
  }

  private part(depth: number, field: FieldToken | null): Operand {
    const token = this.peek();
    if (token === undefined) throw new Error("assertOperand lets nobody come here at the end.");
    this.at++;
    if (++this.parts > mostParts) this.fault(token, this.say.tooLong(mostParts), null);
    switch (token.kind) {
      case "open":
        return { node: this.bracket(token, depth, field), loose: false };
      case "quote":
        return this.fault(token, this.say.quoteOpen, closed(this.text, token.start));
      case "phrase":
        return { node: this.words({ ...token, prefix: false }, true, field), loose: false };
      case "word":
        return { node: this.words(token, false, field), loose: field === null };
      case "field":
        return { node: this.field(token, depth), loose: false };
      default:
        throw new Error(`assertOperand lets no ${token.kind} come here.`);
    }
  }

  private words({ text, prefix, start, end }: { text: string; prefix: boolean; start: number; end: number }, exact: boolean, field: FieldToken | null): QueryNode {
    if (field === null) return { kind: "words", text, exact, prefix, start, end };
    return { kind: "field", field: field.field, comparison: field.comparison, value: prefix ? `${text}*` : text, exact, start, end };
  }

  private bracket(open: Token, depth: number, field: FieldToken | null): QueryNode {
    const inside = this.any(depth + 1, field);
    const close = this.peek();
    if (close?.kind !== "close") this.fault(open, this.say.bracketOpen, `${this.text.trimEnd()})`);
    this.at++;
    return { ...inside, start: open.start, end: close.end };
  }

  private field(token: FieldToken, depth: number): QueryNode {
    const next = this.peek();
    if (token.value === null && next?.kind === "open") {
      this.at++;
      return this.bracket(next, depth, token);
    }
    const { field, comparison, value, exact, start, end, typed } = token;
    if (value === null) this.fault(token, this.say.fieldWithoutValue(this.text.slice(start, end), this.say.examples[field]), this.without(token));
    if (value.trim() === "") this.fault(token, this.say.fieldEmpty(typed, this.say.examples[field]), this.without(token));
    return { kind: "field", field, comparison, value, exact, start, end } satisfies FieldNode;
  }
}

type FieldToken = Extract<Token, { kind: "field" }>;

const nodeOf = (operands: readonly Operand[]): QueryNode => {
  const node = joined("all", operands.map((operand) => operand.node));
  if (node === null) throw new Error("A group has at least one operand.");
  return node;
};

function joined(kind: "all" | "any", of: QueryNode[]): QueryNode | null {
  const [first] = of;
  const last = of.at(-1);
  if (first === undefined || last === undefined) return null;
  return of.length === 1 ? first : { kind, of, start: first.start, end: last.end };
}

/** The query with a closing mark behind the words that follow the open one, before an operator or bracket; without the mark where it opens nothing. */
function closed(text: string, from: number): string | null {
  const rest = text.slice(from + 1);
  const stop = /\s+(?:AND|OR|NOT|UND|ODER|NICHT)(?!\S)|\s*[()"“”„«»]|\s*$/u.exec(rest)?.index ?? rest.length;
  const canClose = /^(?:[\s()]|$)/u.test(rest.slice(stop)) && /[\p{L}\p{N}]/u.test(rest.slice(0, stop));
  if (canClose && opensQuotation(text, from)) return `${text.slice(0, from + 1 + stop)}"${rest.slice(stop)}`.trim();
  const without = `${text.slice(0, from)} ${rest}`.replace(/\s+/g, " ").trim();
  return without === "" ? null : without;
}

const means = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === "and" || kind === "or" || kind === "not" || kind === "field");

/** The query, or what is wrong with it, said in `say`. Plain words are never wrong. */
export function parseQuery(typed: string, say: SearchWords): { query: ParsedQuery } | { problem: QueryProblem } {
  const text = cleanQuery(typed);
  const all = tokensOf(text);
  const tokens = means(all) ? all : all.filter(({ kind }) => kind === "phrase" || kind === "word");
  const tooMany = !means(all) && tokens.length > mostParts;
  try {
    const { condition, loose } = new Parser(text, tooMany ? [] : tokens, say).parse();
    // A text pasted into the box is searched as it stands.
    const plain = tooMany ? text.trim() : loose.map(({ start, end }) => text.slice(start, end)).join(" ");
    return { query: { condition, plain, nearFields: nearFieldsOf(text, tokens) } };
  } catch (thrown) {
    if (thrown instanceof QueryFault) return { problem: thrown.problem };
    throw thrown;
  }
}

/** "skil:react": hardly plain words, so the recruiter is asked. */
function nearFieldsOf(text: string, tokens: readonly Token[]): ParsedQuery["nearFields"] {
  return tokens.flatMap((token) => {
    const typed = token.kind === "word" ? /^(\p{L}{4,20})(?::\S|[<>]=?\d)/u.exec(token.text)?.[1] : undefined;
    const field = typed === undefined ? null : nearestField(typed);
    if (typed === undefined || field === null) return [];
    const at = token.start + text.slice(token.start, token.end).indexOf(typed);
    return [{ typed, field, suggestion: `${text.slice(0, at)}${field}${text.slice(at + typed.length)}` }];
  });
}
