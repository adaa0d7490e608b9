import { correctableLists, type ProfileEdit, type ResumeDetail } from "../../src-preload/contract.ts";
import type { Profile } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { toFailure } from "../ui/failure.ts";
import { words } from "../words/words.ts";
import type { Correct } from "./profile-desk.ts";
import { followField } from "./same-entry.ts";

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
      const undo = edits.flatMap((edit) => undoOf(edit, before, after.profile) ?? []).reverse();
      const run = async (): Promise<void> => {
        const now = await client.request("library.resume", { resumeId });
        await send(undo.flatMap((edit) => inProfile(edit, after.profile, now.profile) ?? []));
      };
      toasts.done(done, { label: words.candidate.undo, run: () => void run().catch(toasts.problem) });
      return null;
    } catch (thrown) {
      return toFailure(thrown);
    }
  };
}

/** An edit of a profile as it was, for the profile as it is now, whose entries may stand in other places; null where its entry is gone. */
export function inProfile(edit: ProfileEdit, before: Profile, now: Profile): ProfileEdit | null {
  if (!("field" in edit)) return edit;
  const field = followField(edit.field, before, now);
  return field === null ? null : { ...edit, field };
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
      return undoRemoval(edit.field, before);
    case "restore":
      return null;
  }
}

/** What the resume says comes back as it was; what the recruiter had added is added again. */
function undoRemoval(path: string, before: Profile): ProfileEdit | null {
  const list = correctableLists.find((each) => path.startsWith(`${each}.`));
  if (list === undefined) return null;
  const readings = before.readings.filter(({ field }) => field === path || field.startsWith(`${path}.`));
  const isOwn = readings.length > 0 && readings.every(({ by }) => by === "recruiter");
  const entry: unknown = before[list][Number(path.slice(list.length + 1))];
  return isOwn && entry !== undefined ? { op: "add", list, entry: typedParts(list, entry) } : { op: "restore", list };
}

const partNames: Record<(typeof correctableLists)[number], readonly string[]> = {
  emails: [], phones: [], links: [],
  employment: ["title", "company", "location", "start", "end", "current"],
  education: ["degree", "field", "institution", "start", "end"],
  skills: ["name"],
  certifications: ["name", "issuer", "date"],
  languages: ["name", "level", "cefr"],
};

type Parts = Extract<ProfileEdit, { op: "add" }>["entry"];

function typedParts(list: (typeof correctableLists)[number], entry: unknown): Parts {
  if (typeof entry === "string") return { value: entry };
  const all = entry as Parts;
  return Object.fromEntries(partNames[list].map((part) => [part, all[part] ?? null]));
}

/** The value a path names, as an edit may carry it. */
function valueAt(profile: Profile, path: string): string | number | boolean | null {
  let value: unknown = profile;
  for (const part of path.split(".")) value = (value as Record<string, unknown> | null | undefined)?.[part];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
