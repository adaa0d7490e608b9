/** Items that follow each other with nothing but a blank between them: "Strong analytical skills Experience with claims Able to travel". */
import { languagesAsked } from "./asked-languages.ts";

/** Words that no item ends in: what follows one of them, even a capital, belongs to it. */
const leadingOn = new Set(
  ("the a an of in with and or to for by at from as on than per via within into about between through is are was were be been has have had will can may must shall should would plus not no any all each " +
    "both other such our your their its this that these those who which when where if we you they he she it using including").split(" "),
);
/** Fewer are names in a sentence. */
const leastItems = 3;
/** Of the capitals in mid-sentence so many must begin an item; in a text of many names they do not. */
const leastShare = 0.6;

/** Small words of languages that write capitals otherwise, German above all; more of them than this and nothing is split. */
const foreign = new Set("der die das den dem des und mit für ein eine einer wir sie ist sind zu im von auf les et pour dans une el los las del para con una het een van voor".split(" "));
const mostForeign = 1;

const endsSentence = /[.!?;:•·▪*]["”)]?$/;
const small = /^[a-z][a-z'’/-]*[),]?$|\)$/;

/**
 * Where, in a line without bullets, the items of a list begin that lost its breaks, ascending. An item begins with a capital and
 * goes on in small letters, behind a word that could end one. Linear in the length.
 */
export function runOnBreaks(line: string): number[] {
  const words = [...line.matchAll(/\S+/g)];
  const breaks: number[] = [];
  let items: number[] = [];
  let capitals = 0;
  let others = 0;
  const close = (): void => {
    if (others <= mostForeign && items.length >= leastItems && items.length >= leastShare * capitals) breaks.push(...items);
    items = [];
    capitals = 0;
    others = 0;
  };
  for (let i = 1; i < words.length; i++) {
    const before = words[i - 1]?.[0] ?? "";
    const word = words[i];
    if (foreign.has(before)) others++;
    if (word === undefined || endsSentence.test(before)) close();
    else if (/^[A-Z][a-z]/.test(word[0]) && small.test(before)) {
      capitals++;
      const goesOn = /^[a-z&(]/.test(words[i + 1]?.[0] ?? "");
      if (goesOn && /^[A-Z][a-z]{2,}$/.test(word[0]) && !before.endsWith(",") && !leadingOn.has(before) && languagesAsked(word[0]).length === 0) items.push(word.index);
    }
  }
  close();
  return breaks;
}
