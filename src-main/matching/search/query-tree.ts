/** A query as understood: conditions as a tree with their places in the text, and plain words that are searched by meaning. */
import type { QueryProblem } from "../../../src-preload/contract.ts";
import type { Span } from "../../../src-preload/domain.ts";

export const queryFields = ["title", "skill", "company", "location", "years", "degree", "language", "certificate", "name", "file", "source", "consent"] as const;
export type QueryField = (typeof queryFields)[number];

/** ":" and "=" mean the same. */
export const comparisons = [">=", "<=", ">", "<", ":", "="] as const;
export type Comparison = (typeof comparisons)[number];

export interface WordsNode extends Span {
  kind: "words";
  text: string;
  /** Written in quotation marks: no other form of the word will do. */
  exact: boolean;
  /** Written with "*" behind: the word may go on. */
  prefix: boolean;
}

export interface FieldNode extends Span {
  kind: "field";
  field: QueryField;
  comparison: Comparison;
  value: string;
  exact: boolean;
}

export type QueryNode =
  | (Span & { kind: "all" | "any"; of: QueryNode[] })
  | (Span & { kind: "not"; of: QueryNode })
  | WordsNode
  | FieldNode;

export interface ParsedQuery {
  /** What must hold; null when nothing must. */
  condition: QueryNode | null;
  /** Bare words beside the conditions, as typed; "" when there are none. */
  plain: string;
  /** Words before a colon that are nearly a field's name, each with the query that has the name. */
  nearFields: { typed: string; field: QueryField; suggestion: string }[];
}

/** What is wrong with a query. Thrown inside the parser only. */
export class QueryFault extends Error {
  readonly problem: QueryProblem;

  constructor(problem: QueryProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
