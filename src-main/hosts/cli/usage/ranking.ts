/** Commands that rank and find: `rank`, `explain`, `search`, `export`. */
import { exportFormats } from "../../../../src-preload/contract.ts";
import type { CommandUsage } from "./command-usage.ts";
import type { Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const saysNothing = ({ positionals }: Given): boolean => positionals.join(" ").trim() === "";

function checkJob(command: string, { job }: Given): void {
  if (job === undefined) throw new UsageError(`winnow ${command} needs --job FILE (or - for standard input).`);
}

export const ranking = {
  rank: { takes: ["job", "top", "weights"], check: (given) => { checkJob("rank", given); } },
  explain: {
    takes: ["job", "weights", "no-names"],
    words: true,
    check(given) {
      if (saysNothing(given)) throw new UsageError("winnow explain needs a candidate: an id, or a part of the name or of the file’s name.");
      checkJob("explain", given);
    },
  },
  search: {
    takes: ["top"],
    words: true,
    check(given) {
      if (saysNothing(given)) throw new UsageError("winnow search needs words to look for.");
    },
  },
  export: {
    takes: ["job", "format", "out", "top", "weights", "blind"],
    check(given) {
      checkJob("export", given);
      if (given.format === undefined || given.out === undefined) throw new UsageError(`winnow export needs --format ${exportFormats.join("|")} and --out FILE.`);
    },
  },
} as const satisfies Record<string, CommandUsage>;
