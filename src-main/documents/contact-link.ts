/** Where a link leads, if that is worth reading and the words of the link do not say it. */

const maxLinkLength = 120;

/** " (jane@example.com)" for a link to write after its text, or "" when there is nothing to add. Used for mail and web links. */
export function linkSuffix(target: string, shown: string): string {
  const address = linkAddress(target);
  if (address === null) return "";
  const said = shown.toLowerCase().replace(/\s+/g, "");
  const bare = address.toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/\/$/, "");
  if (bare === "" || said.includes(bare)) return "";
  // A shown path or identifier that the address repeats needs no address; a bare user name does, to say where.
  if (said.length >= 8 && /[./]/.test(said) && bare.includes(said.replace(/^(?:https?:\/\/)?(?:www\.)?/, ""))) return "";
  return ` (${address})`;
}

function linkAddress(target: string): string | null {
  const trimmed = target.trim();
  if (trimmed.length > maxLinkLength || /[\s<>"]/.test(trimmed)) return null;
  const mail = /^mailto:([^?]{3,})/i.exec(trimmed);
  if (mail?.[1]) return mail[1].includes("@") ? decoded(mail[1]) : null;
  return /^https?:\/\/[^/]+\.[^/]+/i.test(trimmed) ? trimmed : null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
