import { describe, expect, it } from "vitest";
import { z } from "zod";
import { events, methods } from "../../../src-preload/contract.ts";

/** Names of fields that sound as if they told who somebody is. */
const telling = /^(?:name|names|file|files|fileName|path|emails?|phones?|links?|text|quote|snippet|note|words|sentence|question|questions|reason|reasons|location|institution|summary|here|how|html|plain|subject|content|who|title|what)$/;

/**
 * Fields that are called so and tell nobody, by where they stand: the recruiter's own jobs, stages, settings, folders and models, what
 * the taxonomy calls things, and files that are blind when who asks is.
 */
const harmless = [
  /^care\./, /^folders\./, /^models\./, /^taxonomy\./, /^exports\./, /^jobs\./, /^app\./,
  /\.job\./, /\.(?:stages|stage)\./, /\.requirements\.text$/, /^tracking\.(?:overview|board|history|reasons|saveReasons)\.(?:jobs\.|rejected|withdrawn|title)/,
  /\.(?:skills|certifications|languages|families)\.name$/, /\.employment\.location$/, /^search\.(?:facets|jobsFor)\./, /^organising\.history\.events\.title$/,
  /\.problem\./, /^conditions\.previewFile\.bad\.reason$/, /\.checks\.name$/, /^(?:library\.candidate|library\.resume|library\.correct|library\.makeCurrent)\.warnings\./,
  /^(?:conditions\.template|organising\.table)\.fileName$/, /^search\.run\.(?:plain|notes)/, /\.pairs\.reason$/, /\.events\.what$/, /\.filters\.title$/, /\.(?:evidence|topEvidence|found)\.path$/,
  /^tracking\.protectedWords\./,
];

type Found = { at: string; schema: z.ZodType };

/** Every string in a schema, by the names on the way to it, that says nothing of what it reveals. */
function silent(schema: z.ZodType, at: string): Found[] {
  const meta = schema.meta();
  if (meta?.reveals !== undefined || meta?.harmless !== undefined) return [];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return silent(schema.unwrap() as z.ZodType, at);
  if (schema instanceof z.ZodArray) return silent(schema.element as z.ZodType, at);
  if (schema instanceof z.ZodRecord) return silent(schema.valueType as z.ZodType, at);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => silent(option, at));
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => silent(field, `${at}.${name}`));
  return schema instanceof z.ZodString ? [{ at, schema }] : [];
}

const results: Record<string, z.ZodType> = { ...Object.fromEntries(Object.entries(methods).map(([method, { result }]) => [method, result])), ...events };

describe("the contract", () => {
  it.each(Object.keys(results))("says of every field of %s that sounds so what it tells of somebody", (name) => {
    const unsaid = silent(results[name] ?? z.never(), name).filter(({ at }) => telling.test(at.slice(at.lastIndexOf(".") + 1)));
    expect(unsaid.map(({ at }) => at).filter((at) => !harmless.some((known) => known.test(at)))).toEqual([]);
  });

  it("is looked through whole: a field that says nothing is found wherever it stands", () => {
    const deep = z.object({ rows: z.array(z.union([z.object({ file: z.string().nullable().default(null) }), z.object({ is: z.literal("gone") })])) });
    expect(silent(deep, "made.up").map(({ at }) => at)).toEqual(["made.up.rows.file"]);
  });
});
