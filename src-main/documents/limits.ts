/** How much of a file Winnow reads at most. A resume is far below each of these; what is above is an accident or an attack. */

/** Bytes of a file. */
export const maxFileBytes = 50 * 1024 * 1024;
/** UTF-16 code units of a plain text, or of the text inside any other format. */
export const maxTextLength = 2_000_000;
/** Pages of a PDF that are read; the rest is left out with a warning. */
export const maxPages = 100;
/** Pages above which a PDF is refused: that is a book, not a resume. */
export const refusedPages = 200;
/** Glyphs of one PDF page. */
export const maxGlyphsPerPage = 60_000;

/** Scanned pages of one file that are recognised; the rest is left out with a warning. */
export const maxRecognisedPages = 20;

/** Bytes that all parts of one office file may inflate to. */
export const maxOfficeBytes = 60 * 1024 * 1024;
/** Parts of one office file. */
export const maxOfficeEntries = 4_000;

/** Files in an archive of resumes. */
export const maxArchiveEntries = 20_000;
/** Bytes that the files of an archive may inflate to, all together. */
export const maxArchiveBytes = 8 * 1024 * 1024 * 1024;

/** A part that inflates more than this many times, and past `ratioFloorBytes`, is a zip bomb. XML packs 10 to 30 times. */
export const maxInflateRatio = 200;
export const ratioFloorBytes = 4 * 1024 * 1024;

/** Passages of one document. */
export const maxPassages = 1_500;
