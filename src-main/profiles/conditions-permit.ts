/**
 * What a text says about the right to work somewhere. Citizenship and nationality are never read: who says only those says
 * nothing here.
 */
import { countryOf } from "./places.ts";

/** ISO codes of the countries in which a permit of the European Union as a whole would hold. */
const union = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

/** Whether a permit for `held` (country code or "EU") is one for `asked`. */
export const permitCovers = (held: string, asked: string): boolean => held === asked || (held === "EU" && union.has(asked));

const rightToWork =
  /\b(?:right|authori[sz](?:ed|ation)|eligib(?:le|ility)|permitted|permission|legally (?:able|allowed|entitled)|allowed|entitled|clearance) to (?:live and )?work\b|\bwork(?:ing)? (?:permit|visa|authori[sz]ation|eligibility|rights?)\b|\bemployment authori[sz]ation\b|\bpermanent resident\b|\bresidence permit\b|\bvisa status\b|\barbeitserlaubnis\b|\bniederlassungserlaubnis\b|\baufenthaltstitel\b|\bpermis de travail\b|\bpermiso de trabajo\b/iu;
/** Permits that are known by a name of their own: what they hold for, and whether an employer sponsors them. */
const namedPermits: readonly (readonly [RegExp, string, boolean | null])[] = [
  [/\bH-?1B\b|\bH1-B\b|\bL-?1[AB]?\b(?= visa)/i, "US", true],
  [/\b(?:F-?1 )?(?:OPT|CPT)\b(?=[ ,/-]*(?:STEM|EAD|visa|status|holder|authori[sz]ed|$))|\bSTEM OPT\b/, "US", null],
  [/\bEAD\b|\bGC EAD\b|\bgreen[- ]card\b/i, "US", false],
  [/\bEU blue card\b|\bblaue karte\b/i, "EU", null],
  [/\bindefinite leave to remain\b|\bILR\b|\b(?:pre-?)?settled status\b/, "GB", false],
  [/\bskilled worker visa\b|\btier 2 visa\b/i, "GB", true],
];
const sponsorNeeded = /\b(?:require|need|requires|needs|requiring|needing|will need|seeking)\b[^.;\n]{0,30}\bsponsor(?:ship)?\b|\bsponsorship (?:is )?(?:required|needed)\b|\bsponsorship(?: required)?\s?[:?]\s?yes\b/iu;
const noSponsorNeeded = /\b(?:no|not|without|don['’]t|doesn['’]t)\b[^.;\n]{0,30}\bsponsor(?:ship)?\b|\bsponsorship (?:is )?not (?:required|needed)\b|\bsponsorship(?: required)?\s?[:?]\s?no\b/iu;

const capitalised = /(?<![\p{L}])(?:U\.S\.A?\.?|E\.U\.|U\.K\.|[\p{Lu}][\p{L}.'’-]*(?:[ ](?:of |and |the )?\p{Lu}[\p{L}.'’-]*){0,3})/gu;

/** Countries that a sentence names, as ISO codes or "EU", in its order. */
export function areasNamed(text: string): string[] {
  const areas: string[] = [];
  for (const [words] of text.slice(0, 400).matchAll(capitalised)) {
    const parts = words.split(/\s+/);
    for (let from = 0; from < parts.length; from++) {
      for (let to = parts.length; to > from; to--) {
        const area = areaOf(parts.slice(from, to).join(" "));
        if (area === null) continue;
        areas.push(area);
        from = to - 1;
        break;
      }
    }
  }
  return [...new Set(areas)];
}

function areaOf(words: string): string | null {
  const bare = words.replace(/[.,]+$/, "").replace(/^the /i, "");
  if (/^(?:e\.?u|eea|european union|europe)$/i.test(bare)) return "EU";
  // A region of two letters ("OR", "IN") is no country here; "US" and "UK" are.
  if (/^[A-Z]{2}$/.test(bare)) return bare === "US" ? "US" : bare === "UK" || bare === "GB" ? "GB" : null;
  if (bare.length < 4) return /^(?:usa|u\.s\.?a?|u\.k|uae)$/i.test(bare) ? countryOf(bare) : null;
  return countryOf(bare);
}

export interface PermitWords {
  areas: string[];
  needsSponsor: boolean | null;
  start: number;
  end: number;
}

/** What one sentence says about the right to work; null if it says nothing. */
export function readPermit(sentence: string): PermitWords | null {
  const right = rightToWork.exec(sentence);
  const permits = namedPermits.flatMap(([pattern, area, sponsor]) => {
    const match = pattern.exec(sentence);
    return match === null ? [] : [{ area, sponsor, start: match.index, end: match.index + match[0].length }];
  });
  const no = noSponsorNeeded.exec(sentence);
  const yes = no === null ? sponsorNeeded.exec(sentence) : null;
  const places = [right, no, yes].flatMap((match) => (match === null ? [] : [{ start: match.index, end: match.index + match[0].length }]));
  const all = [...places, ...permits];
  if (all.length === 0) return null;
  const denied = right !== null && /\b(?:not|no|without|need|require|seeking|applied for|pending)\b[^.;\n]{0,20}$/i.test(sentence.slice(Math.max(0, right.index - 30), right.index));
  const areas = [...new Set([...(right === null || denied ? [] : areasNamed(sentence)), ...permits.map(({ area }) => area)])];
  const needsSponsor = no !== null ? false : yes !== null ? true : (permits[0]?.sponsor ?? null);
  if (areas.length === 0 && needsSponsor === null) return null;
  return { areas, needsSponsor, start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}
