/** Resumes in Markdown: `md` with # headings, `md-compact` with underlined ones and bold entries. */
import { placeOf, type Entry, type Outline } from "./outline.ts";

export function writeMarkdown(outline: Outline, layout: "md" | "md-compact"): string {
  const compact = layout === "md-compact";
  const heading = (text: string): string[] => (compact ? [text, "-".repeat(text.length)] : [`## ${text}`]);
  const bullet = (text: string): string => `${compact ? "*" : "-"} ${text}`;
  const entry = (e: Entry): string[] =>
    compact
      ? [`**${e.title}**, ${placeOf(e)}${e.dates === null ? "" : ` (${e.dates})`}`]
      : [`### ${e.title} @ ${e.organisation}`, "", `*${[e.dates, e.location].filter((part) => part !== null).join(" | ")}*`];

  const lines = compact ? [outline.name, "=".repeat(outline.name.length)] : [`# ${outline.name}`];
  if (outline.headline !== null) lines.push("", `**${outline.headline}**`);
  lines.push("", outline.contact.map((part) => (part.includes("@") ? `<${part}>` : part)).join(" · "));
  for (const section of outline.sections) {
    lines.push("", ...heading(section.heading));
    for (const text of section.paragraphs) lines.push("", text);
    for (const e of section.entries) {
      lines.push("", ...entry(e));
      for (const text of e.paragraphs) lines.push("", text);
      if (e.bullets.length > 0) lines.push("", ...e.bullets.map(bullet));
    }
    for (const { name, items } of section.groups) {
      lines.push("", name === null ? items.join(", ") : `**${name}:** ${items.join(", ")}`);
    }
    if (section.bullets.length > 0) lines.push("", ...section.bullets.map(bullet));
  }
  return `${lines.join("\n")}\n`;
}
