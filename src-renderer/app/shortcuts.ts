/** Which key does what, as a pure function of the key and of what was pressed before it. */

export type Command =
  | "next" | "previous" | "first" | "last" | "open" | "star" | "maybe" | "reject" | "undo" | "compare" | "matrix" | "view" | "search" | "close" | "help"
  | "go-library" | "go-jobs" | "go-ranking" | "go-pipeline" | "go-settings";

export interface KeyPress {
  key: string;
  /** Ctrl, Alt or ⌘ is held. */
  modified: boolean;
  /** Where the focus is: typing takes letters for itself, a control takes Enter and the arrows it knows. */
  focus: "text" | "control" | "row" | "page";
}

/** `prefix`: a first key that waits for its second ("g", then "l"). */
export interface ShortcutResult {
  command: Command | null;
  prefix: "g" | null;
}

const places: Record<string, Command> = {
  l: "go-library", j: "go-jobs", r: "go-ranking", p: "go-pipeline", s: "go-settings",
  1: "go-library", 2: "go-jobs", 3: "go-ranking", 4: "go-pipeline", 5: "go-settings",
};
const letters: Record<string, Command> = { j: "next", k: "previous", s: "star", "*": "star", m: "maybe", x: "reject", u: "undo", c: "compare", t: "matrix", v: "view", "/": "search", "?": "help" };
const movements: Record<string, Command> = {
  ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last", Enter: "open",
};

export function readShortcut(press: KeyPress, prefix: "g" | null): ShortcutResult {
  const command = (name: Command | null | undefined): ShortcutResult => ({ command: name ?? null, prefix: null });
  if (press.modified) return command(null);
  if (press.key === "Escape") return command("close");
  if (press.focus === "text") return command(null);
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (prefix === "g") return command(places[key]);
  if (key === "g") return { command: null, prefix: "g" };
  if (press.focus !== "control" && key in movements) return command(movements[key]);
  if (/^[12345]$/.test(key)) return command(places[key]);
  return command(letters[key]);
}

export interface ShortcutHelp {
  keys: string[];
  does: string;
}

export const shortcutHelp: { title: string; entries: ShortcutHelp[] }[] = [
  {
    title: "Move around",
    entries: [
      { keys: ["1", "2", "3", "4", "5"], does: "Go to Library, Jobs, Ranking, Pipeline, Settings" },
      { keys: ["G then L", "G then J", "G then R", "G then P", "G then S"], does: "The same by letter" },
      { keys: ["/"], does: "Search or filter" },
      { keys: ["Esc"], does: "Close what is open, or leave the search box" },
      { keys: ["?"], does: "Show these shortcuts" },
    ],
  },
  {
    title: "In a list of candidates",
    entries: [
      { keys: ["↓", "J"], does: "Next candidate" },
      { keys: ["↑", "K"], does: "Previous candidate" },
      { keys: ["Home", "End"], does: "First and last candidate" },
      { keys: ["Enter"], does: "Open the candidate’s panel and go into it" },
      { keys: ["V"], does: "Show the resume as pages or as text" },
      { keys: ["S", "*"], does: "Put on the shortlist, or take off (in Ranking)" },
      { keys: ["M"], does: "Mark as maybe, or take the mark away (in Ranking)" },
      { keys: ["X"], does: "Reject, with a reason (in Ranking and Pipeline)" },
      { keys: ["U"], does: "Take back the last mark or move" },
      { keys: ["C"], does: "Mark for comparison; the second opens it (in Ranking)" },
      { keys: ["T"], does: "Show the ranking as a list or as a matrix" },
    ],
  },
  {
    title: "On a board and a shortlist",
    entries: [
      { keys: ["← ↑ ↓ →"], does: "Go from card to card" },
      { keys: ["Alt ←", "Alt →"], does: "Move the candidate to the stage before or after" },
      { keys: ["M"], does: "Move the candidate to any stage" },
      { keys: ["Alt ↑", "Alt ↓"], does: "Move up or down on the shortlist" },
    ],
  },
];
