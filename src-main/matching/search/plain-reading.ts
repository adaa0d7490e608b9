/**
 * Plain words that name nothing but known skills, a job title, a place and years: "knows SAP in Berlin", "accountant near Leeds with 5
 * years of Excel". They are still searched by meaning; beside that they have this reading, which is exact. One word that is none of these, and there is no reading:
 * "looked after patients at night" is a sentence of a resume, and nothing is guessed of it.
 */
import type { AskedSkill, SkillLookup } from "./skill-lookup.ts";
import type { Before, PlaceSense } from "./place-sense.ts";
import type { TitleSense } from "./title-sense.ts";

export interface PlainReading {
  skills: readonly AskedSkill[];
  /** As typed; null where none is named. */
  title: string | null;
  /** As people write it; null where none is named. */
  place: string | null;
  /** At least so many; null where none are named. */
  years: number | null;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/** More words are a text. */
const mostWords = 16;
/** "Frankfurt am Main", "Stoke on Trent", "Rio de Janeiro" */
const longestPlace = 4;
const longestSkill = 4;
const longestTitle = 3;
/** What follows these is no part of a title. */
const endsTitle = /\s(?:in|im|near|from|aus|bei|nahe|with|mit)(?:\s|$)/iu;

/** Says who is looked for, or joins what is: nothing is lost without them. Words for "or", "not" and "without" are none of these. */
const filler = new Set(
  ("who whom people person persons someone somebody anyone anybody everyone everybody candidate candidates applicant applicants all find show me with knows know knowing has have having can uses use using " +
    "skill skills skilled experience experienced knowledge of and plus lives live living based located resident " +
    "wer jemand jemanden alle leute person personen mensch menschen kandidat kandidaten kandidatin kandidatinnen bewerber bewerberin bewerberinnen finde suche zeige mir mit kennt kennen kann können beherrscht hat haben " +
    "kenntnis kenntnisse kenntnissen erfahrung erfahrungen erfahren berufserfahrung fähigkeit fähigkeiten und sowie wohnt wohnen wohnhaft lebt leben ansässig").split(" "),
);
/** Stands before a place. "in" stands before a skill as well: "experience in SAP". */
const beforePlace = /^(?:(in der (?:nähe|umgebung|region) (?:von )?|im (?:raum|großraum) |rund um |(?:in|near|around|close) (?:the )?(?:area of |region of |to )?|nahe )|from |aus |bei |um )(?=\S)/iu;
const yearsPhrase = /^(?:(?:at least|a minimum of|minimum|min\.?|more than|over|mindestens|mehr als|über|ab) )?(\d{1,2}) ?\+? ?(?:years?|yrs?|jahren?|jahr)(?:['’])?(?=$|[\s,;.])/iu;
/** "(5 years) and more" */
const orMore = /^(?:(?:and|or) more|und mehr|oder mehr)(?=$|[\s,;.])/iu;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].flatMap((match) => {
    const lead = /^[,;:!?¿¡(]*/.exec(match[0])?.[0].length ?? 0;
    const bare = match[0].slice(lead).replace(/[,;:!?.)]+$/, "");
    const start = match.index + lead;
    return bare === "" ? [] : [{ text: bare, start, end: start + bare.length }];
  });

/** What tells skills, places and titles from other words. */
export interface Senses {
  lookup: SkillLookup;
  places: PlaceSense;
  titles: TitleSense;
}

class Reader {
  private readonly skills: AskedSkill[] = [];
  private title: string | null = null;
  private place: string | null = null;
  private years: number | null = null;
  private readonly text: string;
  private readonly words: readonly Word[];
  private readonly mentions: ReturnType<SkillLookup["within"]>;
  private readonly lookup: SkillLookup;
  private readonly places: PlaceSense;
  private readonly titles: TitleSense;

  constructor(text: string, words: readonly Word[], { lookup, places, titles }: Senses) {
    this.text = text;
    this.words = words;
    this.lookup = lookup;
    this.places = places;
    this.titles = titles;
    this.mentions = lookup.within(text);
  }

  read(): PlainReading | null {
    let at = 0;
    while (at < this.words.length) {
      const next = this.next(at);
      if (next === null) return null;
      at = next;
    }
    const { skills, title, place, years } = this;
    return (skills.length === 0 && title === null) || (place === null && years === null) ? null : { skills, title, place, years };
  }

  /** The word behind what begins at `at`; null where nothing known begins. */
  private next(at: number): number | null {
    return this.yearsAt(at) ?? this.skillAt(at) ?? this.placeAt(at) ?? this.fillerAt(at) ?? this.regionAt(at) ?? this.titleAt(at) ?? this.placeFrom(at, "nothing");
  }

  private from(at: number): string {
    return this.text.slice(this.words[at]?.start ?? this.text.length);
  }

  /** The first word that begins at this offset of the text or behind it. */
  private wordFrom(offset: number): number {
    const index = this.words.findIndex(({ start }) => start >= offset);
    return index < 0 ? this.words.length : index;
  }

  private yearsAt(at: number): number | null {
    const match = yearsPhrase.exec(this.from(at));
    if (match === null || this.years !== null) return null;
    this.years = Number(match[1]);
    const behind = this.wordFrom((this.words[at]?.start ?? 0) + match[0].length);
    const more = orMore.exec(this.from(behind));
    return more === null ? behind : this.wordFrom((this.words[behind]?.start ?? 0) + more[0].length);
  }

  private skillAt(at: number): number | null {
    const word = this.words[at];
    if (word === undefined || filler.has(word.text.toLowerCase())) return null;
    const mention = this.mentions.find(({ start }) => start === word.start);
    if (mention !== undefined) {
      this.take(mention.asked);
      return this.wordFrom(mention.end);
    }
    // Where nothing but a skill can stand, "go" and "sap" are no verb and no juice.
    for (let length = Math.min(longestSkill, this.words.length - at); length > 0; length--) {
      const asked = this.lookup.called(this.text.slice(word.start, this.words[at + length - 1]?.end));
      if (asked === null) continue;
      this.take(asked);
      return at + length;
    }
    return null;
  }

  private take(asked: AskedSkill): void {
    if (!this.skills.includes(asked)) this.skills.push(asked);
  }

  private placeAt(at: number): number | null {
    const before = beforePlace.exec(this.from(at));
    if (before === null) return null;
    const first = this.wordFrom((this.words[at]?.start ?? 0) + before[0].length);
    // "experience in SAP", "experience at least": the preposition joins.
    const isSkill = this.mentions.some(({ start }) => start === this.words[first]?.start);
    if (isSkill || yearsPhrase.test(this.from(first))) return first;
    return this.placeFrom(first, before[1] === undefined ? "from" : "in");
  }

  /** The longest place that begins at a word. */
  private placeFrom(first: number, before: Before): number | null {
    const start = this.words[first]?.start;
    if (start === undefined || this.place !== null) return null;
    for (let length = Math.min(longestPlace, this.words.length - first); length > 0; length--) {
      const written = this.text.slice(start, this.words[first + length - 1]?.end);
      if (/[;:!?()]/.test(written) || !this.places.isPlace(written, before)) continue;
      this.place = capitalised(written);
      return first + length;
    }
    return null;
  }

  /** "Berlin, Germany": behind the city its country says nothing more. */
  private regionAt(at: number): number | null {
    const [before, first] = [this.words[at - 1], this.words[at]];
    if (this.place === null || before === undefined || first === undefined || !/^,\s*$/.test(this.text.slice(before.end, first.start))) return null;
    for (const last of [this.words[at + 1], first]) if (last !== undefined && this.places.isRegion(this.text.slice(first.start, last.end))) return last === first ? at + 1 : at + 2;
    return null;
  }

  private titleAt(at: number): number | null {
    const start = this.words[at]?.start;
    if (start === undefined || this.title !== null) return null;
    for (let length = Math.min(longestTitle, this.words.length - at); length > 0; length--) {
      const written = this.text.slice(start, this.words[at + length - 1]?.end);
      if (endsTitle.test(written) || !this.titles.isTitle(written)) continue;
      this.title = written;
      return at + length;
    }
    return null;
  }

  private fillerAt(at: number): number | null {
    const word = this.words[at]?.text.toLowerCase();
    return word !== undefined && filler.has(word) ? at + 1 : null;
  }
}

/** "new york" → "New York"; what has a capital is written as it is meant. */
const capitalised = (place: string): string => (/\p{Lu}/u.test(place) ? place : place.replace(/(?<![\p{L}'’])\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase()));

/** What plain words name, or null where any word is something else. `plain` is the whole query. */
export function readPlainWords(plain: string, senses: Senses): PlainReading | null {
  const words = wordsOf(plain);
  return words.length === 0 || words.length > mostWords ? null : new Reader(plain, words, senses).read();
}
