/** Commands that look back on decisions: `impact`, `learn`. */
import type { CommandUsage } from "./command-usage.ts";
import { learnActions, oneLearnAction, type Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

function checkImpact({ groups, column, forget, dryRun, job, out }: Given): void {
  if (dryRun && groups === undefined) throw new UsageError("winnow impact takes --dry-run only with --groups FILE.csv.");
  if (column.length > 0 && groups === undefined) throw new UsageError("winnow impact takes --column only with --groups FILE.csv.");
  if (forget && (groups !== undefined || job !== undefined || out !== undefined)) throw new UsageError("winnow impact takes --forget alone.");
  if (out !== undefined && !/\.(?:csv|json)$/i.test(out)) throw new UsageError("winnow impact writes --out FILE.csv or FILE.json.");
}

function checkLearn({ learn: action, positionals: [version, extra] }: Given): void {
  if (action === undefined) throw new UsageError(oneLearnAction);
  const more = action === "activate" || action === "revert" ? extra : version;
  if (more !== undefined) throw new UsageError(`winnow learn --${action} does not take “${more}”.`);
  if (version !== undefined && (!/^\d+$/.test(version) || Number(version) < 1)) throw new UsageError("A version is a whole number, as winnow learn --status shows it.");
}

export const judging = {
  impact: { takes: ["groups", "column", "job", "step", "sample", "out", "forget", "dry-run"], check: checkImpact },
  learn: { takes: learnActions, words: true, check: checkLearn },
} as const satisfies Record<string, CommandUsage>;
