/** Learning from decisions: on request, off until it is switched on, and off again with one click. */
import { setImmediate } from "node:timers/promises";
import { plainAsker, type Language } from "../../../src-preload/asker.ts";
import type { Handlers, KeptLearning, LearnedVersion, LearningStatus } from "../../../src-preload/contract.ts";
import { defaultWeights, type ModelIdentity } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { hasLearned, learnedKinds, type LearnedParameters } from "../../../src-preload/learned.ts";
import type { Adapter } from "../../encoder/adapter.ts";
import type { JobReadings } from "../../learning/readings.ts";
import { learn, leastDecisions, leastJobs, supplyOf, type Supply } from "../../learning/learn.ts";
import { compares, type LearningJob } from "../../learning/table.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import { sha256 } from "../../library/decisions/chain.ts";
import type { StoredLearning } from "../../library/learned-versions.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import { learnedChanges } from "../../matching/explanation/learned.ts";
import type { LearnedForRanking } from "../../matching/learned-score.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import { engineWords, type EngineWords } from "../../words/words.ts";
import type { CheckedJob } from "./counterfactual.ts";
import { decidedJobs, jobReadings, learningJob } from "./gather.ts";
import { checkImpact, type ImpactCheckParts } from "./impact-check.ts";

export interface LearningParts {
  library: Pick<Library, "jobs" | "trackingLog" | "stages" | "learnedVersions">;
  matcher: () => Matcher;
  /** Names of features that the fairness checks flag with these parameters in use, on these jobs. */
  flagged: (parameters: LearnedParameters, jobs: readonly CheckedJob[]) => Promise<readonly string[]>;
  /** Whether they find anything to move that is read through this adapter. */
  adapterMoves: (adapter: Adapter, jobs: readonly CheckedJob[]) => Promise<boolean>;
  /** The model that reads now. */
  model: () => Promise<ModelIdentity>;
  impact: ImpactCheckParts["impact"];
  log: Pick<DecisionLog, "record" | "together">;
  /** Who is at the computer. */
  by: string;
  /** ISO 8601 in UTC. */
  now: () => string;
  /** Another version, or none, is in use: rankings will differ. */
  onSwitch: (active: number | null) => void;
  /** There is one version more. */
  onLearned: (active: number | null) => void;
}

type LearningHandlers = Pick<Handlers, "learning.status" | "learning.train" | "learning.activate" | "learning.impact" | "learning.revert">;

/** What is in use, as rankings need it. */
export function learnedInUse({ learnedVersions }: Pick<Library, "learnedVersions">): LearnedForRanking | null {
  const active = learnedVersions.active();
  return active === null ? null : { version: active.version, parameters: active.parameters, adapter: active.adapter };
}

/** "12 decisions in 2 jobs; about 30 more are needed." */
export function supplyInWords(supply: Supply, language: Language): string {
  const { learning } = engineWords(language);
  const said = learning.supply(supply.decisions, supply.jobs);
  if (supply.enough) return learning.enough(said);
  const more = lacking(supply);
  return more > 0 ? learning.moreDecisions(said, more) : learning.moreJobs(said, leastJobs);
}

/** About so many decisions more: nobody can say to the last one how many tell enough. */
function lacking({ usableDecisions }: Supply): number {
  const more = leastDecisions - usableDecisions;
  return more <= 0 ? 0 : Math.max(5, Math.round(more / 10) * 10);
}

function tooLittle(supply: Supply): WinnowError {
  const hint = "Rankings stay as they are.";
  const [decisions, jobs, more] = [String(supply.decisions), String(supply.jobs), lacking(supply)];
  const message = more > 0 ? `${decisions} ${supply.decisions === 1 ? "decision" : "decisions"} in ${jobs} ${supply.jobs === 1 ? "job" : "jobs"}; about ${String(more)} more are needed.` : `There are ${decisions} decisions, but fewer than ${String(leastJobs)} jobs in which some came further than others.`;
  return new WinnowError("invalid_input", message, { hint });
}

const numbered = (version: number | null): string | null => (version === null ? null : String(version));

/** What reading requirements otherwise brings, or why it is left out. `model`: the hash of the one that reads now. */
function readingInWords(reading: KeptLearning["reading"], model: string, { learning }: EngineWords): string[] {
  if (reading === null) return [learning.readNotTried];
  const { trial: { before, after, interval: [low, high], clear, holds }, used, moved } = reading;
  if (moved) return [learning.readUnfair];
  if (clear && !holds) return [learning.readRestsOnOne];
  if (!used) return [learning.readDoesNotHelp(before, after, low, high)];
  return [learning.readHelps(before, after, low, high), ...(reading.model === model ? [] : [learning.readOtherModel])];
}

const changesAnything = ({ parameters, reading }: Pick<KeptLearning, "parameters" | "reading">): boolean => hasLearned(parameters) || reading?.used === true;

function verdictOf({ parameters, comparison, flagged, reading }: KeptLearning, model: string, language: Language): string[] {
  const words = engineWords(language);
  const { learning } = words;
  const { before, after, interval: [low, high], hired, hiredFirstBefore, hiredFirstAfter } = comparison;
  const read = readingInWords(reading, model, words);
  if (!hasLearned(parameters)) return reading?.used === true ? [learning.nothingOfWeights, ...read, learning.fair] : [learning.nothing, ...read];
  return [
    learning.gain(before, after, low, high),
    low > 0 ? learning.isBetter : high < 0 ? learning.isWorse : learning.isUncertain,
    ...(hired === 0 ? [] : [learning.hiredFirst(hired, hiredFirstBefore, hiredFirstAfter)]),
    flagged.length === 0 ? learning.fair : learning.flagged(flagged),
    ...read,
  ];
}

