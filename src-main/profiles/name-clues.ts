/** What else in a resume says who its person is: e-mail addresses, profile links, and the words it uses as ordinary ones. */
import { fold, foldedWords, type Line } from "./lines.ts";

const mostOrdinaryWords = 20_000;

/** How well the words explain a handle, in [0,1]: "jane.doe82" by "Jane Doe" wholly, "jdoe" for the most part. */
export function handleAgreement(words: readonly string[], handles: readonly string[]): number {
  const readings = words.some((w) => w.includes("-")) ? [words, words.flatMap((w) => w.split("-"))] : [words];
  const wanted = handles.map((handle) => fold(handle).replace(/[^\p{L}]/gu, "")).filter((letters) => letters.length >= 3);
  return Math.max(0, ...readings.flatMap((reading) => {
    const parts = reading.map((w) => fold(w).replace(/[^\p{L}]/gu, "")).filter((w) => w !== "");
    return wanted.map((letters) => agreementWith(letters, parts));
  }));
}

/** How well a name's parts explain the letters of one handle. */
function agreementWith(letters: string, parts: readonly string[]): number {
  if (letters === parts.join("")) return 1;
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  const initials = parts.slice(0, -1).map((p) => p.charAt(0)).join("");
  const short = [first.charAt(0) + last, last + first.charAt(0), first + last.charAt(0), initials + last];
  if (parts.length > 1 && short.includes(letters)) return 0.95;
  const long = parts.filter((p) => p.length >= 3);
  const whole = long.filter((p) => letters.includes(p));
  const share = Math.min(1, whole.reduce((n, p) => n + p.length, 0) / letters.length);
  // The first of two surnames is what many sign with.
  if (parts.length > 2 && parts.some((_, i) => i > 0 && letters === parts.slice(0, i + 1).join(""))) return 0.95;
  return whole.length > 0 && share >= 0.4 ? share * (whole.length === long.length ? 1 : 0.7) : 0;
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
