/**
 * Everything that can be done from the keyboard or the command palette, once: its name, its keys and where it means something. Keys,
 * palette, help and settings all read it here. What a command does, the shell says of its own and the screen that is on of the rest.
 */
import { languageNames } from "../words/language.ts";
import { languageOptions, type LanguageOption } from "./language-choice.ts";
import type { Place } from "./navigation.ts";
import { themes, type Theme } from "./theme.ts";
import { words } from "../words/words.ts";

export type ScreenCommand =
  | "next" | "previous" | "first" | "last" | "open" | "remove" | "star" | "maybe" | "reject" | "undo" | "compare" | "side" | "matrix" | "view" | "search" | "close";
export type ShellCommand = `go-${Place["name"]}` | `theme-${Theme}` | `language-${LanguageOption}` | "palette" | "help" | "tour" | "new-job" | "problems" | "last-import" | "blind";
export type Command = ScreenCommand | ShellCommand;

export interface CommandEntry {
  /** Null where keys mean something to one part of a screen, which listens to them itself. */
  command: Command | null;
  title: string;
  /** As `KeyboardEvent.key` has them: "j", "g l" for one after the other, "mod+k" with Ctrl or ⌘. */
  keys: readonly string[];
  group: keyof typeof words.app.groups;
  /** The places where it means this; null where it means it everywhere. */
  on: readonly Place["name"][] | null;
  /** Whether the palette offers it; going from row to row is nothing to look up. */
  listed: boolean;
}

type More = Partial<Pick<CommandEntry, "on" | "listed">>;
const entry = (command: Command | null, title: string, group: CommandEntry["group"], keys: readonly string[], { on = null, listed = command !== null }: More = {}): CommandEntry => ({ command, title, keys, group, on, listed });

const lists: More = { on: ["library", "jobs", "ranking", "pipeline"], listed: false };
const candidates = { on: ["library", "ranking"] } as const;
const ranking = { on: ["ranking"] } as const;
const pipeline = { on: ["pipeline"] } as const;
const said = words.app.commands;

/** Languages call themselves as they do. */
export const languageName = (option: LanguageOption): string => (option === "computer" ? words.app.languageOfComputer : languageNames[option]);

export const commandEntries: readonly CommandEntry[] = [
  entry("palette", said.palette, "go", ["mod+k"], { listed: false }),
  entry("go-library", words.app.go("library"), "go", ["1", "g l"]),
  entry("go-jobs", words.app.go("jobs"), "go", ["2", "g j"]),
  entry("go-ranking", words.app.go("ranking"), "go", ["3", "g r"]),
  entry("go-pipeline", words.app.go("pipeline"), "go", ["4", "g p"]),
  entry("go-log", words.app.go("log"), "go", ["g d"]),
  entry("go-settings", words.app.go("settings"), "go", ["5", "g s"]),
  entry("search", said.search, "go", ["/"], candidates),
  entry("search", said.searchJob, "go", ["/"], { on: ["jobs"] }),
  entry("close", said.close, "go", ["Escape"], { listed: false }),
  entry("help", said.help, "go", ["?"]),

  entry("next", said.next, "list", ["ArrowDown", "j"], lists),
  entry("previous", said.previous, "list", ["ArrowUp", "k"], lists),
  entry("first", said.first, "list", ["Home"], lists),
  entry("last", said.last, "list", ["End"], lists),
  entry("open", said.open, "list", ["Enter"], candidates),
  entry("view", said.view, "list", ["v"], candidates),
  entry(null, words.app.keys.correct, "list", ["F2"], candidates),
  entry(null, words.app.keys.keep, "list", ["mod+Enter"], { on: ["library", "ranking", "pipeline"] }),
  entry(null, words.app.keys.select, "list", ["Space"], { on: ["library", "pipeline"] }),
  entry(null, words.app.keys.selectMore, "list", ["Shift+ArrowDown", "Shift+ArrowUp"], { on: ["library", "pipeline"] }),
  entry(null, words.app.keys.selectAll, "list", ["mod+a"], { on: ["library", "pipeline"] }),
  entry("remove", said.remove, "list", ["Delete"], { on: ["library"] }),
  entry("undo", said.undoRemoval, "list", ["u"], { on: ["library"] }),

  entry("star", said.star, "triage", ["s", "*"], ranking),
  entry("maybe", said.maybe, "triage", ["m"], ranking),
  entry("reject", said.reject, "triage", ["x"], { on: ["ranking", "pipeline"] }),
  entry("undo", said.undo, "triage", ["u"], { on: ["ranking", "pipeline"] }),
  entry("compare", said.compare, "triage", ["c"], ranking),
  entry("side", said.side, "triage", ["o"], ranking),
  entry("matrix", said.matrix, "triage", ["t"], ranking),
  entry(null, words.app.keys.cells, "triage", ["ArrowLeft", "ArrowRight"], ranking),

  entry(null, words.app.keys.cards, "board", ["ArrowLeft", "ArrowRight"], pipeline),
  entry(null, words.app.keys.stages, "board", ["Alt+ArrowLeft", "Alt+ArrowRight"], pipeline),
  entry("maybe", said.move, "board", ["m"], pipeline),
  entry(null, words.app.keys.order, "board", ["Alt+ArrowUp", "Alt+ArrowDown"], pipeline),
  entry(null, words.app.keys.note, "board", ["n"], pipeline),

  entry(null, words.app.keys.requirements, "job", ["Alt+ArrowLeft", "Alt+ArrowRight"], { on: ["jobs"] }),
  entry(null, words.app.keys.importance, "job", ["Alt+ArrowUp", "Alt+ArrowDown"], { on: ["jobs"] }),
  entry("undo", said.undoJob, "job", ["u"], { on: ["jobs"] }),

  entry("blind", words.blind.command, "app", ["b"]),
  entry("new-job", said.newJob, "app", []),
  entry("problems", said.problems, "app", []),
  entry("last-import", said.lastImport, "app", []),
  entry("tour", said.tour, "app", []),
  ...themes.map((theme) => entry(`theme-${theme}`, said.theme(words.app.themes[theme]), "app", [])),
  ...languageOptions.map((option) => entry(`language-${option}`, said.language(languageName(option)), "app", [])),
];

/** What the screen that is on does at a command; what it does not do now is left out or undefined. */
export type ScreenCommands = { [C in ScreenCommand]?: (() => void) | undefined };

export interface CommandBoard {
  /** Returns the way to take them away again. The newest come first. */
  offer(commands: ScreenCommands): () => void;
  /** Whether a screen knows what to do. */
  has(command: ScreenCommand): boolean;
  /** True when a screen knew what to do. */
  run(command: ScreenCommand): boolean;
}

export function createCommandBoard(): CommandBoard {
  const offered: ScreenCommands[] = [];
  const find = (command: ScreenCommand): (() => void) | undefined => offered.find((commands) => commands[command] !== undefined)?.[command];
  return {
    offer(commands) {
      offered.unshift(commands);
      return () => {
        const index = offered.indexOf(commands);
        if (index >= 0) offered.splice(index, 1);
      };
    },
    has: (command) => find(command) !== undefined,
    run(command) {
      const action = find(command);
      action?.();
      return action !== undefined;
    },
  };
}
