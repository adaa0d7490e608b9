import { useRef, type ReactNode } from "react";
import { BookOpenCheck, DatabaseBackup, FileSpreadsheet, FolderSync, LibraryBig, LifeBuoy, MessageSquareText, ShieldCheck, SunMoon } from "lucide-react";
import { ListSettings } from "../conditions/list-settings.tsx";
import { AppearanceSettings } from "./appearance-settings.tsx";
import { BackupSettings } from "./backup-settings.tsx";
import { FolderSettings } from "./folder-settings.tsx";
import { LibrarySettings } from "./library-settings.tsx";
import { ModelSettings } from "./model-settings.tsx";
import { PrivacySettings } from "./privacy-settings.tsx";
import { ReportSettings } from "./report-settings.tsx";
import { Section } from "./section.tsx";
import { SettingsNav, type SectionEntry } from "./settings-nav.tsx";
import { TaxonomySettings } from "./taxonomy-settings.tsx";
import { words } from "./words.ts";

const sections: readonly (SectionEntry & { heading: string; content: () => ReactNode })[] = [
  { id: "settings-library", name: words.section.library, heading: words.section.library, icon: LibraryBig, content: LibrarySettings },
  { id: "settings-folders", name: words.section.folders, heading: words.section.folders, icon: FolderSync, content: FolderSettings },
  { id: "settings-backups", name: words.section.backups, heading: words.section.backups, icon: DatabaseBackup, content: BackupSettings },
  { id: "settings-skills", name: words.section.skills, heading: words.section.skills, icon: BookOpenCheck, content: TaxonomySettings },
  { id: "settings-lists", name: words.short.lists, heading: words.section.lists, icon: FileSpreadsheet, content: ListSettings },
  { id: "settings-models", name: words.section.models, heading: words.section.models, icon: MessageSquareText, content: ModelSettings },
  { id: "settings-privacy", name: words.section.privacy, heading: words.section.privacy, icon: ShieldCheck, content: PrivacySettings },
  { id: "settings-report", name: words.section.report, heading: words.section.report, icon: LifeBuoy, content: ReportSettings },
  { id: "settings-appearance", name: words.section.appearance, heading: words.section.appearance, icon: SunMoon, content: AppearanceSettings },
];

export function SettingsScreen() {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div className="flex h-full">
      <title>Settings – Winnow</title>
      <SettingsNav entries={sections} scroller={scroller} />
      <div ref={scroller} role="region" aria-label={words.title} tabIndex={0} className="min-w-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        <div className="mx-auto max-w-[46rem] px-6 pt-3 pb-[30vh]">
          <h1 className="text-xl font-semibold tracking-tight">{words.title}</h1>
          {sections.map(({ id, heading, icon, content: Content }) => (
            <Section key={id} id={id} icon={icon} name={heading}>
              <Content />
            </Section>
          ))}
        </div>
      </div>
    </div>
  );
}
