import type { Given, OptionName } from "./options.ts";

/** What may and must follow a command. */
export interface CommandUsage {
  /** Its options, besides --library, --models, --json and --help. */
  takes: readonly OptionName[];
  /** It is followed by something other than options. */
  words?: true;
  /** Throws UsageError. */
  check?(given: Given): void;
}
