/** The taxonomy's skills that a resume names, each with all its mentions. */
import type { ProfileSkill, Section, Span } from "../../src-preload/domain.ts";
import type { SkillMention, Taxonomy } from "../taxonomy/types.ts";
import { ownMentions, type SkillContext } from "./skills-context.ts";

/** The text with the given spans blanked out: as long as before, so that offsets stay. Line breaks are kept. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    masked += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return masked + text.slice(at);
}

/** A bullet or a number may stand before a heading's words. */
const beforeHeading = 12;

/** The words of the headings, which name no skill of the person's: "Education and Training". */
export function headingSpans(text: string, sections: readonly Pick<Section, "heading" | "start">[]): Span[] {
  return sections.flatMap(({ heading, start }) => {
    const at = heading === null ? -1 : text.slice(start, start + heading.length + beforeHeading).indexOf(heading);
    return heading === null || at < 0 ? [] : [{ start: start + at, end: start + at + heading.length }];
  });
}

/** "Excel" and nothing else under a heading that says skills: no neighbour vouches for it, but the heading does. */
function loneItems(masked: string, mentions: readonly SkillMention[], sections: SkillContext["sections"], taxonomy: Pick<Taxonomy, "findAskedSkills">): SkillMention[] {
  return sections.filter(({ kind, start, end }) => kind === "skills" && !mentions.some((mention) => mention.start >= start && mention.end <= end)).flatMap(({ start, end }) =>
    taxonomy.findAskedSkills(masked.slice(start, Math.min(end, start + longestLone))).map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start })));
}

/** A longer section that names no skill is no list of them. */
const longestLone = 300;

/**
 * Skills in order of first mention, each named as the resume says it most often: the taxonomy's own name if the resume uses it at all. So the
 * name does not depend on which section comes first. `unread` are spans that are not looked at: headings, and what says who the person is ("Java" may be a
 * surname).
 */
export function findSkills(text: string, unread: readonly Span[], context: SkillContext, taxonomy: Pick<Taxonomy, "findSkills" | "findAskedSkills" | "skills">): ProfileSkill[] {
  const byId = new Map<string, ProfileSkill>();
  const masked = maskSpans(text, unread);
  const mentions = taxonomy.findSkills(masked);
  const all = [...mentions, ...loneItems(masked, mentions, context.sections, taxonomy)].sort((a, b) => a.start - b.start);
  for (const { skillId, start, end } of ownMentions(text, all, context, taxonomy)) {
    const known = byId.get(skillId);
    if (known) known.mentions.push({ start, end });
    else {
      const name = text.slice(start, end);
      byId.set(skillId, { id: skillId, name, canonical: taxonomy.skills.get(skillId)?.name ?? name, mentions: [{ start, end }], months: null, lastUsed: null });
    }
  }
  return [...byId.values()].map((skill) => ({ ...skill, name: usualWords(text, skill) }));
}

/** What the resume calls a skill: the words of most mentions, of equals the first; words that are the taxonomy's come before all others. */
function usualWords(text: string, { canonical, mentions }: ProfileSkill): string {
  const counts = new Map<string, { words: string; count: number }>();
  for (const { start, end } of mentions) {
    const words = text.slice(start, end).replace(/\s+/g, " ");
    const known = counts.get(words.toLowerCase());
    if (known) known.count++;
    else counts.set(words.toLowerCase(), { words, count: 1 });
  }
  const own = counts.get(canonical.toLowerCase());
  if (own) return own.words;
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most)).words;
}
