/**
 * Streaming XML for office files. Names come without their prefix. Entities that a document declares itself are never
 * expanded and no external file is ever read: the parser knows the five of XML and numbers only.
 */
import { Parser } from "htmlparser2";
import { decodeText } from "./decode-text.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(data: string): void;
}

/** Deeper than any office program nests; a file that goes deeper is read no further. */
const maxDepth = 2_000;
const chunk = 1 << 16;

/** Feeds a part to the handler, in order. Reads on past mistakes; stops at absurd depth. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const xml = decodeText(bytes);
  let depth = 0;
  let stopped = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > maxDepth) stopped = true;
        if (!stopped) handler.open(localName(name), attributes);
      },
      onclosetag(name) {
        depth--;
        if (!stopped) handler.close(localName(name));
      },
      ontext(data) {
        if (!stopped) handler.text?.(data);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let i = 0; i < xml.length && !stopped; i += chunk) parser.write(xml.slice(i, i + chunk));
  if (!stopped) parser.end();
}

/** The attribute of this name under any prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
