import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";

export interface BoardFocus {
  /** When the board is next drawn, the card has the focus, wherever it is then. */
  claim(): void;
  ofBoard: { onFocus(): void; onBlur(event: FocusEvent): void };
}

/**
 * Keeps the focus on the card that the keyboard is on when that card goes elsewhere, which makes another element of it. It is given in
 * the very drawing that takes the old element away: later, whoever else looks after a lost focus might have been faster.
 */
export function useBoardFocus(board: RefObject<HTMLElement | null>, focusId: string | null): BoardFocus {
  const claimed = useRef(false);
  /** The board had the focus when last something in the window had it. */
  const held = useRef(false);
  useLayoutEffect(() => {
    const isLost = held.current && document.activeElement === document.body;
    if ((!claimed.current && !isLost) || focusId === null) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focusId)}"]`);
    if (card == null) return;
    claimed.current = false;
    card.focus({ preventScroll: true });
  });
  return {
    claim: () => (claimed.current = true),
    ofBoard: {
      onFocus: () => (held.current = true),
      onBlur(event) {
        // Without a heir of the focus its element has gone, or the whole window has lost it.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget as Node)) held.current = false;
      },
    },
  };
}
