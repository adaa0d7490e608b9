/** What a Word file says beside its text: list numbering, styles, and where links lead. */
import { Numbering, type ListLevel, type ListRef } from "./list-labels.ts";
import { attribute, readXml, type Attributes } from "./xml.ts";

interface Style {
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  heading: boolean;
  white: boolean | null;
  hidden: boolean | null;
  shaded: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

/** Paragraph styles by id, from styles.xml. */
export function readStyles(part: Uint8Array): Styles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(part, {
    open(name, attributes) {
      if (name === "style") {
        style = { basedOn: null, numId: null, level: null, heading: false, white: null, hidden: null, shaded: false };
        styles.set(attribute(attributes, "styleId") ?? "", style);
      }
      if (!style) return;
      const value = attribute(attributes, "val") ?? "";
      if (name === "basedOn") style.basedOn = value;
      if (name === "numId") style.numId = value;
      if (name === "ilvl") style.level = Number(value) || 0;
      if (name === "color") style.white = isNearWhite(value);
      if (name === "vanish") style.hidden = value !== "0" && value !== "false";
      if (name === "shd" && isShading(attributes)) style.shaded = true;
      if (name === "outlineLvl" || (name === "name" && /^(?:heading|title)\b/i.test(value))) style.heading = true;
    },
    close(name) {
      if (name === "style") style = null;
    },
  });
  return styles;
}

export interface Inherited {
  list: ListRef | null;
  heading: boolean;
  white: boolean;
  hidden: boolean;
  shaded: boolean;
}

/** What text of this style inherits. Follows at most 20 parents: styles may be based on themselves. */
export function resolveStyle(styles: Styles, id: string | null): Inherited {
  let numId: string | null = null;
  let level: number | null = null;
  let white: boolean | null = null;
  let hidden: boolean | null = null;
  let heading = false;
  let shaded = false;
  for (let depth = 0; id !== null && depth < 20; depth++) {
    const style = styles.get(id);
    if (!style) break;
    numId ??= style.numId;
    level ??= style.level;
    white ??= style.white;
    hidden ??= style.hidden;
    heading ||= style.heading;
    shaded ||= style.shaded;
    id = style.basedOn;
  }
  const list = numId === null || numId === "0" ? null : { numId, level: level ?? 0 };
  return { list, heading, white: white ?? false, hidden: hidden ?? false, shaded };
}

export function isNearWhite(colour: string): boolean {
  return /^(?:f[a-f0-9]){3}$/i.test(colour);
}

/** Whether a `shd` element paints anything darker than near white. */
export function isShading(attributes: Attributes): boolean {
  const fill = attribute(attributes, "fill") ?? "auto";
  return attribute(attributes, "themeFill") !== undefined || (fill !== "auto" && fill !== "" && !isNearWhite(fill));
}

/** The numberings of numbering.xml; every list is one of bullets without it. */
export function readNumbering(part: Uint8Array | null): Numbering {
  const levels = new Map<string, Map<number, ListLevel>>();
  const listOf = new Map<string, string>();
  let abstract: string | null = null;
  let num: string | null = null;
  let level: ListLevel | null = null;
  if (part)
    readXml(part, {
      open: (name, attributes) => {
        const value = attribute(attributes, "val") ?? "";
        if (name === "abstractNum") {
          abstract = attribute(attributes, "abstractNumId") ?? "";
          levels.set(abstract, new Map());
        }
        if (name === "num") num = attribute(attributes, "numId") ?? "";
        if (name === "abstractNumId" && num !== null) listOf.set(num, value);
        if (name === "lvl" && abstract !== null) {
          level = { format: "decimal", text: "", start: 1 };
          levels.get(abstract)?.set(Number(attribute(attributes, "ilvl")) || 0, level);
        }
        if (level && name === "numFmt") level.format = value;
        if (level && name === "lvlText") level.text = value;
        if (level && name === "start") level.start = Number(value) || 0;
      },
      close: (name) => {
        if (name === "abstractNum") abstract = null;
        if (name === "num") num = null;
        if (name === "lvl") level = null;
      },
    });
  return new Numbering(levels, listOf);
}

/** Targets of a part's relationships by id. */
export function readRelationships(part: Uint8Array | null): Map<string, { target: string; type: string }> {
  const targets = new Map<string, { target: string; type: string }>();
  if (!part) return targets;
  const open = (name: string, attributes: Attributes): void => {
    if (name !== "Relationship") return;
    const type = attribute(attributes, "Type") ?? "";
    targets.set(attribute(attributes, "Id") ?? "", { target: attribute(attributes, "Target") ?? "", type: type.slice(type.lastIndexOf("/") + 1) });
  };
  readXml(part, { open, close: () => undefined });
  return targets;
}
