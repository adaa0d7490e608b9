import type { Seniority } from "../../src-preload/domain.ts";
import type { RoleTitle, Taxonomy } from "../taxonomy/types.ts";
import { isHeadingWording } from "./job-headings.ts";
import { titleFamilies } from "./role-families.ts";

const longestTitle = 90;
const linesLookedAt = 30;
const longestLine = 600;

const titleLabel = /^(?:#+\s*)?\**(?:job title|title|position(?: title)?|role|vacancy|opening|job)\**\s*[:–—-]\s*(.+)$/i;
const otherLabel = /^(?:#+\s*)?\**(?:company|employer|hiring company|location|salary|department|date|posted|reference|job (?:id|#|number)|position id|website|contact|e-?mail|phone|industry|type|job type|schedule|hours)\b[^:]{0,20}[:#]/i;
const seeking =
  /\b(?:looking for|seeking|searching for|search(?:es)? for|hiring|in need of|recruiting|wants?|needs?)\s+(?:for\s+)?(?:an?|our(?: next)?|the|its)\s+(?:(?:talented|experienced|motivated|dynamic|skilled|passionate|creative|friendly|enthusiastic|dedicated|highly|full[- ]time|part[- ]time|new|additional|great)[\s,]+)*([A-Za-z][\w/&+#.'’ -]{2,70}?)(?=\s+(?:to|who|that|with|for|in|on|at|from|and you|responsible|whose|based)\b|[.,;:!(\n]|$)/i;
const willBe = /^(?:[Tt]he|[Aa]s an?|[Aa]s our)\s+([A-Z][\w/&+#.'’ -]{2,60}?)(?:,|\s+(?:will|is|you|reports|are)\b)/;

/** How job boards go on behind a title: "Cook Job in Evansville". */
const jobIn = /\s+job in\s+.*$/i;
/** "Buyer for a growing company in Leeds" is a buyer. */
const forWhom = /\s+for\s+(?:[\w-]+\s+){0,4}(?:company|firm|client|employer|organi[sz]ation|business|start-?up|agency)\b.*$/i;

/** A title as a person would say it: without marks, job-board wording, place or gender notes. */
function tidyTitle(line: string): string {
  return line
    .replace(/^[#*\s•·-]+|[*\s]+$/g, "")
    .replace(/\s*\((?:[mwfdxh]\s*[/|]\s*)+[mwfdxh]\)/gi, "")
    .replace(/^.{0,60}\bjob application for\s+/i, "")
    .replace(/\s+\|\s.*$/, "")
    .replace(jobIn, "")
    .replace(forWhom, "")
    .replace(/\s*[-–—|]\s*(?:full[- ]time|part[- ]time|remote|hybrid|on[- ]?site|contract|permanent|temporary|urgent\w*|immediate\w*)\b.*$/i, "")
    .replace(/\s*\((?:remote|hybrid|on[- ]?site|full[- ]?time|part[- ]?time|permanent|temporary|contract|\d+)(?![\p{L}\d])[^()]{0,30}\)/giu, "")
    .replace(/\s*[-–—|,]\s*(?:paying\s*)?(?:up to\s*)?(?:[$€£]|signing bonus|sign[- ]on bonus|great pay).*$/i, "")
    .replace(/^(?:we(?:['’]re| are)\s+)?(?:urgently\s+)?(?:hiring|wanted|now hiring|job opening|vacancy)\s*[:!–-]\s*/i, "")
    .replace(/\s+at\s+(?:the\s+)?\p{Lu}.*$/u, "")
    .replace(/\s+(?:full|part)[- ]time$/i, "")
    .replace(/\s+/g, " ")
    .replace(/[\s:.,;$*|–—-]+$/, "");
}

function looksLikeTitle(line: string): boolean {
  return line.length > 1 && line.length <= longestTitle && line.split(/\s+/).length <= 12 && /\p{L}{2}/u.test(line) && !/[.!?]\s+\S|[.!?]$/.test(line);
}

export interface JobRole {
  /** Taxonomy role family; null when no word of the title is known. */
  family: string | null;
  seniority: Seniority | null;
}

export interface JobTitle extends JobRole {
  title: string;
}

/** The role of a title, of its parts ("Nurse / Clinic Coordinator", "Team Leader, Customer Operations"), or null. */
function roleOfTitle(title: string, taxonomy: Taxonomy): RoleTitle | null {
  const whole = taxonomy.roleOf(title);
  if (whole !== null) return whole;
  for (const part of title.split(/\s*[/|,(–—]\s*|\s+-\s+/)) {
    const role = part.trim() === "" ? null : taxonomy.roleOf(part);
    if (role !== null) return role;
  }
  return null;
}

/** A head that makes a title of any words, so that their seniority can be read. */
const anyHead = "manager";

/**
 * Role family and seniority of a job's title, also where only some of its words are known: then the family is the one those
 * words speak of.
 */
export function roleOfJob(title: string, taxonomy: Taxonomy): JobRole {
  const role = roleOfTitle(title, taxonomy);
  const family = role?.family ?? titleFamilies(title, taxonomy)[0]?.family ?? null;
  return { family, seniority: role?.seniority ?? taxonomy.roleOf(`${title} ${anyHead}`)?.seniority ?? null };
}

/**
 * The title of an ad: a labelled one ("Position: …"), else its first meaningful line if that reads like a title, else the
 * role it says it is looking for, else the beginning of its first sentence. Never empty.
 */
export function readJobTitle(text: string, taxonomy: Taxonomy): JobTitle {
  const lines = text.slice(0, 6000).split("\n").map((line) => line.trim()).filter((line) => line !== "").slice(0, linesLookedAt);
  const named = (title: string): JobTitle => ({ title, ...roleOfJob(title, taxonomy) });

  for (const line of lines) {
    const labelled = titleLabel.exec(line.slice(0, longestLine))?.[1];
    if (labelled === undefined) continue;
    const title = tidyTitle(labelled);
    if (looksLikeTitle(title) && title.split(" ").length <= 8) return named(title);
  }
  const first = (lines.find((line) => !otherLabel.test(line) && !isHeadingWording(line)) ?? "").slice(0, longestLine);
  const opening = tidyTitle(first);
  const soughtIn = lines.slice(0, 12).map((line) => seeking.exec(line.slice(0, longestLine))?.[1]?.trim() ?? willBe.exec(line.slice(0, longestLine))?.[1]?.trim());
  const sought = soughtIn.find((title) => title !== undefined && looksLikeTitle(title));
  if (looksLikeTitle(first.replace(jobIn, "").replace(/!$/, "")) && looksLikeTitle(opening)) {
    const own = named(opening);
    // "Join our team" is no title when the next line names a role that is known.
    const other = roleOfTitle(opening, taxonomy) === null && sought !== undefined ? roleOfTitle(sought, taxonomy) : null;
    if (other === null || sought === undefined) return own;
    if (/\b(?:job|join|career|opportunity|hiring|company|inc|ltd|gmbh)\b/i.test(opening)) return named(sought);
    return { title: opening, family: other.family, seniority: own.seniority ?? other.seniority };
  }
  if (sought !== undefined) return named(tidyTitle(sought));
  // "Bookkeeper wanted. Small practice in York…": a title that is the first sentence.
  const sentence = tidyTitle(/^[^.!?:;\n]{2,90}(?=[.!?:;])/.exec(first)?.[0].replace(/\s+(?:wanted|needed|required|sought)\b.*$/i, "") ?? "");
  if (looksLikeTitle(sentence) && roleOfTitle(sentence, taxonomy) !== null) return named(sentence);
  const words = opening.split(" ").slice(0, 8).join(" ");
  return named(words === "" ? "Untitled job" : words);
}