export function createLearningHandlers({ library, matcher, flagged, adapterMoves, model, impact, log, by, now, onSwitch, onLearned }: LearningParts): LearningHandlers {
  const { learnedVersions } = library;
  let training: Promise<number | null> | null = null;
  const supply = (): Supply => supplyOf(decidedJobs(library).map(({ decisions }) => ({ rows: decisions })));
  const activeVersion = (): number | null => learnedVersions.active()?.version ?? null;

  async function status(language: Language): Promise<LearningStatus> {
    const { hash } = await model();
    const there = supply();
    const active = activeVersion();
    const words = engineWords(language);
    return {
      ...there, leastDecisions, leastJobs,
      sentence: supplyInWords(there, language),
      active,
      versions: learnedVersions.list().map(({ adapter: _, ...kept }): LearnedVersion => ({
        ...kept,
        active: kept.version === active,
        changes: [...learnedChanges(kept.parameters, defaultWeights, learnedKinds, words), ...(kept.reading?.used === true ? [words.learning.reads] : [])],
        verdict: verdictOf(kept, hash, language),
      })),
    };
  }

  async function train(): Promise<number | null> {
    if (!supply().enough) return null;
    const table: LearningJob[] = [];
    const checked: CheckedJob[] = [];
    const readings = new Map<string, JobReadings>();
    const decided = decidedJobs(library);
    for (const { job, decisions } of decided) {
      const one = await learningJob(job, decisions, matcher());
      if (one === null || !compares(one)) continue;
      table.push(one);
      readings.set(job.jobId, await jobReadings(job, decisions, matcher()));
      checked.push({ job, decided: decisions.map(({ candidateId }) => candidateId) });
    }
    if (!supplyOf(table).enough) return null;
    async function through(jobId: string, adapter: Adapter): Promise<LearningJob> {
      const of = decided.find(({ job }) => job.jobId === jobId);
      const read = of === undefined ? null : await learningJob(of.job, of.decisions, matcher(), adapter);
      if (read === null) throw new WinnowError("not_found", "A job that was being learned from is gone.", { hint: "Learn again." });
      return read;
    }
    const { adapter, reading, ...learned } = await learn(table, {
      flagged: (parameters) => flagged(parameters, checked),
      adapterMoves: (one) => adapterMoves(one, checked),
      reading: { readings, through },
      pause: async () => { await setImmediate(); },
    });
    const { hash } = await model();
    const version = learnedVersions.add({ ...learned, adapter, reading: reading === null ? null : { ...reading, used: adapter !== null, model: adapter?.model ?? hash } }, now());
    onLearned(activeVersion());
    return version;
  }

  function use(version: number | null): void {
    const before = activeVersion();
    if (version === before) return;
    log.together(() => {
      learnedVersions.use(version, by, now());
      const comparison = version === null ? null : sha256(canonicalJson(learnedVersions.get(version).comparison));
      log.record("learning.switched", { before: numbered(before), after: numbered(version), comparison });
    });
    onSwitch(version);
  }

  /** Whatever was fair when it was learned may not be now: people came and went, and categories were told since. */
  async function assertFair({ version, parameters, adapter }: LearnedForRanking): Promise<void> {
    const check = await checkImpact({ version, parameters, adapter: adapter ?? null }, { library, matcher, impact });
    if (check?.refuses !== true) return;
    const ratios = check.worse.filter(({ belowFourFifths }) => belowFourFifths).length;
    throw new WinnowError("invalid_input", `Version ${String(version)} would bring impact ratios below four fifths (${String(ratios)} in all), so it is not switched on.`, { hint: "Look at which under “Check fairness”, and learn again when there are more decisions." });
  }

  /** Ranks with it from now on, whether it is newer or older than what is in use. */
  async function switchTo(chosen: StoredLearning): Promise<void> {
    if (!changesAnything(chosen)) throw new WinnowError("invalid_input", `Version ${String(chosen.version)} learned nothing that holds, so there is nothing to switch on.`, { hint: "Learn again when there are more decisions." });
    await assertFair(chosen);
    use(chosen.version);
  }

  return {
    "learning.status": async (_, { language } = plainAsker) => status(language),
    "learning.train": async (_, { language } = plainAsker) => {
      // Whoever asks while it is under way gets the same answer.
      training ??= train().finally(() => { training = null; });
      const made = await training;
      return { made, status: await status(language) };
    },
    "learning.activate": async ({ version }, { language } = plainAsker) => {
      const there = supply();
      const chosen = version === undefined ? learnedVersions.list()[0] : learnedVersions.get(version);
      if (!there.enough) throw tooLittle(there);
      if (chosen === undefined) throw new WinnowError("not_found", "Nothing was learned yet.", { hint: "Learn from your decisions first." });
      await switchTo(chosen);
      return status(language);
    },
    "learning.impact": async ({ version }) => {
      const { parameters, adapter } = learnedVersions.get(version);
      return { check: await checkImpact({ version, parameters, adapter }, { library, matcher, impact }) };
    },
    "learning.revert": async ({ version }, { language } = plainAsker) => {
      if (version === undefined) use(null);
      else await switchTo(learnedVersions.get(version));
      return status(language);
    },
  };
}
