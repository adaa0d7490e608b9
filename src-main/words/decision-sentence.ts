/** One sentence for an entry of the decision log, and the facts behind it, in any language. */
import { decisionBodies, type DecisionBodies, type DecisionKind } from "../../src-preload/decisions.ts";
import type { LogWords } from "./en/log.ts";

export interface SaidDecision {
  /** What kind of entry it is, in a few words. */
  title: string;
  sentence: string;
  facts: [label: string, value: string][];
}

export const isDecisionKind = (kind: string): kind is DecisionKind => Object.hasOwn(decisionBodies, kind);

/** `job`: what the job is called; null where the entry is about none that is kept. An entry that a newer Winnow wrote is told by its kind alone. */
export function saidDecision(kind: string, body: unknown, job: string | null, words: LogWords): SaidDecision {
  if (!isDecisionKind(kind)) return { title: kind, sentence: words.unknown, facts: [] };
  const read = decisionBodies[kind].safeParse(body);
  if (!read.success) return { title: words.titles[kind], sentence: words.unknown, facts: [] };
  // Each sentence takes the body of its own kind, which TypeScript cannot follow through the table.
  const say = words.says[kind] as (body: unknown, job: string) => string;
  return { title: words.titles[kind], sentence: say(read.data, job ?? words.noJob), facts: factsOf(kind, read.data as DecisionBodies[DecisionKind], words) };
}

function factsOf(kind: DecisionKind, body: DecisionBodies[DecisionKind], words: LogWords): SaidDecision["facts"] {
  const { labels } = words;
  if (kind === "ranking.shown") {
    const { asked, weights, model, reranker, learned, version, library, result, job, blind } = body as DecisionBodies["ranking.shown"];
    return [
      [labels.weights, words.weighted(weights)],
      [labels.requirements, asked.requirements.map(({ importance, text }) => `${text} (${words.importance[importance]})`).join(" · ")],
      [labels.day, asked.day],
      [labels.model, `${model.id}, ${model.hash}`],
      ...(reranker === null ? [] : [[labels.reranker, `${reranker.id}, ${reranker.hash}`] as [string, string]]),
      [labels.learned, learned ?? words.nothing],
      [labels.version, version],
      [labels.blind, blind === null ? words.no : words.yes],
      [labels.library, `${words.candidates(library.candidates)}, ${library.state}`],
      [labels.ad, job.ad],
      [labels.result, result.hash],
      [labels.first, result.first.map(([number, score]) => `${words.candidate(number)}: ${words.points(score)}`).join(" · ")],
    ];
  }
  if (kind === "requirements.changed") {
    const { removed, added } = body as DecisionBodies["requirements.changed"];
    const list = (some: typeof added): string => some.map(({ importance, text }) => `${text} (${words.importance[importance]})`).join(" · ");
    return [...(removed.length === 0 ? [] : [[labels.before, list(removed)] as [string, string]]), ...(added.length === 0 ? [] : [[labels.after, list(added)] as [string, string]])];
  }
  if (kind === "stages.changed") {
    const { before, after } = body as DecisionBodies["stages.changed"];
    const list = (some: typeof after): string => some.map(({ name }) => name).join(" · ");
    return [[labels.was, list(before)], [labels.is, list(after)]];
  }
  if (kind === "reasons.changed") {
    const { before, after } = body as DecisionBodies["reasons.changed"];
    const list = ({ rejected, withdrawn }: typeof after): string => `${words.reasonsFor.rejected}: ${rejected.join(" · ")}; ${words.reasonsFor.withdrawn}: ${withdrawn.join(" · ")}`;
    return [[labels.was, list(before)], [labels.is, list(after)]];
  }
  if (kind === "model.switched") {
    const { before, after } = body as DecisionBodies["model.switched"];
    const named = (model: typeof after): string => (model === null ? words.nothing : `${model.id}, ${model.hash}`);
    return [[labels.was, named(before)], [labels.is, named(after)]];
  }
  if (kind === "taxonomy.changed") {
    const { before, after } = body as DecisionBodies["taxonomy.changed"];
    return [[labels.was, before], [labels.is, after]];
  }
  if (kind === "exported") {
    const { candidates, columns, file } = body as DecisionBodies["exported"];
    return [[labels.candidates, candidates.map(words.candidate).join(", ")], ...(columns.length === 0 ? [] : [[labels.columns, columns.join(", ")] as [string, string]]), [labels.file, file]];
  }
  return [];
}
