/**
 * Puts a text on the clipboard, with its formatting where the place it is pasted into takes one. Goes by the copy command, which
 * needs no permission (the desktop app grants none) but must follow a click or a key. Gives whether it worked.
 */
export function copyText({ plain, html }: { plain: string; html: string }): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    // The focus may lie in a layer that listens for copying itself.
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
