/** `winnow search`: the search box on the command line. */
import type { CandidateHit, QueryProblem, SearchResult } from "../../../src-preload/contract.ts";
import type { Engine } from "../../engine/types.ts";
import type { Arguments } from "./arguments.ts";
import type { Terminal } from "./terminal.ts";

/** Rows for people; `--top` changes it. */
const ROWS = 20;
/** What the engine gives at once. */
const MOST = 500;
/** The query could not be understood. */
const WRONG_USAGE = 2;

/** The query with marks under what is wrong. */
function problemText(query: string, { start, end, message, hint, suggestion }: QueryProblem): string {
  const line = query.replace(/\s/g, " ");
  const marks = " ".repeat(start) + "^".repeat(Math.max(1, end - start));
  return [`  ${line}`, `  ${marks}`, `${message} ${hint}`, ...(suggestion === null ? [] : [`Did you mean: ${suggestion}`])].join("\n");
}

/** The snippet with its marks in brackets. */
function marked({ text, start, marks }: CandidateHit["snippets"][number]): string {
  let out = "";
  let from = 0;
  for (const mark of marks) {
    out += `${text.slice(from, mark.start - start)}[${text.slice(mark.start - start, mark.end - start)}]`;
    from = mark.end - start;
  }
  return (out + text.slice(from)).replace(/\s+/g, " ").trim();
}

function hitText(hit: CandidateHit, withScore: boolean): string {
  const head = [hit.name ?? hit.file, hit.title, hit.location, hit.yearsOfExperience === null ? null : `${String(hit.yearsOfExperience)} years`].filter((part) => part !== null).join(" · ");
  const score = withScore ? `${(100 * hit.score).toFixed(0).padStart(3)}  ` : "";
  const indent = " ".repeat(score.length === 0 ? 2 : score.length);
  return [score + head, ...(hit.reasons.length === 0 ? [] : [`${indent}${hit.reasons.join("; ")}`]), ...hit.snippets.map((snippet) => `${indent}p.${String(snippet.page)}  ${marked(snippet)}`)].join("\n");
}

/** What people read: notes, hits with their lines, and how many there are. */
export function searchText(result: SearchResult): string {
  const { total, near, hits, notes, plain } = result;
  const lines = notes.map(({ text, suggestion }) => (suggestion === null ? text : `${text} ${suggestion}`));
  if (hits.length === 0) return [...lines, "Nothing was found."].join("\n");
  const withScore = plain !== null;
  for (const [i, hit] of hits.entries()) {
    if (i === near && plain !== null && !hit.near) lines.push(`Fit the conditions, but say nothing near “${plain}”:`);
    lines.push(hitText(hit, withScore && hit.near));
  }
  lines.push(`${String(hits.length)} of ${String(total)} found.`);
  return lines.join("\n");
}

/** Prints the hits; 0, or 2 where the query cannot be understood. JSON is the engine's answer as it is, without the time. */
export async function search(engine: Engine, { positionals, top, json }: Arguments, terminal: Terminal): Promise<number> {
  const query = positionals.join(" ");
  const { milliseconds: _, ...result } = await engine.handlers["search.run"]({ query, limit: Math.min(top ?? ROWS, MOST) });
  if (json) terminal.print(JSON.stringify(result));
  else if (result.problem !== null) terminal.print(problemText(query, result.problem));
  else terminal.print(searchText({ ...result, milliseconds: 0 }));
  return result.problem === null ? 0 : WRONG_USAGE;
}
