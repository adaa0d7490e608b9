import { KeyRound } from "lucide-react";
import { EmptyState } from "../ui/empty-state.tsx";

/** In a browser tab that was not opened from the address Winnow gave. */
export function NoToken() {
  return (
    <main className="h-full">
      <EmptyState
        level={1}
        icon={KeyRound}
        title="Open Winnow by its full address"
        text="This address lacks the key that keeps your library private. Copy the whole address that Winnow showed when it started, and open that."
      />
    </main>
  );
}
