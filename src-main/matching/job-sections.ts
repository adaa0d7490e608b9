import { yearsAsked } from "./asked-facts.ts";

/**
 * What a heading of a job ad announces. `demands`, `asks`, `prefers`, `wishes` and `tasks` hold requirements; `offers` and
 * `about` (the company, the pay, how to apply, equal opportunity) ask nothing of a candidate; `open` is text under no known
 * heading, which asks only what its own words say.
 */
export type JobSection = "demands" | "asks" | "prefers" | "wishes" | "tasks" | "offers" | "about" | "open";

/** Order matters: "Preferred qualifications" is a preference, "About you" is not about the company. */
const headingRules: readonly (readonly [JobSection, RegExp])[] = [
  ["offers", /\b(?:we|we'll|we will|company) (?:\w+ )?(?:offer|provide|give)s?\b|\bour offer\b|\bbenefits?\b|\bperks?\b|\bcompensation\b|\bsalary\b|\bpay(?: range| rate)?$|\bwhat'?s in it for you\b|\bwhy (?:join|work|us|you)\b|\brewards?\b|\bwe deliver to you\b/],
  ["prefers", /\bprefer\w*|\bdesir(?:ed|able)\b|\bideally\b/],
  ["wishes", /\bnice[- ]to[- ]haves?\b|\bbonus\b|\bplus(?:es)?\b|\badvantage\w*|\bgood to have\b|\boptional\b|\bwelcome\b|\bhelps if\b/],
  ["demands", /\brequired\b|\bmust[- ]haves?\b|\bmust\b|\b(?:minimum|basic|essential|mandatory) (?:\w+ )?(?:qualifications?|requirements?|skills?|criteria|experience)\b|\bessentials?$/],
  ["asks", /\brequirements?\b|\bqualifications?\b|\bwhat (?:we|you|you'll)(?: will)? (?:ask|need|expect|bring|have|look|want|require)|\bwe (?:ask|expect|need|require|want)\b|^you(?:'ll| will)? (?:have|bring|need|are|offer|possess)\b|\byour (?:profile|background|skills|qualifications|experience)\b|\babout you\b|\bwho you are\b|\bwe(?:'re| are) looking for\b|\blooking for$|\bskills?\b|\bexperience$|\bexperience (?:required|and|&)|^education\b|\beducation(?:al)?(?: and|,| &| background)|\bcertifications?\b|\blicens\w+|\blanguages?$|\bcompetenc\w+|\bknowledge\b|\bideal candidate\b|\bprofile$|\beligibility\b|\bprerequisites?\b|\babilities\b|\bcandidate\b|\bwhat it takes\b|\bperson specification\b|\bexpertise\b|\btech(?:nology|nical)? stack\b/],
  ["about", /\babout (?:us|the (?:company|team|organi[sz]ation|client|employer)|our|company)\b|^company\b|\bwho we are\b|\bour (?:company|mission|values|story|culture|client)\b|\bequal\b|\beeo\b|\bdisclaimer\b|\bhow to apply\b|\bto apply\b|\bapply\b|^contact\b|\bapplication\b|\bprivacy\b|\bphysical (?:demands|requirements)\b|\bwork(?:ing)? (?:environment|conditions|hours|schedule)\b|^(?:hours|schedule|shift|location|job type|employment type|start date|industry|department|reports to|additional information|notes?)\b/],
  ["tasks", /\bresponsibilit\w+|\bdut(?:y|ies)\b|\btasks?\b|\byou(?:'ll| will| would)(?: \w+)?(?: be)?\b|^(?:the|your|this) (?:role|job|work|position|opportunity|mission|challenge)\b|^role\b|\bjob (?:description|summary|purpose|is about|duties)\b|\bposition (?:summary|purpose|description|overview|objective)\b|\bfunctions?\b|\baccountabilit\w+|\bday[- ]to[- ]day\b|\bin this (?:role|position|job)\b|\babout the (?:role|job|position)\b|\bscope\b|\bsummary\b|\boverview\b|\bwork involves\b|\bkey activities\b/],
];

const longestHeading = 70;

/**
 * The section a heading opens, or null when its words announce none. `heading` may carry its colon and markdown marks.
 */
export function sectionOfHeading(heading: string): JobSection | null {
  const words = heading.toLowerCase().replace(/[’`]/g, "'").replace(/[#*_:]+/g, " ").replace(/\s+/g, " ").trim();
  if (words === "" || words.length > longestHeading) return null;
  return headingRules.find(([, rule]) => rule.test(words))?.[0] ?? null;
}

const labelWords = new Set(
  "education experience skills skill languages language certifications certification certificates licenses licences key technical required preferred desired qualifications qualification requirements requirement must have nice to essential minimum bonus plus and or".split(" "),
);

/** Whether a label before a colon says only what kind of thing follows, so that nothing is lost without it. */
export function isPlainLabel(label: string): boolean {
  return label.toLowerCase().replace(/[^a-z ]+/g, " ").trim().split(/\s+/).every((word) => labelWords.has(word));
}

const askingNothing =
  /\bequal[- ](?:opportunit|employment)|\baffirmative action\b|\bwithout regard to\b|\bregardless of\b.{0,60}\b(?:race|gender|religion)|\b401 ?\(?k\)?|\bpaid (?:time off|vacation|holidays)\b|\b(?:health|dental|vision|medical) (?:insurance|benefits|plan)|\bcompetitive (?:salary|pay|compensation|benefits|wages)|\bbenefits? package\b|\bapply (?:now|online|today|here|at|by|via|through|directly)\b|\bto apply\b|\bclick\b|\b(?:e-?mail|send|submit|forward) (?:us |me )?(?:your|a) (?:resume|résumé|cv|application)|\bvisit (?:us|our)\b|https?:|\bwww\.|@[a-z0-9-]+\.[a-z]|\breasonable accommodation|\bdrug[- ](?:test|screen|free)|\bbackground (?:check|screen|investigation)|\bwe (?:offer|provide) (?:a |an )?(?:competitive|comprehensive|great|excellent|flexible)|\bthis (?:job )?(?:description|posting)\b.{0,60}\b(?:not|intended)\b|\bother duties\b|\bduties as assigned\b|\btrackingjobbody\b|\b(?:follow|find) us (?:on|at)\b|\bconstrued\b|\b(?:all-inclusive|exhaustive)\b|\bduties outside\b|[$€£] ?\d/i;

/** Whether a sentence is about pay, applying, law or the employer, wherever it stands. */
export function asksNothing(sentence: string): boolean {
  return askingNothing.test(sentence);
}

const asking =
  /\b(?:must|required?|requires|requirement|essential|mandatory|need(?:s|ed)? to (?:have|be)|able to|ability to|knowledge of|knowledge in|understanding of|familiar(?:ity)? with|proficien\w+|experience (?:in|with|as|of|using|working)|experienced in|experience|background in|degree|diploma|licen[cs]ed?|certifi\w+|fluent|skills?|skilled|expertise|qualified|preferred|a plus|nice to have|desired|desirable)\b/i;

const aboutEmployer =
  /^(?:we|our|the (?:company|firm|client|organi[sz]ation)|as an? \w+ (?:company|employer)|founded|headquartered|join)\b/i;

/** Whether prose under no heading tells what the work will be. */
export function tellsOfTasks(sentence: string): boolean {
  return /^(?:in this (?:role|position|job),? )?(?:you(?:'ll|’ll| will)|the (?:role|job|position) (?:involves|includes))\b/i.test(sentence);
}

/** Whether a sentence tells of the employer and asks nothing. */
export function tellsOfEmployer(sentence: string): boolean {
  return aboutEmployer.test(sentence) && !asking.test(sentence);
}

const seeking = /\b(?:looking for|seeking|search(?:ing)? for|hiring|in need of|wants?|needs?)\b/i;

/** Whether a sentence under no known heading asks something of a candidate by its own words. */
export function asksByItsWords(sentence: string): boolean {
  if (!asking.test(sentence) && yearsAsked(sentence) === null) return false;
  if (aboutEmployer.test(sentence)) return seeking.test(sentence) && /\b(?:experience|knowledge|skills?|degree|licen[cs]e)\b/i.test(sentence);
  return true;
}
