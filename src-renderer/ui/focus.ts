/** Brings the focus back to the row of the list that the keyboard is on, before what had it goes away. */
export function focusRow(): void {
  document.querySelector<HTMLElement>('[role="grid"] [data-row][tabindex="0"]')?.focus({ preventScroll: true });
}

/** Goes into the panel that stands beside a list. */
export function focusPanel(): void {
  document.querySelector<HTMLElement>("aside[tabindex]")?.focus();
}
