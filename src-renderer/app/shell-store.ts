/** Which of the shell's own dialogs is open; one at a time. */
import { createStore, type StoreApi } from "zustand/vanilla";

export type ShellDialog = "help" | "palette";

export interface Shell {
  readonly store: StoreApi<{ dialog: ShellDialog | null }>;
  open(dialog: ShellDialog | null): void;
}

export function createShell(): Shell {
  const store = createStore<{ dialog: ShellDialog | null }>(() => ({ dialog: null }));
  return { store, open: (dialog) => store.setState({ dialog }) };
}
