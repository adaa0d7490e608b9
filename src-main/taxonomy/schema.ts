/** What each line of the data files must look like. A cell that lists several things parts them with semicolons. */
import { z } from "zod";
import { senioritySchema } from "../../src-preload/domain.ts";
import { skillKinds } from "./types.ts";

const list = z.string().transform((cell) => (cell === "" ? [] : cell.split(";").map((item) => item.trim()).filter((item) => item !== "")));
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens");
const listOf = <T extends z.ZodType<unknown, string>>(item: T) => list.pipe(z.array(item));
const written = z.string().min(1, "must not be empty").max(80, "is too long");

/** `skills/<field>.tsv` */
export const skillRow = z.object({
  id: kebab,
  name: written,
  kind: z.enum(skillKinds, `must be one of ${skillKinds.join(", ")}`),
  aliases: listOf(written),
  implies: listOf(kebab),
  related: listOf(kebab),
});
export type SkillRow = z.infer<typeof skillRow>;

const letterCases = ["any", "capital", "upper", "exact"] as const;
const contextKinds = ["list", "near", "mid"] as const;

/** `ambiguous.tsv`: when words that also mean something else count as the skill. */
export const ambiguousRow = z.object({
  form: written,
  skill: kebab,
  case: z.enum(letterCases, `must be one of ${letterCases.join(", ")}`),
  context: listOf(z.enum(contextKinds, `must be of ${contextKinds.join(", ")}`)),
  fields: listOf(kebab),
  words: list,
  "previous is not": list,
  "next is not": list,
});
export type AmbiguousRow = z.infer<typeof ambiguousRow>;
export type LetterCase = AmbiguousRow["case"];

/** `word-sets.tsv`: lists of words that `ambiguous.tsv` may name as "@set". */
export const wordSetRow = z.object({ set: kebab, words: list });

/** `spellings.tsv`: two spellings of one word. */
const oneWord = z.string().regex(/^[a-z]+$/, "must be one word in small letters");
export const spellingRow = z.object({ one: oneWord, other: oneWord });

/** `families.tsv` */
export const familyRow = z.object({ id: kebab, name: written });

const roleKinds = ["title", "general", "domain"] as const;
/**
 * `roles.tsv`: a title says its family by itself; a general title only where no domain stands beside it ("operations manager", but
 * "farm operations manager"); a domain word says the family of a head that could be anybody's.
 */
export const roleRow = z.object({
  family: kebab,
  kind: z.enum(roleKinds, `must be one of ${roleKinds.join(", ")}`),
  words: list.pipe(z.array(written).min(1, "must not be empty")),
});
export type RoleRow = z.infer<typeof roleRow>;

/** `role-heads.tsv`: nouns that end titles of any family ("manager"). */
export const roleHeadRow = z.object({ head: written });

/** `seniority.tsv`: level "none" marks words that look like a level and are not ("account executive"). */
export const seniorityRow = z.object({
  words: written,
  level: z.union([senioritySchema, z.literal("none")], "must be a seniority level or none"),
});
export type SeniorityRow = z.infer<typeof seniorityRow>;

/** `family-similarity.tsv` */
export const similarityRow = z.object({
  one: kebab,
  other: kebab,
  similarity: z.string().transform(Number).pipe(z.number("must be a number such as 0.4").gt(0, "must be more than 0").lt(1, "must be less than 1")),
});
