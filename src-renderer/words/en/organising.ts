/** Every word of tags, notes, history, filters of columns, and what is done with many at once. */
import type { FactName } from "../../../src-preload/conditions.ts";
import type { HistoryEvent } from "../../../src-preload/contract.ts";
import { fileName } from "../../ui/format.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";
import { hiringDetail } from "../hiring-detail.ts";
import { interviews } from "./interviews.ts";

const candidates = (count: number): string => formatCounted(count, "candidate", "candidates");

const fieldWords: Record<string, string> = {
  name: "the name", title: "the title", location: "where they live", emails: "an e-mail address", phones: "a phone number", links: "a link", employment: "a job",
  education: "a degree or school", skills: "a skill", certifications: "a certificate", languages: "a language", kind: "what kind of document it is",
  yearsOfExperience: "the years of experience",
};
const fieldOf = (field: string): string => fieldWords[field] ?? "a field";
const changeWords = { set: "Corrected", added: "Added", removed: "Removed" } as const;
const markWords = { shortlisted: "Put on the shortlist of", maybe: "Marked as maybe for", rejected: "Rejected for" } as const;
const factWords: Record<FactName, string> = {
  pay: "expected pay", available: "available", notice: "notice period", contract: "contract wanted", hours: "hours wanted", remote: "remote wish",
  place: "lives in", relocate: "relocation", permit: "work permit",
};

/** One line of a history. */
function eventWords(event: HistoryEvent): string {
  switch (event.kind) {
    case "imported":
      return `Imported ${fileName(event.file)}`;
    case "read_again":
      return `Read ${fileName(event.file)} again, and found more or other things in it`;
    case "corrected":
      return `${changeWords[event.change]} ${fieldOf(event.field)}`;
    case "made_current":
      return `Made ${fileName(event.file)} the current resume`;
    case "stated":
      return event.by === "csv" ? `Took ${factWords[event.fact]} from a list` : event.by === "resume" ? `Went back to the resume for ${factWords[event.fact]}` : `Typed ${factWords[event.fact]}`;
    case "tagged":
      return `Tagged “${event.name}”`;
    case "noted":
      return "Wrote a note";
    case "note_edited":
      return "Edited a note";
    case "marked":
      return `${markWords[event.mark]} “${event.title}”`;
    case "moved":
      return `Moved to ${event.stage} for “${event.title}”`;
    case "merged":
      return `${event.by === "import" ? "Winnow joined" : "Joined"} with ${event.files.map(fileName).join(", ")}: one person`;
    case "hiring":
      return interviews.told(event.event.what, event.event.change, event.event.jobTitle, hiringDetail(event.event, interviews));
  }
}

export const organising = {
  undo: "Undo",
  tags: {
    title: "Tags",
    add: "Add a tag",
    placeholder: "Tag, such as “call back”",
    make: (name: string) => `Make the tag “${name}”`,
    suggestions: "Tags to choose from",
    none: "No tag yet. Type one: it is made as you type it.",
    remove: (name: string) => `Take off the tag ${name}`,
    tagged: (names: readonly string[], count: number) => `Tagged ${candidates(count)} “${names.join("”, “")}”.`,
    taggedAlready: (count: number): string => (count === 1 ? "The tag is there already." : "All of them have the tag already."),
    untagged: (names: readonly string[], count: number) => `Took “${names.join("”, “")}” off ${candidates(count)}.`,
    untaggedNobody: "None of them has this tag.",
    manage: "Manage tags",
    manageText: "Rename a tag, make one of two, or delete one. Whoever has a tag keeps it under its new name.",
    used: (count: number) => (count === 0 ? "Nobody has it" : candidates(count)),
    rename: (name: string) => `Rename ${name}`,
    newName: "New name",
    save: "Rename",
    cancel: "Cancel",
    renamed: (before: string, after: string) => `“${before}” is called “${after}” now.`,
    merge: (name: string) => `Merge ${name} into another tag`,
    mergeInto: (name: string) => `Put “${name}” into`,
    merged: (from: string, into: string) => `“${from}” is part of “${into}” now.`,
    delete: (name: string) => `Delete ${name}`,
    deleted: (name: string) => `Deleted the tag “${name}”.`,
  },
  notes: {
    title: "Notes",
    add: "Add a note",
    label: "New note",
    placeholder: "What you want to remember of this candidate",
    save: "Save note",
    hint: "Ctrl+Enter saves it",
    cancel: "Cancel",
    none: "No note yet.",
    edit: "Edit this note",
    editing: "The note",
    keep: "Save",
    delete: "Delete this note",
    deleted: "Deleted the note.",
    edited: (day: string) => `edited ${day}`,
    marked: (count: number) => formatCounted(count, "note", "notes"),
  },
  history: {
    title: "History",
    show: "Show the history",
    hide: "Hide the history",
    more: (count: number) => `Show ${formatCount(count)} more`,
  },
  selection: {
    everyone: "Select everyone in the list",
    nobody: "Select nobody",
    one: (name: string) => `Select ${name}`,
    bar: "With the selected candidates",
    selected: (count: number) => `${candidates(count)} selected`,
    all: (count: number) => `Select all ${candidates(count)}`,
    clear: "Select nobody",
    tag: "Tag",
    untag: "Take a tag off",
    toJob: "Add to a job",
    exportTable: "Export as CSV",
    remove: "Remove",
    listed: (count: number, title: string) => `Put ${candidates(count)} on the shortlist of “${title}”.`,
    noJobs: "There is no job yet. Paste one under Jobs first.",
    exported: (count: number) => `Exported ${candidates(count)}.`,
  },
  filters: {
    from: "From",
    to: "to",
    years: "years",
    yearsFrom: (from: string) => `from ${from}`,
    yearsTo: (to: string) => `up to ${to}`,
    fromField: "from years",
    toField: "up to years",
    titleWords: "Words of the title",
    titlePlaceholder: "such as nurse, or senior dev",
    placeWords: "Words of the place",
    placePlaceholder: "such as Berlin",
    findSkill: "Find a skill",
    addedSince: "Added since",
    noneSo: "Nobody here has one of that name.",
    noTags: "None of the candidates found has a tag.",
    quoted: (typed: string) => `“${typed}”`,
    since: (day: string) => `since ${day}`,
  },
  eventWords,
};
