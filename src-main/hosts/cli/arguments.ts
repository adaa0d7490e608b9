/** What stands on the command line, read and checked. */
import { parseArgs } from "node:util";
import type { CommandUsage } from "./usage/command-usage.ts";
import { hiring } from "./usage/hiring.ts";
import { judging } from "./usage/judging.ts";
import { keeping } from "./usage/keeping.ts";
import { knowledge } from "./usage/knowledge.ts";
import { givenBy, options, type Given, type OptionName, type OptionValues } from "./usage/options.ts";
import { ranking } from "./usage/ranking.ts";
import { reading } from "./usage/reading.ts";
import { UsageError } from "./usage/usage-error.ts";

const usages = { ...reading, ...ranking, ...knowledge, ...hiring, ...judging, ...keeping };
export type Command = keyof typeof usages;
export const commands = Object.keys(usages) as Command[];

export interface Arguments extends Given {
  command: Command;
}

const general: readonly OptionName[] = ["library", "models", "json", "help"];

function parsed(argv: string[]): { values: OptionValues; positionals: string[] } {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? (thrown.message.split(". ")[0] ?? thrown.message) : String(thrown));
  }
}

/** Help is asked for: about one command, or, with null, about all. */
export interface HelpAsked {
  help: Command | null;
}

const called = (name: string | undefined): Command | null => commands.find((one) => one === name) ?? null;

/** Reads `argv` (without node and script). Throws UsageError. */
export function readArguments(argv: string[]): Arguments | HelpAsked {
  const { values, positionals } = parsed(argv);
  const [name, ...rest] = positionals;
  if (name === "help" || argv.length === 0) return { help: called(rest[0]) };
  const command = called(name);
  if (values.help === true) return { help: command };
  if (command === null) throw new UsageError(name === undefined ? "A command is missing." : `There is no command “${name}”.`);
  const usage: CommandUsage = usages[command];
  for (const option of Object.keys(values) as OptionName[]) {
    if (!general.includes(option) && !usage.takes.includes(option)) throw new UsageError(`winnow ${command} does not take --${option}.`);
  }
  const given = givenBy(values, rest);
  usage.check?.(given);
  if (usage.words !== true && rest.length > 0) throw new UsageError(`winnow ${command} does not take “${rest[0] ?? ""}”.`);
  return { command, ...given };
}
