/** What a Word file says beside its text: list numbering, styles, and where links lead. */
import { attribute, readXml, type Attributes } from "./xml.ts";

export interface ListRef {
  numId: string;
  level: number;
}

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

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Counts list items and words their labels as Word shows them. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(part: Uint8Array | null) {
    if (!part) return;
    let abstract: string | null = null;
    let num: string | null = null;
    let level: Level | null = null;
    readXml(part, {
      open: (name, attributes) => {
        const value = attribute(attributes, "val") ?? "";
        if (name === "abstractNum") {
          abstract = attribute(attributes, "abstractNumId") ?? "";
          this.#levels.set(abstract, new Map());
        }
        if (name === "num") num = attribute(attributes, "numId") ?? "";
        if (name === "abstractNumId" && num !== null) this.#abstractOf.set(num, value);
        if (name === "lvl" && abstract !== null) {
          level = { format: "decimal", text: "", start: 1 };
          this.#levels.get(abstract)?.set(Number(attribute(attributes, "ilvl")) || 0, level);
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
  }

  /** The label of the next item of this list: "• ", "3. ", or "" where the list shows none. */
  label({ numId, level }: ListRef): string {
    const abstract = this.#abstractOf.get(numId) ?? numId;
    const definition = this.#levels.get(abstract)?.get(level);
    if (!definition || definition.format === "bullet") return "• ";
    if (definition.format === "none" || definition.text === "") return "";
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    counters[level] = (counters[level] ?? definition.start - 1) + 1;
    counters.length = level + 1;
    const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(counters[at] ?? 1, this.#levels.get(abstract)?.get(at)?.format ?? "decimal");
    });
    return `${label} `;
  }
}

function numeral(n: number, format: string): string {
  if (format === "lowerLetter" || format === "upperLetter") {
    const letter = String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(10, Math.floor((n - 1) / 26) + 1));
    return format === "lowerLetter" ? letter : letter.toUpperCase();
  }
  if (format === "lowerRoman" || format === "upperRoman") {
    const roman = toRoman(n);
    return format === "lowerRoman" ? roman.toLowerCase() : roman;
  }
  return String(n);
}

function toRoman(n: number): string {
  const signs: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  let roman = "";
  let left = Math.min(Math.max(n, 0), 3999);
  for (const [value, sign] of signs)
    while (left >= value) {
      roman += sign;
      left -= value;
    }
  return roman;
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
