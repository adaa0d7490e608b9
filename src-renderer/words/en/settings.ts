/** What the settings say about the library, watched folders, backups, privacy, the report and appearance. */
import type { BackupSchedule, CareStep, CareWork, StoredPlace, WatchedFolder } from "../../../src-preload/contract.ts";
import { formatBytes } from "../../ui/format.ts";
import { formatCount, formatCounted, formatMoment } from "../../ui/numbers.ts";

const people = (n: number): string => formatCounted(n, "candidate", "candidates");

export const settings = {
  title: "Settings",
  sections: "Sections of the settings",
  section: {
    library: "Library",
    folders: "Watched folders",
    backups: "Backups",
    skills: "Skills and job titles",
    lists: "Candidates’ pay, availability and wishes",
    models: "Reading for meaning",
    privacy: "Privacy",
    report: "Report for help",
    appearance: "Appearance",
    shortcuts: "Keyboard shortcuts",
  },
  short: { lists: "Pay and wishes" },

  path: { choose: "Choose a folder…", empty: "An empty folder cannot be chosen this way. Type or paste its path instead." },

  library: {
    lies: "Everything you import, type and decide is in one folder on this computer:",
    another: "To open another library, or this one after you have moved its folder, close Winnow and start it with the other folder:",
    anotherWeb: (folder: string) => `winnow serve --library "${folder}"`,
    anotherDesktop: "Set WINNOW_LIBRARY to the folder, and start Winnow.",
    move: "To move it to another disk, make a backup, restore that there, and start Winnow with the new folder. The old one stays until you delete it.",
    verify: "Check the library",
    verifyAbout: "Reads everything once and tells whether it is whole: the database, each original file, and what finds resumes by meaning. It changes nothing.",
    rebuild: "Rebuild the index",
    rebuildAbout: "Throws away what finds resumes by meaning and makes it again from your library. Until it is done, searches may miss someone.",
    rebuilding: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)} passages`,
    rebuilt: "The index has been rebuilt.",
    reread: "Read all resumes again",
    rereadAbout: "When Winnow learns to read better, resumes from before can be read again from their text in your library. What you corrected stays as you corrected it.",
    whole: (at: string) => `The library is whole. Checked ${formatMoment(at)}.`,
    notWhole: (at: string) => `Not everything is as it should be. Checked ${formatMoment(at)}.`,
    files: "Files concerned",
    checks: "What was checked",
  },

  folders: {
    about: "New and changed resumes in these folders are imported by themselves while Winnow is open, and what came meanwhile when it is next opened. Taking a file out of a folder removes nobody from your library.",
    field: "Folder to watch",
    placeholder: "Type or paste the path of a folder",
    add: "Watch this folder",
    list: "Watched folders",
    none: "No folder is watched yet.",
    noneHint: "Name the folder that you save applications in, or a shared one of your team.",
    state: {
      watching: "Watched",
      looking: "Being looked through…",
      paused: "Paused",
      away: "Not there now",
    } satisfies Record<WatchedFolder["state"], string>,
    files: ({ files, lastAt }: Pick<WatchedFolder, "files" | "lastAt">) => (lastAt === null ? "no resume found in it yet" : `${formatCounted(files, "file", "files")} found so far, the last ${formatMoment(lastAt)}`),
    pause: (path: string) => `Pause ${path}`,
    resume: (path: string) => `Go on with ${path}`,
    check: (path: string) => `Look through ${path} now`,
    remove: (path: string) => `Stop watching ${path}`,
    added: "Watched from now on. What lies in it is being imported.",
    removed: (path: string) => `${path} is not watched any more. Everyone from it stays.`,
    undo: "Undo",
  },

  backups: {
    about: "A backup is a folder with a copy of everything: candidates, originals, jobs, notes and decisions. Each copy is checked file by file. Best is another disk, which is still there when this one is not.",
    field: "Folder for backups",
    placeholder: "Type or paste the path of a folder on another disk",
    every: "Back up by itself",
    intervals: { off: "Off", daily: "Every day", weekly: "Every week" } satisfies Record<BackupSchedule["every"], string>,
    keep: "Automatic backups to keep",
    save: "Save",
    saved: "Saved.",
    now: "Back up now",
    needsFolder: "Name a folder first.",
    last: (at: string, automatic: boolean) => `Last backup: ${formatMoment(at)}${automatic ? ", by itself" : ""}.`,
    never: "This library has not been backed up yet.",
    next: (at: string) => `The next one is made about ${formatMoment(at)}, or when Winnow is next open.`,
    done: (folder: string) => `Backed up and checked: ${folder}`,
    faults: (n: number) => `${formatCounted(n, "original file was", "original files were")} missing or damaged in the library already. Check the library to see which.`,
    restoreTitle: "Restore a backup",
    restoreAbout: "A backup is restored into a new folder. Your present library is not touched.",
    backupField: "Backup, or the folder that backups are in",
    folderField: "New folder for the restored library",
    restore: "Restore",
    restored: (folder: string, candidates: number, madeAt: string) => `${people(candidates)} restored as of ${formatMoment(madeAt)} into ${folder}. To open it, close Winnow and start it with that folder.`,
    backupPlaceholder: "Type or paste the path of a backup",
    folderPlaceholder: "Type or paste the path of a folder that is not there yet",
    found: "Backups there",
    backup: (madeAt: string, candidates: number, bytes: number) => `${formatMoment(madeAt)} · ${people(candidates)} · ${formatBytes(bytes)}`,
    automatic: "by itself",
    use: "Take this one",
    useThat: (madeAt: string) => `Take the backup of ${formatMoment(madeAt)}`,
  },

  work: {
    kind: { backup: "Backing up", restore: "Restoring", verify: "Checking the library" } satisfies Record<CareWork["kind"], string>,
    step: { database: "the database", originals: "original files", checking: "checking the copy" } satisfies Record<CareStep, string>,
    cancel: "Cancel",
  },

  privacy: {
    nothingSent: "Nothing of your candidates, jobs or decisions leaves this computer. Winnow opens a connection for one thing only: to download a language model when you ask for it, and then sends nothing but the name of the file it wants.",
    who: "No account, no statistics, no reports by themselves, no fonts or pictures from elsewhere. In a browser, Winnow talks to this computer only, and only to pages that know its key.",
    table: "What is stored on this computer, and where",
    columns: { what: "What", where: "Where", size: "Size" },
    place: {
      database: "What was read, typed and decided: candidates, jobs, notes, stages",
      originals: "The original files, as you gave them",
      index: "What finds resumes by meaning: numbers, made from the texts",
      lists: "Public lists of skills that you imported",
      models: "Language models that you downloaded or imported",
      uploads: "Files on their way in: deleted when they have been read",
      window: "The window: its size and place",
      backups: "Backups that you asked for",
    } satisfies Record<StoredPlace["what"], string>,
    files: (bytes: number, files: number) => (files === 0 ? "nothing yet" : `${formatBytes(bytes)}, ${formatCounted(files, "file", "files")}`),
    browser: "Your choice of theme and of views is kept by this window. Watched folders are only read, never written to.",
    meaning: "Names, contact details, ages, photos and pronouns are taken out before a text is read for meaning or scored.",
  },

  report: {
    about: "If you ask somebody for help, this file tells what they would ask first: versions, counts, settings, how long things take, and errors by their kind. It holds no name, no text, no file name and no path of yours. It is saved where you choose; nothing is sent.",
    save: "Save the report",
    saved: "The report has been saved.",
  },

  appearance: {
    about: "Light, dark, with high contrast, or as your system says. It is remembered on this computer.",
  },
};
