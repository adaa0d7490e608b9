/** Rows of resumes as what the contract calls them. */
import type { SQLOutputValue } from "node:sqlite";
import type { ResumeDetail } from "../../src-preload/contract.ts";
import { documentFormatSchema, type Page, type ReadingWarning } from "../../src-preload/domain.ts";
import { readProfile } from "./stored-profile.ts";

export type Row = Record<string, SQLOutputValue>;

export const textOf = (value: SQLOutputValue | undefined): string => String(value);
export const textOrNull = (value: SQLOutputValue | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** A row of `resume` with `text`, `pages`, `notes` (the warnings) and `profile` of `resume_text`. */
export function resumeDetailOf(row: Row): ResumeDetail {
  return {
    candidateId: textOf(row["candidate_id"]),
    resumeId: textOf(row["resume_id"]),
    file: textOf(row["file"]),
    format: documentFormatSchema.parse(row["format"]),
    addedAt: textOf(row["added_at"]),
    profile: readProfile(textOf(row["profile"])),
    text: textOf(row["text"]),
    pages: JSON.parse(textOf(row["pages"])) as Page[],
    warnings: JSON.parse(textOf(row["notes"])) as ReadingWarning[],
  };
}
