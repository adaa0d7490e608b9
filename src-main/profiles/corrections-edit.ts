/** From what the recruiter does on screen to what is kept of it. */
import type { ProfileEdit } from "../../src-preload/contract.ts";
import type { Profile } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { workingEntries, type Correction, type EntryRef, type WorkingEntry } from "./corrections.ts";
import {
  blankEntry, checkEntry, checkPart, checkScalar, isList, isPart, isPersonal, isScalar, onlyPart, type Entry, type ListName, type ScalarField, type Value,
} from "./corrections-fields.ts";

/** What is added to the corrections made so far, and which of those (by their place) are over. */
export interface CorrectionEdit {
  remove: number[];
  add: { person: boolean; correction: Correction }[];
}

export interface EditKnowledge {
  /** A skill that a person typed: the taxonomy's, or one of the recruiter's own. */
  skill: (name: string) => { id: string; canonical: string };
  /** A name that no entry added before has. */
  newEntry: () => string;
}

type Path = { field: ScalarField } | { list: ListName; index: number | null; part: string | null };

const wrong = (message: string): WinnowError => new WinnowError("invalid_input", message);

function pathOf(field: string): Path {
  const [name = "", index, part] = field.split(".");
  if (isScalar(name) && index === undefined) return { field: name };
  if (!isList(name)) throw wrong(`“${name.slice(0, 40)}” cannot be corrected.`);
  return { list: name, index: index === undefined ? null : Number(index), part: part ?? null };
}

/** Whether two references mean the same entry. */
const sameRef = (a: EntryRef, b: EntryRef): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The corrections of an entry, or of one of its parts, by their place. */
function about(corrections: readonly Correction[], list: ListName, ref: EntryRef, part: string | null): number[] {
  return corrections.flatMap((one, at) => {
    if (one.op === "set" || one.list !== list) return [];
    if (one.op === "add") return part === null && "own" in ref && ref.own === one.own ? [at] : [];
    return sameRef(one.of, ref) && (part === null || (one.op === "part" && one.part === part)) ? [at] : [];
  });
}

/**
 * What one edit changes in the corrections made so far. Throws `invalid_input`, in a sentence, for a field, an entry or a value that
 * cannot be.
 */
export function editCorrections(parsed: Profile, corrections: readonly Correction[], edit: ProfileEdit, knowledge: EditKnowledge): CorrectionEdit {
  const said = (correction: Correction): CorrectionEdit["add"] => [
    { person: isPersonal(correction.op === "set" ? correction.field : correction.list), correction },
  ];
  const ofField = (field: ScalarField): number[] => corrections.flatMap((one, at) => (one.op === "set" && one.field === field ? [at] : []));

  function entryAt(list: ListName, index: number | null): WorkingEntry {
    if (index === null) throw wrong("Which entry of the list is meant is missing.");
    const entry = workingEntries(parsed, corrections, list)[index];
    if (!entry) throw wrong("This entry is no longer there.");
    return entry;
  }

  /** The typed parts of an entry, checked; what follows from one part for another is added. */
  function patchOf(list: ListName, typed: Record<string, Value>): Entry {
    const patch: Entry = {};
    for (const [part, value] of Object.entries(typed)) patch[part] = checkPart(list, part, value);
    if (list === "skills" && typeof patch["name"] === "string") Object.assign(patch, knowledge.skill(patch["name"]));
    if (list === "employment" && patch["current"] === true) patch["end"] = null;
    else if (list === "employment" && typeof patch["end"] === "string") patch["current"] = false;
    return patch;
  }

  function set(path: Path, value: Value): CorrectionEdit {
    if ("field" in path) return { remove: ofField(path.field), add: said({ op: "set", field: path.field, value: checkScalar(path.field, value) }) };
    const { list, index } = path;
    const part = path.part ?? onlyPart[list];
    if (part === undefined) throw wrong("Which part of the entry is meant is missing.");
    if (!isPart(list, part)) throw wrong(`An entry of this list has no “${part.slice(0, 40)}”.`);
    const { ref, parts } = entryAt(list, index);
    const patch = patchOf(list, { [part]: value });
    checkEntry(list, { ...parts, ...patch });
    return { remove: about(corrections, list, ref, part), add: said({ op: "part", list, of: ref, part, patch }) };
  }

  function add(list: ListName, given: Record<string, Value>): CorrectionEdit {
    const only = onlyPart[list];
    const typed = only !== undefined && only !== "value" && "value" in given ? { [only]: given["value"] ?? null } : given;
    const entry = { ...blankEntry(list), ...typed };
    const patch = patchOf(list, entry);
    checkEntry(list, patch);
    const shown = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null && value !== false));
    return { remove: [], add: said({ op: "add", list, own: knowledge.newEntry(), entry: shown }) };
  }

  function remove(path: Path): CorrectionEdit {
    if ("field" in path) return set(path, null);
    if (path.part !== null) return set(path, null);
    const { ref } = entryAt(path.list, path.index);
    if ("own" in ref) return { remove: about(corrections, path.list, ref, null), add: [] };
    // What was said of the entry stays, so that it can be restored as it was.
    return { remove: [], add: said({ op: "remove", list: path.list, of: ref }) };
  }

  function restore(list: ListName): CorrectionEdit {
    const last = corrections.findLastIndex((one) => one.op === "remove" && one.list === list);
    if (last < 0) throw wrong("Nothing was removed from this list.");
    return { remove: [last], add: [] };
  }

  function revert(path: Path): CorrectionEdit {
    if ("field" in path) return { remove: ofField(path.field), add: [] };
    const { list, index, part } = path;
    if (index === null) return { remove: corrections.flatMap((one, at) => (one.op !== "set" && one.list === list ? [at] : [])), add: [] };
    return { remove: about(corrections, list, entryAt(list, index).ref, part), add: [] };
  }

  switch (edit.op) {
    case "set":
      return set(pathOf(edit.field), edit.value);
    case "add":
      return add(edit.list, edit.entry);
    case "remove":
      return remove(pathOf(edit.field));
    case "revert":
      return revert(pathOf(edit.field));
    case "restore":
      return restore(edit.list);
  }
}
