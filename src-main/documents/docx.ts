/** Reads DOCX: streams the parts that hold text, headers first, footers last. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { DocxBody } from "./docx-body.ts";
import { readNumbering, readRelationships, readStyles } from "./docx-styles.ts";
import { Flow } from "./flow.ts";
import { hiddenTextWarning, shapePages } from "./text-shape.ts";
import { readXml } from "./xml.ts";
import type { OpenZip } from "./zip.ts";

/** The main part's name when the package does not say. */
const usualMainPart = "word/document.xml";

/** The main part of a Word file, or null when this zip is none. */
export async function findDocxMainPart(zip: OpenZip): Promise<string | null> {
  if (zip.entries.has("_rels/.rels")) {
    const relationships = readRelationships(await zip.read("_rels/.rels").catch(() => Buffer.alloc(0)));
    for (const { target, type } of relationships.values()) {
      const name = target.replace(/^\//, "");
      if (type === "officeDocument" && /(^|\/)document\d*\.xml$/i.test(name) && zip.entries.has(name)) return name;
    }
  }
  return zip.entries.has(usualMainPart) ? usualMainPart : null;
}

/** The text of a Word file. A page is what an explicit page break ends. */
export async function readDocx(zip: OpenZip, mainPart: string): Promise<DocumentText> {
  const folder = mainPart.slice(0, mainPart.lastIndexOf("/") + 1);
  const part = async (name: string): Promise<Buffer | null> => (zip.entries.has(name) ? zip.read(name) : null);
  const optional = (name: string): Promise<Buffer | null> => part(name).catch(() => null);
  const stylesPart = await optional(`${folder}styles.xml`);
  const styles = stylesPart ? readStyles(stylesPart) : new Map<string, never>();
  const numberingPart = await optional(`${folder}numbering.xml`);
  let hiddenLetters = 0;

  const readPart = async (name: string): Promise<{ pages: string[]; body: DocxBody; links: ReturnType<typeof readRelationships> } | null> => {
    const bytes = await part(name);
    if (!bytes) return null;
    const file = name.slice(name.lastIndexOf("/") + 1);
    const links = readRelationships(await optional(`${name.slice(0, name.length - file.length)}_rels/${file}.rels`));
    const flow = new Flow();
    const body = new DocxBody(flow, { styles, numbering: readNumbering(numberingPart), links });
    readXml(bytes, body);
    hiddenLetters += body.hiddenLetters;
    return { pages: flow.pages(), body, links };
  };

  const main = await readPart(mainPart);
  if (!main) throw new WinnowError("damaged_file", "This Word file has lost its text.", { hint: "Ask for the file again." });
  const margin = async (references: { id: string; kind: string }[]): Promise<string[]> => {
    const texts: string[] = [];
    const order = ["first", "default", "even"];
    const names = [...references].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map(({ id }) => main.links.get(id)?.target ?? "");
    for (const target of new Set(names)) {
      const name = target.startsWith("/") ? target.slice(1) : folder + target;
      const text = (await readPart(name).catch(() => null))?.pages.join("\n") ?? "";
      if (text.trim() !== "" && !texts.includes(text)) texts.push(text);
    }
    return texts;
  };
  const [firstHeader, ...otherHeaders] = await margin(main.body.headers);
  const footers = await margin(main.body.footers);
  const notes: string[] = [];
  for (const name of [`${folder}footnotes.xml`, `${folder}endnotes.xml`]) notes.push(((await readPart(name).catch(() => null))?.pages ?? []).join("\n"));

  const pages = [...main.pages];
  const after = [...notes, ...otherHeaders, ...footers].filter((text) => text.trim() !== "");
  if (firstHeader) pages[0] = `${firstHeader}\n\n${pages[0] ?? ""}`;
  if (after.length > 0) pages[pages.length - 1] = `${pages[pages.length - 1] ?? ""}\n\n${after.join("\n\n")}`;
  const warnings = hiddenLetters > 0 ? [hiddenTextWarning] : [];
  return { format: "docx", ...shapePages(pages), warnings, words: [] };
}
