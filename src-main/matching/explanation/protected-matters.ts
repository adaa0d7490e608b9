/** What no question to a candidate may touch: age, gender, family, origin, belief, health, looks. */
import { redact } from "../../encoder/redaction.ts";

/**
 * Beside what redaction takes out (names, contact, birth and age, family, gendered words), words that ask who a person is rather
 * than what the person can do. Where they could mean either, the question is left out: one question less does no harm.
 */
const whoOneIs = new RegExp(
  String.raw`\b(?:${[
    String.raw`nationalit(?:y|ies)|citizens?(?:hip)?|green card|passports?|visas?|national origin|native[- ]born|native (?:[a-z]+ )?speakers?|mother tongue|ethnic\w*|racial|race|skin colou?r`,
    String.raw`religio\w*|christian\w*|muslims?|islam\w*|jew(?:s|ish)|hindus?|buddhis\w*|catholic\w*|protestants?|faith|atheis\w*|political (?:party|parties|views|beliefs?)|trade union`,
    String.raw`youthful|young (?:and|at|dynamic|energetic|team)|age (?:limit|between|under|over|below|above)|aged? \d+|\d+ (?:years )?(?:or|and) (?:older|younger|over|above)|years? (?:old|of age)|(?:date|place) of birth|recent graduates?`,
    String.raw`gender|sex|sexual\w*|males?|females?|pregnan\w*|childless|(?:no|without|have) (?:children|kids|family)|family (?:status|plans|planning)|(?:un)?married|marital|spouses?`,
    String.raw`healthy|good health|state of health|health (?:condition|status)s?|disab\w+|handicap\w*|medical condition\w*|able[- ]bodied|physically fit|non[- ]?smok\w+|body weight|minimum height`,
    String.raw`attractive (?:appearance|look)|good[- ]looking|(?:pleasant|personal|neat|well-groomed) appearance|photo(?:graph)?s? of (?:you|yourself)`,
  ].join("|")})\b`,
  "i",
);

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Whether a question that repeats `text` could touch what must not decide. Linear in its length. */
export function touchesProtected(text: string, name: string | null = null): boolean {
  const line = plain(text);
  return whoOneIs.test(line) || plain(redact(line, { names: name === null ? [] : [name] })) !== line;
}
