import { Contrast, Monitor, Moon, Sun } from "lucide-react";
import { useStore } from "zustand";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { useServices } from "./context.ts";
import { themes } from "./theme.ts";
import { words } from "../words/words.ts";

const options = themes.map((value) => ({ value, name: words.app.themes[value] }));
const icons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };

export function ThemeMenu() {
  const { theme } = useServices();
  const chosen = useStore(theme.store, (state) => state.theme);
  const Icon = icons[chosen];
  return (
    <Menu
      label={words.app.theme}
      trigger={
        <button
          type="button"
          aria-label={words.app.theme}
          title={words.app.theme}
          className="flex size-7 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
        >
          <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        </button>
      }
    >
      <MenuChoice value={chosen} options={options} onChoose={theme.choose} />
    </Menu>
  );
}
