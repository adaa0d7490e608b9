/**
 * A job title set all in capitals, in the case of names: "ACCOUNTANT II" as "Accountant II", not "Ii". What stays in capitals is told in
 * three ways: by its shape (numerals, digits, no vowel to speak it by), by the resume's own running text, where only abbreviations are
 * in capitals, and, where neither can know ("QA" may be spoken), by a list.
 */

/** In capitals below 40: what grades are counted in. C, D, L and M are left out, of which words are made. */
const numeral = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Abbreviations without a vowel that are short for one word, and written like it. */
const shortWords = new Set("sr jr mr mrs ms dr st mgr mngr mfg svc svcs mktg mgmt engr wkr spvsr".split(" "));
/** Abbreviations that could be spoken as words. */
const spoken = new Set(
  ("it ai ml qa ux ui bi pr ip va ea pa ot er icu nicu picu ceo cfo cto cio coo cmo cpo cdo cao ciso chro evp avp svp mba cpa cma cia acca aca cfa cna ota cota emt emts lpn aprn pacu dba etl api aws sap erp crm " +
    "seo sem ppc sre ios hvac gis cad cam osha iso sox gaap ifrs usa us uk eu uae emea apac latam dach esl efl tesol tefl aba bcba ap ar pmo cae fea fpga asic pos saas paas iaas nasa acls aem oem nlp ats eap dei ehs hse qc lms fmcg cdl or").split(" "),
);
const smallWords = new Set("of and the for in at to or by on with de la und et für im y".split(" "));

/** Words that stand in capitals between words in small letters: "ran the HVAC plant". */
export function abbreviationsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of text.slice(0, mostRead).split("\n")) {
    // A line of capitals says nothing of how its words are written.
    if ((line.match(/\p{Ll}/gu)?.length ?? 0) < (line.match(/\p{Lu}/gu)?.length ?? 0)) continue;
    for (const [word] of line.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu)) found.add(word);
  }
  return found;
}

/** Letters of a resume in which its way of writing shows. */
const mostRead = 60_000;

function isAbbreviation(word: string, abbreviations: ReadonlySet<string>): boolean {
  const small = word.toLowerCase();
  if (numeral.test(word) || spoken.has(small)) return true;
  if (shortWords.has(small)) return false;
  return /\d/.test(word) || (word.length > 1 && word.length <= 5 && !/[AEIOUYÄÖÜÀ-Ý]/u.test(word)) || abbreviations.has(word);
}

const named = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** `title` as it is unless it is all in capitals. `text` is the resume's. */
export function inTitleCase(title: string, text: string): string {
  if (/\p{Ll}/u.test(title) || title.length <= 4) return title;
  const abbreviations = abbreviationsIn(text);
  // "C.N.A.", "R&D" and "A/P" are made of single letters; "CHEF'S" is one word.
  return title.replace(/(?:\p{L}[.&/]){1,4}\p{L}(?![\p{L}\p{N}])\.?|[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu, (piece, at: number) => {
    if (/[.&/]/.test(piece)) return piece;
    if (at > 0 && smallWords.has(piece.toLowerCase()) && title.charAt(at - 1) === " ") return piece.toLowerCase();
    return isAbbreviation(piece, abbreviations) ? piece : named(piece);
  });
}
