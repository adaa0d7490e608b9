import { KeyRound } from "lucide-react";
import { EmptyState } from "../ui/empty-state.tsx";
import { words } from "../words/words.ts";

/** In a browser tab that was not opened from the address Winnow gave. */
export function NoToken() {
  return (
    <main className="h-full">
      <EmptyState
        level={1}
        icon={KeyRound}
        title={words.app.noToken.title}
        text={words.app.noToken.text}
      />
    </main>
  );
}
