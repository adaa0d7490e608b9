/** The columns that a table of candidates can have, in their usual order: what the screen offers and what the engine fills in. */
import { z } from "zod";

interface ExportColumn {
  id: string;
  /** The head of the column; the same in every format. */
  title: string;
  /** It tells who the candidate is: a blind table leaves it out. */
  identifies?: true;
  /** It is in a table unless it is taken out. */
  usual?: true;
}

export const exportColumns = [
  { id: "rank", title: "Rank", usual: true },
  { id: "name", title: "Name", usual: true },
  { id: "title", title: "Title", usual: true },
  { id: "score", title: "Score", usual: true },
  { id: "skill", title: "Skill", usual: true },
  { id: "experience", title: "Experience", usual: true },
  { id: "semantic", title: "Semantic", usual: true },
  { id: "readAgain", title: "Read again", usual: true },
  { id: "mustHaves", title: "Must-haves", usual: true },
  { id: "seniority", title: "Seniority", usual: true },
  { id: "evidence", title: "Evidence", usual: true },
  { id: "years", title: "Years", usual: true },
  { id: "location", title: "Location", identifies: true, usual: true },
  { id: "email", title: "E-mail", identifies: true, usual: true },
  { id: "phone", title: "Phone", identifies: true, usual: true },
  { id: "shortlisted", title: "Shortlisted", usual: true },
  { id: "file", title: "File", identifies: true, usual: true },
  { id: "candidate", title: "Candidate", identifies: true, usual: true },
  { id: "met", title: "Requirements met" },
  { id: "missing", title: "Not met" },
  { id: "skills", title: "Skills" },
  { id: "conditions", title: "Conditions" },
  { id: "flags", title: "To check" },
  { id: "notes", title: "Notes" },
] as const satisfies readonly ExportColumn[];

export type ExportColumnId = (typeof exportColumns)[number]["id"];
const columns: readonly (ExportColumn & { id: ExportColumnId })[] = exportColumns;

export const exportColumnSchema = z.enum(exportColumns.map(({ id }) => id));

export const usualColumns: readonly ExportColumnId[] = columns.filter(({ usual }) => usual === true).map(({ id }) => id);

export const identifies = (id: ExportColumnId): boolean => columns.some((column) => column.id === id && column.identifies === true);

export const columnTitle = (id: ExportColumnId): string => columns.find((column) => column.id === id)?.title ?? id;
