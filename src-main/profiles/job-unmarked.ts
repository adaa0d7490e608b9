/** Title and employer, or title and place, that share a line without any sign between them. */
import { placeOf, type Place } from "./places.ts";
import { isRoleWord, legalForm, organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

const sureTitle = 1.6;
const surelyNoTitle = 1;
/** A city of up to three words and its region. */
const mostCityWords = 3;

const titleWithEmployer = /^(?<title>[^()]{3,60}?) ?\((?<employer>[^()]{2,60})\)?$/u;

/** Nothing but a legal form: no name. */
const onlyForm = /^(?:(?:inc|ltd|limited|llc|pvt|private|co|corp|company|corporation|gmbh|plc|s\.?a|b\.?v)\.?[ ,]*)+$/i;

/** Words at `text`'s ends up to a cut behind a blank, and the rest. */
function* cutsOf(text: string): Generator<[string, string]> {
  for (const blank of text.matchAll(/ /g)) yield [text.slice(0, blank.index), text.slice(blank.index + 1)];
}

/** "Fjord Yard Ltd Senior Welder": the legal form ends the employer's name, and a title follows; or the title stands first. */
function atLegalForm(text: string, knowledge: RoleKnowledge): [string, string] | null {
  const form = legalForm.exec(text);
  if (form === null || form.index < 2) return null;
  let end = form.index + form[0].trimEnd().length;
  // "Pvt Ltd" is one form in two words.
  const second = legalForm.exec(text.slice(end));
  if (second?.index === 0) end += second[0].trimEnd().length;
  const [employer, title] = [text.slice(0, end), text.slice(end).trim()];
  if (title !== "" && !/[(),]/.test(title) && titleScore(title, knowledge) >= sureTitle && /^\p{Lu}/u.test(title) && !employer.split(" ").some(isRoleWord)) return [employer, title];
  if (title !== "" || employer.includes(",")) return null;
  let best: [string, string] | null = null;
  for (const [left, right] of cutsOf(employer)) {
    if (/^[\p{Lu}\d]/u.test(right) && isRoleWord(left.split(" ").at(-1) ?? "") && titleScore(left, knowledge) >= sureTitle && !onlyForm.test(right)) best = [left, right];
  }
  return best;
}

/** The two fields that share such a text, in the order they stand there; null when there is nothing to part. */
export function partUnmarked(text: string, knowledge: RoleKnowledge): [string, string] | null {
  const bracketed = titleWithEmployer.exec(text)?.groups;
  if (bracketed?.title !== undefined && bracketed.employer !== undefined && titleScore(bracketed.title, knowledge) >= sureTitle &&
    organisationScore(bracketed.employer) >= 1.5 && titleScore(bracketed.employer, knowledge) < surelyNoTitle) return [bracketed.title, bracketed.employer];
  const eastern = text.split(" ");
  const [first, last] = eastern;
  if (eastern.length === 2 && first !== undefined && last !== undefined && /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}/u.test(text) &&
    (organisationScore(first) >= 1.2 && titleScore(last, knowledge) >= sureTitle || organisationScore(last) >= 1.2 && titleScore(first, knowledge) >= sureTitle)) return [first, last];
  return text.length > 100 || text.includes("(") ? null : atLegalForm(text, knowledge);
}

/** "Web Developer West Hills, California": a place that begins right behind a title. */
export function placeBehindTitle(text: string, knowledge: RoleKnowledge): { rest: string; place: Place } | null {
  const comma = text.indexOf(",");
  if (comma < 0 || text.length > 90) return null;
  const words = text.slice(0, comma).split(" ");
  for (let city = mostCityWords; city > 0; city--) {
    const title = words.slice(0, -city).join(" ");
    if (title === "" || words.slice(-city).some(isRoleWord) || !isRoleWord(words.at(-city - 1) ?? "") || titleScore(title, knowledge) < sureTitle) continue;
    const place = placeOf(text.slice(title.length + 1));
    if (place) return { rest: title, place };
  }
  return null;
}

/** "Fjord Yard (Bergen, Norway) Senior Welder": a place in brackets parts what stands before it from what follows. */
export function placeBetween(text: string): { rest: string; place: Place } | null {
  const found = /^(?<before>[^()]{2,60}?) ?\((?<place>[^()]{4,50})\) (?<after>\p{Lu}[^()]{3,60})$/u.exec(text)?.groups;
  const place = found?.place === undefined ? null : placeOf(found.place);
  return found && place ? { rest: `${found.before ?? ""}\t${found.after ?? ""}`, place } : null;
}
