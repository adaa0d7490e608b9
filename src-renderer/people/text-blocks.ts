/** The lines of a comparison as they are shown: changes with a few lines around them, and what is the same folded between. */
import type { Line } from "./text-changes.ts";

export type Block = { kind: "change" | "around" | "folded"; lines: readonly Line[] };

/** Unchanged lines that stay on screen before and after a change. */
const around = 2;
/** To fold fewer would gain nothing. */
const fewestFolded = 4;

/** Neighbouring lines that were changed are one change. The blocks have every line, in order. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const runs: { changed: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const changed = line.how !== "same";
    const last = runs.at(-1);
    if (last?.changed === changed) last.lines.push(line);
    else runs.push({ changed, lines: [line] });
  }
  return runs.flatMap((run, index): Block[] => (run.changed ? [{ kind: "change", lines: run.lines }] : unchanged(run.lines, index > 0, index < runs.length - 1)));
}

function unchanged(lines: readonly Line[], hasBefore: boolean, hasAfter: boolean): Block[] {
  const from = hasBefore ? around : 0;
  const to = lines.length - (hasAfter ? around : 0);
  if (to - from < fewestFolded) return [{ kind: "around", lines }];
  const blocks: Block[] = [
    { kind: "around", lines: lines.slice(0, from) },
    { kind: "folded", lines: lines.slice(from, to) },
    { kind: "around", lines: lines.slice(to) },
  ];
  return blocks.filter((block) => block.lines.length > 0);
}
