import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { SelectBox } from "./select-box.tsx";
import { words } from "../words/words.ts";

/** The box over the rows: everyone in the list, or nobody. `total`: how many the list has. */
export function SelectAllHeader({ total }: { total: number }) {
  const { selection } = useServices();
  const chosen = useStore(selection.store, (state) => state.ids.size);
  return (
    <div role="columnheader">
      <SelectBox
        label={chosen === 0 ? words.organising.selection.everyone : words.organising.selection.nobody}
        checked={chosen === 0 ? false : chosen < total ? "mixed" : true}
        onTick={() => (chosen === 0 ? void selection.selectAll() : selection.clear())}
      />
    </div>
  );
}
