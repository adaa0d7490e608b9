import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { themes } from "../app/theme.ts";
import { words } from "../words/words.ts";
import { Segmented } from "../ui/segmented.tsx";

const options = themes.map((value) => ({ value, name: words.app.themes[value] }));

export function AppearanceSettings() {
  const { theme } = useServices();
  const chosen = useStore(theme.store, (state) => state.theme);
  return (
    <>
      <p className="mt-1 text-ink-soft">{words.settings.appearance.about}</p>
      <div className="mt-3">
        <Segmented label={words.app.theme} value={chosen} options={options} onChange={theme.choose} />
      </div>
    </>
  );
}
