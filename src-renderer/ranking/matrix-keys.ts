/** Where a key takes the one cell that the keyboard is on. */

export interface CellPlace {
  row: number;
  column: number;
}

export interface MatrixSize {
  rows: number;
  columns: number;
  /** Rows that are in view at once. */
  page: number;
}

/** The next cell, inside the matrix; null for keys that mean nothing here. `leap` is Ctrl or ⌘. */
export function nextCell(key: string, leap: boolean, { row, column }: CellPlace, { rows, columns, page }: MatrixSize): CellPlace | null {
  const at = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case "ArrowDown":
      return at(leap ? rows : row + 1, column);
    case "ArrowUp":
      return at(leap ? 0 : row - 1, column);
    case "ArrowRight":
      return at(row, leap ? columns : column + 1);
    case "ArrowLeft":
      return at(row, leap ? 0 : column - 1);
    case "Home":
      return at(leap ? 0 : row, 0);
    case "End":
      return at(leap ? rows : row, columns);
    case "PageDown":
      return at(row + page, column);
    case "PageUp":
      return at(row - page, column);
    default:
      return null;
  }
}
