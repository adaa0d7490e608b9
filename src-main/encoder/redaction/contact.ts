/**
 * How a person can be reached: e-mail, web addresses, handles, telephone. All patterns are bounded and begin at an edge,
 * so that the work is linear in the text's length.
 */
import { replaced, type Draft } from "./draft.ts";
import { folded } from "./person-names.ts";
import type { PersonNames } from "./person-names.ts";
import { removed } from "./removed.ts";

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,128} ?@ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const spokenEmail = /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,128} ?[[(] ?at ?[\])] ?[\p{L}\p{N}-]{1,63}(?: ?(?:\.|[[(] ?dot ?[\])]) ?[\p{L}\p{N}-]{1,63}){1,4}/giu;
const webAddress = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"|]{1,2048}/giu;
/** A host with a path (linkedin.com/in/…), not a technology (ASP.NET/C#, Node.js/React, CI/CD). */
const hostWithPath = /(?<![\p{L}\p{N}.@-])(?!(?:asp|vb|ado|ml)\.net|(?:socket|draw)\.io)(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|app|co|info|eu|uk|de|fr|es|it|nl|in|ca|au|us|ch|at|pl|se|br)\/[^\s<>"|]{0,2048}/giu;
const host = /(?<![\p{L}\p{N}.@/-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{Ll}{2,12}(?![\p{L}\p{N}/])/giu;
/** @name, but not @scope/package. */
const handle = /(?<![\p{L}\p{N}@._-])@[\p{L}\p{N}_.]{2,64}(?![\p{L}\p{N}_.]*\/)/gu;
const labelledHandle = /(?<![\p{L}\p{N}])(?:skype|telegram|twitter|instagram|facebook|whatsapp|wechat|snapchat|discord|linked ?in)(?: (?:id|handle|name|profile))? ?: ?[^\s,;|]{2,64}/giu;
/** GitHub: janedoe, but not GitHub: Actions. */
const codeHandle = /(?<![\p{L}\p{N}])(?:[Gg]it[Hh]ub|[Gg]it[Ll]ab) ?: ?[\p{Ll}\p{N}][^\s,;|]{1,63}/gu;

/** Digits with what people put between them; what it is gets decided by its groups. */
const numberRun = /(?<![\p{L}\p{N}.,+])(?:\+ ?)?\(?\d(?:[ ()./–-]{0,3}\d){5,16}(?!\p{N}|[.,]\d|\p{L})/gu;
const phoneLabel = /(?:tel|telephone|phone|mobile|mob|cell|fax|whatsapp|contact(?: no| number)?|ph|call)\.? ?:? ?$/i;
const year = /^(?:19|20)\d\d$/;

function isPhone(run: string, before: string): boolean {
  if (run.startsWith("+")) return true;
  const groups = run.match(/\d+/g) ?? [];
  const digits = groups.join("").length;
  if (phoneLabel.test(before)) return true;
  // 01/2015 – 03/2019, 2012 2015, 12.03.1990: periods and dates are evidence of experience.
  if (groups.every((group) => group.length <= 2 || year.test(group)) && groups.some((group) => year.test(group))) return false;
  if (digits >= 9) return true;
  return digits === 7 && groups.length === 2 && groups[0]?.length === 3 && run.includes("-");
}

function redactPhones(draft: Draft): Draft {
  return replaced(draft, numberRun, (run, at) =>
    // 24 characters: longer than any label.
    isPhone(run, draft.text.slice(Math.max(0, at - 24), at)) ? removed : run,
  );
}

/** A bare host (annalee.dev) goes when it spells the person's name; Booking.com and Node.js stay. */
function redactOwnHosts(draft: Draft, { apart }: PersonNames): Draft {
  const names = [...apart].filter((name) => name.length > 2);
  if (names.length === 0) return draft;
  return replaced(draft, host, (found) => {
    const plain = folded(found);
    return names.some((name) => plain.includes(name)) ? removed : found;
  });
}

const label =
  "(?:e-?mail(?: (?:address|id))?|web(?:site| ?page)?|url|portfolio|blog|linked ?in|git ?hub|gitlab|twitter|tel(?:ephone)?|(?:mobile|cell)?(?: ?phone)?(?: (?:no|number))?|fax|contact(?: (?:no|number))?|address)";
const emptiedLabel = new RegExp(`(?<![\\p{L}\\p{N}])${label}\\.? ?: ?(?=${removed})`, "giu");

/** The text without ways to reach the person. */
export function redactContact(draft: Draft, names: PersonNames): Draft {
  const withoutAddresses = [email, spokenEmail, webAddress, hostWithPath, labelledHandle, codeHandle, handle].reduce(
    (rest, pattern) => replaced(rest, pattern, removed),
    draft,
  );
  return replaced(redactPhones(redactOwnHosts(withoutAddresses, names)), emptiedLabel, "");
}
