import { useStore } from "zustand";
import { languageName } from "../app/commands.ts";
import { useServices } from "../app/context.ts";
import { languageOptions } from "../app/language-choice.ts";
import { themes } from "../app/theme.ts";
import { words } from "../words/words.ts";
import { Segmented } from "../ui/segmented.tsx";
import { Row } from "./section.tsx";

const themeOptions = themes.map((value) => ({ value, name: words.app.themes[value] }));
const languageChoices = languageOptions.map((value) => ({ value, name: languageName(value) }));

/** How Winnow looks, and in which language it speaks. */
export function AppearanceSettings() {
  const { theme, language } = useServices();
  const chosenTheme = useStore(theme.store, (state) => state.theme);
  const chosenLanguage = useStore(language.store, (state) => state.chosen);
  return (
    <>
      <Row name={words.app.theme} about={words.settings.appearance.about}>
        <Segmented label={words.app.theme} value={chosenTheme} options={themeOptions} onChange={theme.choose} />
      </Row>
      <Row name={words.app.language} about={words.settings.appearance.languageAbout}>
        <Segmented label={words.app.language} value={chosenLanguage} options={languageChoices} onChange={(option) => language.choose(option, { name: "settings", section: "appearance" })} />
      </Row>
    </>
  );
}
