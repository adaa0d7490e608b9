import { useStore } from "zustand";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words/words.ts";
import { useServices } from "./context.ts";

/** So much of a text tells which one is meant. */
const shownLetters = 60;
const beginning = (text: string): string => (text.length > shownLetters ? `${text.slice(0, shownLetters)}…` : text);

/** Asks before something unkept goes with the page. */
export function LanguageDialog() {
  const { language } = useServices();
  const losses = useStore(language.store, ({ asking }) => asking);
  return (
    <Sheet open={losses !== null} onOpenChange={() => language.answer(false)} place="middle" title={words.app.reload.title} description={words.app.reload.about}>
      <ul className="list-disc space-y-1 pl-5">
        {losses?.typed.map((text) => (
          <li key={text} className="break-words">{words.app.reload.typed(beginning(text))}</li>
        ))}
        {losses?.copying === true ? <li>{words.app.reload.copying}</li> : null}
      </ul>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={() => language.answer(false)}>{words.app.reload.stay}</Button>
        <Button look="primary" onClick={() => language.answer(true)}>
          {words.app.reload.go}
        </Button>
      </div>
    </Sheet>
  );
}
