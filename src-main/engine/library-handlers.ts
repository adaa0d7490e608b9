/** The library's table, resumes with their words and originals, corrections, and reading again. */
import path from "node:path";
import { noFilters, type Handlers, type SearchFilters } from "../../src-preload/contract.ts";
import type { DocumentFormat } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Library } from "../library/open-library.ts";
import type { Condition } from "../library/search/conditions.ts";
import type { Searcher } from "../matching/search/create-searcher.ts";
import { filterConditions } from "../matching/search/filters.ts";
import type { Corrector } from "./corrector.ts";
import type { Reread } from "./reread.ts";

export interface LibraryParts {
  library: Library;
  corrector: Corrector;
  reread: Reread;
  searcher: () => Pick<Searcher, "ids">;
  /** What is listed, searched or ranked has changed. */
  onChange: () => void;
}

type LibraryHandlers = Pick<
  Handlers,
  | "library.files" | "library.candidates" | "library.candidateIds" | "library.candidate" | "library.remove" | "library.restore" | "library.resume" | "library.pageWords" | "library.original"
  | "library.correct" | "library.makeCurrent" | "library.reread" | "library.rereadStatus"
>;

/** Base64 makes a third more of it, and the whole crosses to the screen in one message. */
const MOST_MEGABYTES = 30;

const mediaTypes: Record<Exclude<DocumentFormat, "image">, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  json: "application/json",
  xml: "application/xml",
};

/** The kind of picture, by its first bytes. */
function pictureType(bytes: Buffer): string {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return "image/png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "image/jpeg";
  const start = bytes.toString("latin1", 0, 4);
  return start === "II*\0" || start === "MM\0*" ? "image/tiff" : "application/octet-stream";
}

const conditionOf = (filters: SearchFilters): Condition | null => {
  const of = filterConditions(filters, new Date());
  return of.length === 0 ? null : { kind: "all", of };
};

export function createLibraryHandlers({ library, corrector, reread, searcher, onChange }: LibraryParts): LibraryHandlers {
  const { candidates, resumes, originals } = library;
  return {
    "library.files": async () => candidates.files(),
    "library.candidates": async ({ filters = noFilters, ...request }) => candidates.page({ ...request, condition: conditionOf(filters) }),
    "library.candidateIds": async ({ query, filters, sort, from = 0, to }) => {
      const all = query.trim() === "" ? candidates.ids({ condition: conditionOf(filters), sort }) : await searcher().ids({ query, filters, now: new Date() });
      return { candidateIds: all.slice(from, to === undefined ? undefined : to + 1) };
    },
    "library.candidate": async ({ candidateId }) => candidates.detail(candidateId),
    "library.remove": async ({ candidateIds }) => {
      const removed = candidates.remove(candidateIds, new Date().toISOString());
      onChange();
      return { removed };
    },
    "library.restore": async ({ candidateIds }) => {
      const restored = candidates.restore(candidateIds);
      corrector.refresh();
      onChange();
      return { restored };
    },
    "library.resume": async ({ resumeId }) => resumes.detail(resumeId),
    "library.pageWords": async ({ resumeId }) => ({ pages: resumes.words(resumeId), neutral: [] }),
    "library.original": async ({ resumeId }) => {
      const { file, format } = resumes.detail(resumeId);
      const { contentHash, bytes } = resumes.original(resumeId);
      if (bytes > MOST_MEGABYTES * 1024 * 1024) {
        throw new WinnowError("too_large", `The original is larger than ${String(MOST_MEGABYTES)} MB, so its pages cannot be shown here.`, {
          hint: "Open the file in the program that made it.",
        });
      }
      const content = originals.read(contentHash);
      return { fileName: path.basename(file), mediaType: format === "image" ? pictureType(content) : mediaTypes[format], base64: content.toString("base64") };
    },
    "library.correct": async ({ resumeId, edit }) => {
      corrector.correct(resumeId, edit);
      // Of what was taken for something else, only contact details had been read.
      if ("field" in edit && edit.field === "kind") await reread.one(Number(resumeId));
      onChange();
      return resumes.detail(resumeId);
    },
    "library.makeCurrent": async ({ resumeId }) => {
      const candidateId = resumes.choose(resumeId, new Date().toISOString());
      onChange();
      return candidates.detail(candidateId);
    },
    "library.reread": async () => {
      reread.start(true);
      return reread.status();
    },
    "library.rereadStatus": async () => reread.status(),
  };
}
