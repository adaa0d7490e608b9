/** Leaves out of an answer what its schema says tells who somebody is. The rest of the answer is the same objects as before. */
import { z } from "zod";
import type { RevealKind } from "./reveals.ts";

/** Whom a part of an answer is about, as far as the answer says: the nearest ids around it. */
export interface About {
  candidateId: string | null;
  resumeId: string | null;
  /** Whom the whole answer is about, where it is about several. */
  among: readonly string[];
}

/** What is put in the place of what tells who somebody is. Null only where the schema takes it. */
export interface Withholding {
  put(kind: Exclude<RevealKind, "contact" | "text">, value: string | null, about: About, mayBeNull: boolean): string | null;
  /** `start`: where in the resume's text it stands. What is given must be as long. */
  text(text: string, start: number, about: About): string;
}

/** `beside`: the object whose field the value is. */
type Walk = (value: unknown, about: About, by: Withholding, beside?: Fields) => unknown;
type Fields = Record<string, unknown>;

export const aboutNobody: About = { candidateId: null, resumeId: null, among: [] };

/** `value` fits `schema`; so does what is returned. */
export function withhold(schema: z.ZodType, value: unknown, by: Withholding, about: About = aboutNobody): unknown {
  const walk = walkOf(schema);
  return walk === null ? value : walk(value, about, by);
}

const walks = new WeakMap<z.ZodType, Walk | null>();

/** Null where nothing in values of this schema tells anything: then there is nothing to walk through. */
function walkOf(schema: z.ZodType, mayBeNull = false): Walk | null {
  const kind = schema.meta()?.reveals;
  if (kind !== undefined) return replacing(kind, mayBeNull);
  const known = walks.get(schema);
  if (known !== undefined) return known;
  const walk = inside(schema);
  walks.set(schema, walk);
  return walk;
}

function replacing(kind: RevealKind, mayBeNull: boolean): Walk {
  if (kind === "contact") return () => [];
  if (kind === "text") {
    return (value, about, by, beside) => {
      const start = beside?.["start"];
      return typeof value === "string" ? by.text(value, typeof start === "number" ? start : 0, about) : value;
    };
  }
  return (value, about, by) => (typeof value === "string" || value === null ? by.put(kind, value, about, mayBeNull) : value);
}

function inside(schema: z.ZodType): Walk | null {
  if (schema instanceof z.ZodNullable) return walkOf(schema.unwrap() as z.ZodType, true);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const walk = walkOf(schema.unwrap() as z.ZodType);
    return walk === null ? null : (value, about, by) => (value === undefined ? value : walk(value, about, by));
  }
  if (schema instanceof z.ZodArray) {
    const walk = walkOf(schema.element as z.ZodType);
    return walk === null ? null : (value, about, by) => (Array.isArray(value) ? inList(value, (one) => walk(one, about, by)) : value);
  }
  if (schema instanceof z.ZodRecord) {
    const walk = walkOf(schema.valueType as z.ZodType);
    return walk === null ? null : (value, about, by) => (isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, about, by)])) : value);
  }
  if (schema instanceof z.ZodObject) return insideObject(schema);
  if (schema instanceof z.ZodUnion) return insideUnion(schema.options as z.ZodType[]);
  return null;
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The same list where nothing in it changes. */
function inList(list: readonly unknown[], change: (one: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [i, one] of list.entries()) {
    const next = change(one);
    if (next === one) continue;
    copy ??= [...list];
    copy[i] = next;
  }
  return copy ?? list;
}

/** Fields that the schema does not know are left out: nobody said of them whether they tell anything. */
function insideObject(schema: z.ZodObject): Walk {
  const shape = schema.shape as Record<string, z.ZodType>;
  const names = Object.keys(shape);
  const fields = names.flatMap((name): [string, Walk][] => {
    const field = shape[name];
    const walk = field === undefined ? null : walkOf(field);
    return walk === null ? [] : [[name, walk]];
  });
  const tellsWho = "candidateId" in shape || "resumeId" in shape;
  return (value, around, by) => {
    if (!isFields(value)) return value;
    const about = tellsWho ? nearest(value, around) : around;
    let copy: Fields | null = null;
    for (const name in value) {
      if (name in shape) continue;
      copy = Object.fromEntries(names.filter((known) => known in value).map((known) => [known, value[known]]));
      break;
    }
    for (const [name, walk] of fields) {
      const before = value[name];
      if (before === undefined) continue;
      const after = walk(before, about, by, value);
      if (after === before) continue;
      copy ??= { ...value };
      copy[name] = after;
    }
    return copy ?? value;
  };
}

/** A candidate who is named here may be another than the one around; a resume alone is of whoever is around. */
function nearest({ candidateId, resumeId }: Fields, around: About): About {
  const [candidate, resume] = [typeof candidateId === "string" ? candidateId : null, typeof resumeId === "string" ? resumeId : null];
  return { candidateId: candidate ?? (resume === null ? around.candidateId : null), resumeId: resume ?? (candidate === null ? around.resumeId : null), among: around.among };
}

/** Of options that differ by a name, the one that fits is found by trying; such answers are short. */
function insideUnion(options: readonly z.ZodType[]): Walk | null {
  const known = options.map((option) => ({ option, walk: walkOf(option) }));
  if (known.every(({ walk }) => walk === null)) return null;
  return (value, about, by) => {
    const fitting = known.length === 1 ? known[0] : known.find(({ option }) => option.safeParse(value).success);
    return fitting === undefined || fitting.walk === null ? value : fitting.walk(value, about, by);
  };
}
