/** What reading a file gives: its text, its pages, and where each word stands on them. */
import { z } from "zod";
import { offset, spanSchema, type Span } from "./span.ts";

export const score01 = z.number().min(0).max(1);

/** `xml` is a Europass document; `image` a photo or scan in a picture file. */
export const documentFormats = ["pdf", "docx", "doc", "rtf", "odt", "txt", "md", "html", "json", "xml", "image"] as const;
export const documentFormatSchema = z.enum(documentFormats);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

export const pageSchema = z.object({ number: z.int().positive(), start: offset, end: offset });
export type Page = z.infer<typeof pageSchema>;

/** Something a person should know about how a file was read; never a reason not to use it. */
export const readingWarningSchema = z.object({ code: z.string(), message: z.string() });
export type ReadingWarning = z.infer<typeof readingWarningSchema>;

/**
 * Where one word of the text stands on its page: `start` and `end` are offsets into the text, the box is in parts of the page's
 * width and height (0 to 1) from the top left corner of the page as it is shown. `confidence` is how sure recognition (OCR) was,
 * null where the file itself says the word.
 */
export const wordBoxSchema = spanSchema.extend({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  confidence: score01.nullable(),
});
export type WordBox = z.infer<typeof wordBoxSchema>;

/** The words of one page in the order of the text, and the page's size in points (pictures: pixels). */
export const pageWordsSchema = z.object({
  page: z.int().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
  words: z.array(wordBoxSchema),
});
export type PageWords = z.infer<typeof pageWordsSchema>;

/** What reading a file gives. Lines end in "\n", bullets start with "• ", pages tile the text without overlap. */
export interface DocumentText {
  format: DocumentFormat;
  text: string;
  pages: Page[];
  warnings: ReadingWarning[];
  /** Pages that can be shown as pictures (PDF, image) with their words; empty for formats without fixed pages. */
  words: PageWords[];
}

/** A span of a resume's text, about one sentence or bullet. `text` equals `document.text.slice(start, end)`. */
export interface Passage extends Span {
  page: number;
  text: string;
}
