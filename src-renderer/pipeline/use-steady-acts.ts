import { useInsertionEffect, useMemo, useRef } from "react";
import type { CardActs } from "./board-card.tsx";

/**
 * The same functions from drawing to drawing, which do what the newest drawing means by them: so a card is drawn again only where
 * something about it changed. They are for events; what an effect of the same drawing sets off has the newest already.
 */
export function useSteadyActs(acts: CardActs): CardActs {
  const newest = useRef(acts);
  useInsertionEffect(() => {
    newest.current = acts;
  });
  return useMemo(
    () => ({
      focus: (card) => newest.current.focus(card),
      click: (card, event) => newest.current.click(card, event),
      press: (card, event) => newest.current.press(card, event),
      menu: (card, open) => newest.current.menu(card, open),
      move: (card, stage) => newest.current.move(card, stage),
      select: (card) => newest.current.select(card),
      open: (card) => newest.current.open(card),
      history: (card) => newest.current.history(card),
    }),
    [],
  );
}
