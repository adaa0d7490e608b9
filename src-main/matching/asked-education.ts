/** Fields of study that a requirement's words ask for. */
import { fieldLength } from "../profiles/study-fields.ts";

const degree = String.raw`(?:degrees?|diplomas?|bachelor['’]?s?|master['’]?s?|masters|doctorate|ph\.?\s?d\.?|[bm]\.?\s?sc\.?|[bm]\.?\s?tech\.?|[bm]\.?s\.?|[bm]\.?a\.?|b\.e\.?|[bm]\.?eng\.?|majors?|majoring|minor|coursework|graduates?|studies|education)`;
/** "…degree or higher in a technical field such as X, Y or Z": what follows the last "in" (else "of") after a degree's words. */
const named = new RegExp(String.raw`\b${degree}(?![\p{L}])[^,;.]{0,60}?\b(in|of)\s+`, "iu");
/** A degree's name that says nothing of its field: "of Science", "of Arts". */
const general = /^(?:applied )?(?:sciences?|arts)(?: degree)?\s+(?:in\s+)?/i;
const school = /^(?:an?\s+)?(?:(?:accredited|approved|recogni[sz]ed)\s+)?(?:school|college|academy|program(?:me)?|course)s?\s+(?:of|in)\s+/i;
/** "a related field such as", "one of the following disciplines:" */
const announcing = /^(?:(?:an?|the|one of|any of|some|either)\s+)*(?:[\w-]+\s+){0,3}(?:fields?|disciplines?|subjects?|areas?|majors?)(?: of study)?\s*(?:,|:|\(|such as|like|including|e\.g\.?,?)+\s*(?:such as|like|including)?\s*/i;
const stop = /[.;()]|\b(?:with|plus|from|required|preferred|desired|is|are|who|that|along|minimum|at least|combined|experience|gpa|accredited|strongly|highly|ideally|but|to|be|have|possess(?:es)?|must|should)\b|\bpreferably an?\b|\d|\b(?:and|or) (?:an?|the|one|two|three|four|five|equivalent|strong|prior|previous|relevant (?:work|experience)|related experience)\b/i;
const anyField = /\b(?:related|relevant|similar|equivalent|comparable|appropriate|applicable|other|another|any|allied|associated|suitable)\b/i;
const noField = /^(?:(?:an?|the)\s+)?(?:and|or|an?|fields?|disciplines?|subjects?|areas?|study|degree|higher|above|better|stem subject|technical|university|college|progress|etc\.?|masters?|bachelors?|ph\.?d|doctorate|mba)$/i;

const longestField = 6;
const mostFields = 12;
const longestSearched = 600;

function tidied(field: string): string {
  return field.trim().replace(/^(?:an?|the|either|in|of|and|or|preferably|especially|particularly)\s+/i, "").replace(/\s+(?:fields?|disciplines?|degrees?|majors?|and|or)$/i, "").replace(/^[\s,:-]+|[\s,:-]+$/g, "").toLowerCase();
}

function listed(words: string): string[] {
  const end = stop.exec(words)?.index ?? words.length;
  const list = words.slice(0, end).replace(/\band\/or\b/gi, "or");
  // "Health and safety" is one field; the last of several may be joined by "and".
  const parts = list.split(list.includes(",") ? /,|\/|\bor\b|\band\b/i : /,|\/|\bor\b/i);
  return parts.filter((part) => !anyField.test(part)).map(tidied).filter((part) => part.length > 1 && part.split(/\s+/).length <= longestField && !noField.test(part));
}

/** "Accounting degree", "a nursing or midwifery degree": fields that stand before the word. */
function before(text: string): string[] {
  const at = /\b(?:degree|diploma|graduates?|major)\b/i.exec(text)?.index;
  if (at === undefined) return [];
  const words = text.slice(0, at).split(/\s+/).filter((word) => /\p{L}/u.test(word)).slice(-3);
  for (let from = 0; from < words.length; from++) {
    const own = words.slice(from);
    if (fieldLength(own) === own.length && !/^(?:technical|professional|special|early|general|high|secondary)$/i.test(own.join(" "))) return [tidied(own.join(" "))];
  }
  return [];
}

/** "BSc Computer Science", "Bachelor's degree (Finance or Accounting)", "Degree: Nursing": fields right after the degree. */
function behind(text: string): string[] {
  const match = new RegExp(String.raw`\b${degree}(?![\p{L}])(?:\s+degree)?[\s,:(–-]+`, "iu").exec(text);
  if (match === null) return [];
  const rest = text.slice(match.index + match[0].length);
  return fieldLength(rest.split(/[\s,/)]+/)) > 0 ? listed(rest) : behind(rest);
}

/**
 * The fields of study that the words of a requirement name, lower case, in order, each once: any one of them satisfies. Empty
 * when none in particular is asked. "Or a related field" is not among them. Linear in the first 600 characters.
 */
export function fieldsAsked(text: string): string[] {
  const searched = text.slice(0, longestSearched);
  const match = named.exec(searched);
  let fields = before(searched);
  if (match !== null && fields.length === 0) {
    let rest = searched.slice(match.index + match[0].length).replace(school, "").replace(general, "");
    rest = rest.replace(announcing, "");
    const within = /^[^,;.]{0,40}?\b(?:degree|field|discipline)s?(?: of study)? in\s+/i.exec(rest)?.[0].length ?? 0;
    fields = listed(rest.slice(within));
  }
  if (fields.length === 0) fields = behind(searched);
  return [...new Set(fields)].slice(0, mostFields);
}

/** Whether the words take a neighbour of the fields they name: "or a related field". */
export function takesRelatedField(text: string): boolean {
  return /\b(?:related|relevant|similar|equivalent|comparable|allied)\b[\w\s-]{0,30}\b(?:fields?|disciplines?|subjects?|areas?|degrees?|studies|qualifications?|majors?)\b|\bor (?:related|similar|equivalent|relevant)\b/i.test(text);
}
