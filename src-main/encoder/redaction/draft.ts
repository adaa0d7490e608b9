/**
 * A text while it is being redacted. Where somebody wants to know what was taken out, each of its code units remembers where it stood in
 * the text as it came, so that one list of rules gives both the redacted text and the places of what it lost.
 */
export interface Draft {
  readonly text: string;
  /** By code unit of `text`; `inserted` for what redaction wrote. Null where nobody asks. */
  readonly origin: Int32Array | null;
}

export const inserted = -1;

/** What is put in the place of a piece of a text. In order, and none over another. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

export const draftOf = (text: string, traced: boolean): Draft => ({ text, origin: traced ? Int32Array.from({ length: text.length }, (_, i) => i) : null });

/** As `String.replace` with a global pattern that has no groups: `by` is text without “$”, or is given what was found and where. */
export function replaced(draft: Draft, pattern: RegExp, by: string | ((found: string, at: number) => string)): Draft {
  const { text, origin } = draft;
  if (origin === null) return { text: typeof by === "string" ? text.replace(pattern, by) : text.replace(pattern, by), origin };
  const put = typeof by === "string" ? () => by : by;
  const edits: Edit[] = [];
  text.replace(pattern, (found: string, at: number) => {
    const replacement = put(found, at);
    if (replacement !== found) edits.push({ start: at, end: at + found.length, by: replacement });
    return found;
  });
  return edited(draft, edits);
}

export function edited(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const { text, origin } = draft;
  let result = "";
  let from = 0;
  for (const { start, end, by } of edits) {
    result += text.slice(from, start) + by;
    from = end;
  }
  result += text.slice(from);
  if (origin === null) return { text: result, origin };
  const moved = new Int32Array(result.length).fill(inserted);
  let [read, written] = [0, 0];
  for (const { start, end, by } of edits) {
    moved.set(origin.subarray(read, start), written);
    written += start - read + by.length;
    read = end;
  }
  moved.set(origin.subarray(read), written);
  return { text: result, origin: moved };
}
