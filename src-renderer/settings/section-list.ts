/** The sections of the settings, in their order: their names and the addresses under which one goes to them. */
import { Scale, BookOpenCheck, DatabaseBackup, EyeOff, FileSpreadsheet, FolderSync, Keyboard, LibraryBig, LifeBuoy, MessageSquareText, ShieldCheck, SunMoon, type LucideIcon } from "lucide-react";
import { words } from "../words/words.ts";

export const sectionIds = ["library", "folders", "backups", "skills", "lists", "models", "learning", "blind", "privacy", "report", "appearance", "shortcuts"] as const;
export type SectionId = (typeof sectionIds)[number];

export interface SettingsSection {
  id: SectionId;
  /** As it is called in a list, which is narrow. */
  name: string;
  heading: string;
  icon: LucideIcon;
}

const icons: Record<SectionId, LucideIcon> = {
  library: LibraryBig, folders: FolderSync, backups: DatabaseBackup, skills: BookOpenCheck, lists: FileSpreadsheet, models: MessageSquareText, learning: Scale, blind: EyeOff,
  privacy: ShieldCheck, report: LifeBuoy, appearance: SunMoon, shortcuts: Keyboard,
};
const short: { [I in SectionId]?: string } = words.settings.short;

export const settingsSections: readonly SettingsSection[] = sectionIds.map((id) => ({ id, name: short[id] ?? words.settings.section[id], heading: words.settings.section[id], icon: icons[id] }));

/** The id of a section's heading on the page. */
export const headingId = (id: SectionId): string => `settings-${id}`;
