/** How a page calls a candidate whose name it may not be able to write. */
import type { Match } from "../../../src-preload/domain.ts";
import type { ExportWords } from "../../words/en/exports.ts";
import { box, printed } from "./printed.ts";

type Named = Pick<Match, "name" | "file" | "rank">;

const nameOnly = (path: string): string => path.replace(/^.*[/\\]/, "");
/** Of a text that is `printed`: whether there is one, and each of its letters has a shape. */
export const canBeRead = (text: string): boolean => text !== "" && !text.includes(box);

/** Whether there is a name, and it is in letters that the fonts have no shape for. */
export const isWrittenOtherwise = ({ name }: Named): boolean => name !== null && !canBeRead(printed(name));

/** By name; by file where the name would be a row of boxes; by number where the file's name would be, too. */
export function called(match: Named, words: ExportWords, most: number): string {
  const texts = [match.name ?? "", nameOnly(match.file)].map((text) => printed(text, most));
  return texts.find(canBeRead) ?? words.nameless(match.rank);
}
