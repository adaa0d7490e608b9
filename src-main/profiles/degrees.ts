/** Degrees as resumes write them: where a degree stands in a line, how it is worded, and its level. */
import type { DegreeLevel } from "../../src-preload/domain.ts";
import { anyCase } from "./any-case.ts";

const ofPhrase = "(?:(?: degree)? ?(?:of|in the) (?:the )?(?!the\\b)(?:\\p{L}[\\p{L}.&-]*)(?:(?: and| &)? (?-i:\\p{Lu})[\\p{L}.&-]*){0,3})";

/** In order of trust; the leftmost match wins, and of two at one place the earlier in the list. Abbreviations need capitals. */
const degrees: [DegreeLevel, RegExp][] = [
  ["doctorate", anyCase(new RegExp(`\\b(?:juris doctor|doctor(?:ate)?(?!\\p{L})(?:'s|’s)?(?: degree)?${ofPhrase}?|post-?doctora(?:l|te)[\\p{L} ]{0,20}|(?:ph\\.? ?d|p\\.h\\.?d|d\\.?phil|ed\\.?d|pharm\\.?d|d\\.?b\\.?a|d\\.?n\\.?p|d\\.?sc)\\b\\.?(?: candidate| student| scholar)?|dottorato|doctorado|doctorat|promotion zum)`, "iu"))],
  ["doctorate", /(?<![\p{L}.])(?:M\.D\.|MD|J\.D\.|JD|D\.?D\.?S\.?|D\.?V\.?M\.?|D\.?O\.)(?![\p{L}])/u],
  ["master", anyCase(new RegExp(`\\b(?:m\\.? ?phil|m-tech|m\\.l\\.s|m\\.s\\.ed|(?:executive |global )?masters?(?:'s|’s|s'|s’)?(?: degree)?${ofPhrase}?|(?:executive |e)?m\\.?b\\.?a\\b\\.?|m\\. ?tech|m ?tech|m\\.? ?sc(?:\\.|\\b)|m\\.? ?com\\b|m\\.?c\\.?a\\b|m\\.?ed\\b|ll\\.?m|pg ?d(?:m|bm|ba|cm|ca)\\b|pg[ -]?d(?:iploma|ac)|post[ -]?graduat(?:e|ion)(?: (?:diploma|degree|program(?:me)?|certificate))?${ofPhrase}?|magister|maestr[ií]a|mestrado|laurea magistrale|m\\.?s\\.?w\\b|m\\.?f\\.?a\\b|m\\.?p\\.?h\\b|m\\.?p\\.?a\\b|m\\.?eng\\b|pgp(?:m|bm)?\\b|p\\.?g\\.?(?:c|d)\\.?e\\b|(?:diplom(?:-\\p{L}+)?|dipl\\.[ -]?\\p{L}+)(?![\\p{L}-]|\\.? ?\\((?:fh|ba|dh)\\))\\.?)`, "iu"))],
  ["master", /(?<![\p{L}.])(?:M\.S\.?|MS|M\.A\.?|MA|M\.E\.?|ME|MSN|M\.Arch|MMS|MHA|MLIS|MHRM|MIM|MIB)(?=$|[\s,.:;()/|–-])/u],
  ["bachelor", anyCase(new RegExp(`\\b(?:bach?elors?(?:'s|’s|s'|s’)?(?: degree)?${ofPhrase}?|b\\.? ?tech|b\\.? ?sc(?:\\.|\\b)|b\\.? ?com\\b|b\\.?c\\.?a\\b|b\\.?b\\.?[am]\\b|b\\.?b\\.?s\\b|b\\.?eng\\b|b\\.?ed\\b|b\\.?arch|b\\.?pharm(?:a|acy)?|ll\\.?b|mbbs|b\\.?s\\.?n\\b|b\\.?f\\.?a\\b|b\\.?s\\.?w\\b|b\\.?a\\.?s\\b|b\\.?b\\.?s\\b|b\\.?h\\.?m\\b|under-?graduate degree|(?<![\\p{L}\\d)] )licence(?! (?:[a-e]\\b|n[ou]m?|plate|holder))|licenciatura|licenciado|grado en|graduado en|ingenier[íi]a|laurea|bacharelado|(?:diplom(?:-\\p{L}+)?|dipl\\.[ -]?\\p{L}+)\\.? ?\\((?:fh|ba|dh)\\)|(?<=^|[,;:|\\t] ?)graduate(?= in (?-i:\\p{Lu}))|diplôme d['’]ing[ée]nieur|bcom|bsc|b[ -]tech|b\\.? e(?= in\\b)|(?<!expected |anticipated )graduation(?= (?:in|from|with)\\b|$|\\s*[(:-] ?(?!date))|graduate degree|(?:honou?rs |technical |professional )?degree(?= in\\b)|diploma(?:tura|do) en)`, "iu"))],
  ["bachelor", /(?<![\p{L}.])(?:B\.S\.?|BS|B\.A\.?|BA|B\.E\.?|BE|A\.B\.|BIT|BSEE|BSCS|BSBA|BSW)(?=$|[\s,.:;()/|–-])/u],
  ["associate", anyCase(new RegExp(`\\b(?:associates?(?:'s|’s|s')?(?: degree${ofPhrase}?| of (?:applied )?(?:science|arts)(?: and sciences?)?)|associates? (?:of|in) (?-i:\\p{Lu})\\p{L}+(?:(?: and| &)? (?-i:\\p{Lu})\\p{L}+){0,3}|foundation degree|hnd|hnc)(?!\\p{L})`, "iu"))],
  ["associate", /(?<![\p{L}.])(?:A\.A\.S?\.?|A\.S\.|AAS|A\.A)(?=$|[\s,.:;()/|–-])/u],
  ["secondary", /\b(?:some (?:college|university)(?: (?:coursework|courses|credits?))?(?! of)|high school (?:diploma|degree|graduate|certificate)|(?<!\p{L}[.'’]? )high school|(?:higher |senior |upper )?secondary(?: school)?(?: certificate| education| examination| leaving certificate)?|intermediate(?!\p{L})(?: \(?10 ?\+ ?2\)?)?|matriculation|matric|g\.?e\.?d\b|s\.?s\.?l?\.?c\b|h\.?s\.?c\b|c\.?b\.?s\.?e\b|i\.?c\.?s\.?e\b|p\.?u\.?c\b|10 ?\+ ?2|(?:10|12|x|xii)(?:th)?[ -](?:standard|std|class|grade)|(?:class|std|standard|grade) (?:10|12|x|xii)(?:th)?\b|(?:10|12)th\b|a[- ]levels?\b|gcses?\b|o[- ]levels?\b|abitur|matura|baccalaur[ée]at|bachillerato|vwo|havo|maturità|v\.c\.e)/iu],
  ["vocational", anyCase(new RegExp(`\\b(?:(?:advanced |national |graduate |professional |higher |technical )?diploma(?:do)?(?!\\p{L})${ofPhrase}?|diplôme(?!\\p{L})|(?:advanced |higher |national |post-baccalaureate |graduate |professional |vocational |trade )?certificate(?: iv| iii)?(?: of (?-i:\\p{Lu})\\p{L}+(?:(?: and| &)? (?-i:\\p{Lu})\\p{L}+){0,3})?|nvq|btec|i\\.?t\\.?i\\b|polytechnic diploma|apprenticeship(?! (?:cent|school|committee|council|board))|ausbildung (?:zum|zur|als)|bts\\b|dut\\b|cap\\b(?! ?[:=] ?\\d)|vocational (?:degree|training|program))`, "iu"))],
];

export interface DegreeFound {
  level: DegreeLevel;
  /** Where the degree's words stand in the line. */
  start: number;
  end: number;
}

const longestSearched = 300;

/** "Hillside Secondary School", "Dr. R.M.L.S. College", "MS Word", "Masters thesis": the letters belong to something else's name. */
function isOther(text: string, match: RegExpExecArray): boolean {
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  if (/\p{L}\.$/u.test(before) || /^ (?:thesis|research|project|dissertation|coursework|courses)\b/i.test(after)) return true;
  // The heads of a form's columns: "Degree(s) or Diploma(s) obtained".
  if (/^\(s\)/.test(after)) return true;
  // "Quay Matric Hr. Sec. School": the kind of schooling within a school's own name.
  if (/^(?:matric|intermediate|higher secondary|senior secondary|secondary)/i.test(match[0]) && /\p{Lu}[\p{L}.&'’]*,? $/u.test(before) && /^(?:ulation)?\.?(?:[ .]{1,2}(?:higher|hr|sr|senior|secondary|sec)){0,3}[ .]{1,2}(?:school|college)(?!\p{L})/iu.test(after)) return true;
  if (/^post-?doc/i.test(match[0]) && /(?:scientist|researcher|associate|engineer|fellow)\b/i.test(match[0])) return true;
  if (/^master$/i.test(match[0]) && /^ (?:truck|driving|electrician|plumber|mechanic|technician|chef|gardener|sergeant|at[- ]arms|certified|trainer|barber|carpenter|craftsman|stylist|cosmetologist|planner|scuba|diver)/i.test(after)) return true;
  if (/^g\.?e\.?d$/i.test(match[0]) && /^ (?:consultant|instructor|teacher|tutor|examiner|prep|classes|program|coordinator)/i.test(after)) return true;
  if (match[0] === "MS" && /^[- ](?:visual|office|word|excel|sql|access|windows|project|outlook|power|dynamics|exchange|azure|dos|paint|teams)/i.test(after)) return true;
  if (/^secondary/i.test(match[0]) && / of $/.test(before)) return true;
  return /^(?:higher |senior |upper )?(?:secondary|intermediate)(?: school)?$/i.test(match[0]) && /\p{Lu}[\p{L}.&'’]*,? $/u.test(before) && (/school$/i.test(match[0]) || /^ (?:school|college)/i.test(after));
}

/** The first degree that a line names, or null. Of degrees at one place the higher counts. */
export function findDegree(line: string): DegreeFound | null {
  const text = line.slice(0, longestSearched);
  let best: DegreeFound | null = null;
  for (const [level, pattern] of degrees) {
    const match = pattern.exec(text);
    if (match && !isOther(text, match) && (best === null || match.index < best.start)) {
      const trimmed = match[0].replace(/(?: and| of|,|&)+$/i, "");
      best = { level, start: match.index, end: match.index + trimmed.length };
    }
  }
  if (best === null) return null;
  // "BS" and "MA" are also ends of addresses and parts of codes; a place before them says so.
  if (best.end - best.start <= 2 && /,\s?$/.test(text.slice(0, best.start)) && /^[\s\d-]*$/.test(text.slice(best.end))) return null;
  return best;
}

/** True when the words name a degree, so that a line with dates is schooling rather than a job. */
export function namesDegree(line: string): boolean {
  const degree = findDegree(line);
  return degree !== null && degree.level !== "vocational";
}
