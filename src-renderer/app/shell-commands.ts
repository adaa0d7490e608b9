/** What the shell's own commands do, and when they can be done. Whatever else a command is, the screen that is on does. */
import type { BlindMode } from "../blind/blind-mode.ts";
import { problemsOf, type Ingest } from "../library/ingest-store.ts";
import type { Tour } from "../tour/tour-store.ts";
import type { Command, CommandBoard, ScreenCommand, ShellCommand } from "./commands.ts";
import { languageOptions, type LanguageChoice, type LanguageOption } from "./language-choice.ts";
import { newJob, type Navigation } from "./navigation.ts";
import type { Shell } from "./shell-store.ts";
import { themes, type Theme, type ThemeChoice } from "./theme.ts";

interface Action {
  run(): void;
  /** Everywhere and always, if left out. */
  enabled?: () => boolean;
}

export interface Commands {
  board: CommandBoard;
  enabled(command: Command): boolean;
  /** True when there was something to do. */
  run(command: Command): boolean;
}

interface Parts {
  board: CommandBoard;
  navigation: Navigation;
  shell: Shell;
  tour: Tour;
  theme: ThemeChoice;
  language: LanguageChoice;
  ingest: Ingest;
  blind: BlindMode;
  /** The job that is ranked, if one is. */
  rankedJob: () => string | null;
}

export function createCommands({ board, navigation, shell, tour, theme, language, ingest, blind, rankedJob }: Parts): Commands {
  const themed = Object.fromEntries(themes.map((one) => [`theme-${one}`, { run: () => theme.choose(one), enabled: () => theme.store.getState().theme !== one }])) as Record<`theme-${Theme}`, Action>;
  const spoken = Object.fromEntries(
    languageOptions.map((one) => [`language-${one}`, { run: () => language.choose(one), enabled: () => language.store.getState().chosen !== one }]),
  ) as Record<`language-${LanguageOption}`, Action>;
  const own: Record<ShellCommand, Action> = {
    "go-library": { run: () => navigation.go({ name: "library", candidateId: null }) },
    "go-jobs": { run: () => navigation.go({ name: "jobs", jobId: null }) },
    "go-ranking": { run: () => navigation.go({ name: "ranking", jobId: rankedJob(), candidateId: null }) },
    "go-pipeline": { run: () => navigation.go({ name: "pipeline", jobId: rankedJob(), view: "board" }) },
    "go-log": { run: () => navigation.go({ name: "log", jobId: null }) },
    "go-settings": { run: () => navigation.go({ name: "settings", section: null }) },
    palette: { run: () => shell.open("palette") },
    help: { run: () => shell.open("help") },
    tour: { run: () => tour.start() },
    "new-job": { run: () => navigation.go({ name: "jobs", jobId: newJob }) },
    problems: { run: () => ingest.openFailures(true), enabled: () => problemsOf(ingest.store.getState()).length > 0 },
    blind: { run: () => blind.toggle() },
    ...themed,
    ...spoken,
  };
  const ownOf = (command: Command): Action | undefined => (command in own ? own[command as ShellCommand] : undefined);
  return {
    board,
    enabled(command) {
      const action = ownOf(command);
      return action === undefined ? board.has(command as ScreenCommand) : (action.enabled?.() ?? true);
    },
    run(command) {
      const action = ownOf(command);
      if (action === undefined) return board.run(command as ScreenCommand);
      action.run();
      return true;
    },
  };
}

