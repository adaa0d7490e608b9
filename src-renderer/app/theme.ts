/** Light, dark, high contrast, or as the system says; remembered on this computer. */
import { createStore, type StoreApi } from "zustand/vanilla";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

const storageKey = "winnow.theme";

export interface ThemeChoice {
  readonly store: StoreApi<{ theme: Theme }>;
  choose(theme: Theme): void;
}

/** @param wantsContrast whether the system asks for more contrast; followed while the system's theme is chosen */
export function createTheme(root: HTMLElement, storage: Storage, wantsContrast: MediaQueryList): ThemeChoice {
  const remembered = themes.find((theme) => theme === storage.getItem(storageKey)) ?? "system";
  const store = createStore(() => ({ theme: remembered as Theme }));
  const show = (): void => {
    const { theme } = store.getState();
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    if (theme === "contrast" || (theme === "system" && wantsContrast.matches)) root.dataset.contrast = "more";
    else delete root.dataset.contrast;
  };
  show();
  wantsContrast.addEventListener("change", show);
  return {
    store,
    choose(theme) {
      storage.setItem(storageKey, theme);
      store.setState({ theme });
      show();
    },
  };
}
