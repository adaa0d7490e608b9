/** E-mail addresses and links, with where each was read. */
import type { Span } from "../../src-preload/domain.ts";

export interface Found extends Span {
  value: string;
}

const localPart = /[\p{L}\p{N}._%+'-]/u;
const domainPart = /[\p{L}\p{N}.-]/u;
const longestLocal = 64;
const longestDomain = 253;

/** E-mail addresses in order of the text, each once. A line break just before or after the "@" is bridged. Linear. */
export function findEmails(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < longestLocal && localPart.test(text.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - at <= longestDomain && domainPart.test(text.charAt(end))) end++;
    end = withBrokenDomain(text, at, end);
    const value = cleanEmail(text.slice(start, at), text.slice(at + 1, end).replace(/\s/g, ""));
    if (value !== null) found.push({ value, start, end: start + text.slice(start, end).replace(/[.\-\s]+$/, "").length });
  }
  found.push(...findSpelledEmails(text));
  return distinct(found, (value) => value.toLowerCase());
}

/** "name@exam-\nple.com" and "name@\nexample.com" continue on the next line. */
function withBrokenDomain(text: string, at: number, end: number): number {
  const domain = text.slice(at + 1, end);
  const next = /^[ \t]{0,4}\r?\n[ \t]{0,4}(\S{1,80})/.exec(text.slice(end, end + 100));
  if (!next?.[1] || !(domain === "" || domain.endsWith("-") || domain.endsWith("."))) return end;
  const tail = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*/i.exec(next[1])?.[0] ?? "";
  const joined = domain + tail;
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(joined) && (domain !== "" || tail.includes("."))
    ? end + (next[0].length - next[1].length) + tail.length
    : end;
}

function cleanEmail(local: string, domain: string): string | null {
  const left = local.replace(/^[.'%+-]+|[.']+$/g, "").replace(/^(?:mailto|e-?mail)[.:]?/i, "");
  const right = domain.replace(/[.-]+$/, "");
  if (left === "" || !/^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(right)) return null;
  return `${left}@${right}`;
}

const spelled = /(?<![\w.])([a-z0-9][a-z0-9._-]{1,40}) ?(?:\(at\)|\[at\]|\{at\}) ?([a-z0-9-]{2,40}) ?(?:\.|\(dot\)|\[dot\]|\{dot\}) ?([a-z]{2,6}(?:\.[a-z]{2})?)(?!\w)|(?<![\w.])([a-z0-9][a-z0-9._-]{1,40}) at ([a-z0-9-]{2,40}) dot (com|org|net|edu|io|co|me|dev|in|de|uk|fr|us|ca|au)(?!\w)/gi;

/** "name (at) domain.com" and "name at domain dot com": only where it cannot be a sentence. */
function findSpelledEmails(text: string): Found[] {
  if (!/ dot |\(at\)|\[at\]|\{at\}/i.test(text)) return [];
  return [...text.matchAll(spelled)].map((match) => ({
    value: `${match[1] ?? match[4]}@${match[2] ?? match[5]}.${match[3] ?? match[6]}`.toLowerCase(), start: match.index, end: match.index + match[0].length,
  }));
}

const address = /(?<![@\p{L}\p{N}.])(?:https?:\/\/|www\.)[^\s<>"'()|,;]{3,200}|(?<![@\p{L}\p{N}./-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|io|dev|me|ai|co|app|info|edu|in|de|uk|fr|es|it|nl|eu|us|ca|au|tech|site|xyz|page|blog|design)(?:\/[^\s<>"'()|,;]{0,200})?(?![\p{L}\p{N}@-])/giu;
const profileHosts = /^(?:https?:\/\/)?(?:www\.|[a-z]{2}\.)?(?:linkedin|github|gitlab|bitbucket|stackoverflow|behance|dribbble|medium|twitter|x|facebook|instagram|indeed|kaggle|leetcode|hackerrank|researchgate|orcid|scholar\.google|xing|youtube)\.(?:com|org|net|io|in)\b/i;

/** True for a page about one person on a host of such pages. */
export const isProfileLink = (link: string): boolean => profileHosts.test(link) && /^[^/]+\/./.test(link.replace(/^https?:\/\//i, ""));

/**
 * Web addresses of the person: all in the header and in contact lines, elsewhere only profiles on well-known hosts.
 * "http://" is added to nothing: the link is as written, without trailing dots.
 */
export function findLinks(text: string, contactSpans: readonly Span[]): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(address)) {
    const value = match[0].replace(/[.:!?\-–]+$/, "");
    const path = /^[^/]+\/(.+)/.exec(value.replace(/^https?:\/\//i, ""))?.[1];
    const inContact = contactSpans.some((span) => match.index >= span.start && match.index < span.end);
    const personal = profileHosts.test(value) && path !== undefined;
    if (!personal && !(inContact && (/^(?:https?:|www\.)/i.test(value) || /[a-z]{3,}\.[a-z]/i.test(value)))) continue;
    if (isFileName(value) || path === undefined && profileHosts.test(value) || /^(?:asp|vb|ado|node|vue|react|next|d3|socket)\.(?:net|io|js)$/i.test(value)) continue;
    found.push({ value, start: match.index, end: match.index + value.length });
  }
  return distinct(found, (value) => value.toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/[?#].*$/, "").replace(/\/$/, ""));
}

const isFileName = (value: string): boolean => /\.(?:pdf|docx?|html?|js|py|java|css|php|txt|xml|json)$/i.test(value) && !value.includes("/");

/** In order of the text, and of those with the same key only the first. */
export function distinct(found: Found[], key: (value: string) => string): Found[] {
  const seen = new Set<string>();
  return [...found].sort((a, b) => a.start - b.start).filter(({ value }) => {
    const k = key(value);
    return !seen.has(k) && seen.add(k);
  });
}
