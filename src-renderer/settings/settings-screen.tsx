import { useEffect, useRef, type ComponentType } from "react";
import { ShortcutList } from "../app/shortcut-list.tsx";
import { MovingInSettings } from "../moving-in/moving-in-settings.tsx";
import { ListSettings } from "../conditions/list-settings.tsx";
import { RetentionSettings } from "../privacy/retention-settings.tsx";
import { FairnessSettings } from "../fairness/fairness-settings.tsx";
import { LearningSettings } from "../learning/learning-settings.tsx";
import { AppearanceSettings } from "./appearance-settings.tsx";
import { BackupSettings } from "./backup-settings.tsx";
import { BlindSettings } from "./blind-settings.tsx";
import { FolderSettings } from "./folder-settings.tsx";
import { LibrarySettings } from "./library-settings.tsx";
import { ModelSettings } from "./model-settings.tsx";
import { PrivacySettings } from "./privacy-settings.tsx";
import { ReportSettings } from "./report-settings.tsx";
import { headingId, settingsSections, type SectionId } from "./section-list.ts";
import { Section } from "./section.tsx";
import { SettingsNav } from "./settings-nav.tsx";
import { TaxonomySettings } from "./taxonomy-settings.tsx";
import { words } from "../words/words.ts";

const contents: Record<SectionId, ComponentType> = {
  library: LibrarySettings, folders: FolderSettings, backups: BackupSettings, skills: TaxonomySettings, lists: ListSettings, moving: MovingInSettings, models: ModelSettings, learning: LearningSettings, blind: BlindSettings,
  fairness: FairnessSettings, retention: RetentionSettings, privacy: PrivacySettings, report: ReportSettings, appearance: AppearanceSettings, shortcuts: ShortcutList,
};

/** @param section where the page begins to be read; null for its top */
export function SettingsScreen({ section }: { section: string | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = settingsSections.find(({ id }) => id === section);
    if (heading === undefined) return;
    const element = document.getElementById(headingId(heading.id));
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  }, [section]);
  return (
    <div className="flex h-full">
      <title>{words.app.windowTitle(words.settings.title)}</title>
      <SettingsNav scroller={scroller} />
      <div ref={scroller} role="region" aria-label={words.settings.title} tabIndex={0} className="min-w-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        <div className="mx-auto max-w-[46rem] px-6 pt-3 pb-[30vh]">
          <h1 className="text-xl font-semibold tracking-tight">{words.settings.title}</h1>
          {settingsSections.map(({ id, heading, icon }) => {
            const Content = contents[id];
            return (
              <Section key={id} id={headingId(id)} icon={icon} name={heading}>
                <Content />
              </Section>
            );
          })}
        </div>
      </div>
    </div>
  );
}
