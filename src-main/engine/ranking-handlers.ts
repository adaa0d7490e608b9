/** Rankings, their matches, shortlists and the files made of them. */
import type { ExportedFile, ExportFormat, Handlers } from "../../src-preload/contract.ts";
import type { Match, Ranking } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { rankingFile } from "../exports/ranking-file.ts";
import type { Library } from "../library/open-library.ts";
import { topEvidence } from "../matching/top-evidence.ts";
import type { Shortlists } from "../tracking/shortlist.ts";
import type { LastRankings } from "./last-rankings.ts";

export interface RankingParts {
  library: Library;
  rankings: LastRankings;
  shortlists: Shortlists;
  onShortlist: (jobId: string) => void;
}

type RankingHandlers = Pick<
  Handlers,
  "ranking.run" | "ranking.ofText" | "shortlist.set" | "exports.ranking" | "exports.ofText"
>;

export function createRankingHandlers({ library, rankings, shortlists, onShortlist }: RankingParts): RankingHandlers {
  function fileOf(ranking: Ranking, matches: Match[], format: ExportFormat, chosen: Set<string>, what: "shortlist" | "ranking"): ExportedFile {
    const candidates = matches.map((match) => ({
      match,
      profile: library.candidates.detail(match.candidateId).profile,
      shortlisted: chosen.has(match.candidateId),
    }));
    return rankingFile(ranking, candidates, format, what);
  }

  return {
    "ranking.run": async ({ jobId, everyone }) => {
      // As it is ranked: what is changed while the ranking goes on must not look as if it had been ranked by.
      const job = library.jobs.get(jobId);
      const ranking = await rankings.rank(jobId, everyone);
      const chosen = new Set(shortlists.of(jobId));
      const titles = library.candidates.titles();
      return {
        job,
        model: ranking.model,
        reranker: ranking.reranker,
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
          knockouts: match.knockouts,
          topEvidence: topEvidence(match.evidence),
          shortlisted: chosen.has(match.candidateId),
          flags: match.flags.map(({ code }) => code),
          seniority: match.seniority,
          reranked: match.reranked,
        })),
      };
    },
    "ranking.ofText": async ({ text, weights, top }) => rankings.ofText(text, weights, top),

    "shortlist.set": async ({ jobId, candidateId, shortlisted }) => {
      const candidateIds = shortlists.set(jobId, library.people.resolve(candidateId) ?? candidateId, shortlisted);
      onShortlist(jobId);
      return { candidateIds };
    },

    "exports.ranking": async ({ jobId, format, everyone }) => {
      const ranking = await rankings.rank(jobId);
      const order = shortlists.of(jobId);
      if (everyone) return fileOf(ranking, ranking.candidates, format, new Set(order), "ranking");
      if (order.length === 0) {
        throw new WinnowError("invalid_input", "The shortlist is empty.", { hint: "Star the candidates you want to export." });
      }
      const byId = new Map(ranking.candidates.map((match) => [match.candidateId, match]));
      const matches = order.flatMap((candidateId) => byId.get(candidateId) ?? []);
      return fileOf(ranking, matches, format, new Set(order), "shortlist");
    },
    "exports.ofText": async ({ text, format, weights, top }) => {
      const ranking = await rankings.ofText(text, weights, top);
      return fileOf(ranking, ranking.candidates, format, new Set(), "ranking");
    },
  };
}
