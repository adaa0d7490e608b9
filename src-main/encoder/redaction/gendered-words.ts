import { replaced, type Draft } from "./draft.ts";

/**
 * Words that tell a person's gender, and what redaction writes instead. Words that could be swapped for one another have
 * the same replacement, so that swapping them leaves the redacted text as it was. Where no neutral word is current on the
 * labour market (waiter, steward, journeyman) the commoner of the pair stands for both. No replacement is itself a key.
 */
const replacements: Record<string, string> = {
  they: "he she",
  their: "him her his hers",
  themself: "himself herself",

  person: "man woman male female gentleman lady guy gal sir madam widow widower",
  people: "men women males females gentlemen ladies guys gals",
  child: "boy girl son daughter",
  children: "boys girls sons daughters",
  parent: "mother father mom mum mummy mommy dad daddy",
  parents: "mothers fathers moms mums dads",
  parenthood: "motherhood fatherhood",
  grandparent: "grandmother grandfather grandma grandpa",
  grandparents: "grandmothers grandfathers",
  spouse: "husband wife",
  spouses: "husbands wives",
  sibling: "brother sister",
  siblings: "brothers sisters",
  relative: "uncle aunt nephew niece",
  partner: "boyfriend girlfriend fiancé fiancée",
  homemaker: "housewife househusband",
  graduate: "alumnus alumna",
  graduates: "alumni alumnae",
  "student society": "fraternity sorority",

  chairperson: "chairman chairwoman",
  spokesperson: "spokesman spokeswoman",
  salesperson: "salesman saleswoman saleslady",
  salespeople: "salesmen saleswomen",
  businessperson: "businessman businesswoman",
  businesspeople: "businessmen businesswomen",
  craftsperson: "craftsman craftswoman",
  craftspeople: "craftsmen craftswomen",
  tradesperson: "tradesman tradeswoman",
  tradespeople: "tradesmen tradeswomen",
  sportsperson: "sportsman sportswoman",
  ombudsperson: "ombudsman ombudswoman",
  congressperson: "congressman congresswoman",
  councilperson: "councilman councilwoman",
  foreperson: "foreman forewoman",
  forepersons: "foremen forewomen",
  serviceperson: "serviceman servicewoman",
  repairperson: "repairman repairwoman",
  handyperson: "handyman handywoman",
  policeperson: "policeman policewoman",
  firefighter: "fireman firewoman",
  "postal worker": "postman postwoman mailman mailwoman",
  "camera operator": "cameraman camerawoman",
  drafter: "draftsman draftswoman draughtsman draughtswoman",
  bartender: "barman barmaid",
  housekeeper: "housemaid chambermaid houseman",
  "head teacher": "headmaster headmistress schoolmaster schoolmistress",
  "massage therapist": "masseur masseuse",
  waiter: "waitress",
  waiters: "waitresses",
  steward: "stewardess",
  stewards: "stewardesses",
  host: "hostess",
  hosts: "hostesses",
  actor: "actress",
  actors: "actresses",
  manager: "manageress",
  tailor: "seamstress",
  landlord: "landlady",
  journeyman: "journeywoman",
  heir: "heiress",
  hero: "heroine",
};

const neutralOf = new Map(
  Object.entries(replacements).flatMap(([neutral, words]) => words.split(" ").map((word) => [word, neutral] as const)),
);

/** In capitals, words this short are as likely an abbreviation: HIS (hospital information system), SHE, MAN, HE. */
const longestAbbreviation = 3;

/**
 * The neutral word for `word`, in its case (man, Man, MAN), or null when it is not gendered. `amongCapitals` says that
 * the whole line is written in capitals, so that a short word in capitals is no abbreviation.
 */
export function neutralWord(word: string, amongCapitals: boolean): string | null {
  const lower = word.toLowerCase();
  const neutral = neutralOf.get(lower);
  if (neutral === undefined) return null;
  if (word === lower) return neutral;
  if (word === word.toUpperCase()) {
    return word.length > longestAbbreviation || amongCapitals ? neutral.toUpperCase() : null;
  }
  return neutral.charAt(0).toUpperCase() + neutral.slice(1);
}

const edge = { before: "(?<![\\p{L}\\p{N}])", after: "(?![\\p{L}\\p{N}])" };
const parentalLeave = new RegExp(`${edge.before}(?:mat|pat)ernity(?= leave${edge.after})`, "giu");
const eitherPronoun = new RegExp(`${edge.before}(?:s/he|\\(s\\)he)${edge.after}`, "giu");
const wardSister = new RegExp(`${edge.before}ward sister${edge.after}`, "giu");

/** Gendered expressions of more than one word. */
export function neutralPhrases(draft: Draft): Draft {
  const withLeave = replaced(draft, parentalLeave, (word) => (word.startsWith("M") || word.startsWith("P") ? "Parental" : "parental"));
  return replaced(replaced(withLeave, eitherPronoun, "they"), wardSister, "charge nurse");
}
