import { UsersRound } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";

/** In the library's head, while there are pairs to decide on. */
export function DuplicatesButton() {
  const { people } = useServices();
  const count = useStore(people.store, ({ pairs }) => pairs.length);
  if (count === 0) return null;
  return (
    <Button look="quiet" size="small" onClick={() => people.compare("first")}>
      <UsersRound aria-hidden className="size-3.5" />
      {words.people.duplicates(count)}
    </Button>
  );
}
