/** Which column of a list of categories holds what, by its header. */

export type GroupColumn = { is: "who"; by: "id" | "email" | "name" | "given" | "family" | "file" } | { is: "attribute"; attribute: string } | { is: "hispanic" } | null;

const who: readonly (readonly ["id" | "email" | "name" | "given" | "family" | "file", RegExp])[] = [
  ["id", /^(?:winnow )?(?:candidate|person|personen|kandidaten|bewerber)? ?id$|^candidate$/],
  ["email", /\be ?mails?\b|^mail(?: ?adresse)?$/],
  ["file", /^(?:resume |cv )?(?:files?|filename|file name|resume|cv|datei|dateiname|lebenslauf)$/],
  ["given", /^(?:first|given|vor) ?names?$/],
  ["family", /^(?:last|family|sur|nach|familien) ?names?$/],
  ["name", /^(?:full |candidate |applicant |voller |vollständiger )?names?$|^(?:applicant|person|bewerber(?:in)?|kandidat(?:in)?)$/],
];
const hispanic = /^(?:is )?(?:hispanic|latin[oax])(?: or (?:latin[oax]|hispanic))?$/;
const sex = /\b(?:sex|gender|geschlecht)\b/;
const race = /\b(?:race|racial|ethnic|ethnicity|ethnie|ethnische|herkunft|ethnizität)\b/;
/** Of the application or of the person, and no category that people put themselves into. */
const never = /^status$|\b(?:application|candidate|hiring|pipeline) status\b|\b(?:stage|job|score|rank|date|datum|phone|telefon|notes?|notiz|comments?|kommentar|bemerkung|address|adresse|city|ort|title|reason|source|id|time|zeit|stufe|stelle|punkte|rang)\b/;

const longest = 40;

/** What a header means; null for a column that is left out. A header that is not known by name may be another attribute: its own name. */
export function groupColumn(header: string): GroupColumn {
  const words = header.normalize("NFC").replace(/([a-zäöü])([A-Z])/g, "$1 $2").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (words === "") return null;
  const by = who.find(([, rule]) => rule.test(words))?.[0];
  if (by !== undefined) return { is: "who", by };
  if (hispanic.test(words)) return { is: "hispanic" };
  if (race.test(words)) return { is: "attribute", attribute: "race" };
  if (sex.test(words)) return { is: "attribute", attribute: "sex" };
  const own = header.replace(/[\p{C}\s]+/gu, " ").trim();
  return never.test(words) || own.length > longest ? null : { is: "attribute", attribute: own };
}
