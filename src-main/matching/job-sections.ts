import { degreeAsked, yearsAsked } from "./asked-facts.ts";
import { speaksOfEmployer } from "./job-boilerplate.ts";

/**
 * What a heading of a job ad announces. `demands`, `asks`, `prefers`, `wishes` and `tasks` hold requirements; `offers` and
 * `about` (the company, the pay, how to apply, equal opportunity) ask nothing of a candidate; `open` is text under no known
 * heading, which asks only what its own words say.
 */
export type JobSection = "demands" | "asks" | "prefers" | "wishes" | "tasks" | "offers" | "about" | "open";

/** Order matters: "Preferred qualifications" is a preference, "beyond the minimum" too, "the candidate's duties" are duties, "About you" is not about the company. */
const headingRules: readonly (readonly [JobSection, RegExp])[] = [
  ["tasks", /\b(?:responsibilities|duties)$/],
  ["about", /\b(?:physical|mental)(?: \w+)? (?:demands|requirements|dimensions|abilities)\b|^working conditions$|^(?:key ?words?|tags|search terms)$/],
  ["offers", /\b(?:we|we'll|we will|company) (?:\w+ )?(?:offer|provide|give)s?\b|\bour offer\b|^offers?$|\bwhat you(?:'ll| will)? (?:get|gain|receive)\b|\byou(?:'ll| will) (?:get|gain|receive|enjoy)\b|\bbenefits?\b|\bperks?\b|\bcompensation\b|\bsalary\b|\bpay(?: range)?$|^(?:\w+ )?rates?$|\bwhat'?s in it for you\b|\bwhy (?:join|work|us|you)\b|\brewards?\b|\bwe deliver to you\b/],
  ["prefers", /\bprefer\w*|\bdesir(?:ed|able)\b|\bideally\b|\b(?:above|beyond) (?:\w+ ){0,2}(?:minimum|basic|required|requirements)\b/],
  ["wishes", /\bnice[- ]to[- ]haves?\b|\bbonus\b|\bplus(?:es)?\b|\badvantage\w*|\bgood to have\b|\boptional\b|\bwelcome\b|\bhelps if\b/],
  ["demands", /\brequired\b|\bmust[- ]haves?\b|\bmust\b|\b(?:minimum|basic|essential|mandatory) (?:\w+ )?(?:qualifications?|requirements?|skills?|criteria|experience)\b|\bessentials?$/],
  ["asks", /\brequirements?\b|\bqualifications?\b|\bwhat (?:we|you|you'll)(?: will)? (?:ask|need|expect|bring|have|look|want|require)|\bwe (?:ask|expect|need|require|want)\b|^you(?:'ll| will)? (?:have|bring|need|are|offer|possess)\b|\byour (?:profile|background|skills|qualifications|experience)\b|\babout you\b|\bwho you are\b|\bwe(?:'re| are) looking for\b|\blooking for$|\bskills?\b|\bexperience$|\bexperience (?:required|and|&)|^education\b|\beducation(?:al)?(?: and|,| &| background)|\bcertifications?\b|\blicens\w+|\blanguages?$|\bcompetenc\w+|\bknowledge\b|\bideal candidate\b|\bprofile$|\beligibility\b|\bprerequisites?\b|\babilities\b|\bcandidate\b|\bwhat it takes\b|\b(?:job|person|candidate|applicant) specifications?\b|\bvalue your$|\bexpertise\b|\btech(?:nology|nical)? stack\b|\bcredentials?\b|\bif you(?: have| are|'re)?$|\battributes\b/],
  ["about", /\babout (?!you\b|(?:the |this |your )?(?:role|job|position|opportunity|candidate)\b)|^about$|^company\b|\bwho we are\b|\bour (?:company|mission|values|story|culture|client)\b|\bequal\b|\beeo\b|\bdisclaimer\b|\bhow to apply\b|\bto apply\b|\bapply\b|^contact\b|^applications?$|\bapplication (?:process|procedure|deadline|instructions?|details|information)\b|\bprivacy\b|\bwork(?:ing)? (?:environment|conditions|hours|schedule|status)\b|^(?:job |work(?:er)? |employment |contract |position |time )?(?:sub-?)?(?:hours|schedule|shifts?|locations?|type|status|start date|industry|department|reports to|supervises|fte|city|state|country|category|travel|sector)(?: required)?$/],
  ["open", /^(?:[\w-]+ ){0,2}(?:information|details|notes)$|^notes?$/],
  ["tasks", /\bresponsibilit\w+|\bdut(?:y|ies)\b|\btasks?\b|\byou(?:'ll| will| would)(?: \w+)?(?: be)?\b|^(?:the|your|this) (?:role|job|work|position|opportunity|mission|challenge)\b|^role\b|\bjob (?:description|summary|purpose|is about|duties)\b|\bposition (?:summary|purpose|description|overview|objective)\b|\bfunctions?\b|\baccountabilit\w+|\bday[- ]to[- ]day\b|\bin this (?:role|position|job)\b|\babout the (?:role|job|position)\b|\bactivities$|\bscope\b|\bdescription$|\bsummary\b|\boverview\b|\bwork involves\b|\bkey activities\b/],
];

/** Labels of one fact of the posting; what follows the fact is another matter. */
const factLabel = /^(?:\w+ )?(?:rate|salary|pay|hours|schedule|shift|location|type|status|start date|department|reports to|travel|date|number|id)s?$/;

export function isFactLabel(label: string): boolean {
  return factLabel.test(label.toLowerCase().replace(/[#*_:]+/g, " ").replace(/\s+/g, " ").trim());
}

const longestHeading = 70;

/**
 * The section a heading opens, or null when its words announce none. `heading` may carry its colon and markdown marks.
 */
export function sectionOfHeading(heading: string): JobSection | null {
  const words = heading.toLowerCase().replace(/[’`]/g, "'").replace(/[#*_:…]+|\.{2,}/g, " ").replace(/\s+/g, " ").trim();
  if (words === "" || words.length > longestHeading) return null;
  return headingRules.find(([, rule]) => rule.test(words))?.[0] ?? null;
}

const longestIntroduction = 160;

/** The section that a sentence before a list opens ("The nurse is responsible for the duties below:"), or null. */
export function sectionOfIntroduction(sentence: string): JobSection | null {
  const end = sentence.slice(-longestIntroduction).replace(/(?:\.{2,}|…)$/, ":");
  if (/\b(?:responsibilities|duties|tasks|functions)\b[^:]{0,20}:$/i.test(end)) return "tasks";
  if (/\bbenefits?\b|\bwe offer\b|\benjoy\b|\bperks\b/i.test(end)) return "offers";
  if (/\bprefer\w*\b|\bnice to have\b|\ba plus\b|\bdesirable\b|\bbetter if\b|\b(?:above|beyond) (?:\w+ ){0,2}(?:minimum|basic|required|requirements)\b/i.test(end)) return "prefers";
  if (/\bmust\b|\brequire\w*\b|\bqualif\w+\b|\bneed\b|\bskills?\b|\bcandidates?\b|\bif you\b|\byou have\b/i.test(end)) return "asks";
  return /\bresponsib\w+\b|\bdut(?:y|ies)\b|\bfunctions?\b|\btasks?\b|\byou(?:['’]ll| will)\b|\binclud\w+\b|\b(?:is|are|trained) to:$/i.test(end) ? "tasks" : null;
}

const labelWords = new Set(
  "education experience skills skill languages language certifications certification certificates licenses licences key technical required preferred desired qualifications qualification requirements requirement must have nice to essential minimum bonus plus and or".split(" "),
);

/** Whether a label before a colon says only what kind of thing follows, so that nothing is lost without it. */
export function isPlainLabel(label: string): boolean {
  return label.toLowerCase().replace(/[^a-z ]+/g, " ").trim().split(/\s+/).every((word) => labelWords.has(word));
}

const asking =
  /\b(?:must|required?|requires|requirement|essential|mandatory|need(?:s|ed)? to (?:have|be)|able to|ability to|knowledge of|knowledge in|understanding of|familiar(?:ity)? with|proficien\w+|experience (?:in|with|as|of|using|working)|experienced in|(?<!will )experience|background in|degree|diploma|licen[cs]ed?|certifi\w+|fluent|skills?|skilled|expertise|qualified|preferred|preference|a plus|nice to have|desired|desirable|(?:ideal|successful|right|qualified) (?:candidates?|applicants?|person))\b/i;

/** Whether prose under no known heading tells what the work will be. `role` matches a word of the job's title, or is null. */
export function tellsOfTasks(sentence: string, role: RegExp | null): boolean {
  if (/^(?:in this (?:role|position|job),? )?(?:you(?:'ll|’ll| will)|the (?:role|job|position) (?:involves|includes))\b/i.test(sentence)) return true;
  // "Technicians will repair…", "The nurse is responsible for…": what whoever holds the title does.
  const deed = /^.{3,80}?\b(?:(?:will|shall) (?!be (?!responsible)|receive|have|get|enjoy|meet|need|join)\w+|(?:is|are) responsible for)\b/i.exec(sentence)?.[0];
  return deed !== undefined && (/\b(?:incumbent|associate|position|role|job|employee|person|individual)\b/i.test(deed) || role?.test(deed) === true);
}

/** Whether a sentence may begin with its verb: "Evaluates and records progress". Several in a row are deeds, one may be a plural. */
export function mayBeDeed(sentence: string): boolean {
  return /^[A-Z][a-z]*(?:[a-rt-z]s|sses)(?:\s(?:and|or)\s[a-z]+s|,\s[a-z]+s)*(?:\/\S+)?\s[a-z]/.test(sentence) && !/^(?:This|Its|Is|Was|Has|As|Us|Always|Perhaps|Unless|Besides)\b/.test(sentence) && !/^\S+ (?:are|were|will|must|should|may|can|have|do|is)\b/.test(sentence);
}

/** Whether a sentence tells of the employer and asks nothing. */
export function tellsOfEmployer(sentence: string): boolean {
  return speaksOfEmployer(sentence) && !asking.test(sentence);
}

/** Words by which a sentence about "us" speaks to or of a candidate after all. */
const addressing = /\b(?:you|your|you['’]\w+|candidates?|applicants?|seek\w*|look\w*|search\w*|requires?|required|(?<!\bwe (?:\w+ )?)must|ideal\w*|(?<!\bwe (?:\w+ )?)need\w*|hiring|prefer\w*|someone|somebody)\b/i;

const seeking = /\b(?:looking for|seeking|search(?:ing)? (?:for|out)|hiring|in need of|wants?|needs?)\b/i;

/** Whether a sentence under no known heading asks something of a candidate by its own words. */
export function asksByItsWords(sentence: string): boolean {
  if (!asking.test(sentence) && (yearsAsked(sentence) === null || /\bfor (?:over |more than )?\S+ years\b/i.test(sentence))) return false;
  if (/\b(?:we|our)\b/i.test(sentence) && !addressing.test(sentence)) return false;
  if (speaksOfEmployer(sentence)) return seeking.test(sentence) && /\b(?:experience|knowledge|skills?|degree|licen[cs]e)\b/i.test(sentence);
  return true;
}

const quality =
  "strong|excellent|good|great|solid|deep|thorough|high[- ]level|high|advanced|intermediate|basic|working|proven|demonstrated|extensive|prior|previous|hands[- ]on|practical|professional|outstanding|exceptional|superior|effective|general|technical|sound|in[- ]depth|comprehensive|sufficient|some|significant|relevant|relatable|clear|full|broad|detailed|fluent|an?|the|written|verbal|oral|interpersonal|analytical|computer|people|customer|communication|leadership";
const held = "experience|knowledge|understanding|familiarity|proficiency|ability|aptitude|skills?|background|expertise|fluency|command|mastery|capability";
/** "Excellent understanding of…", "Experience with…", "Able to…": what somebody has or is, where a deed would begin with its verb. */
const possession = new RegExp(String.raw`^(?:(?:${quality})(?:\s+(?:and|or|&)\s+|,\s*|\s+))*(?:${held})\b|^(?:able|willing|familiar|proficient|fluent|experienced|skilled)\s+(?:to|with|in|at)\b`, "i");

/**
 * Whether a sentence that stands among tasks states a qualification, not a deed: a degree, "must have", what somebody knows, or
 * that something is required. "Completes all required reports" is a deed.
 */
export function asksAmongTasks(sentence: string): boolean {
  if (/\b(?:as|when|where|if|whenever) (?:required|needed|desired|preferred)[.!)\s]*$/i.test(sentence)) return false;
  return (
    possession.test(sentence) ||
    /^(?:(?:you|candidates?|applicants?|\w+) )?(?:must|should) (?:have|possess|hold|be (?!responsible))|^(?:the )?(?:ideal |successful )?(?:applicants?|candidates?)\b/i.test(sentence) ||
    /\b(?:is|are|strongly|highly)?\s*(?:required|preferred|desired|a (?:big |strong |definite )?plus)[.!)\s]*$/i.test(sentence) ||
    (degreeAsked(sentence) !== null && !/\b(?:students|programs?|clients)\b/i.test(sentence)) ||
    (yearsAsked(sentence) !== null && /\bexperience\b/i.test(sentence))
  );
}
