/** Lines of air between what was asked for and the edge of the window, in pixels. */
const air = 24;

/**
 * Scrolls so that what lies between `top` and `bottom` (in pixels from the top of the content) is seen, and not at all where it
 * is seen already.
 */
export function bringIntoView(scroller: HTMLElement, top: number, bottom: number): void {
  const isSeen = top >= scroller.scrollTop + air && bottom <= scroller.scrollTop + scroller.clientHeight - air;
  if (!isSeen) scroller.scrollTo({ top: top - scroller.clientHeight / 3 });
}
