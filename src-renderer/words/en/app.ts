/** What the shell says: names of commands and of their groups, and what stands around every screen. */
import type { Place } from "../../app/navigation.ts";

const placeNames: Record<Place["name"], string> = { library: "Library", jobs: "Jobs", ranking: "Ranking", pipeline: "Pipeline", settings: "Settings" };

export const app = {
  places: placeNames,
  go: (place: Place["name"]) => `Go to ${placeNames[place]}`,

  groups: { go: "Move around", list: "In a list of candidates", triage: "Deciding", board: "On a board and a shortlist", job: "In a job", app: "Winnow" },

  commands: {
    palette: "Find anything, and do it",
    help: "Show the keyboard shortcuts",
    tour: "Take the tour",
    newJob: "Make a new job",
    problems: "Show the files that need your attention",
    search: "Search or filter",
    searchJob: "Search the jobs, or go into the text of a new ad",
    close: "Close what is open, or leave the search box",
    next: "Next candidate or job",
    previous: "Previous candidate or job",
    first: "First of the list",
    last: "Last of the list",
    open: "Open the candidate’s panel and go into it",
    view: "Show the resume as pages or as text",
    star: "Put on the shortlist, or take off",
    maybe: "Mark as maybe, or take the mark away",
    reject: "Reject, with a reason",
    undo: "Take back the last mark or move",
    undoJob: "Take back the last move of a requirement",
    compare: "Mark for comparison; the second opens it",
    matrix: "Show the ranking as a list or as a matrix",
    move: "Move the candidate to any stage",
    theme: (name: string) => `Theme: ${name}`,
  },

  keys: {
    select: "Select the candidate, or not",
    selectMore: "Select the next ones, too",
    selectAll: "Select everyone in the list",
    cards: "Go from card to card",
    stages: "Move the candidate to the stage before or after",
    order: "Move up or down on the shortlist",
    requirements: "Change the place of a requirement",
    importance: "Make a requirement matter more or less",
  },

  themes: { system: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" },
  theme: "Theme",

  help: {
    title: "Keyboard shortcuts",
    about: "Everything works without a mouse.",
    button: "Keyboard shortcuts",
    or: "or",
    on: (places: readonly Place["name"][]) => places.map((place) => placeNames[place]).join(", "),
    then: (first: string, second: string) => `${first} then ${second}`,
    tour: "Take the tour",
  },
};
