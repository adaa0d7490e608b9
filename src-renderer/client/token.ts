/**
 * The web host's token comes once in the page's address (`#token=…`), and is then kept for this tab only and taken out of
 * the address bar, so that it is not bookmarked or shown.
 */

const storageKey = "winnow.token";

interface Page {
  /** `location.hash` */
  hash: string;
  /** Replaces the address's fragment without a new entry in the history. */
  replaceHash(hash: string): void;
  storage: Pick<Storage, "getItem" | "setItem">;
}

/** The token and what else the fragment says: "#token=abc" or "#token=abc&/jobs/j1". */
export function readToken(hash: string): { token: string; rest: string } | null {
  const found = /^#token=([^&/]+)(?:&(.*))?$/.exec(hash);
  if (found?.[1] === undefined) return null;
  return { token: decodeURIComponent(found[1]), rest: found[2] ?? "" };
}

export function takeToken(page: Page): string | null {
  const given = readToken(page.hash);
  if (given === null) return page.storage.getItem(storageKey);
  page.storage.setItem(storageKey, given.token);
  page.replaceHash(given.rest === "" ? "" : `#${given.rest}`);
  return given.token;
}
