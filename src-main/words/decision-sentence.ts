/** One sentence for an entry of the decision log, and the facts behind it, in any language. */
import { conditionNames, type ConditionUse, type JobConditions } from "../../src-preload/conditions.ts";
import { decisionBodies, type DecisionBodies, type DecisionKind } from "../../src-preload/decisions.ts";
import type { ModelIdentity, Requirement } from "../../src-preload/domain.ts";
import type { LogWords } from "./en/log.ts";

export interface SaidDecision {
  /** What kind of entry it is, in a few words. */
  title: string;
  sentence: string;
  /** Several values are a list, in its order. */
  facts: [label: string, values: string[]][];
}

const isDecisionKind = (kind: string): kind is DecisionKind => Object.hasOwn(decisionBodies, kind);

/** Of an interview and the like it is what was recorded; of everything else, the kind. */
function titleOf(kind: DecisionKind, body: DecisionBodies[DecisionKind], words: LogWords): string {
  const recorded = kind === "hiring.recorded" ? words.hiringTitles[(body as DecisionBodies["hiring.recorded"]).what] : undefined;
  return recorded ?? words.titles[kind];
}

/** `job`: what the job is called; null where the entry is about none that is kept. An entry that a newer Winnow wrote is told by its kind alone. */
export function saidDecision(kind: string, body: unknown, job: string | null, words: LogWords): SaidDecision {
  if (!isDecisionKind(kind)) return { title: kind, sentence: words.unknown, facts: [] };
  const read = decisionBodies[kind].safeParse(body);
  if (!read.success) return { title: words.titles[kind], sentence: words.unknown, facts: [] };
  // Each sentence takes the body of its own kind, which TypeScript cannot follow through the table.
  const say = words.says[kind] as (body: unknown, job: string) => string;
  const told = read.data as DecisionBodies[DecisionKind];
  return { title: titleOf(kind, told, words), sentence: say(told, job ?? words.noJob), facts: factsOf(kind, told, words) };
}

function factsOf(kind: DecisionKind, body: DecisionBodies[DecisionKind], words: LogWords): SaidDecision["facts"] {
  const { labels } = words;
  const asked = (some: readonly Requirement[]): string[] => some.map(({ importance, text }) => `${text} (${words.importance[importance]})`);
  /** What a job says of pay, start and the like, and how it is looked at. */
  const conditionsOf = (conditions: JobConditions, isTold: (use: ConditionUse) => boolean): string[] =>
    conditionNames.flatMap((name) => {
      const { value, use } = conditions[name];
      return value === null || !isTold(use) ? [] : [`${words.conditions.titles[name]}: ${words.conditions.condition(name, value)} (${words.uses[use]})`];
    });
  /** Without those that say nothing. */
  const told = (facts: SaidDecision["facts"]): SaidDecision["facts"] => facts.filter(([, values]) => values.length > 0);
  const named = (model: ModelIdentity | null): string[] => (model === null ? [] : [model.id, model.hash]);

  if (kind === "ranking.shown") {
    const { asked: { requirements, conditions, day }, weights, model, reranker, learned, version, library, result, job, blind } = body as DecisionBodies["ranking.shown"];
    return told([
      [labels.weights, [words.weighted(weights)]],
      [labels.requirements, asked(requirements)],
      [labels.conditions, conditionsOf(conditions, (use) => use !== "ignored")],
      [labels.day, [words.day(day)]],
      [labels.model, named(model)],
      [labels.reranker, named(reranker)],
      [labels.learned, [learned ?? words.nothing]],
      [labels.version, [version]],
      [labels.blind, [blind === null ? words.no : words.yes]],
      [labels.library, [words.candidates(library.candidates), library.state]],
      [labels.ad, [job.ad]],
      [labels.result, [result.hash]],
      [labels.first, result.first.map(([number, score], at) => `${String(at + 1)}. ${words.candidate(number)}: ${words.points(score)}`)],
    ]);
  }
  if (kind === "requirements.changed") {
    const { removed, added } = body as DecisionBodies["requirements.changed"];
    return told([[labels.before, asked(removed)], [labels.after, asked(added)]]);
  }
  if (kind === "conditions.changed") {
    const { before, after } = body as DecisionBodies["conditions.changed"];
    const list = (some: typeof after): string[] => {
      const said = conditionsOf(some, () => true);
      return said.length === 0 ? [words.nothing] : said;
    };
    return [[labels.was, list(before)], [labels.is, list(after)]];
  }
  if (kind === "stages.changed") {
    const { before, after } = body as DecisionBodies["stages.changed"];
    const names = (some: typeof after): string[] => some.map(({ name }) => name);
    return [[labels.was, names(before)], [labels.is, names(after)]];
  }
  if (kind === "reasons.changed") {
    const { before, after } = body as DecisionBodies["reasons.changed"];
    const list = ({ rejected, withdrawn }: typeof after): string[] => [`${words.reasonsFor.rejected}: ${rejected.join("; ")}`, `${words.reasonsFor.withdrawn}: ${withdrawn.join("; ")}`];
    return [[labels.was, list(before)], [labels.is, list(after)]];
  }
  if (kind === "candidate.moved") return [[labels.happened, [words.day((body as DecisionBodies["candidate.moved"]).happened)]]];
  if (kind === "model.switched") {
    const { before, after } = body as DecisionBodies["model.switched"];
    const namedOrNone = (model: typeof after): string[] => (model === null ? [words.nothing] : named(model));
    return [[labels.was, namedOrNone(before)], [labels.is, namedOrNone(after)]];
  }
  if (kind === "taxonomy.changed") {
    const { before, after } = body as DecisionBodies["taxonomy.changed"];
    return [[labels.was, [before]], [labels.is, [after]]];
  }
  if (kind === "exported") {
    const { candidates, columns, file } = body as DecisionBodies["exported"];
    // Thousands may be handed out at once: they are told in one breath.
    return told([[labels.candidates, candidates.length === 0 ? [] : [candidates.map(words.candidate).join(", ")]], [labels.columns, columns.length === 0 ? [] : [columns.join(", ")]], [labels.file, [file]]]);
  }
  return [];
}
