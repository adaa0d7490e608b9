/** The words that headings of job ads are made of, so that a heading is told from a short thing asked. */

/** Nouns that name a part of an ad. */
const parts =
  "qualifications qualification requirements requirement responsibilities responsibility duties duty tasks functions function accountabilities activities skills skill experience education knowledge registrations registration " +
  "abilities ability competencies competences competency certifications certification certificates licences licenses licensure credentials languages background profile specification criteria summary overview " +
  "description purpose scope objective objectives benefits perks compensation salary pay package information details contact application statement environment conditions hours schedule location " +
  "culture values mission story demands attributes qualities traits strengths eligibility prerequisites expertise stack haves pluses essentials offer offers disclaimer notes opportunity role job position company";
/** Words that stand beside them. */
const besides =
  "about you your us the a an our we what who why how are will is this that in to of for and or with be do does not on at if i it its need want ask expect bring look looking have has get gain join working work works " +
  "key main core primary principal major general essential basic minimum preferred desired desirable required mandatory additional other special specific technical technology professional personal physical mental nice must " +
  "bonus plus ideal successful candidate candidates applicant person team client employer process training equal employment day life typical ll re doing day-to-day educational functional hard soft tools tech necessary " +
  "apply posting program programs competitive great make makes fit right needed considered more related travel industry department status type shift shifts worker time sub note";

const headingWords = new Set(`${parts} ${besides}`.split(" "));
const partWords = new Set(parts.split(" "));

const longestHeading = 9;

/** `word` in lower case; the plural of a heading's word is one too. */
const isHeadingWord = (word: string): boolean => headingWords.has(word) || headingWords.has(word.replace(/s$/, ""));

const wordsOfHeading = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];

/** Whether every word is one that headings are made of: "Key duties and responsibilities", "Who you are"; not "Strong Excel skills". */
export function isHeadingWording(text: string): boolean {
  const words = wordsOfHeading(text);
  return words.length > 0 && words.length <= longestHeading && words.every(isHeadingWord);
}

interface Word {
  start: number;
  end: number;
  /** It is one that headings are made of, in whatever case. */
  known: boolean;
  /** It is, and is written as headings write it. */
  heading: boolean;
}

