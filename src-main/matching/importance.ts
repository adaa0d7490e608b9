import type { Importance } from "../../src-preload/domain.ts";
import type { JobSection } from "./job-sections.ts";

/**
 * How much a requirement of each importance weighs in its term, before the shares are normalised to sum to 1. Medium is what
 * the work consists of and weighs nearly as much as what is asked outright: it tells most of who has done such work.
 */
export const importanceWeights: Readonly<Record<Importance, number>> = { must: 1, high: 0.8, medium: 0.7, low: 0.3 };

const order: readonly Importance[] = ["low", "medium", "high", "must"];

export function higherImportance(a: Importance, b: Importance): Importance {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** What a section asks when the sentence itself does not say; null where a sentence must ask by its own words. */
export const sectionImportance: Readonly<Record<JobSection, Importance | null>> = {
  demands: "must", asks: "high", prefers: "medium", wishes: "low", tasks: "medium", offers: null, about: null, open: "high",
};

interface MarkerRule {
  importance: Importance;
  pattern: RegExp;
}

const degreeOf = String.raw`(?:(?:is|are|would be|will be|being)\s+)?(?:(?:an?|absolutely|strictly|strongly|highly|definitely|also|considered|seen as|big|real|huge|definite|strong|distinct|very|most)\s+)*`;
const demand = String.raw`(?:required|requirement|must(?:[- ]have)?|mandatory|essential|necessary|needed|obligatory|compulsory)`;
const preference = String.raw`(?:preferred|desired|desirable|preferable|ideal|ideally|recommended)`;
const wish = String.raw`(?:nice[- ]to[- ]have|plus|bonus|advantage|advantageous|asset|welcome|helpful|optional|beneficial|good to have|appreciated|useful)`;

/** Parenthesised or bracketed markers are the ad's own label and win over every other word. */
const labels: readonly MarkerRule[] = [
  { importance: "must", pattern: new RegExp(String.raw`\s*[([]\s*${degreeOf}${demand}\s*[)\]]`, "i") },
  { importance: "medium", pattern: new RegExp(String.raw`\s*[([]\s*${degreeOf}${preference}\s*[)\]]`, "i") },
  { importance: "low", pattern: new RegExp(String.raw`\s*[([]\s*${degreeOf}${wish}\s*[)\]]`, "i") },
];

/** At the end of the words: "… is a plus", "…, preferred"; "as needed" and "when required" are no markers. */
const endings: readonly MarkerRule[] = [
  { importance: "low", pattern: new RegExp(String.raw`[\s,;:–—-]+(?:but\s+)?(?:is\s+|are\s+)?not\s+(?:an?\s+)?(?:absolutely\s+|strictly\s+)?${demand}$`, "i") },
  { importance: "low", pattern: new RegExp(String.raw`[\s,;:–—-]+${degreeOf}${wish}$`, "i") },
  { importance: "low", pattern: /\s+would be (?:lovely|great|nice|handy|good|fantastic|amazing)$/i },
  { importance: "medium", pattern: new RegExp(String.raw`[\s,;:–—-]+${degreeOf}${preference}$`, "i") },
  { importance: "must", pattern: new RegExp(String.raw`(?<!\b(?:as|when|where|if|whenever|not))[\s,;:–—-]+${degreeOf}${demand}$`, "i") },
];

/** At their beginning: "Must have …", "Preferred: …". */
const openings: readonly MarkerRule[] = [
  { importance: "must", pattern: /^(?:(?:you|candidates?|applicants?|the (?:ideal|successful) candidate)\s+)?must (?:also )?(?:have|possess|hold|be|know)\b\s*:?\s*/i },
  { importance: "must", pattern: new RegExp(String.raw`^${demand}\s*[:–—-]\s*`, "i") },
  { importance: "medium", pattern: new RegExp(String.raw`^(?:${preference}\s*[:,–—-]\s*|(?:preferred|desired|desirable|preferable|ideally)\s+|preferably,?\s+|strongly preferred:?\s+)`, "i") },
  { importance: "low", pattern: new RegExp(String.raw`^${wish}\s*[:–—-]\s*`, "i") },
  { importance: "low", pattern: /^(?:an? )?(?:(?:big|huge|definite|major|real|strong) )?(?:plus|bonus|(?:bonus|extra|brownie) points?) (?:for|if)\s+/i },
];

/** Anywhere inside; these stay in the text. A wish is looked for first: "would be a plus but is not required". */
const inside: readonly MarkerRule[] = [
  { importance: "low", pattern: new RegExp(String.raw`\bnot (?:a )?${demand}\b|\b(?:is|are|be|as) (?:an?|also) ${wish}\b|\bnice to have\b|\bwelcome\b|\bideally\b`, "i") },
  // "Five years, preferably in law": only the law is preferred.
  { importance: "medium", pattern: /\bprefer(?:red|ence|s)?\b|\bdesir(?:ed|able)\b|\brecommended\b/i },
  { importance: "must", pattern: /\bmust\b|\b(?:is|are|strictly) (?:required|mandatory|essential|necessary)\b|\bat least\b|\bminimum\b|\brequired\b|\bessential\b|\bmandatory\b/i },
];

/** Amounts say how much is asked, which among preferences is not that it must be there. */
const amount = /\bat least\b|\bminimum\b/i;

export interface MarkedText {
  text: string;
  /** What the words themselves say, or null when they say nothing. */
  importance: Importance | null;
  /** True when only an amount ("at least 3 years") says so. */
  byAmount: boolean;
  /** True when it is said of the whole: by a label, at the beginning or at the end. */
  stated: boolean;
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").replace(/[\s,;]+(?:but|and|or)\s*$/i, "").replace(/^[\s,;:.–—-]+|[\s,;:.!–—-]+$/g, "");

/** Takes out the labels ("(must)") and leaves as many blanks, so that offsets stay what they were. */
export function blankLabels(raw: string): MarkedText {
  let text = raw;
  let importance: Importance | null = null;
  for (const rule of labels) {
    text = text.replace(rule.pattern, (label) => {
      importance ??= rule.importance;
      return " ".repeat(label.length);
    });
  }
  return { text, importance, byAmount: false, stated: importance !== null };
}

/**
 * Reads and removes the words that tell how much a requirement matters ("(must)", "is a plus"); words in mid-sentence
 * are read and left. Blanks are collapsed and closing punctuation is dropped.
 */
export function readImportance(raw: string): MarkedText {
  const labelled = blankLabels(raw);
  let text = tidy(labelled.text);
  let found = labelled.importance;
  for (const rules of [endings, openings]) {
    const rule = rules.find(({ pattern }) => pattern.test(text));
    if (rule === undefined) continue;
    const without = tidy(text.replace(rule.pattern, ""));
    if (without === "") continue;
    text = without;
    found ??= rule.importance;
  }
  if (found !== null) return { text, importance: found, byAmount: false, stated: true };
  const rule = inside.find(({ pattern }) => pattern.test(text));
  const byAmount = rule?.importance === "must" && amount.test(text) && !rule.pattern.test(text.replace(new RegExp(amount, "gi"), ""));
  return { text, importance: rule?.importance ?? null, byAmount, stated: false };
}
