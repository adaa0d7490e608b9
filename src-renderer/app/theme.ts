/** Light, dark, or as the system says; remembered on this computer. */
import { createStore, type StoreApi } from "zustand/vanilla";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const storageKey = "winnow.theme";

export interface ThemeChoice {
  readonly store: StoreApi<{ theme: Theme }>;
  choose(theme: Theme): void;
}

export function createTheme(root: HTMLElement, storage: Storage): ThemeChoice {
  const remembered = themes.find((theme) => theme === storage.getItem(storageKey)) ?? "system";
  const store = createStore(() => ({ theme: remembered as Theme }));
  const show = (theme: Theme): void => {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  show(remembered);
  return {
    store,
    choose(theme) {
      storage.setItem(storageKey, theme);
      store.setState({ theme });
      show(theme);
    },
  };
}
