/** Licence and languages of a model, from the head of its README as the Hugging Face hub has it. */
import fs from "node:fs";
import path from "node:path";

export interface ModelCard {
  license: string | null;
  languages: string | null;
}

const longestHead = 4096;
const mostLanguages = 6;

function value(lines: readonly string[], name: string): string[] {
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (at < 0) return [];
  const inline = (lines[at] ?? "").slice(name.length + 1).trim();
  if (inline !== "") return inline.replace(/^\[|\]$/g, "").split(",");
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !/^\s*- /.test(line));
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => line.replace(/^\s*- /, ""));
}

/** What the card says; null for what it does not. */
export function readCard(folder: string): ModelCard {
  let text: string;
  try {
    text = fs.readFileSync(path.join(folder, "README.md"), "utf8").slice(0, longestHead);
  } catch {
    return { license: null, languages: null };
  }
  const lines = text.split(/\r?\n/);
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  const head = lines.slice(1, Math.max(1, end));
  const words = (name: string): string[] => value(head, name).map((word) => word.trim().replace(/^["']|["']$/g, "")).filter((word) => /^[\w.-]{1,30}$/.test(word));
  const languages = words("language");
  const shown = languages.slice(0, mostLanguages).join(", ");
  return {
    license: words("license")[0] ?? null,
    languages: languages.length === 0 ? null : languages.length > mostLanguages ? `${shown} and ${String(languages.length - mostLanguages)} more` : shown,
  };
}
