/**
 * What people say about themselves that must not count: birth, age, family, origin, gender, and where they live. All
 * patterns are bounded and begin at an edge, so that the work is linear in the text's length.
 */
import { replaced, type Draft } from "./draft.ts";
import { removed } from "./removed.ts";

const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";
const pattern = (source: string, flags = "giu") => new RegExp(source, flags);

/** ":" or a dash between a label and its value. */
const colon = " ?(?::-?| [-–—] | is ) ?";
/** Up to `count` words of a value. A word with a colon after it is the next label. */
const value = (count: number) => `(?: ?[^\\s,;|•·:${removed}]{1,30}(?![^\\s,;|•·${removed}])){0,${count}}`;

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const date = `(?:${day}[ ./-]{1,2}(?:of )?(?:${month}|\\d{1,2})[ .,/-]{1,2}\\d{2,4}|${month} ${day},? ?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|${month} \\d{4}|\\d{4})${after}`;

const birth = pattern(
  `${before}(?:(?:date of birth|birth ?date|birthday|d\\.? ?o\\.? ?b\\.?|born(?: on| in)?)[ :–-]{0,4}${date}(?: in \\p{L}{2,30})?|(?:date of birth|birth ?date|d\\.?o\\.?b\\.?)${colon}${value(3)})`,
);
const birthPlace = pattern(`${before}born(?: and (?:raised|brought up))? in (?:\\p{Lu}[\\p{L}-]{1,30}(?:, | )?){1,3}`, "gu");

const years = "(?:1[6-9]|[2-9]\\d)";
const age = pattern(
  `${before}(?:(?:age[d]?)${colon}${years}(?: (?:years?|yrs?)(?: old)?)?|aged? ${years}(?! ?(?:[-–+\\d]|to${after}))|${years}[ -](?:years?|yrs?)[ -]?(?:old|of age))${after}`,
);

const oneWord = "gender|sex|marital status|civil status|family status|blood group|pronouns?";
const twoWords = "nationality|citizenship|religion|caste|ethnicity|race|place of birth|birthplace|passport(?: (?:no|number))?\\.?";
const threeWords = "(?:father|mother|husband|spouse|wife|guardian)(?:['’]?s)? name|maiden name";
const labelled = [
  pattern(`${before}(?:${threeWords})${colon}${value(3)}`),
  pattern(`${before}(?:${twoWords})${colon}${value(2)}`),
  pattern(`${before}(?:${oneWord})${colon}${value(1)}`),
];
const family = pattern(
  `${before}(?:happily )?(?:un)?(?:married|divorced|widowed)${after}(?:,? (?:and |with |mother of |father of |parent of )(?:\\p{L}{1,8} |\\d )?(?:kids?|child(?:ren)?|sons?|daughters?)${after})?`,
);
const citizen = pattern(`${before}(?!Senior)(?:\\p{Lu}[\\p{L}.]{1,20} ){1,2}(?:[Cc]itizen|passport holder)(?=$|[\\n.,;|)])`, "gu");
/** she/her, (he/him/his), Pronouns: they/them */
const pronouns = pattern(
  `${before}(?:pronouns?${colon})?\\(?(?:he|she|they) ?/ ?(?:him|her|them|he|she|they|his|hers|their|theirs)(?: ?/ ?(?:his|hers|her|him|theirs|their|them|they)){0,2}${after}\\)?`,
);

const street =
  "(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|square|sq|terrace|crescent|close|parkway|pkwy|highway|hwy|circle|cir)";
const unit = `(?:,? ?(?:(?:[Aa]pt|[Aa]partment|[Ss]uite|[Ss]te|[Uu]nit|[Ff]lat|[Rr]oom)\\.? ?#?|#)[\\p{L}\\p{N}-]{1,6}${after})`;
/** A town and its postcode behind a street are an address, though nothing parts them: "114 Lowell Street San Francisco, CA 94111". */
const townWithCode = `(?:\\p{Lu}[\\p{L}'’.-]{1,30},? ){1,3}(?:[A-Z]{2},? \\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-BD-HJLNP-UW-Z]{2})${after}`;
const streetAddress = pattern(
  `${before}\\d{1,6}[a-z]?(?:[/-]\\d{1,4})?,? (?:[NSEW]\\.? )?(?:\\p{Lu}[\\p{L}'’.-]{0,30} |\\d{1,3}(?:st|nd|rd|th) ){1,4}(?:${street}|${street.toUpperCase()}|${titleCase(street)})${after}\\.?${unit}?(?= ?(?:$|[\\n,;|•·(${removed}-]|(?<= )${townWithCode}))`,
  "gu",
);
const germanStreet = pattern(`${before}\\p{Lu}[\\p{Ll}-]{2,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse) \\d{1,4} ?[a-z]?${after}(?:,? \\d{5}${after})?`, "gu");
const postBox = pattern(`${before}p\\.? ?o\\.? box:? \\d{1,8}`);
const addressLine = pattern(`${before}(?:(?:home|permanent|present|current|mailing|postal|residential) )?(?:address|residence) ?: ?(?=[^\\n|•${removed}]{0,60}\\d)[^\\n|•${removed}]{0,120}`);
const zip = pattern(`(?<=${before}[A-Z]{2},? )\\d{5}(?:-\\d{4})?${after}`, "gu");
const britishPostcode = pattern(`${before}[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-BD-HJLNP-UW-Z]{2}${after}`, "gu");
const canadianPostcode = pattern(`${before}[A-CEGHJ-NPR-TVXY]\\d[A-Z] ?\\d[A-Z]\\d${after}`, "gu");
const pinCode = pattern(`${before}(?:(?:pin|zip|postal|post)(?: ?code)?${colon}\\d{4,6}|(?<=\\p{L}{3} ?[-–] ?)[1-9]\\d{2} ?\\d{3})${after}`);

function titleCase(alternatives: string): string {
  return alternatives.replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

const statements = [
  addressLine, birth, birthPlace, age, pronouns, ...labelled, family, citizen,
  streetAddress, germanStreet, postBox, zip, britishPostcode, canadianPostcode, pinCode,
];

/** The text without birth, age, family, origin and gender statements, and without street addresses and postcodes. */
export function redactStatements(draft: Draft): Draft {
  return statements.reduce((rest, statement) => replaced(rest, statement, removed), draft);
}
