/** Dragging requirements from place to place with a mouse, a pen or a finger. */
import { useState, type PointerEvent, type RefCallback } from "react";
import { importances } from "../../src-preload/domain.ts";
import { usePointerDrag } from "../ui/use-pointer-drag.ts";
import { dropBefore, type RequirementPlace } from "./requirement-order.ts";

interface RequirementDrag {
  /** The one that is under way, or null. */
  dragged: string | null;
  /** Where it would stand if it were dropped now. */
  target: RequirementPlace | null;
  /** The element around all groups. Those say with `data-importance` which they are, and chips with `data-chip`. */
  surface: RefCallback<HTMLElement>;
  /** What a press on a chip means. */
  press(event: PointerEvent<HTMLElement>, id: string): void;
}

/** The place at (x, y) for a requirement; null where none of its groups is. */
function placeAt(area: Element, id: string, x: number, y: number): RequirementPlace | null {
  const group = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-importance]");
  const importance = importances.find((one) => one === group?.dataset["importance"]);
  if (group == null || importance === undefined || !area.contains(group)) return null;
  const chips = [...group.querySelectorAll<HTMLElement>("[data-chip]")].flatMap((chip) => {
    const other = chip.dataset["chip"];
    if (other === undefined || other === id) return [];
    const { left, right, top, bottom } = chip.getBoundingClientRect();
    return [{ id: other, left, right, top, bottom }];
  });
  return { importance, before: dropBefore(chips, x, y) };
}

/** Requirements are dropped only on the groups among which they stand. */
export function useRequirementDrag(onMove: (id: string, to: RequirementPlace) => void): RequirementDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<RequirementPlace | null>(null);
  const { surface, press } = usePointerDrag();
  return {
    dragged,
    target,
    surface,
    press(event, id) {
      const area = event.currentTarget.closest("[data-requirements]");
      if (area === null) return;
      press(event, {
        element: event.currentTarget,
        onStart: () => setDragged(id),
        onMove(x, y) {
          const next = placeAt(area, id, x, y);
          setTarget((now) => (next?.importance === now?.importance && next?.before === now?.before ? now : next));
        },
        onDrop(x, y) {
          const to = placeAt(area, id, x, y);
          if (to !== null) onMove(id, to);
        },
        onEnd() {
          setDragged(null);
          setTarget(null);
        },
      });
    },
  };
}
