/** Mentions of skills that say nothing of the person: others' work, names of organisations, what is only aimed at. */
import type { Education, Employment, Section, Span } from "../../src-preload/domain.ts";
import type { Skill, SkillMention, Taxonomy } from "../taxonomy/types.ts";

/** What is known of the resume when its skills are looked for. */
export interface SkillContext {
  sections: readonly Pick<Section, "kind" | "start" | "end">[];
  employment: readonly Pick<Employment, "company" | "span">[];
  education: readonly Pick<Education, "institution" | "span">[];
}

/** So many characters before a mention are looked at. */
const reach = 140;
const shortReach = 48;

/** The words of the mention's own sentence or item that stand before it. */
const clauseBefore = (text: string, start: number, length: number): string =>
  text.slice(Math.max(0, start - length), start).replace(/\s+/g, " ").split(/[.;:•|●▪*]/u).at(-1) ?? "";

/** "worked closely with …", "liaised with …": whoever is named next does the work, up to a word that leads on to one's own. */
const worksWith = /(?<!\p{L})(?:work(?:s|ed|ing)? (?:very )?(?:closely|directly|collaboratively|jointly|hand[- ]in[- ]hand)(?: together)?|partner(?:s|ed|ing)?(?: closely)?|liais\p{L}+|liaison|collaborat\p{L}+|interact\p{L}*|interfac\p{L}+|coordinat(?:e|es|ed|ing)) (?:with|between) /iu;
const leadsOn = /(?<!\p{L})(?:to|in|on|for|by|using|use|regarding|about|through|via|while|who|which|that|during|when|as|ensur\p{L}+|concerning|of|including|where|developing|managing|creating)(?!\p{L})/iu;
/** "with the accounting team", "for sales staff". */
const ofOthers = /(?<!\p{L})(?:with|from|between|by|to|assist(?:s|ed|ing)?|support(?:s|ed|ing)?) (?:(?:the|our|their|all|various|other|client|company|internal|external)(?:'s)? )*$/iu;
const others = /^ (?:team|department|dept|staff|personnel|employee|vendor|representative|division)s?(?!\p{L})/iu;
/** "seeking PMP", "pursuing a licence": not held yet. */
const aimedAt = /(?<!\p{L})(?:seek(?:ing)?|pursu(?:e|ing)|work(?:ing)? (?:towards?|on)|stud(?:y|ying) (?:for|towards?)|prepar(?:e|ing) for|plan(?:s|ning)? to \p{L}+|intend(?:s|ing)? to \p{L}+|candidate(?: for)?|eligible for|would like to \p{L}+)(?: \p{L}+){0,3} $/iu;
/** "without supervision", "no accounting": the lack of it. */
const lacking = /(?<!\p{L})(?:without|little(?: (?:to|or) no)?|no|minimal|minimum|lack of|under)[ -](?:(?:the|any|general|limited|close|direct) )*$/iu;
/** "assists RN", "4 CNA", "CPA eligible", "ACCA finalist": others', or not held yet. */
const heldByOthers = /(?:(?<!\p{L})(?:supervis(?:e|es|ed|ing)|support(?:s|ed|ing)?|assist(?:s|ed|ing)?|manag(?:e|es|ed|ing)|oversee(?:s|ing)?|oversaw|direct(?:s|ed|ing)|hir(?:e|es|ed|ing)|report(?:s|ed|ing)?)(?: to)? (?:up to |the |an? )?(?:\d{1,3} )?|(?<![\p{L}\d-]) ?\d{1,2} |(?<!\p{L})(?:two|three|four|five|six|several) )$/iu;
const notHeld = /^[’']?s? (?:staff|eligible|candidate|finalist|part[- ]qualified|classes|exam prep\p{L}*|student)s?(?!\p{L})/iu;
/** What a name of an organisation or event ends on. */
const organisation = /^ (?:\p{Lu}\p{L}+ )?(?:Inc|LLC|Ltd|Corp|Corporation|Council|Committee|Commission|Club|Association|Society|Institute|Foundation|Academy|Festival|Magazine|Capital|Museum)(?![\p{L}])/u;
/** Fields whose skills are somebody's pastime when they stand among interests. */
const pastimes = new Set(["arts", "culinary", "fitness", "trades", "apparel", "agriculture", "automotive", "teaching", "hospitality"]);
/** "RNs": holders of a certificate, and more than one; "business analysts": people, too. */
const holders = /^\p{Lu}{2,5}['’]?s$/u;
const people = /(?:yst|ist|nurse|ian|accountant|engineer|developer|designer|consultant|teacher|manager|technician|attorney|paralegal|auditor|planner|trainer|recruiter|welder|plumber|carpenter|cook|chef|cashier|bookkeeper|photographer|instructor|counselor)s$/iu;
/** "in compliance with" says how, not what. */
const idiom = /(?<!\p{L})in (?:full |strict )?$/iu;

const capital = /^\p{Lu}/u;

/** True when the words of a mention, by what stands around them, are nothing that the person does or knows. */
function isOthers(text: string, { start, end }: Span, { kind }: Pick<Skill, "kind">): boolean {
  const said = text.slice(start, end);
  const after = text.slice(end, end + shortReach).replace(/\s+/g, " ");
  if (kind !== "tool" && people.test(said) || kind === "certificate" && holders.test(said)) return true;
  if (capital.test(said) && organisation.test(after)) return true;
  const near = clauseBefore(text, start, shortReach);
  if (kind === "certificate" && (aimedAt.test(near) || heldByOthers.test(near) || notHeld.test(after))) return true;
  if (kind === "tool" || kind === "language") return false;
  if (lacking.test(near) || idiom.test(near) && /^ with(?!\p{L})/iu.test(after) && said.toLowerCase() === "compliance") return true;
  if (others.test(after) && ofOthers.test(near)) return true;
  const clause = clauseBefore(text, start, reach);
  const met = worksWith.exec(clause);
  return met !== null && !leadsOn.test(clause.slice(met.index + met[0].length));
}

/** The names of employers and schools where their entries state them. */
function namedOrganisations(text: string, { employment, education }: SkillContext): Span[] {
  const named = [...employment.map(({ company, span }) => ({ name: company, span })), ...education.map(({ institution, span }) => ({ name: institution, span }))];
  return named.flatMap(({ name, span }) => {
    const at = name === null || !name.includes(" ") ? -1 : text.slice(span.start, span.end).indexOf(name);
    return name === null || at < 0 ? [] : [{ start: span.start + at, end: span.start + at + name.length }];
  });
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The mentions that speak of the person's own skills, in their order. */
export function ownMentions(text: string, mentions: readonly SkillMention[], context: SkillContext, taxonomy: Pick<Taxonomy, "skills">): SkillMention[] {
  const names = namedOrganisations(text, context);
  const interests = context.sections.filter(({ kind }) => kind === "interests");
  const studies = context.education.map(({ span }) => span);
  return mentions.filter((mention) => {
    const skill = taxonomy.skills.get(mention.skillId);
    if (skill === undefined) return true;
    if (names.some((name) => inside(mention, name))) return false;
    if (pastimes.has(skill.field) && interests.some((section) => inside(mention, section))) return false;
    // "Bachelor of Arts: English" is a subject.
    if (skill.kind === "language" && studies.some((study) => inside(mention, study))) return false;
    return !isOthers(text, mention, skill);
  });
}
