import { describe, expect, it } from "vitest";
import { mostDepth, mostParts, parseQuery } from "../../../../src-main/matching/search/parse-query.ts";
import type { QueryNode } from "../../../../src-main/matching/search/query-tree.ts";
import { engineWords } from "../../../../src-main/words/words.ts";

const say = engineWords("en").search;

function shown(node: QueryNode | null): string {
  switch (node?.kind) {
    case undefined:
      return "";
    case "words":
      return node.exact ? `"${node.text}"` : `${node.text}${node.prefix ? "*" : ""}`;
    case "field":
      return `${node.field}${node.comparison}${node.value}`;
    case "not":
      return `!${shown(node.of)}`;
    case "all":
    case "any":
      return `(${node.of.map(shown).join(node.kind === "all" ? " & " : " | ")})`;
  }
}

function read(text: string): { condition: string; plain: string } {
  const parsed = parseQuery(text, say);
  if ("problem" in parsed) throw new Error(`${text}: ${parsed.problem.message}`);
  return { condition: shown(parsed.query.condition), plain: parsed.query.plain };
}

function problemOf(text: string) {
  const parsed = parseQuery(text, say);
  if (!("problem" in parsed)) throw new Error(`${text} was understood`);
  return { ...parsed.problem, at: text.slice(parsed.problem.start, parsed.problem.end) };
}

describe("a query", () => {
  it.each([
    ['(react OR vue) AND "team lead" NOT intern', '((react | vue) & "team lead" & !intern)', ""],
    ["react AND vue OR angular", "((react & vue) | angular)", ""],
    ["NOT (a OR b) AND c", "(!(a | b) & c)", ""],
    ["led a team skill:react location:\"new york\"", "(skill:react & location:new york)", "led a team"],
    ["react -angular", "!angular", "react"],
    ["-(junior OR intern) nurse", "!(junior | intern)", "nurse"],
    ["years>=5 nurse", "years>=5", "nurse"],
    ["years >= 5 AND title: manager", "(years>=5 & title:manager)", ""],
    ["years:3..8", "years:3..8", ""],
    ["skill:(react OR vue) senior", "(skill:react | skill:vue)", "senior"],
    ["nurs* AND ward", "(nurs* & ward)", ""],
    ["“team lead” nurse", '"team lead"', "nurse"],
    ["C++ AND .NET, AND C#", "(C++ & .NET & C#)", ""],
  ])("%s means %s and the plain words “%s”", (text, condition, plain) => {
    expect(read(text)).toEqual({ condition, plain });
  });

  it("knows where each of its parts stands", () => {
    const text = 'nurse years>=5 AND "night shift"';
    const parsed = parseQuery(text, say);
    const node = "query" in parsed ? parsed.query.condition : null;
    const parts = node?.kind === "all" ? node.of.map(({ start, end }) => text.slice(start, end)) : [];
    expect(parts).toEqual(["years>=5", '"night shift"']);
  });

  it("asks back where a field's name is mistyped, and says how it would be right", () => {
    for (const [text, suggestion] of [["skil:react dev", "skill:react dev"], ["nurse locatoin:berlin", "nurse location:berlin"], ["yeers>=5", "years>=5"]] as const) {
      const parsed = parseQuery(text, say);
      expect("query" in parsed ? parsed.query.nearFields.map((near) => near.suggestion) : parsed.problem, text).toEqual([suggestion]);
    }
    const address = parseQuery("note: see http://example.com at 10:30", say);
    expect("query" in address && address.query.nearFields).toEqual([]);
  });
});

