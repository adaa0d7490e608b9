/** What is known about skills and titles, as the rooms above see it. */
import type { Seniority, Span } from "../../src-preload/domain.ts";

export const skillKinds = ["tool", "knowledge", "practice", "certificate", "language"] as const;
export type SkillKind = (typeof skillKinds)[number];

export interface Skill {
  id: string;
  name: string;
  kind: SkillKind;
  /** The data file it comes from: "software", "nursing"… */
  field: string;
  aliases: string[];
  /** Ids of skills that this one proves: Next.js implies React. */
  implies: string[];
  /** Ids of skills that are near but prove nothing. */
  related: string[];
}

/** One place where a text names a skill. `alias` is false when the words are the skill's own name. */
export interface SkillMention extends Span {
  skillId: string;
  alias: boolean;
}

/** How holding one skill bears on another. `path` holds skill names from the held one to the asked one. */
export interface SkillPath {
  how: "same" | "implied" | "related";
  /** 1 for the same skill; less with each step. */
  strength: number;
  path: string[];
}

export interface RoleTitle {
  family: string;
  seniority: Seniority | null;
}

export interface Taxonomy {
  /** Changes when the data does: SHA-256 over the data files, first 12 hex digits. */
  readonly version: string;
  readonly skills: ReadonlyMap<string, Skill>;
  /** Every mention in the text, in order, longest match first, none overlapping. Linear in the text's length. */
  findSkills(text: string): SkillMention[];
  /**
   * The same for what a job asks, such as a requirement that a recruiter types: there a name that could mean something else
   * and stands as an item by itself ("Go", "React, in production") is the skill.
   */
  findAskedSkills(text: string): SkillMention[];
  /** Ids of the skills that bear on `asked`, itself among them, in no particular order; empty for an unknown one. */
  bearingOn(asked: string): readonly string[];
  /** How `held` bears on `asked`, or null when it does not. */
  path(held: string, asked: string): SkillPath | null;
  /** Role family and seniority of a job title ("Sr. React Developer" → software, senior), or null. */
  roleOf(title: string): RoleTitle | null;
  /** How near two role families are: 1 the same, 0 unrelated. */
  familySimilarity(a: string, b: string): number;
  /** Name of a role family for people ("Nursing"). */
  familyName(family: string): string;
}
