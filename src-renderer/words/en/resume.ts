/** Every word around a resume as it is read: its pages, its text, and what keeps either from being shown. */
import { formatCount, formatCounted } from "../../ui/numbers.ts";

export const resume = {
  resume: "Resume",
  showAs: "Show the resume as",
  page: "Page",
  pageHint: "The file as it looks (V)",
  text: "Text",
  textHint: "What Winnow read in it (V)",

  smaller: "Smaller",
  larger: "Larger",
  fitWidth: "Fit the width",
  size: (share: string) => `Size ${share}. Fit the width`,

  pages: "Pages of the resume",
  pageOf: (number: number, of: number) => `Page ${formatCount(number)} of ${formatCount(of)}. Its words can be read under “Text”.`,
  pageNotDrawn: "This page cannot be drawn. Its words are under “Text”.",
  fileNotDrawn: "This file’s pages cannot be drawn. Its words were read all the same.",
  pictureNotDrawn: "Pictures of this kind (TIFF, for one) cannot be shown here. Its words were read all the same.",
  showText: "Show the text",

  textOf: "Text of the resume",
  pageBreak: (number: number) => `Page ${formatCount(number)}`,
  recognised: "Read by text recognition (OCR).",
  recognisedUnsure: (words: number) => `Read by text recognition (OCR). ${formatCounted(words, "uncertain word is", "uncertain words are")} marked.`,
  confidence: (share: string) => `Recognised with ${share} confidence`,

  locked: "This file is protected. Its pages are shown once you enter its password.",
  lockedHint: "The password is used now and not kept. The text can be read without it.",
  wrongPassword: "That is not the password of this file.",
  open: "Open",
};