/** Words of a line; what is glued ("QualificationsKnowledge") comes apart at the capital. */
const wordPattern = /\p{Lu}?\p{Ll}[\p{Ll}'’]*|\p{Lu}+(?!\p{Ll})/gu;
/** Plurals that head a list and may be glued to what follows in lower case: "Responsibilitiesgreeting patients". */
const gluedPart = /^(?:responsibilities|requirements|qualifications|duties)(?=\p{Ll}{3})/iu;
const smallWords = new Set(["and", "or", "of", "the", "for", "to", "in", "with", "we", "you", "are", "your", "our", "us"]);
/** What may stand between two words of one heading. */
const between = /^(?: ?[/&,-] ?| |, ?& )$/;
const mostBefore = 4;
/** Plurals that head a list; before a capital they do so even without colon or break. */
const heads = /(?:responsibilities|qualifications|requirements|functions|duties|summary|description|statement|disclaimer)$/i;

function headingWordsIn(line: string): Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(wordPattern)) {
    const glued = gluedPart.exec(match[0])?.[0].length;
    const own = match[0].slice(0, glued ?? match[0].length);
    const capital = /^\p{Lu}/u.test(own);
    const known = isHeadingWord(own.toLowerCase().replace(/['’].*$/, ""));
    words.push({ start: match.index, end: match.index + own.length, known, heading: known && (capital || smallWords.has(own)) });
  }
  return words;
}

/** Whether what stands before an offset ends a sentence or line, or is glued to it. */
const opens = (line: string, at: number): boolean => at === 0 || /(?:[.!?;:)*•·-]\s?|\s{2}|\p{Ll})$/u.test(line.slice(Math.max(0, at - 2), at));

/** Whether what stands at an offset is what follows a heading: a colon, a glued capital, a bullet, or wide space. */
function closes(line: string, at: number): "colon" | "glue" | "space" | null {
  const rest = line.slice(at, at + 4);
  if (/^\s?:/.test(rest)) return "colon";
  if (/^(?:[\p{Lu}\d•·*]|[-–]\s?\p{Lu}|\p{Ll}{3})/u.test(rest)) return "glue";
  return /^(?:\s{2}|\s?[•·*]|\s[-–]\s|\?)/u.test(rest) ? "space" : null;
}

/** Whether what stands from `start` to `end` heads a sentence that follows it after a mere blank. */
function headsCapital(line: string, start: number, end: number): boolean {
  const run = line.slice(start, end);
  if (!opens(line, start) || (start === 0 && !/\band\b|[&/]/.test(run))) return false;
  if (heads.test(run)) return (/\band\b|[&/]/.test(run) ? /^ \p{Lu}/u : /^ \p{Lu}\p{Ll}+ \p{Ll}/u).test(line.slice(end, end + 40));
  // "Qualifications/Experience RN required": two parts in one are no part of a sentence.
  return /\//.test(run) && /^ \p{Lu}/u.test(line.slice(end, end + 2));
}

/** "What You Will Be Doing We are seeking": a heading that asks, in capitals, before a sentence. */
const asked = /\b(?:What|Who|Why|How)(?:['’]s)?(?: (?:[A-Z][a-z'’]+|for|this|the|to|of|in|and|a|at|with|us)){2,7}(?= [A-Z][a-z'’]* [a-z]| - )/g;

interface Run {
  /** Index of its last word. */
  last: number;
  end: number;
  close: "colon" | "glue" | "space" | "capital" | null;
}

/** So many words may a heading have whose words are in small letters. */
const longestInSmall = 6;

/** The longest run of a heading's words from the one at `first`; with `anyCase` also words in small letters. */
function lastOfRun(line: string, words: readonly Word[], first: number, anyCase: boolean): number {
  let last = first;
  while (last - first < longestHeading) {
    const next = words[last + 1];
    if (next === undefined || !(anyCase ? next.known : next.heading) || !between.test(line.slice(words[last]?.end ?? 0, next.start))) break;
    last++;
  }
  return last;
}

/** A capital word that begins the sentence behind a heading: "Role and Responsibilities The baker…" */
const beginsSentence = new Set(["the", "a", "an", "this", "in", "as", "to", "our", "your", "we", "you"]);

/** The heading that begins at a word, as far as it goes, and what closes it. */
function runFrom(line: string, words: readonly Word[], first: number): Run {
  const start = words[first]?.start ?? 0;
  const run = (last: number): Run => {
    const end = words[last]?.end ?? start;
    return { last, end, close: closes(line, end) ?? (headsCapital(line, start, end) ? "capital" : null) };
  };
  const own = run(lastOfRun(line, words, first, false));
  if (own.close === "colon") return own;
  // "Required skills and qualifications:" is plain by its colon only.
  const longer = run(lastOfRun(line, words, first, true));
  if (longer.close === "colon" && longer.last - first < longestInSmall) return longer;
  let last = own.last;
  while (own.close === null && last > first && beginsSentence.has(line.slice(words[last]?.start, words[last]?.end).toLowerCase())) last--;
  return last < own.last ? run(last) : own;
}

/**
 * Where headings begin and end inside a line that lost its breaks: "…on time.General Qualifications: A degree" gives the
 * offsets of "General" and, where no colon stands there, of what follows the heading. Linear in the length.
 */
export function headingBreaks(line: string): number[] {
  const words = headingWordsIn(line);
  const breaks = [...line.matchAll(asked)].flatMap((match) => [match.index, match.index + match[0].length]);
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first?.heading !== true || smallWords.has(line.slice(first.start, first.end))) continue;
    const { last, end, close } = runFrom(line, words, i);
    const parted = words.slice(i, last + 1).filter(({ start, end: to }) => partWords.has(line.slice(start, to).toLowerCase())).length;
    const question = line.charAt(end) === "?";
    if (close !== null && (parted > 0 || question || /^about /i.test(line.slice(first.start, end)))) {
      const begins = beginningOf(line, words, i, { last, end, close }, parted);
      // With a colon the heading is plain wherever it stands; without, it must begin where a sentence could.
      if (begins !== null || close === "colon") {
        breaks.push(begins ?? first.start);
        if (close !== "colon") breaks.push(question ? end + 1 : end);
      }
    }
    i = last;
  }
  return breaks;
}

/** Where the heading of a run begins; null when a sentence runs into it. `parted` counts the parts of an ad that it names. */
function beginningOf(line: string, words: readonly Word[], index: number, { last, end, close }: Run, parted: number): number | null {
  const start = words[index]?.start ?? 0;
  if (opens(line, start)) return start;
  const run = line.slice(start, end);
  // "…residence required Knowledge, Skills, and Abilities • Ability to": several parts at once, or capitals, are plain before a bullet.
  const alone = last > index && (parted > 1 || last - index > 1 || run === run.toUpperCase());
  if (alone && close === "space" && /\s/.test(line.charAt(start - 1))) return start;
  return close === "colon" ? startBefore(line, words, index) : null;
}

/** The start of a heading that begins with words of its own: "Technicians Job Duties:"; null when a sentence runs into it. */
function startBefore(line: string, words: readonly Word[], index: number): number | null {
  for (let i = index - 1; i >= 0 && index - i <= mostBefore; i--) {
    const word = words[i];
    const next = words[i + 1];
    const own = word === undefined ? "" : line.slice(word.start, word.end);
    if (word === undefined || next === undefined || !(/^\p{Lu}/u.test(own) || smallWords.has(own)) || !between.test(line.slice(word.end, next.start))) return null;
    if (opens(line, word.start)) return word.start;
  }
  return null;
}
