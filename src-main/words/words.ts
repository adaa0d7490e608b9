/**
 * Every sentence that the engine makes, in the asker's language. `en/` is the original, one file for each thing that is spoken of; `de/`
 * has the same in German, and the compiler finds what it lacks. Words are handed down as an argument; nothing here is kept anywhere.
 */
import type { Language } from "../../src-preload/asker.ts";
import { de } from "./de/de.ts";
import { en } from "./en/en.ts";

export type EngineWords = typeof en;

const inLanguage: Record<Language, EngineWords> = { en, de };

export const engineWords = (language: Language): EngineWords => inLanguage[language];

/** Something that can be said in any language: what is kept of it are facts, and the sentence is made for who asks. */
export type Say = (words: EngineWords) => string;
