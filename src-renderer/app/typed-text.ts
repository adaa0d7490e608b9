/** What a person has typed and what still stands in its field: it would be gone with the page. */

const ofText = "textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range], [type=number], [type=date], [type=password], [type=file])";

export interface TypedText {
  /** The texts that stand there now, each once. */
  now(): string[];
}

/** Remembers where was typed from now on. What a field held by itself does not count: it can be had again. */
export function watchTypedText(document: Pick<Document, "addEventListener">): TypedText {
  const touched = new Set<HTMLElement>();
  document.addEventListener(
    "input",
    (event) => {
      const field = event.target;
      if (field instanceof HTMLElement && field.matches(ofText)) touched.add(field);
      for (const one of touched) if (!one.isConnected) touched.delete(one);
    },
    { capture: true },
  );
  const textOf = (field: HTMLElement): string => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.innerText).trim();
  return { now: () => [...new Set([...touched].filter(({ isConnected }) => isConnected).map(textOf))].filter((text) => text !== "") };
}
