import { UsersRound } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { useBlind } from "../blind/use-blind.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";

/** In the library's head, while there are pairs to decide on; a blind window cannot compare people. */
export function DuplicatesButton() {
  const { people } = useServices();
  const count = useStore(people.store, ({ pairs }) => pairs.length);
  const more = useStore(people.store, (state) => state.more);
  const blind = useBlind();
  if (count === 0 || blind) return null;
  return (
    <Button look="quiet" size="small" onClick={() => people.compare("first")}>
      <UsersRound aria-hidden className="size-3.5" />
      {words.people.duplicates(count, more)}
    </Button>
  );
}
