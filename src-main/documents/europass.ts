/** Reads Europass CVs saved as XML, of the old form (SkillsPassport, up to 2020) and the new one (Candidate). */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { candidateLines } from "./europass-candidate.ts";
import { skillsPassportLines } from "./europass-passport.ts";
import { shapePages } from "./text-shape.ts";
import { at, readXmlTree } from "./xml-tree.ts";

/** The resume that the XML stands for. Throws `unsupported_format` for any other XML, `no_text` for one that says nothing. */
export function readEuropass(bytes: Uint8Array): DocumentText {
  const root = readXmlTree(bytes);
  let lines: string[];
  if (root?.name === "SkillsPassport") lines = skillsPassportLines(at(root, "LearnerInfo"));
  else if (root?.name === "LearnerInfo") lines = skillsPassportLines(root);
  else if (root?.name === "Candidate") lines = candidateLines(root);
  else throw new WinnowError("unsupported_format", "This is an XML file, but no Europass CV.", { hint: "Ask for the resume as PDF or DOCX." });
  return { format: "xml", ...shapePages([lines.join("\n")]), warnings: [], words: [] };
}
