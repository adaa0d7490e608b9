/** Every word of the pipeline, the shortlist and triage, in one place so that it can be translated. */
import type { Mark, ProtectedMatter, StageKind } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

const candidates = (count: number): string => formatCounted(count, "candidate", "candidates");

const kinds: Record<StageKind, string> = {
  new: "New", screening: "Screening", interview: "Interview", offer: "Offer", hired: "Hired", rejected: "Rejected", withdrawn: "Withdrawn",
};

const marks: Record<Mark, string> = { shortlisted: "Shortlisted", maybe: "Maybe", rejected: "Rejected" };

export const pipeline = {
  kinds,
  marks,
  pipeline: "Pipeline",
  allJobs: "All jobs",
  overviewHint: "How every job stands. Open one for its board.",
  noJobs: { title: "A pipeline starts with a job", text: "Make a job and rank your library for it; whoever you put on the shortlist stands here.", make: "Make a job" },
  nobody: {
    title: "Nobody is in this pipeline yet",
    text: "Put candidates on the shortlist in the ranking, and they stand here as new.",
    rank: "Rank candidates",
  },
  views: { board: "Board", shortlist: "Shortlist", funnel: "Funnel" },
  viewAs: "Show as",
  editStages: "Stages and reasons",
  title: (job: string) => `Pipeline of ${job}`,
  tracked: (count: number) => `${candidates(count)} in the pipeline`,

  column: (name: string, count: number) => `${name}, ${candidates(count)}`,
  emptyColumn: "Nobody here",
  dropHere: "Drop to move here",
  card: (name: string, stage: string, time: string) => `${name}, ${stage}, ${time}`,
  selectedCard: (card: string) => `${card}, selected`,
  cardKeys:
    "Arrows go from card to card. Alt with left or right moves the candidate to the next stage, M opens the list of stages, X rejects, U takes the last move back. Space selects a card, Shift with up or down selects more, and what is done then is done with all of them.",
  selection: {
    bar: "Selected candidates",
    selected: (count: number) => `${formatCount(count)} selected`,
    move: "Move to",
    reject: "Reject",
    clear: "Clear the selection",
    select: "Select",
    deselect: "Take out of the selection",
    menu: (count: number) => `Move ${candidates(count)}`,
  },
  moveTo: "Move to",
  moveMenu: (name: string) => `Move ${name}`,
  openInRanking: "Open in the ranking",
  history: "What happened",
  historyOf: (name: string) => `What happened to ${name}`,
  historyHint: "Nothing here is ever rewritten: what is taken back stays, and says so.",
  moves: "Moves, marks and notes, as recorded",
  noHistory: "Nothing has been recorded yet.",
  told: {
    moved: (stage: string) => `Moved to ${stage}`,
    marked: (mark: string) => `Marked as ${mark.toLowerCase()}`,
    unmarked: "Mark taken away",
    note: (note: string) => `Note: ${note}`,
    noteGone: "Note taken away",
    undone: "Taken back",
    undoneWhat: (what: string) => `Taken back: ${what}`,
  },
  today: "today",
  days: (count: number) => formatCounted(count, "day", "days"),

  movedMany: (count: number, stage: string) => `Moved ${candidates(count)} to ${stage}.`,
  moved: (name: string, stage: string) => `Moved ${name} to ${stage}.`,
  rejected: (name: string) => `Rejected ${name}.`,
  unlisted: (name: string) => `Took ${name} off the shortlist.`,
  /** `who`: a name, or how many. */
  undone: {
    mark: (who: string) => `Took back the last mark on ${who}.`,
    move: (who: string) => `Took back the last move of ${who}.`,
    note: (who: string) => `Took back the last note on ${who}.`,
  },
  nothingToUndo: "There is nothing to take back.",
  undo: "Undo",

  reason: {
    reject: (name: string) => `Why is ${name} rejected?`,
    withdraw: (name: string) => `Why did ${name} withdraw?`,
    rejectMany: (count: number) => `Why are ${candidates(count)} rejected?`,
    withdrawMany: (count: number) => `Why did ${candidates(count)} withdraw?`,
    label: "Reason",
    placeholder: "Choose, or type a reason",
    own: (text: string) => `Use “${text}”`,
    about: "About the work, never about the person.",
    without: "Without a reason",
    ownAnyway: (text: string) => `Use “${text}” all the same`,
    /** `said`: the words in quotes. */
    personal: (said: string, matter: string) => `${said} speaks of the person, not of the work: nobody may be turned down for their ${matter}.`,
    personalHint: "Say what the job asks and what was not shown. If it is about the work after all, press Enter again.",
    personalKept: "The list is saved as it is. Better say what the job asks and what was not shown.",
    matters: { age: "age", family: "family or a pregnancy", gender: "gender", origin: "origin", health: "health", belief: "belief", looks: "looks" } satisfies Record<ProtectedMatter, string>,
  },

  shortlist: {
    empty: { title: "The shortlist is empty", text: "Press S on a candidate in the ranking to put them here." },
    hint: "Drag to order, or press Alt with ↑ or ↓. Press N on a candidate to write a note.",
    label: (name: string, place: number, of: number) => `${name}, ${formatCount(place)} of ${formatCount(of)}`,
    list: "Shortlist",
    note: (name: string) => `Note on ${name}`,
    notePlaceholder: "Add a note",
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Take ${name} off the shortlist`,
    ordered: (name: string, place: number) => `${name} is now number ${formatCount(place)}.`,
    noteSaved: "Saved the note.",
    orderUndone: "Put the shortlist back in its order.",
  },

  funnel: {
    label: (job: string) => `How far candidates came for ${job}`,
    reached: "Came this far",
    ofBefore: "Of the step before",
    here: "Stand here now",
    time: "Time in step",
    step: "Step",
    table: "The numbers",
    outTitle: "Who is out, and why",
    after: "Came as far as",
    out: "How",
    reason: "Reason",
    candidates: "Candidates",
    noReason: "No reason given",
    medianDays: (days: string, one: boolean) => `${days} ${one ? "day" : "days"}`,
    medianHint: "Half of them stayed shorter, half longer.",
    nobodyOut: "Nobody has been rejected or has withdrawn.",
  },

  overview: {
    job: "Job", waiting: "Longest wait", last: "Last change", maybe: "Maybe", none: "–", label: "Jobs and their pipelines",
  },

  supply: {
    title: "Skills: asked and held",
    hint: "How many open jobs ask a skill, and how many candidates of the library name it. What many ask and few have is worth a search of its own.",
    picture: (skills: number) => `The ${formatCounted(skills, "skill", "skills")} that most open jobs ask, and how many candidates have them`,
    jobs: "Open jobs that ask it",
    must: "As a must-have",
    candidates: "Candidates who have it",
    skill: "Skill",
    numbers: "The numbers",
    find: (skill: string) => `Show who has ${skill} in the library`,
  },

  stages: {
    title: "Stages and reasons",
    description: "They hold for every job. What was recorded keeps its place when a stage is renamed or removed.",
    stages: "Stages",
    name: (kind: string) => `Name of the stage that means ${kind}`,
    means: (kind: string) => `means ${kind.toLowerCase()}`,
    up: (name: string) => `Move the stage ${name} up`,
    down: (name: string) => `Move the stage ${name} down`,
    remove: (name: string) => `Remove the stage ${name}`,
    lastOfKind: "The only stage of its kind cannot be removed",
    add: "Add a stage",
    newName: "Name of the new stage",
    newKind: "What it means",
    saved: "Saved the stages.",
    removed: (name: string) => `Removed the stage “${name}”. Who stood there stands in the other stage of its kind.`,
    rejected: "Reasons to reject",
    withdrawn: "Reasons to withdraw",
    reasonsHint: "One a line. Reasons speak of the work: what the job asks, and what was shown. Never of age, family, origin, health or belief.",
    reasonsSaved: "Saved the reasons.",
  },

  triage: {
    filters: { undecided: "Undecided", maybe: "Maybe", rejected: "Rejected" },
    order: "Order and notes",
    hide: (count: number) => `Hide rejected (${formatCount(count)})`,
    star: (name: string) => `Shortlist ${name}`,
    on: "On the shortlist (S)",
    off: "Put on the shortlist (S)",
  },
};
