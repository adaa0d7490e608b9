/** Which words of a line are a given person's name. */

/** The letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i" };

/** Lower case, without diacritics: "Łukasz" and "lukasz", "José" and "JOSE" are one. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x00-\x7F]*$/.test(lower)) return lower;
  return lower.normalize("NFD").replace(/\p{M}+/gu, "").replace(/[^\x00-\x7F]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Parts of names that are no name alone: taken out only beside one, or beside an initial where they are somebody's whole surname ("D. Das"). */
const particles = words(`
  al bin bint da das de del della den der di do dos du el ibn la las le los san st ten ter van vom von zu zum`);

/**
 * English words that are also names. In lower case and alone they are taken for the word ("grant applications"), so that
 * no skill is lost to the person's being called Grant.
 */
const alsoWords = words(`
  ada amber an angel april art ash august autumn back baker ball banks barber basil bass bay bell berry best bill bird
  bishop black bliss bloom bond booth bow branch brave bridge bridges bright brook brooks brown buck bull burns bush butler
  can carpenter carter case cash chance chase cherry church clay cliff cloud coach cole cook cooper costa crane cross crystal
  curry dale dart dawn day dean do draper drew drive duke earl early east english faith farmer field fields finch fisher flowers
  ford forest fox frank free french friend frost gardener gene german ginger glass glen go gold good grace grant gray green
  grey guy hall hand hard hardy harmony harper haskell hawk hay head heart heath heather hill holiday holly honor hope
  house hunt hunter in iris ivy jack jade java jay jenkins jet joiner jordan joy judge julia june just justice key king kit
  knight lake lamb lane lark lily little long love low lucky major mark marks marsh marshal marshall mason maven max may mercy
  merry miles mill miller mills moody moon moss my myers no noble north olive page painter park parker parks pascal
  pat patience pearl penny perl pierce piper pitch plant pope porter post potter power powers price prince python
  ray red reed rich river rivers rob robin rock rose ruby rush rust sage sailor savage scala scout see self seller
  sharp shepherd shields short silver singer sky small so song spring star stern stone storm street strong sue
  summer summers sun sunny swan sweet swift tailor temple terry thatcher thorn to tree turner usher van victor
  violet walker wall ward waters way weaver webb wells west wheeler white wild will wind winter wise wolf wood woods wright
  you young`);

/** What follows a name without belonging to it: degrees and licences are evidence, not identity. */
const credentials = words(`
  bsc bsn cfa cissp cpa csm dds dvm esq gphr ii iii iv jr llb llm lpn mba md mph mpa msc msn pe phd pmp psyd rn shrm sphr sr`);
const credentialsAfterComma = words("aa ba bs do ed ma md ms np ot pa pt ra");
const generations = words("ii iii iv jr");

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export interface PersonNames {
  /** Folded words; `apart` ones count wherever they stand, `beside` ones only next to another word of the name. */
  apart: ReadonlySet<string>;
  beside: ReadonlySet<string>;
  /** Those of `beside` that begin or end a name: Das, Do, Le and Van are surnames, too. */
  surnames: ReadonlySet<string>;
  /** First letters, folded. */
  initials: ReadonlySet<string>;
}

/** The words of one or more names ("Anna Smith-Jones", "Doe, Jane, RN") as redaction looks for them. */
export function personNames(names: readonly string[]): PersonNames {
  const apart = new Set<string>();
  const beside = new Set<string>();
  const surnames = new Set<string>();
  const initials = new Set<string>();
  for (const name of names) {
    for (const [part, piece] of name.split(",").entries()) {
      const own: string[] = [];
      for (const word of piece.match(/[\p{L}\p{M}]+/gu) ?? []) {
        const plain = folded(word);
        const isCredential =
          credentials.has(plain) || (part > 0 && word === word.toUpperCase() && credentialsAfterComma.has(plain));
        if (isCredential) continue;
        initials.add(plain.charAt(0));
        if (plain.length === 1) continue;
        own.push(plain);
        (particles.has(plain) ? beside : apart).add(plain);
      }
      for (const outer of [own.at(0), own.at(-1)]) if (outer !== undefined && particles.has(outer)) surnames.add(outer);
    }
  }
  return { apart, beside, surnames, initials };
}

/** A word of a line. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** What stands between it and the word before it. */
  gap: string;
  /** Whether a period follows. */
  dotted: boolean;
}

const nameGap = /^[ .,'’-]{1,3}$/;
const initialGap = /^[ .'’]{1,3}$/;
const isInitial = (word: Word) => /^\p{Lu}$/u.test(word.text);

/** For each word of the line whether it belongs to the person's name, initials and "Jr" beside it included. */
export function nameWords(line: readonly Word[], { apart, beside, surnames, initials }: PersonNames): boolean[] {
  const plain = line.map((word) => folded(word.text));
  /** Whether the next word on that side is another word of the name: "grant page" is Grant Page. */
  const besideAnother = (i: number, side: -1 | 1): boolean => {
    const key = plain[i + side] ?? "";
    return apart.has(key) && key !== plain[i] && nameGap.test(line[Math.max(i, i + side)]?.gap ?? "");
  };
  /** "D. Das" and "Das, D.", where D is theirs. */
  const besideInitial = (i: number): boolean => {
    const [left, word, right] = [line[i - 1], line[i], line[i + 1]];
    const isTheirs = (one: Word | undefined): one is Word => one !== undefined && isInitial(one) && initials.has(folded(one.text));
    return word !== undefined && /^\p{Lu}/u.test(word.text) && ((isTheirs(left) && initialGap.test(word.gap)) || (isTheirs(right) && right.dotted && nameGap.test(right.gap)));
  };
  const found = line.map((word, i) => {
    const key = plain[i] ?? "";
    if (surnames.has(key) && besideInitial(i)) return true;
    if (!apart.has(key)) return false;
    return !(alsoWords.has(key) && word.text === word.text.toLowerCase()) || besideAnother(i, -1) || besideAnother(i, 1);
  });
  if (!found.includes(true)) return found;

  /** Whether word `i` belongs to the name when its neighbour on one side does. */
  const joins = (i: number, neighbour: number): boolean => {
    const word = line[i];
    const later = line[Math.max(i, neighbour)];
    const key = plain[i] ?? "";
    if (word === undefined || later === undefined) return false;
    if (apart.has(key) || beside.has(key)) return nameGap.test(later.gap);
    if (isInitial(word)) {
      // J. Smith, John Q. Smith; and Smith, J.
      if (neighbour > i) return initialGap.test(later.gap) && (initials.has(key) || found[i - 1] === true);
      return nameGap.test(later.gap) && initials.has(key) && word.dotted;
    }
    return neighbour < i && generations.has(key) && later.gap === " ";
  };
  for (let i = 1; i < line.length; i++) if (found[i - 1] === true && joins(i, i - 1)) found[i] = true;
  for (let i = line.length - 2; i >= 0; i--) if (found[i + 1] === true && joins(i, i + 1)) found[i] = true;
  return found;
}
