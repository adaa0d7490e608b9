/** Shorter lines end where their writer ended them. */
const shortestBroken = 45;

/**
 * Lines that a page's margin broke in mid-sentence, joined for reading: a long line whose next begins in lower case. A line
 * break becomes one space, so every offset into the text stays right.
 */
export function joinBrokenLines(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      return line + (line.length >= shortestBroken && /^\p{Ll}/u.test(next) ? " " : "\n");
    })
    .join("");
}
