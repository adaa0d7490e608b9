/** What the files of the decision log are made of. */
import type { LogHead } from "../../../src-preload/decisions.ts";
import type { StoredDecision } from "../../library/decisions/decisions.ts";
import type { LogWords } from "../../words/en/log.ts";
import type { EngineWords } from "../../words/words.ts";

export interface ExportedLog {
  /** The library's id. */
  library: string;
  at: Date;
  /** The last entry that is exported; what is recorded while a file is written comes after it. */
  head: LogHead;
  ads(): { sha256: string; text: string }[];
  /** Oldest first, after `after`, at most `limit`. */
  entries(after: number, limit: number): StoredDecision[];
  /** Null where the job is not there. */
  jobTitle(jobId: string): string | null;
  words: LogWords;
  language: EngineWords["language"];
}

const AT_ONCE = 500;

/** Every entry up to the head, oldest first, read piece by piece. */
export function* entriesOf({ head, entries }: ExportedLog): Generator<StoredDecision> {
  for (let after = 0; after < head.entries; ) {
    const some = entries(after, AT_ONCE).filter(({ seq }) => seq <= head.entries);
    const last = some.at(-1);
    if (last === undefined) return;
    yield* some;
    after = last.seq;
  }
}
