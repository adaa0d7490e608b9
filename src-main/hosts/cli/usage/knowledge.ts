/** Commands on what the library knows: `taxonomy`, `conditions`, `models`. */
import type { CommandUsage } from "./command-usage.ts";
import { UsageError } from "./usage-error.ts";

function checkTaxonomy([action, what, extra]: string[]): void {
  if (action === "import" && what === undefined) throw new UsageError("winnow taxonomy import needs the folder with the ESCO or O*NET files.");
  if (action === "remove" && what !== "esco" && what !== "onet") throw new UsageError("winnow taxonomy remove needs esco or onet.");
  if (action !== "info" && action !== "import" && action !== "remove") throw new UsageError("winnow taxonomy needs info, import DIR or remove esco|onet.");
  const more = action === "info" ? what : extra;
  if (more !== undefined) throw new UsageError(`winnow taxonomy ${action} does not take “${more}”.`);
}

function checkConditions([action, what, extra]: string[]): void {
  if (action !== "check" && action !== "import" && action !== "undo" && action !== "list") throw new UsageError("winnow conditions needs check FILE.csv, import FILE.csv, undo ID or list.");
  if (action !== "list" && what === undefined) throw new UsageError(`winnow conditions ${action} needs ${action === "undo" ? "the id that the import gave" : "a CSV file"}.`);
  const more = action === "list" ? what : extra;
  if (more !== undefined) throw new UsageError(`winnow conditions ${action} does not take “${more}”.`);
}

function checkModels([action, what, extra]: string[]): void {
  if (action === undefined) return;
  if (action !== "import" && action !== "use") throw new UsageError("winnow models is followed by nothing, by import DIR or by use ID.");
  if (what === undefined) throw new UsageError(`winnow models ${action} needs ${action === "use" ? "an id that winnow models shows" : "a model’s folder"}.`);
  if (extra !== undefined) throw new UsageError(`winnow models ${action} does not take “${extra}”.`);
}

export const knowledge = {
  taxonomy: { takes: [], words: true, check: ({ positionals }) => { checkTaxonomy(positionals); } },
  conditions: { takes: [], words: true, check: ({ positionals }) => { checkConditions(positionals); } },
  models: { takes: [], words: true, check: ({ positionals }) => { checkModels(positionals); } },
} as const satisfies Record<string, CommandUsage>;
