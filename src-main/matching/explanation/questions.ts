/** Questions for the interview, made from what is open: by the kind of requirement and by how it was found. */
import type { Evidence, Requirement, RequirementMatch } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Question, Questions, Subject } from "../../words/questions.ts";
import type { EngineWords } from "../../words/words.ts";
import { asksPermit } from "./permit.ts";
import { inQuotes, shortened, thingAsked } from "./asked.ts";
import { findingOf, type Finding } from "./finding.ts";
import { touchesProtected } from "./protected-matters.ts";

/** A sentence is held up to the candidate only if it comes near, and says more than a heading. */
const nearEnough = 0.5;
const tellingWords = 5;

function repeatable(evidence: Evidence | undefined, match: RequirementMatch, name: string | null, say: EngineWords): string | null {
  if (evidence === undefined || (match.found?.how === "meaning" && match.score < nearEnough)) return null;
  const text = evidence.text.replace(/^• /, "").replace(/[\s.;,]+$/, "");
  return text.split(/\s+/).length < tellingWords || touchesProtected(text, name) ? null : inQuotes(text, say);
}

function subjectOf(requirement: Requirement, match: RequirementMatch, evidence: Evidence | undefined, name: string | null, taxonomy: Pick<Taxonomy, "skills">, say: EngineWords): Subject {
  const { kind, text, degreeLevel } = requirement;
  // A degree is asked about by its level where the ad's words for it must not be repeated.
  const degree = kind === "education" && degreeLevel !== null && touchesProtected(text) ? say.knockouts.degrees[degreeLevel] : null;
  const thing = degree ?? thingAsked(requirement, taxonomy, say);
  const words = shortened(match.found?.path[0] ?? match.found?.words ?? "");
  return {
    thing,
    asked: degree ?? inQuotes(text, say),
    words: touchesProtected(words, name) ? thing : words,
    askedYears: requirement.minYears ?? 1,
    shownYears: match.years,
    lastUse: match.lastUse?.date ?? "",
    withinYears: requirement.usedWithinYears ?? 1,
    quote: repeatable(evidence, match, name, say),
  };
}

const asksOf = (questions: Questions, kind: Requirement["kind"] | "any", finding: Finding): readonly Question[] | undefined => (finding === "met" || finding === "proof" ? undefined : questions[kind]?.[finding]);

/** Hands out a kind's questions in turn, so that two gaps of one kind are not asked in the same words. */
export interface Questioner {
  /** The question about a requirement that is not wholly met; none where it could touch what must not decide. */
  ask(requirement: Requirement, match: RequirementMatch, evidence: Evidence | undefined): string[];
}

/** `name` is the candidate's, and is repeated in no question. */
export function createQuestioner(name: string | null, taxonomy: Pick<Taxonomy, "skills">, say: EngineWords): Questioner {
  const turns = new Map<readonly Question[], number>();
  const { byKind, permit } = say.questions;
  return {
    ask(requirement, match, evidence) {
      if (asksPermit(requirement.text)) return [permit];
      const finding = findingOf(requirement, match);
      const own = asksOf(byKind, requirement.kind, finding) ?? asksOf(byKind, "any", finding);
      if (own === undefined) return [];
      const subject = subjectOf(requirement, match, evidence, name, taxonomy, say);
      // Names of languages ask who somebody is only where the job asks no language.
      if (touchesProtected(`${subject.thing}\n${subject.asked}`) && requirement.kind !== "language") return [];
      const turn = turns.get(own) ?? 0;
      turns.set(own, turn + 1);
      const question = own[turn % own.length];
      return question === undefined ? [] : [question(subject)];
    },
  };
}
