/** Dragging requirements from place to place with the pointer. */
import { useState, type DragEvent } from "react";
import type { Importance } from "../../src-preload/domain.ts";
import { dropBefore, type RequirementPlace } from "./requirement-order.ts";

/** The kind of data by which a dragged requirement is known. */
const draggedRequirement = "application/x-winnow-requirement";

type Handlers<K extends string> = Record<K, (event: DragEvent<HTMLElement>) => void>;

interface RequirementDrag {
  /** The one that is under way, or null. */
  dragged: string | null;
  /** Where it would stand if it were dropped now. */
  target: RequirementPlace | null;
  ofChip(id: string): Handlers<"onDragStart" | "onDragEnd"> & { draggable: true };
  ofGroup(importance: Importance): Handlers<"onDragOver" | "onDragLeave" | "onDrop">;
}

/** Only requirements of this job can be dropped, and only on each other's groups. */
export function useRequirementDrag(jobId: string, onMove: (id: string, to: RequirementPlace) => void): RequirementDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<RequirementPlace | null>(null);

  const placeUnder = (event: DragEvent<HTMLElement>, importance: Importance): RequirementPlace => {
    const chips = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-chip]")].flatMap((chip) => {
      const id = chip.dataset["chip"];
      if (id === undefined || id === dragged) return [];
      const { left, right, top, bottom } = chip.getBoundingClientRect();
      return [{ id, left, right, top, bottom }];
    });
    return { importance, before: dropBefore(chips, event.clientX, event.clientY) };
  };

  return {
    dragged,
    target,
    ofChip: (id) => ({
      draggable: true,
      onDragStart(event) {
        event.dataTransfer.setData(draggedRequirement, `${jobId}/${id}`);
        event.dataTransfer.effectAllowed = "move";
        setDragged(id);
      },
      onDragEnd() {
        setDragged(null);
        setTarget(null);
      },
    }),
    ofGroup: (importance) => ({
      onDragOver(event) {
        if (dragged === null || !event.dataTransfer.types.includes(draggedRequirement)) return;
        event.preventDefault();
        const next = placeUnder(event, importance);
        // The group may have been left for one of its own parts since it was last drawn.
        setTarget((now) => (next.importance === now?.importance && next.before === now.before ? now : next));
      },
      onDragLeave(event) {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setTarget(null);
      },
      onDrop(event) {
        if (dragged === null || !event.dataTransfer.types.includes(draggedRequirement)) return;
        event.preventDefault();
        onMove(dragged, placeUnder(event, importance));
        setDragged(null);
        setTarget(null);
      },
    }),
  };
}
