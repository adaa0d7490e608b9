/** The decision log: looking into it, checking it, making a ranking of it again, handing it out. */
import { plainAsker, type Asker, type Language } from "../../../src-preload/asker.ts";
import type { Handlers, LogEntry, LogFormat } from "../../../src-preload/contract.ts";
import type { DecisionKind } from "../../../src-preload/decisions.ts";
import { writeLogLines } from "../../exports/log/write-jsonl.ts";
import { writeLogPdf } from "../../exports/log/write-log-pdf.ts";
import type { ExportedLog } from "../../exports/log/exported-log.ts";
import type { ExportRuns } from "../../exports/export-runs.ts";
import type { DecisionFilter, StoredDecision } from "../../library/decisions/decisions.ts";
import type { Library } from "../../library/open-library.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import { saidDecision } from "../../words/decision-sentence.ts";
import { engineWords } from "../../words/words.ts";
import { reproduce, type ReproduceParts } from "./reproduce.ts";

export interface LogHandlerParts extends Pick<ReproduceParts, "matcher" | "circumstances"> {
  library: Pick<Library, "decisions" | "jobs" | "care" | "learnedVersions">;
  log: Pick<DecisionLog, "record" | "settle">;
  runs: Pick<ExportRuns, "start">;
}

type LogHandlers = Pick<Handlers, "log.list" | "log.verify" | "log.reproduce" | "log.export">;

const mediaTypes: Record<LogFormat, string> = { jsonl: "application/jsonl", pdf: "application/pdf" };

export function createLogHandlers({ library, log, runs, matcher, circumstances }: LogHandlerParts): LogHandlers {
  const { decisions, jobs } = library;
  const jobTitle = (jobId: string): string | null => jobs.titleOf(jobId) || null;

  function told({ body: text, texts, ...entry }: StoredDecision, language: Language): LogEntry {
    const body = JSON.parse(text) as LogEntry["body"] & { job?: { id: string | null } };
    const title = body.job?.id == null ? null : jobTitle(body.job.id);
    const typed = Object.fromEntries(Object.entries(texts).map(([name, { text }]) => [name, text]));
    return { ...entry, body, texts: typed, jobTitle: title, said: saidDecision(entry.kind, body, title, engineWords(language).log) };
  }

  /** What somebody typed may name people; in blind review it stands in a file by its hash alone. */
  const untold = (entry: StoredDecision): StoredDecision => ({ ...entry, texts: Object.fromEntries(Object.entries(entry.texts).map(([name, { salt }]) => [name, { salt, text: null }])) });

  function exported({ language, blind }: Asker): ExportedLog {
    // What is on screen is in the file, too.
    log.settle();
    return {
      library: library.care.libraryId, at: new Date(), head: decisions.head(), ads: decisions.ads, jobTitle,
      entries: (after, limit) => decisions.after(after, limit).map((entry) => (blind === undefined ? entry : untold(entry))),
      words: engineWords(language).log, language,
    };
  }

  return {
    "log.list": async ({ filter, before, limit }, { language } = plainAsker) => {
      // The kinds of the contract are those of the table, which its schema cannot say.
      const wanted = { ...filter, kinds: filter.kinds as DecisionKind[] | undefined } satisfies DecisionFilter;
      return { total: decisions.count(wanted), entries: decisions.page(wanted, before ?? null, limit).map((entry) => told(entry, language)) };
    },
    "log.verify": async () => decisions.verify(library.care.logsElsewhere()),
    "log.reproduce": async ({ seq }) => reproduce(seq, { library, matcher, circumstances }),
    "log.export": async ({ format }, asker = plainAsker) => {
      const exportId = runs.start(async () => {
        const whole = exported(asker);
        return {
          fileName: `${whole.words.pdf.fileName}-${whole.at.toISOString().slice(0, 10)}.${format}`,
          mediaType: mediaTypes[format],
          total: whole.head.entries,
          async write(target, step) {
            await (format === "pdf" ? writeLogPdf(whole, engineWords(asker.language).exports, target, step) : writeLogLines(whole, target, step));
            log.record("log.exported", { format, head: whole.head });
          },
        };
      });
      return { exportId };
    },
  };
}
