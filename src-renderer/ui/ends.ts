/** Letters that stay at the end of a long name: an ending such as ".docx", and what stands before it. */
const tailLetters = 10;
/** A shorter name is told apart by its beginning, too. */
const longest = 20;

/** @returns what may be cut short of a name and what stays behind it; the whole name and "" where it is short. No letter loses its accent. */
export function endsOf(name: string): [head: string, tail: string] {
  if (name.length <= longest) return [name, ""];
  let at = name.length - tailLetters;
  while (at > 0 && /\p{M}|\u200d|[\udc00-\udfff]/u.test(name.charAt(at))) at -= 1;
  return [name.slice(0, at), name.slice(at)];
}
