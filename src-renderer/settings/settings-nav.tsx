import { useEffect, useState, type RefObject } from "react";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { headingId, type SectionId, type SettingsSection } from "./section-list.ts";
import { words } from "../words/words.ts";

interface SettingsNavProps {
  entries: readonly SettingsSection[];
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
}

/** So far from the top (pixels) a section counts as the one that is read. */
const READING_LINE = 140;

/** The section whose heading went past the reading line last; at the very end, the last one. */
function sectionAt(scroller: HTMLElement, entries: readonly SettingsSection[]): SectionId | null {
  if (scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) return entries.at(-1)?.id ?? null;
  const top = scroller.getBoundingClientRect().top + READING_LINE;
  const past = entries.filter(({ id }) => (document.getElementById(headingId(id))?.getBoundingClientRect().top ?? Infinity) <= top);
  return (past.at(-1) ?? entries[0])?.id ?? null;
}

/** The sections of the page; the one that is read is marked. */
export function SettingsNav({ entries, scroller }: SettingsNavProps) {
  const { navigation } = useServices();
  const [here, setHere] = useState(entries[0]?.id ?? null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => setHere(sectionAt(element, entries));
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [entries, scroller]);
  const go = (id: SectionId): void => {
    navigation.adjust({ name: "settings", section: id });
    // Also when one goes there a second time.
    const heading = document.getElementById(headingId(id));
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
    setHere(id);
  };
  return (
    <nav aria-label={words.settings.sections} className="w-60 shrink-0 overflow-y-auto py-4 pr-2 pl-4">
      <ul className="space-y-0.5">
        {entries.map(({ id, name, icon: Icon }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={here === id ? "true" : undefined}
              onClick={() => go(id)}
              className={cx(
                "flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left transition-colors",
                here === id ? "bg-selected font-medium text-ink" : "text-ink-soft hover:bg-hover hover:text-ink",
              )}
            >
              <Icon aria-hidden className={cx("size-4 shrink-0", here === id ? "text-accent" : "text-ink-faint")} strokeWidth={1.75} />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
