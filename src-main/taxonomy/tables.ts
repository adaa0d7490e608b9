/**
 * The data files are tables: one entry a line, cells parted by tabs, a first line that names the columns, and lines that
 * start with "#" for remarks. Empty cells at the end of a line may be left out.
 */
import type { z } from "zod";
import { WinnowError } from "../../src-preload/errors.ts";

/** Where an entry was read, so that a fault can name it. `line` counts from 1. */
export interface Place {
  file: string;
  line: number;
}

export type Placed<T> = T & { place: Place };

/** An `invalid_input` error that says in which line of which file the data are wrong, and how. */
export function fault(place: Place, sentence: string): WinnowError {
  return new WinnowError("invalid_input", `The taxonomy file ${place.file} is wrong in line ${place.line}: ${sentence}`, {
    hint: "Correct that line, or put back the file that came with Winnow.",
  });
}

/**
 * The entries of a table, checked by `schema`, whose keys are the columns in their order.
 * Throws a `fault` for a wrong heading, a line with too many cells, or a cell the schema refuses.
 */
export function readTable<S extends z.ZodObject>(file: string, content: string, schema: S): Placed<z.infer<S>>[] {
  const columns = Object.keys(schema.shape);
  const entries: Placed<z.infer<S>>[] = [];
  let headed = false;
  for (const [index, line] of content.replace(/^\ufeff/, "").split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const place = { file, line: index + 1 };
    const cells = line.split("\t").map((cell) => cell.trim());
    if (!headed) {
      if (cells.join("\t") !== columns.join("\t")) throw fault(place, `the columns must be ${columns.join(", ")}, parted by tabs.`);
      headed = true;
      continue;
    }
    if (cells.length > columns.length) throw fault(place, `there are ${cells.length} cells, but only ${columns.length} columns.`);
    const result = schema.safeParse(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])));
    if (!result.success) {
      const issue = result.error.issues[0];
      throw fault(place, `the cell “${String(issue?.path[0])}”: ${issue?.message ?? "not readable"}.`);
    }
    entries.push({ ...result.data, place });
  }
  if (!headed) throw fault({ file, line: 1 }, "the file is empty.");
  return entries;
}
