/** The last ranking of each job: what panels, comparisons, texts and exports speak of, so that opening one scores nothing. */
import type { Asker, Language } from "../../src-preload/asker.ts";
import { defaultWeights, type Job, type Match, type Ranking, type Weights } from "../../src-preload/domain.ts";
import { isTitleOnly } from "../../src-preload/title-only.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Library } from "../library/open-library.ts";
import type { Matcher } from "../matching/create-matcher.ts";
import { parseJob } from "../matching/parse-job.ts";
import { said, type UnsaidRanking } from "../matching/unsaid.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { RankingMade } from "../tracking/log/ranking-entry.ts";
import { engineWords } from "../words/words.ts";

/** Each ranking is kept once, and said in the language of whoever asks. */
export interface LastRankings {
  /** Ranks now, the shortlist included; `blind`: how it is looked at. Rejects with `invalid_input` where the job asks nothing. */
  rank(jobId: string, everyone?: boolean, blind?: Asker["blind"]): Promise<UnsaidRanking>;
  /** The last one, or a first one. */
  of(jobId: string, language: Language): Promise<Ranking>;
  /** Ranks for an ad that is not kept as a job: everyone, or the first `top`. Nothing of it is remembered. */
  ofText(text: string, language: Language, weights?: Weights, top?: number): Promise<Ranking>;
  /** A candidate's match in it, also under an older id of the same person. Throws `not_found`. */
  match(ranking: Ranking, candidateId: string): Match;
  /** Forgets all: they tell of somebody who was erased, or rankings are made otherwise from now on. One that is being made is not kept. */
  forget(): void;
}

/** Rankings remembered, of the jobs that somebody looked at last: each holds the evidence of hundreds of candidates. */
const mostKept = 8;
/** Matches remembered in all of them, unless the latest alone has more. With its evidence one takes 8 to 11 KB: eight rankings of all of 20,000 took 1.3 GB. */
const mostMatches = 30_000;

interface Kept {
  turn: number;
  ranking: UnsaidRanking;
  /** In the languages in which somebody has asked for it. */
  said: Map<Language, Ranking>;
}

function inLanguage(kept: Kept, language: Language): Ranking {
  const before = kept.said.get(language);
  if (before !== undefined) return before;
  const ranking = said(kept.ranking, engineWords(language));
  kept.said.set(language, ranking);
  return ranking;
}

/** Without a requirement there is nothing to rank by; saying so beats a list of zeros. */
function assertRequirements(requirements: unknown[]): void {
  if (requirements.length > 0) return;
  throw new WinnowError("invalid_input", "No requirement was found in this ad, so there is nothing to rank by.", {
    hint: "Add at least one requirement, such as a skill or years of experience.",
  });
}

function assertAsks(job: Job): void {
  if (job.requirements.length === 0 && isTitleOnly(job)) {
    throw new WinnowError("invalid_input", "Only the title of this job is known, so there is nothing to rank by.", { hint: "Jobs that came from a list have no ad: open the job, and paste it." });
  }
  assertRequirements(job.requirements);
}

/** `onMade` is told of every ranking that somebody is to see. */
export function createLastRankings(library: Library, matcher: () => Matcher, taxonomy: () => Taxonomy, onMade: (made: RankingMade) => void): LastRankings {
  /** The latest used stands last. `turn`: in the order in which they were asked for. */
  const last = new Map<string, Kept>();
  let turns = 0;
  let forgotten = 0;

  function keep(jobId: string, kept: Kept): void {
    // One that took longer than a later one is of an older state of the job.
    if (kept.turn <= forgotten || (last.get(jobId)?.turn ?? 0) > kept.turn) return;
    last.delete(jobId);
    last.set(jobId, kept);
    let matches = 0;
    for (const [n, [id, { ranking }]] of [...last].reverse().entries()) {
      matches += ranking.candidates.length;
      if (n > 0 && (n >= mostKept || matches > mostMatches)) last.delete(id);
    }
  }

  async function rankAndKeep(jobId: string, everyone: boolean, blind?: Asker["blind"]): Promise<Kept> {
    const turn = ++turns;
    const job = library.jobs.get(jobId);
    assertAsks(job);
    const including = library.shortlistOrder.of(jobId);
    const ranking = await matcher().rank(job, job.weights, { everyone, including });
    onMade({ ...ranking, job, weights: job.weights, scope: { everyone, top: null, including }, blind });
    const kept: Kept = { turn, ranking, said: new Map() };
    keep(jobId, kept);
    return kept;
  }

  return {
    rank: async (jobId, everyone = false, blind) => (await rankAndKeep(jobId, everyone, blind)).ranking,
    async ofText(text, language, weights = defaultWeights, top) {
      const job = { ...parseJob(text, taxonomy()), text };
      assertRequirements(job.requirements);
      const ranking = await matcher().rank(job, weights, top === undefined ? { everyone: true } : { top });
      onMade({ ...ranking, job: { ...job, jobId: null }, weights, scope: { everyone: top === undefined, top: top ?? null, including: [] }, blind: undefined });
      return said(ranking, engineWords(language));
    },
    forget() {
      forgotten = turns;
      last.clear();
    },
    async of(jobId, language) {
      const known = last.get(jobId);
      if (known !== undefined) keep(jobId, known);
      return inLanguage(known ?? (await rankAndKeep(jobId, false)), language);
    },
    match(ranking, candidateId) {
      const now = library.people.resolve(candidateId);
      const match = ranking.candidates.find((one) => one.candidateId === candidateId || one.candidateId === now);
      if (match) return match;
      throw new WinnowError("not_found", "This candidate is not in the ranking.", { hint: "Rank the job again: the library has changed." });
    },
  };
}
