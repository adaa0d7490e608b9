/** Resumes as plain text, as typed by people with different habits. */
import type { Outline, OutlineSection } from "./outline.ts";
import { placeOf } from "./outline.ts";

interface Habit {
  heading: (text: string) => string[];
  bullet: string;
  /** Line length in characters, or null for one line a paragraph. */
  wrap: number | null;
  contact: (lines: string[]) => string[];
  /** Whether dates stand on a line of their own. */
  datesBelow: boolean;
}

const habits: Record<"txt-plain" | "txt-caps" | "txt-wrapped", Habit> = {
  "txt-plain": { heading: (t) => [t], bullet: "- ", wrap: null, contact: (lines) => lines, datesBelow: false },
  "txt-caps": {
    heading: (t) => [t.toUpperCase(), "=".repeat(t.length)],
    bullet: "* ",
    wrap: 78,
    contact: (lines) => [lines.join("  |  ")],
    datesBelow: true,
  },
  "txt-wrapped": { heading: (t) => [`${t}:`], bullet: "  - ", wrap: 66, contact: (lines) => lines, datesBelow: true },
};

export function writePlainText(outline: Outline, layout: keyof typeof habits): string {
  const habit = habits[layout];
  const lines: string[] = [outline.name];
  if (outline.headline !== null) lines.push(outline.headline);
  lines.push(...habit.contact(outline.contact));
  for (const section of outline.sections) lines.push("", ...writeSection(section, habit));
  return `${lines.join("\n")}\n`;
}

function writeSection(section: OutlineSection, habit: Habit): string[] {
  const paragraph = (text: string): string[] => wrap(text, "", habit.wrap);
  const bullet = (text: string): string[] => wrap(text, habit.bullet, habit.wrap);
  const lines = habit.heading(section.heading);
  lines.push(...section.paragraphs.flatMap(paragraph));
  section.entries.forEach((entry, index) => {
    if (index > 0) lines.push("");
    const what = `${entry.title}, ${placeOf(entry)}`;
    if (entry.dates === null) lines.push(what);
    else if (habit.datesBelow) lines.push(what, entry.dates);
    else lines.push(`${what} (${entry.dates})`);
    lines.push(...entry.paragraphs.flatMap(paragraph), ...entry.bullets.flatMap(bullet));
  });
  for (const { name, items } of section.groups) {
    lines.push(...paragraph(name === null ? items.join(", ") : `${name}: ${items.join(", ")}`));
  }
  if (section.key === "languages") lines.push(...paragraph(section.bullets.join(", ")));
  else lines.push(...section.bullets.flatMap(bullet));
  return lines;
}

/** Breaks at spaces; lines after the first are indented as far as the bullet reaches. */
function wrap(text: string, bullet: string, length: number | null): string[] {
  if (length === null) return [bullet + text];
  const lines: string[] = [];
  let line = bullet;
  for (const word of text.split(" ")) {
    const isFirst = line.length === bullet.length;
    if (!isFirst && line.length + 1 + word.length > length) {
      lines.push(line);
      line = " ".repeat(bullet.length) + word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
