/**
 * Every word that Winnow's screens say, in this window's language. `en/` is the original, one file per screen; `de/` has the same
 * words in German, and the compiler finds what it lacks. To add a language: a folder like `de/`, and its tag in `languages`.
 */
import type { Language } from "../../src-preload/asker.ts";
import { de } from "./de/de.ts";
import { en } from "./en/en.ts";
import { language } from "./language.ts";

export type Words = typeof en;

const inLanguage: Record<Language, Words> = { en, de };

export const words: Words = inLanguage[language];
