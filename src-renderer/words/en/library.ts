/** Every word of the library: its table, what is being read, and the files that need somebody. */
import type { DocumentKind } from "../../../src-preload/domain.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

const candidates = (count: number): string => formatCounted(count, "candidate", "candidates");
const scans = (count: number): string => formatCounted(count, "scan", "scans");

const looksLike: Record<Exclude<DocumentKind, "resume">, string> = {
  cover_letter: "This looks like a cover letter, not a resume.",
  invoice: "This looks like an invoice, not a resume.",
  job_ad: "This looks like a job ad, not a resume.",
  other: "This looks like another kind of document, not a resume.",
};

export const library = {
  title: "Library",
  windowTitle: "Library – Winnow",
  candidates,
  found: (count: number) => `${formatCount(count)} found`,
  foundNear: (count: number, near: number) => `${formatCount(count)} found, ${formatCount(near)} near what you said`,
  /** The way back to how the last import ended. */
  lastImport: (files: number) => `Last import: ${formatCounted(files, "file", "files")}`,
  needAttention: (files: number) => `${formatCounted(files, "file needs", "files need")} your attention`,
  chooseFiles: "Choose files",
  chooseFolder: "Choose folder",
  /** Other words by which people look for them. */
  chooseAlso: "import add upload read resumes CVs",
  undo: "Undo",
  removed: (who: string) => `Removed ${who} from the library.`,

  empty: {
    title: "Drop a folder of resumes anywhere in this window",
    text: "PDF, Word, RTF, OpenDocument, text, HTML, Markdown, JSON Resume, or a zip of them. They are copied into your library on this computer and are never sent anywhere.",
    samples: "Try it with sample resumes",
    readingTitle: "Reading your resumes",
    readingText: "The first candidates appear here in a moment. You can already paste a job meanwhile.",
  },

  table: {
    label: "Candidates",
    columns: {
      select: "Select", name: "Name", title: "Title", location: "Location", years: "Years", skills: "Skills", tags: "Tags", file: "File", added: "Added", menu: "More",
    },
    sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
    /** A row whose candidate is not there yet. */
    row: (place: number) => `row ${formatCount(place)}`,
    skills: (count: number) => formatCounted(count, "skill", "skills"),
    /** Behind the first of somebody's skills. */
    skillsInAll: (count: number) => `${formatCount(count)} in all`,
  },

  marks: {
    looksLike,
    noResume: "Not a resume",
    mayBeSomeoneElse: "Someone else in the library may be the same person.",
    duplicate: "Probable duplicate",
    resumes: (count: number) => `${formatCounted(count, "resume", "resumes")} of this person`,
  },

  reading: {
    label: "Reading resumes",
    progress: "Resumes read",
    running: (settled: number, found: number, more: boolean) => `Reading resumes: ${formatCount(settled)} of ${formatCount(found)}${more ? " or more" : ""}`,
    paused: (settled: number, found: number, more: boolean) => `Paused: ${formatCount(settled)} of ${formatCount(found)}${more ? " or more" : ""}`,
    copying: (settled: number, total: number) => `Copying ${formatCount(settled)} of ${formatCounted(total, "file", "files")}`,
    scans: (count: number, about: string | null) => `Reading ${scans(count)} by text recognition${about === null ? "" : `, ${about}`}`,
    page: (file: string, page: number, of: number) => `${file}, page ${formatCount(page)} of ${formatCount(of)}`,
    waitingScans: scans,
    pause: "Pause",
    resume: "Resume",
    cancel: "Cancel",
    cancelHint: "Leaves out what is still waiting; what was read stays",
    added: (count: number) => `Added ${formatCounted(count, "resume", "resumes")}`,
    /** Where files are not people one to one: "Added 200 files: 193 candidates". */
    became: (count: number, people: number, allResumes: boolean) =>
      `Added ${allResumes ? formatCounted(count, "resume", "resumes") : formatCounted(count, "file", "files")}: ${candidates(people)}`,
    versions: (count: number) => `${formatCounted(count, "is a further resume of a candidate who has one already", "are further resumes of candidates who have one already")}`,
    notResumes: (count: number) => `${formatCounted(count, "does not look like a resume", "do not look like resumes")}`,
    showThem: "Show them in the library",
    alreadyThere: (count: number) => `${formatCount(count)} already in the library`,
    cancelled: (count: number) => `${formatCount(count)} cancelled`,
    notRead: (count: number) => `${formatCount(count)} could not be read`,
    close: "Close",
  },

  failures: {
    title: "Files that could not be read",
    description: "Your files are untouched. Everything else was read.",
    noneTitle: "Nothing left here",
    none: "Every file was read, or you dismissed those that were not.",
    againAll: "Try all again",
    dismissAll: "Dismiss all",
    again: (file: string) => `Try ${file} again`,
    dismiss: (file: string) => `Dismiss ${file}`,
    recognise: "Read by text recognition",
  },

  unlock: {
    password: (file: string) => `Password of ${file}`,
    open: "Open",
    opening: "Opening…",
    others: (count: number) => `Try it on the other protected files, too (${formatCount(count)})`,
  },

  scans: {
    title: "Scans and photos",
    description: "Their words are read by text recognition (OCR), on this computer, after all other files. It takes some seconds a page.",
    noneTitle: "No scan is waiting",
    none: "Those that were read are in your library, those that were skipped among the files that could not be read.",
    list: "Scans that wait",
    now: (page: number, of: number) => `Reading page ${formatCount(page)} of ${formatCount(of)} now`,
    length: (pages: number, about: string) => `${formatCounted(pages, "page", "pages")}, ${about}`,
    skip: "Skip",
    skipOne: (file: string) => `Skip ${file}`,
    skipAll: "Skip all",
  },
};
