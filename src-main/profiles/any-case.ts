/**
 * Patterns in which capitals count in some places only, written as `/…(?-i:\p{Lu})…/iu`. V8 of Node 24 does not hold to such modifiers: whether
 * the same pattern finds something in the same text depends on what it was run on before, so that a resume would be read in another way
 * after other resumes. Here they are written out instead: every letter as both of its cases, but for those within `(?-i:…)`.
 */

/** One escape, the head of a group, or one sign. A group's name and a code point in braces stay whole. */
const token = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^])|\(\?(?:-i:|<[\p{L}_][\p{L}\p{N}_]*>|:|<?[=!])|[^]/gu;
const eitherCase = "\\p{Lu}\\p{Ll}\\p{Lt}";

/** The letter's cases, within a class or as one of its own. */
function bothCases(letter: string, inClass: boolean): string {
  const cases = [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])].filter((one) => [...one].length === 1).join("");
  return inClass || cases === letter ? cases : `[${cases}]`;
}

/**
 * The pattern without the flag i and without modifiers. A range of letters in a class is of letters without accents. Throws where the
 * pattern has not the flags i and u.
 */
export function anyCase(pattern: RegExp): RegExp {
  if (!pattern.ignoreCase || !pattern.unicode) throw new Error("Only patterns with the flags i and u have letters of any case to be written out.");
  const tokens = pattern.source.match(token) ?? [];
  let written = "";
  let inClass = false;
  /** Groups that are open, within and with one in which capitals count. */
  let exactDepth = 0;
  for (const [i, one] of tokens.entries()) {
    if (!inClass && one.startsWith("(")) {
      if (exactDepth > 0 || one === "(?-i:") exactDepth += 1;
      written += one === "(?-i:" ? "(?:" : one;
      continue;
    }
    if (!inClass && one === ")" && exactDepth > 0) exactDepth -= 1;
    if (one === "[") inClass = true;
    else if (one === "]") inClass = false;
    if (exactDepth > 0) written += one;
    else if (one === "\\p{Lu}" || one === "\\p{Ll}") written += inClass ? eitherCase : `[${eitherCase}]`;
    else if (inClass && tokens[i + 1] === "-" && /^[a-z]$/i.test(one) && /^[a-z]$/i.test(tokens[i + 2] ?? "")) {
      const [from, to] = [one, tokens[i + 2] ?? ""];
      written += `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
      tokens.splice(i + 1, 2, "", "");
    } else written += /^\p{L}$/u.test(one) ? bothCases(one, inClass) : one;
  }
  return new RegExp(written, pattern.flags.replace("i", ""));
}
