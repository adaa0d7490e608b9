/** Rankings and shortlists. */
import { plainAsker } from "../../src-preload/asker.ts";
import type { Handlers } from "../../src-preload/contract.ts";
import type { Library } from "../library/open-library.ts";
import { saidKnockouts, saidNote } from "../matching/unsaid.ts";
import type { Shortlists } from "../tracking/shortlist.ts";
import { engineWords } from "../words/words.ts";
import type { LastRankings } from "./last-rankings.ts";

export interface RankingParts {
  library: Library;
  rankings: LastRankings;
  shortlists: Shortlists;
  onShortlist: (jobId: string) => void;
}

type RankingHandlers = Pick<Handlers, "ranking.run" | "ranking.ofText" | "shortlist.set">;

export function createRankingHandlers({ library, rankings, shortlists, onShortlist }: RankingParts): RankingHandlers {
  return {
    "ranking.run": async ({ jobId, everyone }, { language, blind } = plainAsker) => {
      // As it is ranked: what is changed while the ranking goes on must not look as if it had been ranked by.
      const job = library.jobs.get(jobId);
      const ranking = await rankings.rank(jobId, everyone, blind);
      const words = engineWords(language);
      const chosen = new Set(shortlists.of(jobId));
      const titles = library.candidates.titles();
      const kinds = library.candidates.otherKinds();
      return {
        job,
        model: ranking.model,
        reranker: ranking.reranker,
        ...(ranking.learned === undefined ? {} : { learned: ranking.learned }),
        considered: ranking.considered,
        milliseconds: ranking.milliseconds,
        rows: ranking.candidates.map((match) => ({
          rank: match.rank,
          candidateId: match.candidateId,
          name: match.name,
          title: titles.get(match.candidateId) ?? null,
          file: match.file,
          score: match.score,
          skill: match.skill,
          experience: match.experience,
          semantic: match.semantic,
          knockouts: saidKnockouts(match.knockouts, words),
          topEvidence: match.topEvidence,
          shortlisted: chosen.has(match.candidateId),
          flags: match.flags.map(({ code }) => code),
          seniority: match.seniority === null ? null : saidNote(match.seniority, words),
          reranked: match.reranked,
          ...(match.learned === undefined ? {} : { learned: match.learned }),
          ...(kinds.has(match.candidateId) && { looksLike: kinds.get(match.candidateId) }),
        })),
      };
    },
    "ranking.ofText": async ({ text, weights, top }, { language } = plainAsker) => rankings.ofText(text, language, weights, top),

    "shortlist.set": async ({ jobId, candidateId, shortlisted }) => {
      const candidateIds = shortlists.set(jobId, library.people.resolve(candidateId) ?? candidateId, shortlisted);
      onShortlist(jobId);
      return { candidateIds };
    },
  };
}
