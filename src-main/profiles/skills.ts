/** The taxonomy's skills that a resume names, each with all its mentions. */
import type { ProfileSkill, Span } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";

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

/** Skills in order of first mention. What says who the person is is not read: "Java" may be a surname. */
export function findSkills(text: string, identity: readonly Span[], taxonomy: Pick<Taxonomy, "findSkills" | "skills">): ProfileSkill[] {
  const byId = new Map<string, ProfileSkill>();
  for (const { skillId, start, end } of taxonomy.findSkills(maskSpans(text, identity))) {
    const known = byId.get(skillId);
    if (known) known.mentions.push({ start, end });
    else {
      const name = text.slice(start, end).replace(/\s+/g, " ");
      byId.set(skillId, { id: skillId, name, canonical: taxonomy.skills.get(skillId)?.name ?? name, mentions: [{ start, end }], months: null, lastUsed: null });
    }
  }
  return [...byId.values()];
}
