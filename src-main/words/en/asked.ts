/** How what is asked is spoken of. */
import { or, quoted } from "./phrases.ts";

export const asked = {
  quoted,
  /** Several names of which any will do. */
  or,
  /** A language by its English name. */
  language: (name: string) => name,
};
