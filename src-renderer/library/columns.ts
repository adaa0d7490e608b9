import type { CandidateSort } from "../../src-preload/contract.ts";

export interface Column {
  id: "select" | "name" | "title" | "location" | "years" | "skills" | "tags" | "file" | "added" | "menu";
  /** What the engine sorts by; null where it cannot. */
  sort: CandidateSort["column"] | null;
  /** A track of `grid-template-columns`. */
  width: string;
}

const all: readonly Column[] = [
  { id: "select", sort: null, width: "1.75rem" },
  { id: "name", sort: "name", width: "minmax(9.5rem,1.15fr)" },
  { id: "title", sort: "title", width: "minmax(7.25rem,1.35fr)" },
  { id: "location", sort: "location", width: "minmax(6rem,0.9fr)" },
  { id: "years", sort: "years", width: "5.75rem" },
  { id: "skills", sort: "skills", width: "minmax(8rem,1.8fr)" },
  { id: "tags", sort: "tags", width: "minmax(6rem,1fr)" },
  { id: "file", sort: "file", width: "minmax(4.25rem,0.7fr)" },
  { id: "added", sort: "added", width: "8rem" },
  { id: "menu", sort: null, width: "2rem" },
];

const besideOpen: readonly Column[] = all
  .filter(({ id }) => id === "select" || id === "name" || id === "title" || id === "years" || id === "menu")
  .map((column) => (column.id === "select" || column.id === "years" || column.id === "menu" ? column : { ...column, width: column.id === "name" ? "minmax(0,1.2fr)" : "minmax(0,1fr)" }));

/** A window in which a file's name and the like would be cut to a few letters, and cut the names of people, too. */
export const narrow = "(max-width: 1199px)";

/** A window in which there is room for everything even beside an open candidate. */
export const veryWide = "(min-width: 2400px)";

const withoutFile = all.filter(({ id }) => id !== "file");
const besideInNarrow = besideOpen.filter(({ id }) => id !== "years");

interface Room {
  /** A candidate is open beside the table. */
  beside: boolean;
  isNarrow: boolean;
  blind: boolean;
}

/** Beside an open candidate there is room for who they are, and mostly no more; in blind review nobody has a file. */
export function columnsFor({ beside, isNarrow, blind }: Room): readonly Column[] {
  if (beside) return isNarrow ? besideInNarrow : besideOpen;
  return isNarrow || blind ? withoutFile : all;
}

/** Where more, or newer, is looked for first. */
const fallsFirst: ReadonlySet<CandidateSort["column"]> = new Set(["years", "skills", "added"]);

/** A click on a header: first that column's natural direction, then the other. */
export function nextSort(now: CandidateSort, column: CandidateSort["column"]): CandidateSort {
  if (now.column === column) return { column, descending: !now.descending };
  return { column, descending: fallsFirst.has(column) };
}
