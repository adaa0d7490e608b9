/** What people answer of themselves, as the categories that are compared. */

/** As the United States' Equal Employment Opportunity Commission reports them (EEO-1, Component 1), which New York City's rule takes over. */
const races: readonly (readonly [string, RegExp])[] = [
  ["Hispanic or Latino", /\b(?:hispanic|latin[oax]s?|latinx|latine)\b/],
  ["Two or More Races", /\b(?:two or more|multi ?racial|mixed|biracial|mehrere)\b/],
  ["Native Hawaiian or Other Pacific Islander", /\b(?:hawaiian|pacific islander)\b/],
  ["American Indian or Alaska Native", /\b(?:american indian|alaska native|alaskan native|native american)\b/],
  ["Black or African American", /\b(?:black|african american)\b|^schwarz/],
  ["Asian", /\basian\b|^asiatisch/],
  ["White", /\b(?:white|caucasian)\b|^weiß/],
];
const sexes: readonly (readonly [string, RegExp])[] = [
  ["Female", /^(?:f|w|female|woman|women|weiblich|frau|she|cis female|cis woman|femme|féminin|kvinna|kvinnlig|mujer|femenino|donna|femmina|vrouw|vrouwelijk)$/],
  ["Male", /^(?:m|male|man|men|männlich|mann|he|cis male|cis man|homme|masculin|manlig|hombre|masculino|uomo|maschio|mannelijk)$/],
  ["Non-binary or another", /^(?:d|x|nb|divers|diverse|non ?binary|enby|another(?: gender)?|other|nicht ?binär|genderqueer|third gender|non binaire|icke binär|no binario|non binario|autre|annat|otro|altro)$/],
];
const noAnswer =
  /^(?:n a|na|null|none|unknown|not (?:known|stated|specified|provided|disclosed|answered|reported)|undisclosed|prefer(?:red)? not to .*|i (?:prefer|choose|do not wish|don t wish) .*|decline[ds]?(?: .*)?|choose not .*|no (?:answer|response)|keine (?:angabe|antwort)|k a|unbekannt|möchte ich nicht (?:sagen|angeben)|(?:je )?ne souhaite pas .*|(?:je )?préfère ne pas .*|non (?:précisé|renseigné|communiqué|specificato)|inconnue?|vill (?:ej|inte) .*|ej angivet|okän[dt]|prefiero no .*|desconocido|no (?:contesta|especificado)|onbekend|zeg ik liever niet)$/;
/** "White (not Hispanic or Latino)" says what somebody is not. */
const denied = /\b(?:not|non) (?:of )?(?:hispanic|latin[oax]s?)(?: (?:or|and) (?:hispanic|latin[oax]s?))?(?: origin)?\b/g;

const spoken = (cell: string): string => cell.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const longest = 60;

/** Where a column says "H" and never "F", its letters are those of "hombre" and "mujer": there "M" is a woman. */
export function spanishLetters(cells: readonly string[]): (cell: string) => string {
  const said = new Set(cells.map(spoken));
  if (!said.has("h") || said.has("f")) return (cell) => cell;
  const letters: Readonly<Record<string, string>> = { h: "hombre", m: "mujer" };
  return (cell) => letters[spoken(cell)] ?? cell;
}

/** In the order of their tables. */
export const knownCategories: Readonly<Record<string, readonly string[]>> = { sex: sexes.map(([name]) => name), race: races.map(([name]) => name) };

/** Whether a column of yes and no, or of names, says that somebody is Hispanic or Latino. */
export const saysHispanic = (cell: string): boolean => /^(?:y|yes|true|1|ja)$/.test(spoken(cell)) || category("race", cell) === "Hispanic or Latino";

/**
 * The category that an answer names; null for no answer, and for what is longer than any category. What is not known by name stays as it
 * was written.
 */
export function category(attribute: string, cell: string): string | null {
  const words = spoken(cell);
  if (words === "" || noAnswer.test(words)) return null;
  const lists: Readonly<Record<string, typeof races>> = { sex: sexes, race: races };
  const positive = words.replace(denied, " ").replace(/\s+/g, " ").trim();
  const known = lists[attribute]?.find(([, rule]) => rule.test(positive))?.[0];
  if (known !== undefined) return known;
  if (attribute === "race" && positive === "") return null;
  const written = cell.normalize("NFC").replace(/[\p{C}\s]+/gu, " ").trim();
  return written.length > longest ? null : written;
}
