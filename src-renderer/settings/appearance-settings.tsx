import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { themes } from "../app/theme.ts";
import { words as shell } from "../app/words.ts";
import { Segmented } from "../ui/segmented.tsx";
import { words } from "./words.ts";

const options = themes.map((value) => ({ value, name: shell.themes[value] }));

export function AppearanceSettings() {
  const { theme } = useServices();
  const chosen = useStore(theme.store, (state) => state.theme);
  return (
    <>
      <p className="mt-1 text-ink-soft">{words.appearance.about}</p>
      <div className="mt-3">
        <Segmented label={shell.theme} value={chosen} options={options} onChange={theme.choose} />
      </div>
    </>
  );
}
