/** In which language Winnow speaks: chosen in the settings or the palette. Another one loads the window anew, and loses nothing unasked. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { languages, type Language } from "../../src-preload/asker.ts";
import { keepLanguage, keptLanguage, language, languageOfComputer } from "../words/language.ts";
import type { Luggage } from "./luggage.ts";
import type { Navigation, Place } from "./navigation.ts";
import type { TypedText } from "./typed-text.ts";

export const languageOptions = ["computer", ...languages] as const;
/** `computer`: as the computer says. */
export type LanguageOption = (typeof languageOptions)[number];

/** What would be gone with the page. */
export interface Losses {
  typed: readonly string[];
  /** Files are still being copied. */
  copying: boolean;
}

export interface LanguageChoice {
  readonly store: StoreApi<{ chosen: LanguageOption; asking: Losses | null }>;
  /** @param place where the window is to be afterwards, if not where it is */
  choose(option: LanguageOption, place?: Place): void;
  /** The answer to what `asking` asks. */
  answer(goOn: boolean): void;
}

interface Parts {
  window: { localStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">; navigator: { languages: readonly string[] }; location: { reload(): void } };
  luggage: Luggage;
  typed: TypedText;
  navigation: Pick<Navigation, "adjust">;
  isCopying: () => boolean;
}

export function createLanguageChoice({ window, luggage, typed, navigation, isCopying }: Parts): LanguageChoice {
  const { localStorage, location } = window;
  const store = createStore<{ chosen: LanguageOption; asking: Losses | null }>(() => ({ chosen: keptLanguage(localStorage) ?? "computer", asking: null }));
  const languageAt = (option: LanguageOption): Language => (option === "computer" ? languageOfComputer(window) : option);
  let waiting: (() => void) | null = null;

  function keep(option: LanguageOption): void {
    keepLanguage(option === "computer" ? null : option, localStorage);
    store.setState({ chosen: option });
  }

  return {
    store,
    choose(option, place) {
      if (languageAt(option) === language) return keep(option);
      const change = (): void => {
        keep(option);
        luggage.pack();
        if (place !== undefined) navigation.adjust(place);
        location.reload();
      };
      const along = luggage.texts();
      const losses = { typed: typed.now().filter((text) => !along.includes(text)), copying: isCopying() };
      if (losses.typed.length === 0 && !losses.copying) return change();
      waiting = change;
      store.setState({ asking: losses });
    },
    answer(goOn) {
      store.setState({ asking: null });
      const change = waiting;
      waiting = null;
      if (goOn) change?.();
    },
  };
}
