/** Which column of a list of categories holds what, by its header. */

export type GroupColumn = { is: "who"; by: "id" | "email" | "name" | "given" | "family" | "file" } | { is: "attribute"; attribute: string } | { is: "hispanic" } | null;

const who: readonly (readonly ["id" | "email" | "name" | "given" | "family" | "file", RegExp])[] = [
  ["id", /^(?:winnow )?(?:candidate|person|personen|kandidaten|bewerber)? ?id$|^candidate$/],
  ["email", /\be ?mails?\b|^mail(?: ?adresse)?$|^courriel$|^e ?post(?: ?adress)?$|^correo(?: electrónico)?$/],
  ["file", /^(?:resume |cv )?(?:files?|filename|file name|resume|cv|datei|dateiname|lebenslauf|fichier|filnamn|archivo)$/],
  ["given", /^(?:(?:first|given|vor) ?names?|prénoms?|prenoms?|förnamn|nombre)$/],
  ["family", /^(?:(?:last|family|sur|nach|familien) ?names?|nom de famille|efternamn|apellidos?)$/],
  ["name", /^(?:full |candidate |applicant |voller |vollständiger )?names?$|^(?:applicant|person|bewerber(?:in)?|kandidat(?:in)?|candidate?|nom(?: complet| et prénom)?|namn|nombre completo)$/],
];
const isHispanic = /^(?:is )?(?:hispanic|latin[oax])(?: or (?:latin[oax]|hispanic))?$/;
/** Also in French, Swedish, Spanish, Italian and Dutch. */
const sex = /(?<!\p{L})(?:sex|gender|geschlecht|sexe|genre|kön|sexo|género|genero|sesso|genere|geslacht)(?!\p{L})/u;
const race = /(?<!\p{L})(?:race|racial|ethnic|ethnicity|ethnie|ethnique|ethnische|herkunft|ethnizität|etnicitet|raza|etnia|etniciteit)(?!\p{L})/u;
/** Of the application or of the person, and no category that people put themselves into. */
const never = /^status$|\b(?:application|candidate|hiring|pipeline) status\b|\b(?:stage|start|started|updated|created|applied|job|score|rank|date|datum|phone|telefon|notes?|notiz|comments?|kommentar|bemerkung|address|adresse|city|ort|title|reason|source|id|time|zeit|stufe|stelle|punkte|rang)\b/;

const longest = 40;

/** What a header means; null for a column that is left out. A header that is not known by name may be another attribute: its own name. */
export function groupColumn(header: string): GroupColumn {
  const words = header.normalize("NFC").replace(/([a-zäöü])([A-Z])/g, "$1 $2").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (words === "") return null;
  const by = who.find(([, rule]) => rule.test(words))?.[0];
  if (by !== undefined) return { is: "who", by };
  if (isHispanic.test(words)) return { is: "hispanic" };
  if (race.test(words)) return { is: "attribute", attribute: "race" };
  if (sex.test(words)) return { is: "attribute", attribute: "sex" };
  return never.test(words) ? null : ownAttribute(header);
}

/** Another attribute, by its own header; null where that is too long for a name. */
export function ownAttribute(header: string): GroupColumn {
  const own = header.replace(/[\p{C}\s]+/gu, " ").trim();
  return own.length > longest ? null : { is: "attribute", attribute: own };
}
