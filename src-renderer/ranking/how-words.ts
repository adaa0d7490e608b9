import type { Evidence } from "../../src-preload/domain.ts";

const words: Record<Evidence["how"], string> = {
  exact: "Says it exactly",
  alias: "Says it by another name",
  implied: "Implied",
  related: "Related",
  meaning: "Similar meaning",
  years: "Years of experience",
  degree: "Degree",
  language: "Language",
  certificate: "Certificate",
  title: "Job title",
  location: "Location",
};

/** How a passage supports a requirement, in words: "Implied: Next.js → React". */
export function howInWords({ how, path }: Pick<Evidence, "how" | "path">): string {
  return path.length > 0 ? `${words[how]}: ${path.join(" → ")}` : words[how];
}
