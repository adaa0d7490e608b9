/** The columns that a table of candidates can have, in their usual order: what the screen offers and what the engine fills in. */
import { z } from "zod";
import type { Language } from "./asker.ts";

interface ExportColumn {
  id: string;
  /** It tells who the candidate is: a blind table leaves it out. */
  identifies?: true;
  /** It is in a table unless it is taken out. */
  usual?: true;
}

export const exportColumns = [
  { id: "rank", usual: true },
  { id: "name", usual: true },
  { id: "title", usual: true },
  { id: "score", usual: true },
  { id: "skill", usual: true },
  { id: "experience", usual: true },
  { id: "semantic", usual: true },
  { id: "readAgain", usual: true },
  { id: "learned", usual: true },
  { id: "mustHaves", usual: true },
  { id: "seniority", usual: true },
  { id: "evidence", usual: true },
  { id: "years", usual: true },
  { id: "location", identifies: true, usual: true },
  { id: "email", identifies: true, usual: true },
  { id: "phone", identifies: true, usual: true },
  { id: "shortlisted", usual: true },
  { id: "file", identifies: true, usual: true },
  { id: "candidate", identifies: true, usual: true },
  { id: "met" },
  { id: "missing" },
  { id: "skills" },
  { id: "conditions" },
  { id: "source" },
  { id: "consent" },
  { id: "flags" },
  { id: "notes" },
] as const satisfies readonly ExportColumn[];

export type ExportColumnId = (typeof exportColumns)[number]["id"];
const columns: readonly (ExportColumn & { id: ExportColumnId })[] = exportColumns;

export const exportColumnSchema = z.enum(exportColumns.map(({ id }) => id));

export const usualColumns: readonly ExportColumnId[] = columns.filter(({ usual }) => usual === true).map(({ id }) => id);

export const identifies = (id: ExportColumnId): boolean => columns.some((column) => column.id === id && column.identifies === true);

const titles: Record<Language, Record<ExportColumnId, string>> = {
  en: {
    rank: "Rank", name: "Name", title: "Title", score: "Score", skill: "Skill", experience: "Experience", semantic: "Semantic", readAgain: "Read again", learned: "Learned",
    mustHaves: "Must-haves", seniority: "Seniority", evidence: "Evidence", years: "Years", location: "Location", email: "E-mail", phone: "Phone",
    shortlisted: "Shortlisted", file: "File", candidate: "Candidate", met: "Requirements met", missing: "Not met", skills: "Skills",
    conditions: "Conditions", source: "Source", consent: "Consent", flags: "To check", notes: "Notes",
  },
  de: {
    rank: "Rang", name: "Name", title: "Titel", score: "Punktzahl", skill: "Fähigkeiten (Punkte)", experience: "Erfahrung (Punkte)",
    semantic: "Bedeutung (Punkte)", readAgain: "Noch einmal gelesen", learned: "Gelernt (Punkte)", mustHaves: "Muss-Anforderungen", seniority: "Erfahrungsstufe", evidence: "Belege",
    years: "Jahre", location: "Ort", email: "E-Mail", phone: "Telefon", shortlisted: "Ausgewählt", file: "Datei", candidate: "Person",
    met: "Anforderungen erfüllt", missing: "Nicht erfüllt", skills: "Fähigkeiten", conditions: "Bedingungen", source: "Quelle", consent: "Einwilligung", flags: "Zu prüfen", notes: "Notizen",
  },
};

/** The heads of the columns, the same in the dialog and in every format. */
export const columnTitlesIn = (language: Language): Record<ExportColumnId, string> => titles[language];
