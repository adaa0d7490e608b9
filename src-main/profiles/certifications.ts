/** Certificates and licences, from their section or where the text says that one is held. */
import type { Profile, ProfileSkill } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { findDates, withoutDates } from "./dates.ts";
import { findDegree } from "./degrees.ts";
import type { SectionLines } from "./sections.ts";

type Certification = Profile["certifications"][number];

const says = /certifi|licen[cs]|accredit|registered|credential|diploma/i;
const longestName = 140;
/** Column heads of a table of certificates, and what closes many resumes. */
const tableHeading = /^(?:certifications?|certificates?|year|date|issuer|issued by|name|status|title|number|references? (?:are )?(?:available|furnished).*|available (?:up)?on request)$/i;

function fromSections(sections: readonly SectionLines[]): Certification[] {
  const found: Certification[] = [];
  for (const section of sections) {
    if (section.kind !== "certifications") continue;
    for (const line of section.lines.slice(0, 60)) {
      if (/^https?:\/\/\S+$/.test(line.text) || line.text.length > 400) continue;
      for (const item of line.bullet ? [line.text] : line.text.split(/\t|[;|•]|, (?=\p{Lu}[^,]*\b(?:certif|licen))/iu)) {
        const name = withoutDates(item, findDates(item)).replace(/[\s\t]+/g, " ").replace(/\(\s*\)/g, "").replace(/[\s,.:–-]+$/u, "").trim();
        const degree = findDegree(name);
        if (name.length < 2 || name.length > longestName || !/\p{L}{2}/u.test(name) || !line.bullet && /^\p{Ll}/u.test(name)) continue;
        if (tableHeading.test(name)) continue;
        if (degree && degree.level !== "vocational" && !says.test(name)) continue;
        found.push({ name, span: { start: line.start, end: line.end } });
      }
    }
  }
  return found;
}

/** Skills of kind "certificate" with the words around them saying that the person holds it. */
function fromSkills(skills: readonly ProfileSkill[], taxonomy: Pick<Taxonomy, "skills">, text: string): Certification[] {
  return skills.flatMap((skill) => {
    if (taxonomy.skills.get(skill.id)?.kind !== "certificate") return [];
    const held = skill.mentions.find(({ start, end }) => says.test(text.slice(Math.max(0, start - 60), end + 60))) ?? null;
    return held ? [{ name: skill.name, span: held }] : [];
  });
}

export function findCertifications(
  sections: readonly SectionLines[], skills: readonly ProfileSkill[], taxonomy: Pick<Taxonomy, "skills">, text: string,
): Certification[] {
  const listed = fromSections(sections);
  const stated = fromSkills(skills, taxonomy, text).filter(
    ({ name, span }) => !listed.some((c) => c.span.start <= span.start && span.end <= c.span.end || c.name.toLowerCase().includes(name.toLowerCase())),
  );
  return [...listed, ...stated].sort((a, b) => a.span.start - b.span.start);
}
