/** What there is to learn from, and what was learned, in the asker's language. */
import type { Language } from "../../../src-preload/asker.ts";
import type { KeptLearning, LearnedVersion } from "../../../src-preload/contract.ts";
import { defaultWeights } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { hasLearned, learnedKinds } from "../../../src-preload/learned.ts";
import { leastDecisions, leastJobs, type Supply } from "../../learning/learn.ts";
import { learnedChanges } from "../../matching/explanation/learned.ts";
import { engineWords, type EngineWords } from "../../words/words.ts";

/** About so many decisions more: nobody can say to the last one how many tell enough. */
function lacking({ usableDecisions }: Supply): number {
  const more = leastDecisions - usableDecisions;
  return more <= 0 ? 0 : Math.max(5, Math.round(more / 10) * 10);
}

/** "12 decisions in 2 jobs; about 30 more are needed." */
export function supplyInWords(supply: Supply, language: Language): string {
  const { learning } = engineWords(language);
  const said = learning.supply(supply.decisions, supply.jobs);
  if (supply.enough) return learning.enough(said);
  const more = lacking(supply);
  return more > 0 ? learning.moreDecisions(said, more) : learning.moreJobs(said, leastJobs);
}

export function tooLittle(supply: Supply): WinnowError {
  const hint = "Rankings stay as they are.";
  const [decisions, jobs, more] = [String(supply.decisions), String(supply.jobs), lacking(supply)];
  const message = more > 0 ? `${decisions} ${supply.decisions === 1 ? "decision" : "decisions"} in ${jobs} ${supply.jobs === 1 ? "job" : "jobs"}; about ${String(more)} more are needed.` : `There are ${decisions} decisions, but fewer than ${String(leastJobs)} jobs in which some came further than others.`;
  return new WinnowError("invalid_input", message, { hint });
}

/** What reading requirements otherwise brings, or why it is left out. `model`: the hash of the one that reads now. */
function readingInWords(reading: KeptLearning["reading"], model: string, { learning }: EngineWords): string[] {
  if (reading === null) return [learning.readNotTried];
  const { trial: { before, after, clear, holds }, used, moved } = reading;
  if (moved) return [learning.readUnfair];
  if (clear && !holds) return [learning.readRestsOnOne];
  if (!used) return [learning.readDoesNotHelp(before, after)];
  return [learning.readHelps(before, after), ...(reading.model === model ? [] : [learning.readOtherModel])];
}

export const changesAnything = ({ parameters, reading }: Pick<KeptLearning, "parameters" | "reading">): boolean => hasLearned(parameters) || reading?.used === true;

/** Reading otherwise is only used where it helps beyond doubt; what the weights do comes on top. */
export function gainOf({ parameters, comparison: { interval: [low, high] }, reading }: Pick<KeptLearning, "parameters" | "comparison" | "reading">): LearnedVersion["gain"] {
  if (!hasLearned(parameters)) return reading?.used === true ? "clear" : "uncertain";
  return low > 0 ? "clear" : high < 0 ? "worse" : "uncertain";
}

const ofGain = { clear: "isBetter", uncertain: "isUncertain", worse: "isWorse" } as const satisfies Record<LearnedVersion["gain"], keyof EngineWords["learning"]>;

function verdictOf(kept: KeptLearning, model: string, words: EngineWords): string[] {
  const { learning } = words;
  const { parameters, comparison, flagged, reading, learnedFrom } = kept;
  const { before, after, difference, interval: [low, high], hired, hiredFirstBefore, hiredFirstAfter } = comparison;
  const read = readingInWords(reading, model, words);
  if (!changesAnything(kept)) return [flagged.length === 0 ? learning.nothing : learning.flagged(flagged), ...read];
  const ofOne = learnedFrom.recruiters === 1 ? [learning.ofOne] : [];
  if (!hasLearned(parameters)) return [learning[ofGain[gainOf(kept)]], learning.nothingOfWeights, ...read, learning.fair, ...ofOne];
  return [
    ...(difference === 0 ? [] : [learning[ofGain[gainOf(kept)]]]),
    learning.gain(before, after, low, high),
    ...(hired === 0 ? [] : [learning.hiredFirst(hired, hiredFirstBefore, hiredFirstAfter)]),
    flagged.length === 0 ? learning.fair : learning.flagged(flagged),
    ...read,
    ...ofOne,
  ];
}

/** What a version changes, and what is to be said of it. `model`: the hash of the one that reads now. */
export function versionInWords(kept: KeptLearning, model: string, language: Language): Pick<LearnedVersion, "changes" | "verdict" | "gain"> {
  const words = engineWords(language);
  return {
    changes: [...learnedChanges(kept.parameters, defaultWeights, learnedKinds, words), ...(kept.reading?.used === true ? [words.learning.reads] : [])],
    verdict: verdictOf(kept, model, words),
    gain: gainOf(kept),
  };
}
