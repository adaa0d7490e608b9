import { useEffect, useState, type RefObject } from "react";
import { useServices } from "../app/context.ts";
import { cx } from "../ui/cx.ts";
import { headingId, settingsGroups, settingsSections, type SectionId, type SettingsSection } from "./section-list.ts";
import { words } from "../words/words.ts";

/** So far from the top (pixels) a section counts as the one that is read. */
const READING_LINE = 140;

/** The section whose heading went past the reading line last; at the very end, the last one. */
function sectionAt(scroller: HTMLElement): SectionId | null {
  if (scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) return settingsSections.at(-1)?.id ?? null;
  const top = scroller.getBoundingClientRect().top + READING_LINE;
  const past = settingsSections.filter(({ id }) => (document.getElementById(headingId(id))?.getBoundingClientRect().top ?? Infinity) <= top);
  return (past.at(-1) ?? settingsSections[0])?.id ?? null;
}

/** The sections of the page by group; the one that is read is marked. `scroller`: what scrolls. */
export function SettingsNav({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { navigation } = useServices();
  const [here, setHere] = useState(settingsSections[0]?.id ?? null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => setHere(sectionAt(element));
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroller]);
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
      {settingsGroups.map(({ name, sections }) => (
        <section key={name} aria-label={name} className="mb-3">
          <h2 aria-hidden className="px-2.5 pb-1 text-xs font-semibold text-ink-faint">
            {name}
          </h2>
          <ul className="space-y-0.5">
            {sections.map((section) => (
              <li key={section.id}>
                <SectionButton section={section} here={here === section.id} onGo={go} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function SectionButton({ section: { id, name, icon: Icon }, here, onGo }: { section: SettingsSection; here: boolean; onGo(id: SectionId): void }) {
  return (
    <button
      type="button"
      aria-current={here ? "true" : undefined}
      onClick={() => onGo(id)}
      className={cx(
        "flex w-full items-center gap-2.5 rounded-md px-2.5 py-1 text-left transition-colors",
        here ? "bg-selected font-medium text-ink" : "text-ink-soft hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden className={cx("size-4 shrink-0", here ? "text-accent" : "text-ink-faint")} strokeWidth={1.75} />
      {name}
    </button>
  );
}
