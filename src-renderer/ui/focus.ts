/** Brings the focus back to the row of the list, or the cell of the matrix, that the keyboard is on, before what had it goes away. */
export function focusRow(): void {
  document.querySelector<HTMLElement>('[role="grid"] :is([data-row], [data-cell])[tabindex="0"]')?.focus({ preventScroll: true });
}

/** Goes into the panel that stands beside a list. */
export function focusPanel(): void {
  document.querySelector<HTMLElement>("aside[tabindex]")?.focus();
}
