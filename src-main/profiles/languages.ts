/** The human languages a person speaks, with the level the resume gives. */
import type { SpokenLanguage } from "../../src-preload/domain.ts";
import { headingKind } from "./headings.ts";
import { cefrOf, isGridLine, levelIn } from "./language-levels.ts";
import { fold, type Line } from "./lines.ts";
import type { SectionLines } from "./sections.ts";

/** Names of languages, folded, as English and their own speakers write them; the value is the English name. */
const names: ReadonlyMap<string, string> = new Map(
  ("english:english,anglais,ingles,englisch,inglese,engels,angielski|french:french,francais,frances,franzosisch,francese,frans|german:german,deutsch,allemand,aleman,tedesco,duits|" +
    "spanish:spanish,espanol,espagnol,spanisch,castellano,spagnolo|italian:italian,italiano,italien,italienisch|portuguese:portuguese,portugues,portugais,portugiesisch|dutch:dutch,nederlands,niederlandisch|" +
    "polish:polish,polski,polnisch|russian:russian,russisch,russe,ruso|ukrainian:ukrainian|chinese:chinese,chinesisch,chinois,chino|mandarin:mandarin,putonghua|cantonese:cantonese|japanese:japanese,japanisch,japonais|" +
    "korean:korean|arabic:arabic,arabe,arabisch|hebrew:hebrew|turkish:turkish,turkisch|greek:greek|hindi:hindi|urdu:urdu|bengali:bengali,bangla|punjabi:punjabi|gujarati:gujarati|marathi:marathi|tamil:tamil|" +
    "telugu:telugu|kannada:kannada|malayalam:malayalam|odia:odia,oriya|assamese:assamese|sanskrit:sanskrit|nepali:nepali|sinhala:sinhala,sinhalese|konkani:konkani|sindhi:sindhi|tulu:tulu|bhojpuri:bhojpuri|" +
    "persian:persian,farsi|pashto:pashto|kurdish:kurdish|vietnamese:vietnamese|thai:thai|indonesian:indonesian,bahasa indonesia|malay:malay,bahasa melayu|tagalog:tagalog,filipino|swahili:swahili,kiswahili|" +
    "amharic:amharic|yoruba:yoruba|igbo:igbo|hausa:hausa|zulu:zulu|afrikaans:afrikaans|swedish:swedish,svenska|norwegian:norwegian,norsk|danish:danish,dansk|finnish:finnish|icelandic:icelandic|estonian:estonian|" +
    "latvian:latvian|lithuanian:lithuanian|czech:czech|slovak:slovak|slovenian:slovenian,slovene|croatian:croatian|serbian:serbian|bosnian:bosnian|bulgarian:bulgarian|romanian:romanian|hungarian:hungarian|" +
    "albanian:albanian|macedonian:macedonian|catalan:catalan,catala|basque:basque|galician:galician|irish:irish gaelic,gaelic|welsh:welsh|latin:latin|armenian:armenian|georgian:georgian|azerbaijani:azerbaijani|" +
    "kazakh:kazakh|uzbek:uzbek|mongolian:mongolian|khmer:khmer|lao:lao|burmese:burmese|somali:somali|creole:haitian creole,creole|american sign language:american sign language,asl")
    .split("|")
    .flatMap((row) => {
      const [name = "", spellings = ""] = row.split(":");
      return spellings.split(",").map((spelling) => [spelling, name.replace(/\b\p{L}/gu, (c) => c.toUpperCase())] as const);
    }),
);

function languagesIn(line: Line, anywhere: boolean): SpokenLanguage[] {
  const text = line.text;
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)];
  const named = words.flatMap((word, i) => {
    if (!anywhere && !/^\p{Lu}/u.test(word[0])) return [];
    const name = names.get(fold(`${word[0]} ${words[i + 1]?.[0] ?? ""}`)) ?? names.get(fold(word[0]));
    return name === undefined ? [] : [{ name, start: word.index, end: word.index + word[0].length }];
  });
  const first = named.filter(({ name }, i) => named.findIndex((other) => other.name === name) === i);
  return first.map(({ name, start, end }, i) => spoken(name, levelNear(text, start, end, first[i + 1]?.start ?? text.length), line));
}

/** The English name of the language that a word or two name ("Deutsch" → "German"), or null. */
export const languageCalled = (text: string): string | null => names.get(fold(text.trim())) ?? null;

/** True when a piece of text names a language, whatever else it says. */
export const namesLanguage = (text: string): boolean => (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).slice(0, 12).some((word) => names.has(fold(word)));

const spoken = (name: string, level: string | null, line: Line): SpokenLanguage => ({ name, level, cefr: level === null ? null : cefrOf(level), span: { start: line.start, end: line.end } });

const firstLevel = (text: string): string | null => {
  const at = levelIn(text);
  if (at === null) return null;
  const said = text.slice(at.start, at.end).replace(/\.$/, "");
  return said.includes("(") ? said : said.replace(/\)$/, "");
};

/** The last one: of "fluent in English and basic German" the one nearest to German. */
function lastLevel(text: string): string | null {
  let last: string | null = null;
  for (let rest = text; ; ) {
    const at = levelIn(rest);
    if (at === null) return last;
    last = rest.slice(at.start, at.end);
    rest = rest.slice(at.end);
  }
}

