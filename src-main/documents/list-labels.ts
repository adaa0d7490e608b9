/** Words the labels of list items as word processors show them: "• ", "3. ", "b) ". */

export interface ListRef {
  numId: string;
  level: number;
}

export interface ListLevel {
  /** "bullet", "none", "decimal", "lowerLetter", "upperRoman", …: the names DOCX uses. */
  format: string;
  /** "%1.%2)": a percent sign and a digit stand for the number of that level. */
  text: string;
  start: number;
}

/** Word has nine levels; what a file says beyond is a mistake. */
const deepestLevel = 8;

/** Counts list items. `levels` are those of each list by its id; `listOf` leads from a numbering to the list it uses. */
export class Numbering {
  readonly #levels: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  readonly #listOf: ReadonlyMap<string, string>;
  readonly #counters = new Map<string, number[]>();

  constructor(levels: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>, listOf: ReadonlyMap<string, string>) {
    this.#levels = levels;
    this.#listOf = listOf;
  }

  /** The label of the next item of this list: "• ", "3. ", or "" where the list shows none. */
  label({ numId, level: asked }: ListRef): string {
    const level = Math.min(Math.max(Math.trunc(asked), 0), deepestLevel);
    const abstract = this.#listOf.get(numId) ?? numId;
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
