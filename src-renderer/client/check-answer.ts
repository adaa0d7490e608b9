/** Looks whether an answer fits the contract, without keeping the page from answering the hand while a long one is looked at. */
import { z } from "zod";

export type Checked = { success: true; data: unknown } | { success: false; error: unknown };

/** So many objects of a list are checked at a time: a few milliseconds' work. */
const piece = 500;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type LongList = [name: string, list: z.ZodArray, items: readonly unknown[]];

/** The answer's own lists of objects that are longer than can be checked at a time. */
function longLists(schema: z.ZodType, answer: unknown): LongList[] {
  if (!(schema instanceof z.ZodObject) || typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, items]: [string, unknown]): LongList[] => {
    const field: unknown = schema.shape[name];
    const isLong = field instanceof z.ZodArray && field.element instanceof z.ZodObject && Array.isArray(items) && items.length > 2 * piece;
    return isLong ? [[name, field, items as unknown[]]] : [];
  });
}

async function inPieces(schema: z.ZodType, answer: object, lists: readonly LongList[]): Promise<Checked> {
  const checked = schema.safeParse({ ...answer, ...Object.fromEntries(lists.map(([name]) => [name, []])) });
  if (!checked.success) return checked;
  const data: Record<string, unknown> = { ...(checked.data as object) };
  for (const [name, list, items] of lists) {
    const fitting: unknown[] = [];
    for (let from = 0; from < items.length; from += piece) {
      await nextTask();
      const part = list.safeParse(items.slice(from, from + piece));
      if (!part.success) return part;
      fitting.push(...part.data);
    }
    data[name] = fitting;
  }
  return { success: true, data };
}

/** At once, but for an answer with a list of more than a thousand objects. */
export function checkAnswer(schema: z.ZodType, answer: unknown): Checked | Promise<Checked> {
  const lists = longLists(schema, answer);
  return lists.length === 0 || typeof answer !== "object" || answer === null ? schema.safeParse(answer) : inPieces(schema, answer, lists);
}