/** The level stated right after the language ("German (B2)"), before the `next` one is named, or right before it ("Fluent in German"). */
function levelNear(text: string, start: number, end: number, next: number): string | null {
  const after = /^[^,;/|•\n]{0,60}/u.exec(text.slice(end))?.[0] ?? "";
  const cut = after.search(/ (?:and|&|y|und|et) (?:\p{Ll}+ (?:in )?){0,2}\p{Lu}/u);
  const behind = firstLevel(after.slice(0, Math.min(cut < 0 ? after.length : cut, next - end)));
  if (behind !== null) return behind;
  const before = /[^;|•\n]{0,60}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
  return lastLevel(before);
}

/** Words of the heading's own lines that are no language. */
const isNoLanguage = /^(?:native|fluent|basic|good|excellent|advanced|intermediate|beginner|read|reading|write|writing|written|speak|speaking|spoken|understand|oral|verbal|mother|tongue|none|level|proficien\p{L}*|languages?|english)$/iu;
const itemShape = /^(\p{Lu}[\p{L}\p{M}'’]+(?:-\p{L}+)?(?: \p{Lu}[\p{L}\p{M}'’]+){0,2})(?:$|\s*[(:–—-]\s*(.{1,60})$| (\p{Ll}.{1,60})$)/u;

/** The languages that one line under a languages heading names, known ones and others that are written alike; null when the line is none. */
function itemsIn(line: Line, above: readonly SpokenLanguage[] | null, isSkill: (words: string) => boolean): SpokenLanguage[] | null {
  const known = languagesIn(line, true);
  const items = line.text.replace(/\.$/, "").split(/[,;|/•\t]| and | & /u).map((item) => item.trim()).filter((item) => item !== "");
  const unlisted = line.text.length > 160 ? [] : items.flatMap((item): SpokenLanguage[] => {
    const match = itemShape.exec(item);
    const name = match?.[1] ?? "";
    const said = match?.[2] ?? match?.[3] ?? null;
    const stated = said === null ? null : firstLevel(said);
    if (name === "" || name.split(" ").some((word) => names.has(fold(word)) || isNoLanguage.test(word)) || headingKind(name) !== null || isSkill(name)) return [];
    // Without a level only the company of a known language, set alike, says that a word is one.
    if (stated === null && (said !== null || name.includes(" "))) return [];
    if (stated === null && known.length === 0 && !(items.length === 1 && !line.gap && above?.length === 1 && above[0]?.level === null)) return [];
    return [spoken(name, stated, line)];
  });
  const at = (language: SpokenLanguage): number => fold(line.text).indexOf(fold(language.name));
  // A line with words of other kinds among its items is no plain list.
  if (known.length + unlisted.length < items.length && unlisted.some(({ level: stated }) => stated === null)) return known.length > 0 ? known : null;
  return known.length + unlisted.length === 0 ? null : [...known, ...unlisted].sort((a, b) => at(a) - at(b));
}

/** A languages section's languages in order of its text. Unlisted ones count only in the list that begins it. */
function listedIn(lines: readonly Line[], isSkill: (words: string) => boolean): SpokenLanguage[] {
  const first = lines.slice(0, 30);
  if (first.every((line) => languagesIn(line, true).length === 0)) return [];
  const found: SpokenLanguage[] = [];
  let above: SpokenLanguage[] | null = null;
  let ended = false;
  const grids = new Set<SpokenLanguage>();
  for (const line of first) {
    const last = found.at(-1);
    if (last && isGridLine(line.text) && (last.level === null || grids.has(last))) {
      // Europass prints a language's skills below it, each with its level.
      const levels = line.text.replaceAll("\t", " ");
      last.level = last.level === null ? levels : `${last.level}, ${levels}`;
      last.cefr = cefrOf(last.level);
      grids.add(last);
      continue;
    }
    const items: SpokenLanguage[] | null = ended ? languagesIn(line, true) : itemsIn(line, above, isSkill);
    ended ||= items === null;
    above = items;
    found.push(...items ?? []);
  }
  return found;
}

/** A code of the common framework behind a language leaves no doubt what the line is about, wherever it stands. */
const coded = /^\(?[ABC][12]\b/;
const saying = /\b(?:fluent|bilingual|native|conversational|speak(?:s|ing)?|proficient|mother tongue|languages?)\b/i;
const heading = /^(?:\p{L}+ )?(?:languages?(?: known| spoken| skills| proficiency)?|linguistic \p{L}+|sprachen|langues|idiomas|lingue)\s*[:：–-]/iu;

/** Languages from a languages section, a "Languages:" line, or a sentence that says the person speaks one. */
export function findLanguages(sections: readonly SectionLines[], isSkill: (words: string) => boolean): SpokenLanguage[] {
  const listed = sections.filter((s) => s.kind === "languages").flatMap((s) => listedIn(s.lines, isSkill));
  const stated = sections.filter((s) => s.kind !== "languages" && s.kind !== "references").flatMap((s) =>
    s.lines.filter((line) => line.text.length < 400).flatMap((line) => {
      const said = heading.test(line.text) || s.kind !== "experience" && s.kind !== "education" && saying.test(line.text);
      if (!said && !/\b[ABC][12]\b/.test(line.text)) return [];
      const named = languagesIn(line, false);
      if (heading.test(line.text)) return named;
      const sure = named.some(({ level }) => level !== null && coded.test(level));
      return said || sure ? named.filter((language) => language.level !== null || /\bspeak/i.test(line.text)) : [];
    }));
  const seen = new Set<string>();
  return [...listed, ...stated].filter(({ name }) => !seen.has(name) && seen.add(name));
}
