/**
 * The score as a sum of lines. Units are hundredths of a point of 100. First the score is shared among the three terms, then each
 * term among its lines; the same is done with what could be had. So every line is the sum of its terms, every column the term's
 * part, and all of it the score as shown, to the last digit; and nothing earns more than is possible.
 */
import type { Match, RequirementMatch, Weights } from "../../../src-preload/domain.ts";
import type { TermPoints } from "../../../src-preload/explanation.ts";
import { learnedLine } from "../../../src-preload/learned.ts";
import { besideReranker, rerankerLine } from "../../../src-preload/reranked.ts";
import { apportion } from "./apportion.ts";

export const unitsOfScore = 10_000;
const terms = ["skill", "experience", "semantic"] as const;
type Term = (typeof terms)[number];

export interface LinePoints {
  /** Null for the work itself, where the job asks no experience by name; `rerankerLine` for what a re-ranker adds, `learnedLine` for what was learned. */
  requirementId: string | null;
  terms: TermPoints;
  earned: number;
  possible: number;
}

export interface Points {
  total: number;
  terms: TermPoints;
  possible: TermPoints;
  lines: LinePoints[];
}

/** A line's share of each term, and how far it is met there. */
interface Line {
  requirementId: string | null;
  shares: TermPoints;
  levels: TermPoints;
}

/** Without a skill requirement nearness in meaning stands for skill; without an experience requirement the work itself is a line. */
function linesOf({ requirements, experience }: Pick<Match, "requirements" | "experience">): Line[] {
  const asksSkill = requirements.some(({ term }) => term === "skill");
  const asksExperience = requirements.some(({ term }) => term === "experience");
  const lines = requirements.map(({ requirementId, term, share, score, semantic, semanticShare }: RequirementMatch): Line => {
    const skill = asksSkill ? { share: term === "skill" ? share : 0, level: score } : { share: semanticShare, level: semantic };
    return {
      requirementId,
      shares: { skill: skill.share, experience: term === "experience" ? share : 0, semantic: semanticShare },
      levels: { skill: skill.level, experience: score, semantic },
    };
  });
  if (asksExperience) return lines;
  return [...lines, { requirementId: null, shares: { skill: 0, experience: 1, semantic: 0 }, levels: { skill: 0, experience, semantic: 0 } }];
}

const inPoints = (units: number): number => units / 100;
const byTerm = (of: (term: Term) => number): TermPoints => ({ skill: of("skill"), experience: of("experience"), semantic: of("semantic") });

/**
 * The parts of a match's score, as made with these weights of the three terms. A re-ranker's part is a line of no term; so is what was
 * learned, the last one: the terms and their lines are those of the score without it, and it adds or takes the rest.
 */
export function pointsOf(match: Match, ofThree: Weights): Points {
  const lines = linesOf(match);
  const { reranked } = match;
  const weights = besideReranker(ofThree, reranked);
  // What a re-ranker adds is one part more, shared out together with the three terms.
  const again = reranked?.share ?? 0;
  const columns = [...terms, "again"] as const;
  const column = (values: number[]): Map<Term | "again", number> => new Map(columns.map((name, i) => [name, values[i] ?? 0]));
  const possible = column(apportion([...terms.map((term) => weights[term] * unitsOfScore), again * unitsOfScore], unitsOfScore));
  const total = Math.round(match.score * unitsOfScore);
  // Where the terms leave nothing to be had, what rounding would add above it belongs to the line of what was learned.
  const withoutLearned = match.learned === undefined ? total : Math.min(unitsOfScore, Math.max(0, Math.round((match.score - match.learned.adds) * unitsOfScore)));
  const earned = column(
    apportion(
      [...terms.map((term) => weights[term] * match[term] * unitsOfScore), again * (reranked?.score ?? 0) * unitsOfScore],
      withoutLearned,
      columns.map((name) => possible.get(name) ?? 0),
    ),
  );
  const cells = new Map(
    terms.map((term) => {
      const most = apportion(lines.map(({ shares }) => weights[term] * shares[term] * unitsOfScore), possible.get(term) ?? 0);
      const got = apportion(lines.map(({ shares, levels }) => weights[term] * shares[term] * levels[term] * unitsOfScore), earned.get(term) ?? 0, most);
      return [term, { most, got }] as const;
    }),
  );
  const sum = (pick: "most" | "got", i: number): number => terms.reduce((total, term) => total + (cells.get(term)?.[pick][i] ?? 0), 0);
  return {
    total: inPoints(total),
    terms: byTerm((term) => inPoints(earned.get(term) ?? 0)),
    possible: byTerm((term) => inPoints(possible.get(term) ?? 0)),
    lines: [
      ...lines.map(({ requirementId }, i) => ({
        requirementId,
        terms: byTerm((term) => inPoints(cells.get(term)?.got[i] ?? 0)),
        earned: inPoints(sum("got", i)),
        possible: inPoints(sum("most", i)),
      })),
      ...(reranked === null ? [] : [{ requirementId: rerankerLine, terms: byTerm(() => 0), earned: inPoints(earned.get("again") ?? 0), possible: inPoints(possible.get("again") ?? 0) }]),
      ...(match.learned === undefined ? [] : [{ requirementId: learnedLine, terms: byTerm(() => 0), earned: inPoints(total - withoutLearned), possible: 0 }]),
    ],
  };
}
