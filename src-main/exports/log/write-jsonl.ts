/**
 * The decision log as JSON Lines, for whoever checks it by other means than Winnow: the first line says what the file is and by which
 * rule the chain is checked, then come the ads that rankings were made for, then the entries, one a line.
 */
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { Step } from "../exported.ts";
import { entriesOf, type ExportedLog } from "./exported-log.ts";

/** Stands in the first line of every file, in English: it is for auditors' programs. */
export const rules = {
  hash: "hash = lowercase hex SHA-256 of the UTF-8 bytes of the canonical JSON (RFC 8785) of {at, body, by, kind, previous, seq}; previous = hash of the entry before, 64 zeros for the first; seq counts from 1 without a gap; the last hash equals head",
  typed: "body.typed[name] = lowercase hex SHA-256 of the UTF-8 bytes of texts[name].salt followed by texts[name].text; a text of null was erased with the candidate (no salt) or is known by its hash alone (with salt)",
  ads: "sha256 = lowercase hex SHA-256 of the UTF-8 bytes of the text; entries name an ad by it as body.job.ad",
  state: "body.library.state of a ranking = lowercase hex SHA-256 of a line for each candidate in the library, ascending by number: number, SHA-256 of the current resume's file, mark of the rules that read it, when it was imported, and the SHA-256 of its corrections (JSON, a line each) or nothing; tabs between, a line feed behind",
  result: "body.result.hash of a ranking = lowercase hex SHA-256 of a line “number score” for each candidate in order, each ended by a line feed; winnow log reproduce SEQ makes the ranking again",
} as const;

/** Writes it to `target`; what was written when it fails or is stopped is the caller's to remove. */
export async function writeLogLines(log: ExportedLog, target: string, step: Step): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    const { library, at, head } = log;
    yield `${JSON.stringify({ winnow: "decision log", format: 1, library, exportedAt: at.toISOString(), entries: head.entries, head: head.head, rules })}\n`;
    for (const ad of log.ads()) yield `${JSON.stringify(ad)}\n`;
    for (const { seq, at, by, kind, body, previous, hash, texts } of entriesOf(log)) {
      // The body goes in as it is stored: that is what was hashed.
      yield `{"seq":${String(seq)},"at":${JSON.stringify(at)},"by":${JSON.stringify(by)},"kind":${JSON.stringify(kind)},"body":${body},"previous":"${previous}","hash":"${hash}","texts":${JSON.stringify(texts)}}\n`;
      await step(seq);
    }
  }
  await pipeline(Readable.from(lines()), fs.createWriteStream(target));
}
