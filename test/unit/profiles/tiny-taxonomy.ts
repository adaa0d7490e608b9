/** A taxonomy of a handful of skills and titles, so that these tests stand on nothing but the parser. */
import type { RoleTitle, Skill, SkillKind, SkillMention, Taxonomy } from "../../../src-main/taxonomy/types.ts";

const skill = (id: string, name: string, kind: SkillKind): [string, Skill] => [id, { id, name, kind, field: "test", aliases: [], implies: [], related: [] }];

const skills = new Map([
  skill("typescript", "TypeScript", "tool"), skill("python", "Python", "tool"), skill("java", "Java", "tool"), skill("react", "React", "tool"),
  skill("bookkeeping", "Bookkeeping", "practice"), skill("welding", "Welding", "practice"), skill("cisa", "CISA", "certificate"),
]);
const roles: Record<string, RoleTitle> = {
  "software engineer": { family: "software", seniority: null }, accountant: { family: "accounting", seniority: null }, welder: { family: "trades", seniority: null },
};

export const tinyTaxonomy: Pick<Taxonomy, "findSkills" | "findAskedSkills" | "roleOf" | "skills" | "familyName"> = {
  skills,
  findSkills(text: string): SkillMention[] {
    const mentions: SkillMention[] = [];
    for (const { id, name } of skills.values()) {
      for (const match of text.matchAll(new RegExp(`\\b${name}\\b`, "gi"))) mentions.push({ skillId: id, start: match.index, end: match.index + name.length, alias: false });
    }
    return mentions.sort((a, b) => a.start - b.start);
  },
  findAskedSkills: (text) => tinyTaxonomy.findSkills(text),
  roleOf: (title) => roles[title.toLowerCase().replace(/^(?:senior|junior) /, "")] ?? null,
  familyName: (family) => family.slice(0, 1).toUpperCase() + family.slice(1),
};
