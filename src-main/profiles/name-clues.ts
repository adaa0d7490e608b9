/** What else in a resume says who its person is: e-mail addresses, profile links, and the words it uses as ordinary ones. */
import { fold, foldedWords, type Line } from "./lines.ts";

const mostOrdinaryWords = 20_000;

/** How well the words explain a handle, in [0,1]: "jane.doe82" by "Jane Doe" wholly, "jdoe" for the most part. */
export function handleAgreement(words: readonly string[], handles: readonly string[]): number {
  const parts = words.map((w) => fold(w).replace(/[^\p{L}]/gu, "")).filter((w) => w !== "");
  let best = 0;
  for (const handle of handles) {
    const letters = fold(handle).replace(/[^\p{L}]/gu, "");
    if (letters.length < 3) continue;
    if (letters === parts.join("")) return 1;
    const whole = parts.filter((p) => p.length >= 3 && letters.includes(p));
    const covered = whole.reduce((n, p) => n + p.length, 0);
    const last = parts.at(-1) ?? "";
    const first = parts[0] ?? "";
    const initialForm = parts.length > 1 && (letters === first.charAt(0) + last || letters === last + first.charAt(0) || letters === first + last.charAt(0) || letters === parts.slice(0, -1).map((p) => p.charAt(0)).join("") + last);
    const share = Math.min(1, covered / letters.length);
    if (initialForm) best = Math.max(best, 0.95);
    else if (whole.length > 0 && share >= 0.4) best = Math.max(best, share * (whole.length === parts.filter((p) => p.length >= 3).length ? 1 : 0.7));
  }
  return best;
}

/** Words of the text that occur in small letters: used to tell names from ordinary words. `except` is a line left out. */
export function ordinaryWordsOf(lines: readonly Line[], except?: Line): Set<string> {
  const ordinary = new Set<string>();
  for (const line of lines) {
    // Contact lines write names small, as handles.
    if (line === except || line.text.includes("@") && line.text.length < 120) continue;
    for (const match of line.text.matchAll(/(?<![\p{L}@./_-]|@\p{L}{1,30} )\p{Ll}\p{Ll}+(?![\p{L}@/_]|\.\p{L})/gu)) ordinary.add(fold(match[0]));
    if (ordinary.size > mostOrdinaryWords) break;
  }
  return ordinary;
}

/** Handles of a person: local parts of addresses and the last path part of profile links. */
export function handlesOf(emails: readonly string[], links: readonly string[]): string[] {
  const paths = links.map((link) => /\/(?:in|r|u|users)?\/?([^/?#]{3,60})\/?(?:[0-9a-f]{6,})?(?:[/?#].*)?$/i.exec(link.replace(/^https?:\/\//i, ""))?.[1] ?? "");
  const indeed = links.flatMap((link) => /\/(?:r|in)\/([^/?#]+)/i.exec(link)?.[1] ?? []);
  return [...emails.map((email) => email.split("@")[0] ?? ""), ...paths, ...indeed].filter((h) => foldedWords(h).length > 0);
}
