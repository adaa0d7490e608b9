/** Commands that read files: `import`, `parse`, `embed`, `reread`. */
import type { CommandUsage } from "./command-usage.ts";
import { UsageError } from "./usage-error.ts";

const needsFile = (command: string, what: string) => ({ positionals }: { positionals: readonly string[] }): void => {
  if (positionals.length === 0) throw new UsageError(`winnow ${command} needs at least one file${what}.`);
};

export const reading = {
  import: { takes: ["password", "no-ocr"], words: true, check: needsFile("import", " or folder") },
  parse: { takes: ["password", "no-ocr"], words: true, check: needsFile("parse", "") },
  embed: { takes: [] },
  reread: { takes: [] },
} as const satisfies Record<string, CommandUsage>;
