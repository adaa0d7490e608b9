/** JSON in the one form that every program makes of the same value: the JSON Canonicalization Scheme, RFC 8785. */

const inUtf16Order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A half of a surrogate pair alone has no bytes in UTF-8. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("A text with half a letter has no canonical form.");
  return JSON.stringify(text);
}

/**
 * Members by name in the order of their UTF-16 units, no white space, numbers and texts as ECMAScript writes them. A member that is
 * undefined is left out, as JSON does. Throws TypeError for what JSON cannot hold: NaN, infinities, functions, half letters.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("A number without an end has no canonical form.");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} has no canonical form.`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => inUtf16Order(a, b));
  return `{${members.map(([name, member]) => `${quoted(name)}:${canonicalJson(member)}`).join(",")}}`;
}
