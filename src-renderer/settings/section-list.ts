/** The sections of the settings, in their order: their names and the addresses under which one goes to them. */
import { BookOpenCheck, CalendarClock, DatabaseBackup, EyeOff, FileSpreadsheet, FolderSync, GraduationCap, Keyboard, LibraryBig, LifeBuoy, MessageSquareText, Scale, ShieldCheck, SunMoon, Truck, type LucideIcon } from "lucide-react";
import { words } from "../words/words.ts";

/** Sections that belong together, in the order of the page. */
const groups = {
  library: ["library", "folders", "backups"],
  bringing: ["moving", "lists"],
  ranking: ["skills", "models", "learning"],
  people: ["blind", "fairness", "retention", "privacy"],
  app: ["appearance", "shortcuts", "report"],
} as const;
type GroupId = keyof typeof groups;
export type SectionId = (typeof groups)[GroupId][number];

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

const sectionOf = (id: SectionId): SettingsSection => ({ id, name: short[id] ?? words.settings.section[id], heading: words.settings.section[id], icon: icons[id] });

export const settingsGroups: readonly { name: string; sections: readonly SettingsSection[] }[] = (Object.keys(groups) as GroupId[]).map((group) => ({
  name: words.settings.groups[group], sections: groups[group].map(sectionOf),
}));
export const settingsSections: readonly SettingsSection[] = settingsGroups.flatMap(({ sections }) => sections);

/** The id of a section's heading on the page. */
export const headingId = (id: SectionId): string => `settings-${id}`;
