import type { ProfileEdit, ResumeDetail } from "../../src-preload/contract.ts";
import type { Profile } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { toFailure } from "../ui/failure.ts";
import type { Correct } from "./profile-desk.ts";

/** Corrects the profile of a resume; each correction can be undone from its message. */
export function useCorrections(resume: ResumeDetail, take: (corrected: ResumeDetail) => void): Correct {
  const { client, toasts } = useServices();
  const { resumeId } = resume;
  const send = async (edits: readonly ProfileEdit[]): Promise<ResumeDetail | null> => {
    let corrected: ResumeDetail | null = null;
    for (const edit of edits) {
      corrected = await client.request("library.correct", { resumeId, edit });
      take(corrected);
    }
    return corrected;
  };
  return async (edits, done) => {
    try {
      const before = resume.profile;
      const after = await send(edits);
      if (after === null) return null;
      const undo = edits.map((edit) => undoOf(edit, before, after.profile)).reverse();
      toasts.done(done, { label: "Undo", run: () => void send(undo.filter((edit) => edit !== null)).catch(toasts.problem) });
      return null;
    } catch (thrown) {
      return toFailure(thrown);
    }
  };
}

/** What takes an edit back; null where there is nothing to take back. */
export function undoOf(edit: ProfileEdit, before: Profile, after: Profile): ProfileEdit | null {
  switch (edit.op) {
    case "set":
    case "revert": {
      const reading = before.readings.find(({ field }) => field === edit.field);
      if (reading?.by === "recruiter") return { op: "set", field: edit.field, value: valueAt(before, edit.field) };
      return edit.op === "set" ? { op: "revert", field: edit.field } : null;
    }
    case "add": {
      const old = new Set(before[edit.list].map((entry) => JSON.stringify(entry)));
      const index = after[edit.list].findIndex((entry) => !old.has(JSON.stringify(entry)));
      return index < 0 ? null : { op: "remove", field: `${edit.list}.${String(index)}` };
    }
    case "remove":
      return { op: "revert", field: edit.field };
  }
}

/** The value a path names, as an edit may carry it. */
function valueAt(profile: Profile, path: string): string | number | boolean | null {
  let value: unknown = profile;
  for (const part of path.split(".")) value = (value as Record<string, unknown> | null | undefined)?.[part];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
