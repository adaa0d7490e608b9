import type { Evidence } from "../../src-preload/domain.ts";
import { words } from "../words/words.ts";

const said = words.ranking.evidence;

/** How a passage supports a requirement, in words: "Implied: Next.js → React". */
export const howInWords = ({ how, path }: Pick<Evidence, "how" | "path">): string => (path.length > 0 ? said.path(said.how[how], path.join(" → ")) : said.how[how]);
