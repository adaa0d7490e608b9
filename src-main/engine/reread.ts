/** Reads every stored resume again, from its stored text, in the background: after the rules or the taxonomy have changed. */
import type { RereadStatus } from "../../src-preload/contract.ts";
import { documentKindSchema, type DocumentKind } from "../../src-preload/domain.ts";
import type { ReaderPool } from "../ingest/reader-pool.ts";
import type { Library } from "../library/open-library.ts";
import type { Corrector } from "./corrector.ts";

export interface Reread {
  /** Reads what was made by another reader than today's; with `everything` all the rest, too. */
  start(everything: boolean): void;
  /** Reads one resume again at once: after the recruiter has said what kind of document it is. */
  one(resumeId: number): Promise<void>;
  status(): RereadStatus;
  /** Resolves when nothing is being read again. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface RereadParts {
  library: Library;
  readers: Pick<ReaderPool, "reparse" | "threads">;
  corrector: Corrector;
  /** The mark of today's rules and taxonomy. */
  reader: () => string;
  onChange: (status: RereadStatus) => void;
  /** Resumes say something else than before; `ended` when nothing more will. */
  onReread: (ended: boolean) => void;
}

/** Resumes taken at a time: the marks in the library tell where to go on if the process dies. */
const BATCH = 32;

/** The kind of document that the recruiter says a resume is; null if nothing was said. */
function kindSaid(library: Library, resumeId: number): DocumentKind | null {
  const said = library.corrections.of(resumeId).flatMap(({ correction }) => (correction.op === "set" && correction.field === "kind" ? [correction.value] : []));
  return documentKindSchema.safeParse(said.at(-1)).data ?? null;
}

export function createReread({ library, readers, corrector, reader, onChange, onReread }: RereadParts): Reread {
  const { resumes } = library;
  const closing = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let done = 0;
  let total = 0;

  const status = (): RereadStatus => ({ running: running !== null, done, total });

  /** True if the resume says something else than before. A resume that cannot be read again stays as it is. */
  async function rereadOne(resumeId: number): Promise<boolean> {
    const stored = resumes.reading(resumeId);
    if (!stored) return false;
    const { document, now } = stored;
    const kind = kindSaid(library, resumeId);
    const read = await readers.reparse({ document, now, ...(kind !== null && { kind }) }, closing.signal).catch(() => null);
    if (closing.signal.aborted || read === null) return false;
    const content = corrector.contentOf(resumeId, { document, parsed: read.profile, now, passages: read.passages });
    return resumes.rewrite(resumeId, { ...content, warnings: read.warnings }, read.reader, new Date().toISOString());
  }

  async function rereadAll(): Promise<void> {
    do {
      again = false;
      const mark = reader();
      done = 0;
      total = resumes.outdatedCount(mark);
      onChange(status());
      let after = 0;
      for (;;) {
        const batch = resumes.outdated(mark, after, BATCH);
        const last = batch.at(-1);
        if (last === undefined || closing.signal.aborted || again) break;
        after = last;
        let changed = false;
        // One thread is left to what the recruiter does meanwhile.
        const waiting = [...batch];
        const work = async (): Promise<void> => {
          for (let id = waiting.shift(); id !== undefined && !closing.signal.aborted; id = waiting.shift()) {
            if (await rereadOne(id)) changed = true;
            done++;
            onChange(status());
          }
        };
        await Promise.all(Array.from({ length: Math.max(1, readers.threads - 1) }, work));
        corrector.refresh();
        if (changed) onReread(false);
      }
    } while (again && !closing.signal.aborted);
  }

  return {
    start(everything) {
      if (closing.signal.aborted) return;
      if (everything) resumes.forgetReaders();
      if (running) {
        again = true;
        return;
      }
      if (resumes.outdatedCount(reader()) === 0) return;
      running = rereadAll().finally(() => {
        running = null;
        if (closing.signal.aborted) return;
        onReread(true);
        onChange(status());
      });
      running.catch(() => undefined);
    },
    async one(resumeId) {
      await rereadOne(resumeId);
      corrector.refresh();
    },
    status,
    async settled() {
      while (running) await running;
    },
    async close() {
      closing.abort();
      await running?.catch(() => undefined);
    },
  };
}
