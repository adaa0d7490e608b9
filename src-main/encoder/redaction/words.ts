/** Redaction word by word: the person's names, titles before names, and gendered words. */
import { edited, type Draft, type Edit } from "./draft.ts";
import { neutralWord } from "./gendered-words.ts";
import { folded, nameWords } from "./person-names.ts";
import type { PersonNames, Word } from "./person-names.ts";
import { removed } from "./removed.ts";

/** Taken out wherever they are written like this… */
const titles = new Set(["Mr", "Mrs", "Ms", "Mx"]);
/** …and these only before a capitalised word, since they are words too; all of them, in any case, before a name. */
const titlesBeforeCapital = new Set(["Miss", "Sir", "Madam", "Madame", "Monsieur", "Herr", "Frau", "Señor", "Señora"]);
const anyTitle = new Set([...titles, ...titlesBeforeCapital].map(folded));

/** A line of at least so many words and no small letter is written in capitals throughout. */
const wordsOfCapitalLine = 5;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(line: string): Word[] {
  let end = 0;
  return [...line.matchAll(wordPattern)].map((match) => {
    const gap = line.slice(end, match.index);
    end = match.index + match[0].length;
    return { text: match[0], start: match.index, end, gap, dotted: line[end] === "." };
  });
}

function isTitle(word: Word, next: Word | undefined, nextIsName: boolean): boolean {
  if (titles.has(word.text)) return true;
  const introduces = next !== undefined && /^\.? $/.test(next.gap);
  if (!introduces) return false;
  if (nextIsName) return anyTitle.has(folded(word.text));
  return titlesBeforeCapital.has(word.text) && /^\p{Lu}\p{Ll}/u.test(next.text);
}

/** What is taken out together with the word: the period of a title or initial, the ’s of a possessive. */
const afterTitle = /^\./;
const afterName = /^['’]s(?![\p{L}\p{N}])/iu;
const afterInitial = /^\./;

/** `at`: where the line begins. */
function editsOfLine(line: string, at: number, names: PersonNames): Edit[] {
  const words = wordsOf(line);
  const isName = nameWords(words, names);
  const amongCapitals = words.length >= wordsOfCapitalLine && !/\p{Ll}/u.test(line);
  const edits: Edit[] = [];
  let from = 0;
  /** Replaces word and what follows it by `replacement`. */
  const put = (word: Word, replacement: string, trailing?: RegExp) => {
    if (word.start < from) return;
    // Bounded look-ahead: trailing patterns are at most three characters long.
    const tail = trailing?.exec(line.slice(word.end, word.end + 3))?.[0] ?? "";
    from = word.end + tail.length;
    edits.push({ start: at + word.start, end: at + from, by: replacement });
  };
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (isName[i] === true) {
      put(word, removed, word.text.length === 1 ? afterInitial : afterName);
    } else if (isTitle(word, next, isName[i + 1] === true)) {
      put(word, removed, afterTitle);
    } else if (folded(word.text) === "nee" && word.text !== "nee" && next !== undefined) {
      put(word, removed);
      put(next, removed);
    } else {
      const neutral = neutralWord(word.text, amongCapitals);
      if (neutral !== null) put(word, neutral);
    }
  }
  return edits;
}

/** The text without the person's names and titles, gendered words made neutral. Work is linear in its length. */
export function redactWords(draft: Draft, names: PersonNames): Draft {
  let end = -1;
  const edits = draft.text.split("\n").flatMap((line) => {
    const start = end + 1;
    end = start + line.length;
    return editsOfLine(line, start, names);
  });
  return edited(draft, edits);
}
