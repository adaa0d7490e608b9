import type { CandidateSort } from "../../src-preload/contract.ts";

export interface Column {
  id: "select" | "name" | "title" | "location" | "years" | "skills" | "tags" | "file" | "added" | "menu";
  name: string;
  /** What the engine sorts by; null where it cannot. */
  sort: CandidateSort["column"] | null;
  /** A track of `grid-template-columns`. */
  width: string;
}

const all: readonly Column[] = [
  { id: "select", name: "Select", sort: null, width: "1.75rem" },
  { id: "name", name: "Name", sort: "name", width: "minmax(9rem,1.15fr)" },
  { id: "title", name: "Title", sort: "title", width: "minmax(9rem,1.35fr)" },
  { id: "location", name: "Location", sort: "location", width: "minmax(7rem,0.9fr)" },
  { id: "years", name: "Years", sort: "years", width: "4.25rem" },
  { id: "skills", name: "Skills", sort: null, width: "minmax(9rem,1.8fr)" },
  { id: "tags", name: "Tags", sort: null, width: "minmax(5.5rem,1fr)" },
  { id: "file", name: "File", sort: "file", width: "minmax(5rem,0.7fr)" },
  { id: "added", name: "Added", sort: "added", width: "7rem" },
  { id: "menu", name: "More", sort: null, width: "2rem" },
];

const besideOpen: readonly Column[] = all
  .filter(({ id }) => id === "select" || id === "name" || id === "title" || id === "years" || id === "menu")
  .map((column) => (column.id === "select" || column.id === "years" || column.id === "menu" ? column : { ...column, width: "minmax(0,1fr)" }));

/** A window in which there is room for everything even beside an open candidate. */
export const veryWide = "(min-width: 2400px)";

/** Beside an open candidate there is room for who they are, and mostly no more. */
export const columnsFor = (beside: boolean): readonly Column[] => (beside ? besideOpen : all);

/** A click on a header: first that column's natural direction, then the other. */
export function nextSort(now: CandidateSort, column: CandidateSort["column"]): CandidateSort {
  if (now.column === column) return { column, descending: !now.descending };
  return { column, descending: column === "years" || column === "added" };
}
