/** Which sentences of an ad ask something, and as what. */
import type { Taxonomy } from "../taxonomy/types.ts";
import { sectionImportance } from "./importance.ts";
import { asksNothing, isBenefitItem } from "./job-boilerplate.ts";
import { isHeadingWording } from "./job-headings.ts";
import type { JobSentence } from "./job-lines.ts";
import { asksAmongTasks, asksByItsWords, mayBeDeed, tellsOfEmployer, tellsOfTasks } from "./job-sections.ts";

const wordCount = (text: string): number => text.split(/\s+/).length;

/**
 * Prose about the employer at the end of a list of requirements is no requirement, nor is what follows it up to the next
 * bullet or heading, unless its own words ask.
 */
function withoutEmployer(sentences: JobSentence[], text: string): JobSentence[] {
  let telling: number | null = null;
  return sentences.map((sentence) => {
    if (sentence.bullet || sentence.block !== telling) telling = null;
    if (!sentence.bullet && tellsOfEmployer(text.slice(sentence.start, sentence.end))) telling = sentence.block;
    return telling === null ? sentence : { ...sentence, section: "open" };
  });
}

/** What goes on behind a semicolon asks nothing where the beginning of its sentence asks nothing: "You get health; dental; leave". */
function withoutRest(sentences: JobSentence[], text: string): JobSentence[] {
  let nothing = false;
  return sentences.map((sentence) => {
    nothing = sentence.goesOn ? nothing : asksNothing(text.slice(sentence.start, sentence.end));
    return nothing && sentence.goesOn ? { ...sentence, section: "offers" } : sentence;
  });
}

/** Items of benefits in a row ask nothing, whatever heading they stand under; one alone may be a skill. */
function withoutBenefits(sentences: JobSentence[], text: string): JobSentence[] {
  const benefits = sentences.map(({ start, end }) => isBenefitItem(text.slice(start, end)));
  return sentences.map((sentence, i) => (benefits[i] === true && (benefits[i - 1] === true || benefits[i + 1] === true) ? { ...sentence, section: "offers" } : sentence));
}

const leastOfTitle = 4;

/** Matches a word of the title that is long enough to say something. */
function wordOfTitle(title: string): RegExp | null {
  const words = title.match(/\p{L}+/gu)?.filter((word) => word.length >= leastOfTitle).slice(0, 12) ?? [];
  return words.length === 0 ? null : new RegExp(`\\b(?:${words.join("|")})s?\\b`, "i");
}

const leastDeeds = 3;

/** Which sentences stand in a row of such as begin with their verb. */
function deedsInRow(sentences: readonly JobSentence[], text: string): boolean[] {
  const may = sentences.map(({ start, end }) => mayBeDeed(text.slice(start, end)));
  const inRow = may.map(() => false);
  for (let from = 0; from < may.length; from++) {
    let to = from;
    while (may[to] === true) to++;
    if (to - from >= leastDeeds) inRow.fill(true, from, to);
    from = to;
  }
  return inRow;
}

/** Prose that tells of the work is a task; what stands among tasks and states a qualification is asked. */
function withTasks(sentences: JobSentence[], text: string, title: string): JobSentence[] {
  const role = wordOfTitle(title);
  // An ad that is only a list says what the work is, under no heading.
  const onlyList = sentences.every(({ section }) => section !== "tasks");
  const deeds = deedsInRow(sentences, text);
  return sentences.map((sentence, i) => {
    const own = text.slice(sentence.start, sentence.end);
    if (sentence.section === "open" && (deeds[i] === true || tellsOfTasks(own, role)) && !asksAmongTasks(own)) return { ...sentence, section: "tasks" };
    if (onlyList && sentence.section === "open" && sentence.bullet && !asksByItsWords(own) && !tellsOfEmployer(own) && !isBenefitItem(own)) return { ...sentence, section: "tasks" };
    // "Applicants must be authorized to work here" is asked wherever it stands.
    if ((sentence.section === "offers" || sentence.section === "about") && /^(?:(?:all )?(?:applicants?|candidates?|you) must (?:be|have|hold|possess)|we require)\b/i.test(own)) return { ...sentence, section: "asks" };
    return sentence.section === "tasks" && asksAmongTasks(own) ? { ...sentence, section: "asks" } : sentence;
  });
}

const mostWordsOfList = 40;

/** Whether a sentence is a list of things to know rather than a sentence: most of what it says are names of skills. */
function isSkillList(own: string, taxonomy: Taxonomy): boolean {
  const words = wordCount(own);
  if (words > mostWordsOfList || /\b(?:we|our|us)\b/i.test(own)) return false;
  const tools = taxonomy.findAskedSkills(own).filter(({ skillId }) => taxonomy.skills.get(skillId)?.kind === "tool" || taxonomy.skills.get(skillId)?.kind === "certificate");
  return tools.length >= 2 && tools.length * 4 >= words;
}

/** Whether a sentence of an ad asks anything, given where it stands. */
export function asks(sentence: JobSentence, text: string, taxonomy: Taxonomy): boolean {
  const own = text.slice(sentence.start, sentence.end);
  if (sectionImportance[sentence.section] === null || asksNothing(own)) return false;
  // "You will also need:" only announces what follows.
  if (/(?::|\.{2,}|…)\s*$/.test(own) || !/\p{L}/u.test(own) || (isHeadingWording(own) && taxonomy.findAskedSkills(own).length === 0)) return false;
  // An item that speaks of "us" must ask by its words too.
  if (/^(?:we|our)\b/i.test(own) && !asksByItsWords(own)) return false;
  if (sentence.section === "open") return asksByItsWords(own) || isSkillList(own, taxonomy);
  if (sentence.section === "tasks") return wordCount(own) >= 3 && !/^(?:we|our|about|us)\b/i.test(own);
  return true;
}

/** The sentences of an ad, each in the section that its own words and those around it put it in. `title` is the ad's. */
export function inTheirSections(sentences: JobSentence[], text: string, title: string): JobSentence[] {
  return withTasks(withoutBenefits(withoutRest(withoutEmployer(sentences, text), text), text), text, title);
}
