/** Commands from a job to its hire: `jobs`, `candidates`, `move`, `interview`, `offer`, `outcome`, `track`. */
import type { CommandUsage } from "./command-usage.ts";
import type { Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

function checkJobs({ positionals: [action, what, extra], job, yes }: Given): void {
  if (action !== "ad" && (job !== undefined || yes)) throw new UsageError("winnow jobs takes --job and --yes only with ad FILE.");
  if (action === undefined) return;
  if (action !== "add" && action !== "ad") throw new UsageError("winnow jobs is followed by nothing, by add FILE, or by ad FILE --job ID.");
  if (what === undefined) throw new UsageError(`winnow jobs ${action} needs the file of an ad (or - for standard input).`);
  if (extra !== undefined) throw new UsageError(`winnow jobs ${action} does not take “${extra}”.`);
  if (action === "ad" && job === undefined) throw new UsageError("winnow jobs ad FILE needs --job ID; winnow jobs add FILE makes a new job.");
}

function checkMove({ job, candidate, stage, file }: Given): void {
  if (file !== undefined) {
    if (job !== undefined || candidate !== undefined || stage !== undefined) throw new UsageError("winnow move takes --file, or --job, --candidate and --stage, not both.");
    return;
  }
  if (job === undefined || candidate === undefined || stage === undefined) throw new UsageError("winnow move needs --job ID, --candidate ID and --stage STAGE, or --file FILE.jsonl.");
}

function checkTrack([action, what, extra]: string[]): void {
  if (action !== "export" && action !== "import" && action !== "undo") throw new UsageError("winnow track needs export FILE.csv, import FILE.csv or undo ID.");
  if (what === undefined) throw new UsageError(`winnow track ${action} needs ${action === "undo" ? "the id that the import gave" : "a CSV file"}.`);
  if (extra !== undefined) throw new UsageError(`winnow track ${action} does not take “${extra}”.`);
}

function checkInterview({ job, candidate, at, kind, interview, by, score, overall }: Given): void {
  if (job === undefined || candidate === undefined || (at === undefined) === (interview === undefined)) throw new UsageError("winnow interview needs --job ID, --candidate ID, and --at DATE or --interview ID.");
  if (interview !== undefined && kind !== undefined) throw new UsageError("winnow interview takes --kind with --at, not with --interview.");
  const isScored = score.length > 0 || overall !== undefined;
  if (isScored && by.length !== 1) throw new UsageError("A scorecard is of one person: say who with --by NAME.");
  if (interview !== undefined && !isScored) throw new UsageError("winnow interview --interview ID adds a scorecard: give --score REQUIREMENT=1..5 or --overall.");
}

function checkOutcome({ job, candidate, after }: Given): void {
  if (job === undefined || candidate === undefined || after === undefined) throw new UsageError("winnow outcome needs --job ID, --candidate ID and --after did-well|left-early.");
}

export const hiring = {
  jobs: { takes: ["job", "yes"], words: true, check: checkJobs },
  candidates: { takes: [] },
  move: { takes: ["job", "candidate", "stage", "reason", "at", "file"], check: checkMove },
  interview: { takes: ["job", "candidate", "at", "kind", "interview", "by", "score", "overall", "note"], check: checkInterview },
  offer: {
    takes: ["job", "candidate", "at", "pay", "state", "note"],
    check({ job, candidate }) {
      if (job === undefined || candidate === undefined) throw new UsageError("winnow offer needs --job ID and --candidate ID.");
    },
  },
  outcome: { takes: ["job", "candidate", "after", "at", "note"], check: checkOutcome },
  track: { takes: ["dry-run", "map", "stage-map", "dates", "job", "make-jobs", "make-candidates"], words: true, check: ({ positionals }) => { checkTrack(positionals); } },
} as const satisfies Record<string, CommandUsage>;
