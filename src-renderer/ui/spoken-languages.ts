/** What languages that people speak are called: profiles keep them in English, the screen says them as its own language does. */
import type { Language } from "../../src-preload/asker.ts";
import { language } from "../words/language.ts";

const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(97 + n));
/** All two-letter codes of ISO 639-1, and many that mean nothing. */
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** In both ways, in small letters: "german" → "Deutsch", "deutsch" → "German". */
function names(spoken: Language): { said: ReadonlyMap<string, string>; kept: ReadonlyMap<string, string> } {
  const [english, own] = (["en", spoken] as const).map((one) => new Intl.DisplayNames([one], { type: "language", fallback: "none" }));
  const pairs = codes.flatMap((code): [string, string][] => {
    const [name, called] = [english?.of(code), own?.of(code)];
    return name === undefined || called === undefined ? [] : [[name, called]];
  });
  return { said: new Map(pairs.map(([name, called]) => [name.toLowerCase(), called])), kept: new Map(pairs.map(([name, called]) => [called.toLowerCase(), name])) };
}

const known = new Map<Language, ReturnType<typeof names>>();

function namesIn(spoken: Language): ReturnType<typeof names> {
  const found = known.get(spoken) ?? names(spoken);
  known.set(spoken, found);
  return found;
}

/** "German" → "Deutsch"; what is no language that `Intl` knows stays as it is. */
export const languageSaid = (name: string, spoken: Language = language): string => (spoken === "en" ? name : (namesIn(spoken).said.get(name.trim().toLowerCase()) ?? name));

/** "Deutsch" → "German"; what is no language that `Intl` knows stays as it was typed. */
export const languageKept = (typed: string, spoken: Language = language): string => (spoken === "en" ? typed : (namesIn(spoken).kept.get(typed.trim().toLowerCase()) ?? typed));
