/** The screen that is on says what the list commands mean there; the window's one key listener asks it. */
import type { Command } from "./shortcuts.ts";

export type ScreenCommands = Partial<Record<Exclude<Command, "help" | "go-library" | "go-jobs" | "go-ranking" | "go-pipeline" | "go-settings">, () => void>>;

export interface CommandBoard {
  /** Returns the way to take them away again. The newest come first. */
  offer(commands: ScreenCommands): () => void;
  /** True when a screen knew what to do. */
  run(command: keyof ScreenCommands): boolean;
}

export function createCommandBoard(): CommandBoard {
  const offered: ScreenCommands[] = [];
  return {
    offer(commands) {
      offered.unshift(commands);
      return () => {
        const index = offered.indexOf(commands);
        if (index >= 0) offered.splice(index, 1);
      };
    },
    run(command) {
      const action = offered.find((commands) => commands[command] !== undefined)?.[command];
      action?.();
      return action !== undefined;
    },
  };
}
