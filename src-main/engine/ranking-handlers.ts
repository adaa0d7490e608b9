/** Rankings, their matches, shortlists and the files made of them. */
import type { ExportedFile, ExportFormat, Handlers } from "../../src-preload/contract.ts";
import { defaultWeights, type Match, type Ranking, type Weights } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { rankingFile } from "../exports/ranking-file.ts";
import type { Library } from "../library/open-library.ts";
import type { Matcher } from "../matching/create-matcher.ts";
import { parseJob } from "../matching/parse-job.ts";
import { topEvidence } from "../matching/top-evidence.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Shortlists } from "../tracking/shortlist.ts";

export interface RankingParts {
  library: Library;
  taxonomy: () => Taxonomy;
  matcher: () => Matcher;
  shortlists: Shortlists;
  onShortlist: (jobId: string) => void;
}

type RankingHandlers = Pick<
  Handlers,
  "ranking.run" | "ranking.match" | "ranking.ofText" | "shortlist.set" | "exports.ranking" | "exports.ofText" | "library.search"
>;

/** Without a requirement there is nothing to rank by; saying so beats a list of zeros. */
function assertRequirements(requirements: unknown[]): void {
  if (requirements.length > 0) return;
  throw new WinnowError("invalid_input", "No requirement was found in this ad, so there is nothing to rank by.", {
    hint: "Add at least one requirement, such as a skill or years of experience.",
  });
}

export function createRankingHandlers({ library, taxonomy, matcher, shortlists, onShortlist }: RankingParts): RankingHandlers {
  /** The last ranking of each job, for the candidate's panel and the exports. */
  const last = new Map<string, Ranking>();

  async function rankJob(jobId: string): Promise<Ranking> {
    const job = library.jobs.get(jobId);
    assertRequirements(job.requirements);
    const ranking = await matcher().rank(job, job.weights);
    last.set(jobId, ranking);
    return ranking;
  }

  async function rankText(text: string, weights: Weights | undefined, top: number | undefined): Promise<Ranking> {
    const job = { ...parseJob(text, taxonomy()), text };
    assertRequirements(job.requirements);
    return matcher().rank(job, weights ?? defaultWeights, top === undefined ? {} : { top });
  }

  function fileOf(ranking: Ranking, matches: Match[], format: ExportFormat, chosen: Set<string>, what: "shortlist" | "ranking"): ExportedFile {
    const candidates = matches.map((match) => ({
      match,
      profile: library.candidates.detail(match.candidateId).profile,
      shortlisted: chosen.has(match.candidateId),
    }));
    return rankingFile(ranking, candidates, format, what);
  }

  return {
    "ranking.run": async ({ jobId }) => {
      const ranking = await rankJob(jobId);
      const chosen = new Set(shortlists.of(jobId));
      const titles = library.candidates.titles();
      return {
        job: library.jobs.get(jobId),
        model: ranking.model,
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
        })),
      };
    },
    "ranking.match": async ({ jobId, candidateId }) => {
      const ranking = last.get(jobId) ?? (await rankJob(jobId));
      const now = library.people.resolve(candidateId);
      const match = ranking.candidates.find((m) => m.candidateId === candidateId || m.candidateId === now);
      if (!match) {
        throw new WinnowError("not_found", "This candidate is not in the ranking.", { hint: "Rank the job again: the library has changed." });
      }
      return match;
    },
    "ranking.ofText": async ({ text, weights, top }) => rankText(text, weights, top),
    "library.search": async ({ query, limit }) => ({ hits: await matcher().search(query, limit) }),

    "shortlist.set": async ({ jobId, candidateId, shortlisted }) => {
      const candidateIds = shortlists.set(jobId, library.people.resolve(candidateId) ?? candidateId, shortlisted);
      onShortlist(jobId);
      return { candidateIds };
    },

    "exports.ranking": async ({ jobId, format, everyone }) => {
      const ranking = await rankJob(jobId);
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
      const ranking = await rankText(text, weights, top);
      return fileOf(ranking, ranking.candidates, format, new Set(), "ranking");
    },
  };
}
