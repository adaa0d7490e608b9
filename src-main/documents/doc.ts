/**
 * Reads old Word files (.doc, Word 97 to 2003). Our own reader of the format: the libraries there are give the characters only, and
 * a resume needs its lists, tables, hidden text and the places of its text boxes.
 */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { CompoundFile } from "./compound-file.ts";
import { DocBody, type DocContent, type Range } from "./doc-body.ts";
import { damagedDoc, openDoc, positionsOf, type DocFile } from "./doc-file.ts";
import { readRuns, RunFinder } from "./doc-formats.ts";
import { readDocLists } from "./doc-lists.ts";
import { readPieces } from "./doc-pieces.ts";
import { readDocStyles } from "./doc-styles.ts";
import { Flow } from "./flow.ts";
import { hiddenTextWarning, shapePages } from "./text-shape.ts";

/** The first six header stories part footnotes from text; then come six of each section, in this order. */
const separators = 6;
const marginKinds = ["evenHeader", "header", "evenFooter", "footer", "firstHeader", "firstFooter"] as const;
type MarginKind = (typeof marginKinds)[number];
const shapeSize = 26;
const boxSize = 22;
/** Place of the shape's number in the entry of its text. */
const boxShape = 14;
const maxSections = 200;

/**
 * The text of an old Word file, its headers before and its notes and footers behind. A page is what an explicit page break ends.
 * Throws `damaged_file`, `unsupported_format`, `no_text` or `too_large`.
 */
export function readDoc(compound: CompoundFile): DocumentText {
  try {
    return readOpened(openDoc(compound));
  } catch (error) {
    throw error instanceof WinnowError ? error : damagedDoc(error);
  }
}

function readOpened(file: DocFile): DocumentText {
  const pieces = readPieces(file);
  const { boxes, loose } = textBoxes(file);
  const content: DocContent = {
    pieces,
    text: pieces.map(({ text }) => text).join(""),
    characters: new RunFinder(readRuns(file, "characterBins")),
    paragraphs: new RunFinder(readRuns(file, "paragraphBins")),
    styleOf: readDocStyles(file),
    numbering: readDocLists(file),
    boxes,
    sectionEnds: new Set(positionsOf(file.table("sections"), 12).positions.map((position) => position - 1)),
  };
  let hidden = 0;
  const read = (ranges: Range[]): string[] => {
    const flow = new Flow();
    const body = new DocBody(content, flow);
    for (const range of ranges) body.readStory(range);
    hidden += body.hiddenLetters;
    return flow.pages();
  };
  const { main, footnotes, endnotes, headerTextBoxes } = file.ranges;
  const pages = read([main]);
  const { headers, footers } = margins(file, (range) => read([range]).join("\n"));
  const [firstHeader, ...otherHeaders] = headers;
  const rest = [loose, [footnotes], [endnotes], [headerTextBoxes]].map((ranges) => read(ranges).join("\n"));
  const after = [...rest, ...otherHeaders, ...footers].filter((text) => text.trim() !== "");
  if (firstHeader) pages[0] = `${firstHeader}\n\n${pages[0] ?? ""}`;
  if (after.length > 0) pages[pages.length - 1] = `${pages[pages.length - 1] ?? ""}\n\n${after.join("\n\n")}`;
  return { format: "doc", ...shapePages(pages), warnings: hidden > 0 ? [hiddenTextWarning] : [], words: [] };
}

/** Headers and footers, each text once, those of the first page first. */
function margins(file: DocFile, read: (range: Range) => string): { headers: string[]; footers: string[] } {
  const { positions } = positionsOf(file.table("headers"), 0);
  const found: { kind: MarginKind; text: string }[] = [];
  for (let i = separators; i + 1 < positions.length && i < separators + 6 * maxSections; i++) {
    const kind = marginKinds[(i - separators) % marginKinds.length];
    const offset = file.ranges.headers.start;
    // The last character only parts this story from the next.
    const range = { start: offset + (positions[i] ?? 0), end: Math.min(offset + (positions[i + 1] ?? 0) - 1, file.ranges.headers.end) };
    const text = range.end > range.start ? read(range) : "";
    if (kind && text.trim() !== "" && !found.some((other) => other.text === text)) found.push({ kind, text });
  }
  const of = (...kinds: MarginKind[]): string[] => kinds.flatMap((kind) => found.filter((one) => one.kind === kind).map(({ text }) => text));
  return { headers: of("firstHeader", "header", "evenHeader"), footers: of("firstFooter", "footer", "evenFooter") };
}

/** Where the text boxes of the main story hang, by the number of the shape they fill; those that hang nowhere are loose. */
function textBoxes(file: DocFile): { boxes: Map<number, Range>; loose: Range[] } {
  const anchors = new Map<number, number>();
  const shapes = positionsOf(file.table("shapes"), shapeSize);
  for (let i = 0; i + 1 < shapes.positions.length; i++) anchors.set(shapes.entry(i).readInt32LE(0), shapes.positions[i] ?? 0);
  const boxes = new Map<number, Range>();
  const loose: Range[] = [];
  // As in the margins, the last character of each only parts it from the next.
  const texts = positionsOf(file.table("textBoxes"), boxSize);
  const { start: first, end: last } = file.ranges.textBoxes;
  for (let i = 0; i + 1 < texts.positions.length; i++) {
    const range = { start: first + (texts.positions[i] ?? 0), end: Math.min(first + (texts.positions[i + 1] ?? 0) - 1, last) };
    const anchor = anchors.get(texts.entry(i).readInt32LE(boxShape));
    if (anchor === undefined || boxes.has(anchor)) loose.push(range);
    else boxes.set(anchor, range);
  }
  return { boxes, loose };
}
