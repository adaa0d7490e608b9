import { Eye, EyeOff } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { Tip } from "../ui/tip.tsx";
import { words } from "../words/words.ts";

/** Begins blind review and, while it is on, says so and leaves it. */
export function BlindSwitch() {
  const { blind } = useServices();
  const on = useStore(blind.store, (state) => state.on);
  const Icon = on ? EyeOff : Eye;
  const label = on ? words.blind.switchOff : words.blind.switchOn;
  return (
    <Tip text={label} shortcut="B" side="right">
      <button
        type="button"
        aria-label={words.blind.title}
        aria-pressed={on}
        onClick={blind.toggle}
        className={cx(
          "mb-1 flex w-[4.625rem] flex-col items-center gap-1 rounded-lg py-2 text-center text-2xs font-medium transition-colors",
          on ? "bg-accent-soft text-accent" : "text-ink-soft hover:bg-hover hover:text-ink",
        )}
      >
        <Icon aria-hidden className="size-5" strokeWidth={1.6} />
        {words.blind.title}
      </button>
    </Tip>
  );
}
