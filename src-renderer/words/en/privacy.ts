/** Every word of what people may ask for: where their data came from, what is stored about them, and that it is erased. */
import type { Provenance, Remain, SubjectFormat } from "../../../src-preload/contract.ts";
import { formatCounted } from "../../ui/numbers.ts";

const sources: Record<NonNullable<Provenance["source"]>, string> = {
  own: "Own application", referral: "Recommended", job_board: "Job board", agency: "Agency", event: "Event", folder: "Imported folder", other: "Other",
};
const consents: Record<NonNullable<Provenance["consent"]>, string> = { given: "Given", asked: "Asked for", refused: "Refused" };
const formats: Record<SubjectFormat, string> = { pdf: "PDF, to be read", json: "JSON, all of it", zip: "Archive with the original files" };
const whats: Record<Remain["what"], string> = { name: "The name", email: "The e-mail address", phone: "The phone number", file: "The file’s name", text: "A sentence" };

export const privacy = {
  title: "Data and consent",
  undo: "Undo",
  sources,
  consents,
  notRecorded: "Not recorded",
  source: "Came by",
  detail: "Who or which",
  detailPlaceholder: "Name or site",
  consent: "Consent",
  expires: "Until",
  saved: "Source and consent kept",
  expired: (day: string) => `The consent ended on ${day}.`,

  give: "Give out what is stored",
  formats,
  given: (file: string) => `Saved as ${file}`,
  erase: "Erase for good…",

  dueInLibrary: (count: number) => `${formatCounted(count, "person is", "people are")} due to be erased`,
  retention: {
    about: "Rules say who should not be kept any longer. Nobody is erased by a rule alone: you look at the list and put people away, and 14 days later the next start of Winnow erases them for good.",
    rules: "Rules",
    none: "No rule yet: everybody is kept.",
    rule: { rejected: (days: number) => `Rejected more than ${formatCounted(days, "day", "days")} ago`, still: (days: number) => `Nothing recorded for more than ${formatCounted(days, "day", "days")}` },
    allJobs: "all jobs",
    everyJob: "All jobs",
    ofJob: (rule: string, job: string) => `${rule} (${job})`,
    remove: "Remove this rule",
    removed: "Rule removed",
    who: "Who",
    whos: { rejected: "Who was rejected", still: "Of whom nothing was recorded" },
    days: "More days ago than",
    job: "Job",
    add: "Add the rule",
    due: "Due now",
    noneDue: "Nobody is due.",
    rejectedOn: (day: string) => `rejected on ${day}`,
    stillSince: (day: string) => `nothing since ${day}`,
    keep: "Keep",
    keepNamed: (name: string) => `Keep ${name}`,
    putAway: (count: number) => `Put ${formatCounted(count, "person", "people")} away`,
    away: (count: number) => `${formatCounted(count, "person", "people")} put away`,
    bin: "Put away",
    erasedOn: (day: string) => `erased from ${day} on`,
    back: "Bring back",
    backNamed: (name: string) => `Bring ${name} back`,
    kept: "Kept whatever the rules say",
    letGo: "Rules count again",
    letGoNamed: (name: string) => `Let the rules count for ${name} again`,
  },

  erasing: {
    title: (name: string) => `Erase ${name} for good?`,
    description: "This cannot be undone. Everything goes from this library, and then the whole of it is looked through.",
    goes: "What goes",
    resumes: (count: number) => `${formatCounted(count, "resume", "resumes")}, with what was read of them and the copies of the files`,
    notes: (count: number) => formatCounted(count, "note", "notes"),
    jobs: (titles: string) => `Everything recorded of them for ${titles}`,
    stays: "The decision log keeps that candidates were ranked and erased, by number and without a word of theirs.",
    learnedFrom: "What was learned from decisions on them stays, as numbers without a word of theirs. Learn again afterwards in the settings, under “Learning from decisions”, and use the new version.",
    backups: "Backups that hold them",
    backupsHint: "Winnow does not change backups. Make a new one afterwards, and delete these.",
    type: (name: string) => `Type “${name}” to show that you mean it`,
    cancel: "Cancel",
    erase: "Erase for good",
    working: "Erasing, and looking through the whole library…",
    done: (name: string) => `${name} is erased`,
    nothing: "The whole library was looked through: no name, address, file name or sentence of theirs is left in it.",
    left: "Something is left that Winnow does not change by itself:",
    remains: (what: Remain["what"], where: Remain["where"], place: string, label: string | null) => {
      const called = label === null ? "" : ` “${label}”`;
      const places: Record<Remain["where"], string> = { candidate: `the records of${called || " another candidate"}`, row: `${place}${called}`, file: `the file ${place}`, database: `the bytes of ${place}` };
      return `${whats[what]} also stands in ${places[where]}`;
    },
    sources: "Files that were imported, and still lie where they were",
    close: "Close",
  },
};
