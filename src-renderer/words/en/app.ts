/** What the shell says: names of commands, of keys and of their groups, and what stands around every screen. */
import type { Command } from "../../app/commands.ts";
import type { Place } from "../../app/navigation.ts";

const placeNames: Record<Place["name"], string> = { library: "Library", jobs: "Jobs", ranking: "Ranking", pipeline: "Pipeline", log: "Decision log", settings: "Settings" };

export const app = {
  name: "Winnow",
  placesLabel: "Places",
  places: placeNames,
  go: (place: Place["name"]) => `Go to ${placeNames[place]}`,
  /** The window's title. */
  windowTitle: (screen: string) => `${screen} – Winnow`,

  groups: { go: "Move around", list: "In a list of candidates", triage: "Deciding", board: "On a board and a shortlist", job: "In a job", app: "Winnow" },

  commands: {
    palette: "Find anything, and do it",
    help: "Show the keyboard shortcuts",
    tour: "Take the tour",
    newJob: "Make a new job",
    problems: "Show the files that need your attention",
    lastImport: "Show what was read last",
    search: "Search or filter",
    searchJob: "Search the jobs, or go into the text of a new ad",
    close: "Close what is open, or leave the search box",
    next: "Next candidate or job",
    previous: "Previous candidate or job",
    first: "First of the list",
    last: "Last of the list",
    open: "Open the candidate’s panel and go into it",
    remove: "Remove from the library (delete)",
    undoRemoval: "Take back the last removal from the library",
    view: "Show the resume as pages or as text",
    star: "Put on the shortlist, or take off",
    maybe: "Mark as maybe, or take the mark away",
    reject: "Reject, with a reason",
    undo: "Take back the last mark or move",
    undoJob: "Take back the last move of a requirement",
    compare: "Mark for comparison, or take the mark away",
    side: "Compare those who are marked, side by side",
    matrix: "Show the ranking as a list or as a matrix",
    move: "Move the candidate to any stage",
    theme: (name: string) => `Theme: ${name}`,
    language: (name: string) => `Language: ${name}`,
  },

  /** Other words by which people look for a command. */
  also: {
    help: "keys hotkeys", tour: "help introduction guide", "new-job": "create add ad advert vacancy position opening role", problems: "errors failed password scans OCR unreadable", "last-import": "import result summary",
    search: "find", remove: "erase take out", undo: "revert restore back", view: "PDF original", star: "favourite add candidate", maybe: "later park unsure", reject: "decline turn down no", compare: "tick select",
    side: "comparison", matrix: "table grid requirements", blind: "anonymous hide names bias", theme: "colours dark mode appearance", language: "German English Deutsch translate",
    "go-library": "candidates people resumes", "go-jobs": "vacancies ads positions", "go-ranking": "scores best match", "go-pipeline": "board stages kanban interviews", "go-log": "audit trail history", "go-settings": "preferences options",
  } satisfies Partial<Record<Command | "theme" | "language", string>>,

  keys: {
    select: "Select the candidate, or not",
    selectMore: "Select the next ones, too",
    selectAll: "Select everyone in the list",
    correct: "Correct the field that has the focus",
    keep: "Save the note or the form that is being written",
    cells: "Go from cell to cell in the matrix",
    cards: "Go from card to card",
    stages: "Move the candidate to the stage before or after",
    order: "Move up or down on the shortlist",
    note: "Write a note on somebody on the shortlist",
    requirements: "Change the place of a requirement",
    importance: "Make a requirement matter more or less",
  },
  /** What is printed on the keys, where that differs from language to language. */
  keyNames: { Enter: "Enter", Space: "Space", Home: "Home", End: "End", Delete: "Del", Escape: "Esc", ctrl: "Ctrl", alt: "Alt", shift: "Shift" },

  themes: { system: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  theme: "Theme",
  language: "Language",
  languageOfComputer: "As the computer says",

  help: {
    title: "Keyboard shortcuts",
    about: "Everything works without a mouse.",
    button: "Keyboard shortcuts",
    or: "or",
    on: (places: readonly Place["name"][]) => places.map((place) => placeNames[place]).join(", "),
    then: (first: string, second: string) => `${first} then ${second}`,
    tour: "Take the tour",
  },

  /** Asked before the window is loaded anew in another language. */
  reload: {
    title: "Change the language now?",
    about: "The window is loaded anew in the other language, at this same place. What has not been kept yet would be lost:",
    typed: (text: string) => `What you typed: “${text}”`,
    copying: "Files that are still being copied into the library",
    go: "Change the language",
    stay: "Not now",
  },

  messages: { label: "Messages", close: "Close the message" },

  connection: {
    lost: "Winnow has stopped. Reconnecting… Your library is safe.",
    refused: "Winnow was started anew and has a new address. Open the address it shows now; your library is safe.",
    stopped: "Winnow stopped before it could answer.",
    stoppedHint: "Wait for it to come back, then try again.",
    misfit: (method: string) => `Winnow gave an answer this window does not understand (${method}).`,
    misfitHint: "Close Winnow and start it again, so that both halves are of the same version.",
    noCopy: (file: string) => `“${file}” could not be copied.`,
    noCopyHint: "Check that the file can still be opened and that Winnow is running, then try again.",
    noCopyAgain: "Try it again.",
  },

  noToken: {
    title: "Open Winnow by its full address",
    text: "This address lacks the key that keeps your library private. Copy the whole address that Winnow showed when it started, and open that.",
  },

  crash: {
    title: "This screen broke",
    text: "Your library is untouched. Show the screen again, or go to another place.",
    again: "Show it again",
  },

  drop: { title: "Drop to add to your library", text: "Files, whole folders, or zip archives of resumes" },
};
