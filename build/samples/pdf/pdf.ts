/** Resumes as PDF, in five designs. */
import type { Outline } from "../outline.ts";
import type { Layout, Person } from "../person.ts";
import { classic, gutter, plain } from "./one-column.ts";
import { newDocument, toBytes, type Document } from "./pages.ts";
import { sidebar, split } from "./two-column.ts";

type Design = (doc: Document, outline: Outline, accent: string) => void;

const designs: Record<Extract<Layout, `pdf-${string}`>, Design> = {
  "pdf-classic": classic,
  "pdf-plain": plain,
  "pdf-gutter": gutter,
  "pdf-sidebar": sidebar,
  "pdf-split": split,
};

export async function writePdf(person: Person, outline: Outline, layout: keyof typeof designs): Promise<Buffer> {
  const doc = newDocument(person.name, person.paper ?? "LETTER");
  designs[layout](doc, outline, person.colour ?? "#333333");
  return await toBytes(doc);
}
