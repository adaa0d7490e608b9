/**
 * The language of this window. It is chosen once, before anything is drawn: whoever chooses another loads the window anew, and every
 * place has an address that brings them back to it. So words are plain values, and nothing has to be told that they changed.
 */
import { languages, type Language } from "../../src-preload/asker.ts";
import { languageKey } from "../../src-preload/language-key.ts";

/** What this window reads of the browser; nothing of it is there in a test under Node. */
interface Surroundings {
  localStorage: Pick<Storage, "getItem">;
  navigator: { languages: readonly string[] };
}

/** Each as it calls itself, so that whoever strays into another finds back. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch" };

/** What was chosen on this computer; null where nothing was, or nothing that Winnow speaks. */
export const keptLanguage = (storage: Pick<Storage, "getItem">): Language | null => languages.find((one) => one === storage.getItem(languageKey)) ?? null;

/** The first of the person's own that Winnow speaks, else English. */
export const languageOfComputer = ({ navigator }: Pick<Surroundings, "navigator">): Language =>
  navigator.languages.map((tag) => languages.find((one) => one === tag.slice(0, 2).toLowerCase())).find((one) => one !== undefined) ?? "en";

/** The language that was chosen on this computer, else the computer's own. */
export const languageOf = (window: Surroundings): Language => keptLanguage(window.localStorage) ?? languageOfComputer(window);

/** How numbers and dates are written: as in the person's own region where that speaks the language, else as is usual for the language. */
export const localeOf = (spoken: Language, { navigator }: Pick<Surroundings, "navigator">): string =>
  navigator.languages.find((tag) => tag.toLowerCase().startsWith(spoken)) ?? spoken;

export const language: Language = typeof window === "undefined" ? "en" : languageOf(window);

/** Under Node the machine's own, as `Intl` has it. */
export const locale: string | undefined = typeof window === "undefined" ? undefined : localeOf(language, window);

/** Keeps the choice, or none; it holds from the next load on. */
export function keepLanguage(chosen: Language | null, storage: Pick<Storage, "setItem" | "removeItem">): void {
  if (chosen === null) storage.removeItem(languageKey);
  else storage.setItem(languageKey, chosen);
}
