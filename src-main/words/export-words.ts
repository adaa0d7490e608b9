/** The words of the files that leave the app, in the language of whoever asked for them. */
import type { Language } from "../../src-preload/asker.ts";
import { exports as de } from "./de/exports.ts";
import { exports as en, type ExportWords } from "./en/exports.ts";

const inLanguage: Record<Language, ExportWords> = { en, de };

export const exportWords = (language: Language): ExportWords => inLanguage[language];
