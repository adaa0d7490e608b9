import { CalendarClock } from "lucide-react";
import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";

/** Reminds of those whom a rule says to erase; nothing is done by it. */
export function DueButton() {
  const { navigation, tracking } = useServices();
  // Nobody who only now comes in is due, so that an import need not ask for it.
  const version = useStore(tracking.store, (state) => state.version);
  const { data } = useAnswer("privacy.retention", {}, version);
  if (data === null || data.due.length === 0) return null;
  return (
    <Button look="quiet" size="small" onClick={() => navigation.go({ name: "settings", section: "retention" })}>
      <CalendarClock aria-hidden className="size-3.5" />
      {words.privacy.dueInLibrary(data.due.length)}
    </Button>
  );
}
