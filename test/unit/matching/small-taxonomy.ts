import { fileURLToPath } from "node:url";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";

/** A real taxonomy of two dozen skills and six role families, so that these tests do not move when the shipped data do. */
export const smallTaxonomy = loadTaxonomy(fileURLToPath(new URL("small-taxonomy", import.meta.url)));
