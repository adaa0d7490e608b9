/** What every field of a profile on screen shares: where it was read, what lights up in the resume, and how it is corrected. */
import { createContext, use } from "react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import type { FieldReading } from "../../src-preload/domain.ts";
import type { Failure } from "../ui/failure.ts";

/** Resolves to null when it was kept, else to what was wrong with it. `done` is said afterwards, with a way to undo it. */
export type Correct = (edits: readonly ProfileEdit[], done: string) => Promise<Failure | null>;

export interface ProfileDesk {
  readings: ReadonlyMap<string, FieldReading>;
  /** Marks where the fields were read, or with null nothing. */
  light(fields: readonly string[] | null): void;
  /** The same, and brings it on screen. */
  show(fields: readonly string[]): void;
  /** Null where the profile is only to be looked at. */
  correct: Correct | null;
  /** The field that is being corrected, by its first path. */
  editing: string | null;
  edit(field: string | null): void;
}

export const ProfileDeskContext = createContext<ProfileDesk | null>(null);

export function useProfileDesk(): ProfileDesk {
  const desk = use(ProfileDeskContext);
  if (desk === null) throw new Error("A field of a profile stands outside its ProfileDeskContext.");
  return desk;
}
