/** The sections of the settings, in their order: their names and the addresses under which one goes to them. */
import { BookOpenCheck, CalendarClock, DatabaseBackup, EyeOff, FileSpreadsheet, FolderSync, GraduationCap, Keyboard, LibraryBig, LifeBuoy, MessageSquareText, Scale, ShieldCheck, SunMoon, Truck, type LucideIcon } from "lucide-react";
import { words } from "../words/words.ts";

export const sectionIds = ["library", "folders", "backups", "skills", "lists", "moving", "models", "learning", "blind", "fairness", "retention", "privacy", "report", "appearance", "shortcuts"] as const;
export type SectionId = (typeof sectionIds)[number];

export interface SettingsSection {
  id: SectionId;
  /** As it is called in a list, which is narrow. */
  name: string;
  heading: string;
  icon: LucideIcon;
}

const icons: Record<SectionId, LucideIcon> = {
  library: LibraryBig, folders: FolderSync, backups: DatabaseBackup, skills: BookOpenCheck, lists: FileSpreadsheet, moving: Truck, models: MessageSquareText, learning: GraduationCap, blind: EyeOff,
  fairness: Scale, retention: CalendarClock, privacy: ShieldCheck, report: LifeBuoy, appearance: SunMoon, shortcuts: Keyboard,
};
const short: { [I in SectionId]?: string } = words.settings.short;

export const settingsSections: readonly SettingsSection[] = sectionIds.map((id) => ({ id, name: short[id] ?? words.settings.section[id], heading: words.settings.section[id], icon: icons[id] }));

/** The id of a section's heading on the page. */
export const headingId = (id: SectionId): string => `settings-${id}`;
