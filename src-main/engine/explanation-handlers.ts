/** What the last ranking of a job says of a candidate, of two beside each other, of everyone; and texts to paste. */
import path from "node:path";
import { plainAsker } from "../../src-preload/asker.ts";
import type { Handlers, Params } from "../../src-preload/contract.ts";
import type { Match, Ranking } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { PastedText } from "../../src-preload/explanation.ts";
import { compare } from "../matching/explanation/compare.ts";
import { bestEvidence, explainCandidate } from "../matching/explanation/explain-candidate.ts";
import { matrixOf } from "../matching/explanation/matrix.ts";
import { answerText } from "../matching/explanation/text/answer-text.ts";
import { candidateText } from "../matching/explanation/text/candidate-text.ts";
import { comparisonText } from "../matching/explanation/text/comparison-text.ts";
import { firstText } from "../matching/explanation/text/first-text.ts";
import { nameless } from "../matching/explanation/text/nameless.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { engineWords, type EngineWords } from "../words/words.ts";
import type { LastRankings } from "./last-rankings.ts";

type ExplanationHandlers = Pick<Handlers, "ranking.match" | "ranking.explain" | "ranking.compare" | "ranking.matrix" | "ranking.text" | "ranking.explainText">;
type About = Params<"ranking.text">["about"];

/** The match of this id, or else the only one whose name or file holds these words. Throws `not_found` or `invalid_input`. */
function matchNamed({ candidates }: Ranking, words: string): Match {
  const known = candidates.find(({ candidateId }) => candidateId === words);
  if (known !== undefined) return known;
  const wanted = words.toLowerCase();
  const fitting = candidates.filter(({ name, file }) => `${name ?? ""}\n${path.basename(file)}`.toLowerCase().includes(wanted));
  const [first] = fitting;
  if (first === undefined) throw new WinnowError("not_found", `Nobody in the ranking is called “${words}”, and no file is.`, { hint: "Give a part of the name or of the file’s name." });
  if (fitting.length > 1) throw new WinnowError("invalid_input", `“${words}” fits ${String(fitting.length)} candidates.`, { hint: "Give more of the name or of the file’s name." });
  return first;
}

export function createExplanationHandlers(rankings: LastRankings, taxonomy: () => Taxonomy): ExplanationHandlers {
  /** `ranking` is in the language of `words`. */
  function textAbout(about: About, ranking: Ranking, names: boolean, words: EngineWords): PastedText {
    const { title } = ranking.job;
    const shown = (match: Match): Match => (names ? match : nameless(match));
    const explain = (match: Match) => explainCandidate(match, ranking, taxonomy(), words);
    switch (about.what) {
      case "candidate": {
        const match = shown(rankings.match(ranking, about.candidateId));
        return candidateText(match, explain(match), title, words);
      }
      case "comparison": {
        const matches = about.candidateIds.map((candidateId) => shown(rankings.match(ranking, candidateId))).sort((a, b) => a.rank - b.rank);
        return comparisonText(compare(matches, ranking, taxonomy(), words), matches, title, words);
      }
      case "first": {
        const first = ranking.candidates.slice(0, about.count).map(shown);
        return firstText(first.map((match) => ({ match, explanation: explain(match) })), ranking.candidates.length, title, words);
      }
      case "answer": {
        const match = shown(rankings.match(ranking, about.candidateId));
        return answerText(explain(match), (requirementId) => bestEvidence(match, requirementId), match.seniority, { jobTitle: title, name: match.name }, words);
      }
    }
  }

  return {
    "ranking.match": async ({ jobId, candidateId }, { language } = plainAsker) => rankings.match(await rankings.of(jobId, language), candidateId),
    "ranking.explain": async ({ jobId, candidateId }, { language } = plainAsker) => {
      const ranking = await rankings.of(jobId, language);
      return explainCandidate(rankings.match(ranking, candidateId), ranking, taxonomy(), engineWords(language));
    },
    "ranking.compare": async ({ jobId, candidateIds }, { language } = plainAsker) => {
      const ranking = await rankings.of(jobId, language);
      return compare(candidateIds.map((candidateId) => rankings.match(ranking, candidateId)), ranking, taxonomy(), engineWords(language));
    },
    "ranking.matrix": async ({ jobId }, { language } = plainAsker) => matrixOf(await rankings.of(jobId, language)),
    "ranking.explainText": async ({ text, candidate, weights, names }, { language } = plainAsker) => {
      const words = engineWords(language);
      const ranking = await rankings.ofText(text, language, weights);
      const named = matchNamed(ranking, candidate);
      const match = names ? named : nameless(named);
      const explanation = explainCandidate(match, ranking, taxonomy(), words);
      return { match, explanation, text: candidateText(match, explanation, ranking.job.title, words) };
    },
    "ranking.text": async ({ jobId, about, names }, { language } = plainAsker) => textAbout(about, await rankings.of(jobId, language), names, engineWords(language)),
  };
}
