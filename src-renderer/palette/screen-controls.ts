/**
 * What can be pressed or filled in on the screen, for the palette: read off the screen as a screen reader would, so that no button has to be
 * told of twice and none is forgotten. What stands in the rows of a list is left out: it is there once for everybody.
 */

export interface ScreenControl {
  name: string;
  /** What more is said of it: its tooltip, or what it belongs to. */
  about: string | null;
  /** Other words by which people look for it: those of the nearest `data-also` around it. */
  also: string;
  /** Where a link leads, as in the address. */
  href: string | null;
  run(): void;
}

const places = ["main", "main ~ section"];
const controls = "button, a[href], select, textarea, input";
const leftOut = "[data-row], [data-cell], [data-card], [role=dialog], [aria-hidden=true], [inert]";
const labelled = "[role=group][aria-label], [role=region][aria-label], section[aria-label], aside[aria-label], nav[aria-label]";
/** What is typed into; other inputs are pressed. */
const fields = "select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])";

const oneLine = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** What is read out of an element's content. */
function textOf(node: Node): string {
  if (node instanceof Element && node.getAttribute("aria-hidden") === "true") return "";
  return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : [...node.childNodes].map(textOf).join(" ");
}

function nameOf(control: HTMLElement): string {
  const label = oneLine(control.getAttribute("aria-label"));
  if (label !== "") return label;
  const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement;
  return isField ? oneLine([...(control.labels ?? [])].map(textOf).join(" ")) : oneLine(textOf(control));
}

/** Goes to it, and does what a press on it does. What has gone meanwhile is left alone. */
function press(control: HTMLElement): void {
  if (!control.isConnected) return;
  control.focus();
  if (control.matches(fields)) return;
  // A menu opens when the pointer goes down or by a key, and not by a click.
  if (control.getAttribute("aria-haspopup") === "menu") control.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  else control.click();
}

/** Everything with a name that can be used now, in the order of the screen; of several with the same name the first. */
export function screenControls(document: Document): ScreenControl[] {
  const found = places.flatMap((place) => [...document.querySelectorAll<HTMLElement>(`${place} :is(${controls})`)]);
  const usable = found.filter((control) => !control.matches(":disabled") && control.closest(leftOut) === null && control.checkVisibility({ visibilityProperty: true }));
  const named = usable.flatMap((control): ScreenControl[] => {
    const name = nameOf(control);
    if (name === "") return [];
    const title = oneLine(control.title);
    const about = title === "" || title === name ? oneLine(control.parentElement?.closest(labelled)?.getAttribute("aria-label")) : title;
    return [{
      name, about: about === "" || about === name ? null : about, also: oneLine(control.closest<HTMLElement>("[data-also]")?.dataset["also"]),
      href: control.getAttribute("href"), run: () => press(control),
    }];
  });
  return [...new Map(named.toReversed().map((control) => [`${control.name}/${control.about ?? ""}`, control])).values()].toReversed();
}
