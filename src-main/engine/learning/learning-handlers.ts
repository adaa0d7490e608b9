/** Learning from decisions: on request, off until it is switched on, and off again with one click. */
import { plainAsker, type Language } from "../../../src-preload/asker.ts";
import type { Handlers, ImpactOfLearning, LearnedVersion, LearningStatus } from "../../../src-preload/contract.ts";
import type { ModelIdentity } from "../../../src-preload/domain.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { leastDecisions, leastJobs, supplyOf, type Supply } from "../../learning/learn.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import { sha256 } from "../../library/decisions/chain.ts";
import type { StoredLearning } from "../../library/learned-versions.ts";
import type { Library } from "../../library/open-library.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import type { LearnedForRanking } from "../../matching/learned-score.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import { decidedJobs } from "./gather.ts";
import { checkImpact, type ImpactCheckParts } from "./impact-check.ts";
import type { Training } from "./training.ts";
import { changesAnything, supplyInWords, tooLittle, versionInWords } from "./version-in-words.ts";

export interface LearningParts {
  library: Pick<Library, "jobs" | "trackingLog" | "stages" | "learnedVersions">;
  training: Training;
  matcher: () => Matcher;
  /** The model that reads now. */
  model: () => Promise<ModelIdentity>;
  fairness: Pick<ImpactCheckParts, "isAnyKnown" | "impact">;
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

type LearningHandlers = Pick<Handlers, "learning.status" | "learning.train" | "learning.cancel" | "learning.activate" | "learning.impact" | "learning.revert">;

/** What is in use, as rankings need it. */
export function learnedInUse({ learnedVersions }: Pick<Library, "learnedVersions">): LearnedForRanking | null {
  const active = learnedVersions.active();
  return active === null ? null : { version: active.version, parameters: active.parameters, adapter: active.adapter };
}

const numbered = (version: number | null): string | null => (version === null ? null : String(version));

export function createLearningHandlers({ library, training, matcher, model, fairness, log, by, now, onSwitch, onLearned }: LearningParts): LearningHandlers {
  const { learnedVersions } = library;
  const supply = (): Supply => supplyOf(decidedJobs(library).map(({ decisions }) => ({ rows: decisions })));
  const activeVersion = (): number | null => learnedVersions.active()?.version ?? null;

  async function status(language: Language): Promise<LearningStatus> {
    const { hash } = await model();
    const there = supply();
    const active = activeVersion();
    return {
      ...there, leastDecisions, leastJobs,
      sentence: supplyInWords(there, language),
      active,
      training: training.progress(),
      versions: learnedVersions.list().map(({ adapter: _, people, ...kept }): LearnedVersion => ({
        ...kept,
        active: kept.version === active,
        ...versionInWords({ ...kept, people }, hash, language),
        erased: learnedVersions.erasedOf(people),
      })),
    };
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

  const impactOf = (learned: LearnedForRanking): Promise<ImpactOfLearning | null> => checkImpact(learned, { library, matcher, ...fairness });

  /** Whatever was fair when it was learned may not be now: people came and went, and categories were told since. */
  async function assertFair(chosen: StoredLearning): Promise<void> {
    const check = await impactOf(chosen);
    if (check?.refuses !== true) return;
    const ratios = check.worse.filter(({ belowFourFifths }) => belowFourFifths).length;
    throw new WinnowError("invalid_input", `Version ${String(chosen.version)} would lower impact ratios that are below four fifths then (${String(ratios)} in all), so it is not switched on.`, { hint: "Look at which under “Check fairness”, and learn again when there are more decisions." });
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
      const made = await training.run();
      if (made !== null) onLearned(activeVersion());
      return { made, status: await status(language) };
    },
    "learning.cancel": async (_, { language } = plainAsker) => {
      training.cancel();
      return status(language);
    },
    "learning.activate": async ({ version }, { language } = plainAsker) => {
      const there = supply();
      const chosen = version === undefined ? learnedVersions.list()[0] : learnedVersions.get(version);
      if (!there.enough) throw tooLittle(there);
      if (chosen === undefined) throw new WinnowError("not_found", "Nothing was learned yet.", { hint: "Learn from your decisions first." });
      await switchTo(chosen);
      return status(language);
    },
    "learning.impact": async ({ version }) => ({ check: await impactOf(learnedVersions.get(version)) }),
    "learning.revert": async ({ version }, { language } = plainAsker) => {
      if (version === undefined) use(null);
      else await switchTo(learnedVersions.get(version));
      return status(language);
    },
  };
}
