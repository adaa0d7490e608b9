import { Unplug } from "lucide-react";
import { useStore } from "zustand";
import { words } from "../words/words.ts";
import { useServices } from "./context.ts";

export function ConnectionBanner() {
  const { bridge } = useServices();
  const state = useStore(bridge.connection, (connection) => connection.state);
  const shown = state === "lost" || state === "refused";
  return (
    <div role="status">
      {shown ? (
        <p className="flex items-center justify-center gap-2 bg-unknown-soft px-4 py-1.5 font-medium text-unknown">
          <Unplug aria-hidden className="size-4" strokeWidth={1.75} />
          {words.app.connection[state]}
        </p>
      ) : null}
    </div>
  );
}