describe("plain words", () => {
  it.each([
    ['"team lead', "team lead"], ["foo (bar", "foo bar"], ["a) b ((", "a b"], ['5" pipe and 6" valve', "5 pipe and 6 valve"], ["night - shift co-ordinator", "night shift co-ordinator"],
    ["react and vue or not", "react and vue or not"], ["Title", "Title"], ["the language of love", "the language of love"], ["🎉 !!! ???", ""], ["", ""], ["   ", ""],
  ])("%s are never wrong", (text, plain) => {
    expect(read(text)).toEqual({ condition: "", plain });
  });

  it("may be a whole pasted text", () => {
    const text = "Looked after patients and wrote reports. ".repeat(40).trim();
    expect(read(text)).toEqual({ condition: "", plain: text });
  });
});

describe("a wrong query", () => {
  it.each([
    ["react AND", "AND", "react"], ["OR react", "OR", "react"], ["react AND OR vue", "OR", "react AND vue"], ["NOT", "NOT", null],
    ["(react OR vue", "(", "(react OR vue)"], ["react) OR vue", ")", "react OR vue"], ["() OR vue", "()", "OR vue"],
    ['"team lead OR boss', '"', '"team lead" OR boss'], ["skill:", "skill:", null], ["title: AND x", "title:", "AND x"],
  ])("%s is faulted at “%s” with the suggestion “%s”", (text, at, suggestion) => {
    const problem = problemOf(text);
    expect(problem.at).toBe(at);
    expect(problem.suggestion).toBe(suggestion);
    for (const sentence of [problem.message, problem.hint]) expect(sentence).toMatch(/^[“A-Z].*\.$/u);
  });

  it("is no deeper than what is read without danger", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}a OR b${")".repeat(depth)}`;
    expect(read(nested(mostDepth)).condition).toBe("(a | b)");
    expect(problemOf(nested(mostDepth + 2)).message).toContain("inside each other");
    expect(problemOf(`${"NOT ".repeat(mostDepth + 2)}a`).message).toContain("inside each other");
    expect(problemOf(`${"a OR ".repeat(mostParts + 1)}b`).message).toContain("parts");
  });
});

/** A small generator with a seed of its own: the same texts in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

describe("whatever is typed", () => {
  const pieces = [
    "react", "vue", "team lead", "AND", "OR", "NOT", "(", ")", '"', "“", "”", "-", "skill:", "years>=", "years:", "5", "3..8", "title:", "degree:", "language:", "location:",
    "*", "🎉", "\u0000", "\ud800", "%", "'", ";", "--", "NEAR(", "^", "{", "}", "\\", "\n", "\t", "é", "中文", "co-op", "C++", ":", ">=", "=", ".", ",", " ", "  ",
  ];

  it("is understood or faulted with a place inside it and whole sentences, and a suggestion is better than what it is for", () => {
    const next = generator(20260101);
    for (let run = 0; run < 4000; run++) {
      const text = Array.from({ length: 1 + next(14) }, () => (pieces[next(pieces.length)] ?? "") + (next(3) > 0 ? " " : "")).join("");
      const parsed = parseQuery(text, say);
      if ("query" in parsed) continue;
      const { start, end, message, hint } = parsed.problem;
      expect(start, text).toBeGreaterThanOrEqual(0);
      expect(end, text).toBeGreaterThanOrEqual(start);
      expect(end, text).toBeLessThanOrEqual(text.length);
      expect(message, text).toMatch(/\.$/);
      expect(hint, text).toMatch(/\.$/);
      // Following the suggestions ends, and soon.
      let suggestion: string | null = parsed.problem.suggestion;
      let steps = 0;
      for (; suggestion !== null && steps < 60; steps++) {
        const again = parseQuery(suggestion, say);
        suggestion = "problem" in again ? again.problem.suggestion : null;
      }
      expect(steps, text).toBeLessThan(60);
    }
  });

  it.each(["(", '"', "NOT ", "a OR ", "-", "skill:", "a:", "years ", "“a ", "(a", "skil:x "])("made of %j is read to its end, however long", (piece) => {
    const parsed = parseQuery(piece.repeat(300_000 / piece.length), say);
    expect("problem" in parsed || "query" in parsed).toBe(true);
  });
});
