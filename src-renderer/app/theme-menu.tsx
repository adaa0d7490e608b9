import { Monitor, Moon, Sun } from "lucide-react";
import { useStore } from "zustand";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { useServices } from "./context.ts";

const options = [
  { value: "system", name: "As the system" },
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
] as const;
const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeMenu() {
  const { theme } = useServices();
  const chosen = useStore(theme.store, (state) => state.theme);
  const Icon = icons[chosen];
  return (
    <Menu
      label="Theme"
      trigger={
        <button
          type="button"
          aria-label="Theme"
          title="Theme"
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
