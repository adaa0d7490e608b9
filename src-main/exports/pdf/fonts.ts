/** The fonts of every page: Liberation Sans (SIL Open Font License 1.1), as it comes with pdf.js. Latin, Greek, Cyrillic. */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { lettersOf } from "./font-letters.ts";

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "standard_fonts");
const file = (name: string): string => path.join(folder, `LiberationSans-${name}.ttf`);

export const fontFiles = { regular: file("Regular"), bold: file("Bold"), italic: file("Italic") } as const;

let letters: ReadonlySet<number> | null = null;

/** The characters that all of them have a shape for; read when the first page is made. */
export function printableLetters(): ReadonlySet<number> {
  letters ??= Object.values(fontFiles)
    .map((font) => lettersOf(fs.readFileSync(font)))
    .reduce((shared, own) => new Set([...shared].filter((letter) => own.has(letter))));
  return letters;
}
