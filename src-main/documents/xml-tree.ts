/** A small XML document as a tree, for formats whose order of elements says nothing. */
import { htmlText } from "./html.ts";
import { attribute, readXml } from "./xml.ts";

export interface XmlNode {
  name: string;
  /** Of an attribute of this name under any prefix. */
  attribute(name: string): string;
  /** Its own characters, without those of its children. */
  text: string;
  children: XmlNode[];
}

/** Far more than a resume has; what comes later is left out. */
const maxNodes = 100_000;

/** The root element, or null when there is none. Names come without their prefix. */
export function readXmlTree(bytes: Uint8Array): XmlNode | null {
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  let count = 0;
  readXml(bytes, {
    open(name, attributes) {
      const node: XmlNode = { name, attribute: (key) => attribute(attributes, key)?.trim() ?? "", text: "", children: [] };
      root ??= node;
      if (++count <= maxNodes) open[open.length - 1]?.children.push(node);
      open.push(node);
    },
    close() {
      open.pop();
    },
    text(data) {
      const node = open[open.length - 1];
      if (node) node.text += data;
    },
  });
  return root;
}

/** The children of this name. */
export function all(node: XmlNode | null, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of this name, its first child of the next name, and so on; null where the path breaks off. */
export function at(node: XmlNode | null, ...path: string[]): XmlNode | null {
  let found = node;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}

/** The characters at the end of a path on one line; "" where it breaks off. */
export function textAt(node: XmlNode | null, ...path: string[]): string {
  return at(node, ...path)?.text.replace(/\s+/g, " ").trim() ?? "";
}

/** The lines of a description at the end of a path: plain text, or HTML written as characters. */
export function linesAt(node: XmlNode | null, ...path: string[]): string[] {
  const text = at(node, ...path)?.text ?? "";
  const plain = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/i.test(text) ? htmlText(text).text : text;
  return plain.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
