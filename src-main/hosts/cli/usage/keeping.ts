/** Commands on the library as it is kept: `backup`, `restore`, `verify`, `log`, `erase`, `subject`, `serve`. */
import type { CommandUsage } from "./command-usage.ts";
import type { Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

function checkBackup(command: "backup" | "restore", [folder, extra]: string[]): void {
  if (folder === undefined) throw new UsageError(command === "backup" ? "winnow backup needs the folder to make the backup in." : "winnow restore needs a backup, or the folder that backups lie in.");
  if (extra !== undefined) throw new UsageError(`winnow ${command} does not take “${extra}”.`);
}

function checkLog([action, what, extra]: string[], chosen: boolean): void {
  if (action !== "verify" && action !== "list" && action !== "export" && action !== "reproduce") throw new UsageError("winnow log needs verify, list, export FILE or reproduce SEQ.");
  if (action === "export" && !/\.(?:jsonl|pdf)$/i.test(what ?? "")) throw new UsageError("winnow log export needs a file that ends in .jsonl or .pdf.");
  if (action === "reproduce" && !/^[1-9]\d*$/.test(what ?? "")) throw new UsageError("winnow log reproduce needs the number of an entry.");
  if (action !== "list" && chosen) throw new UsageError(`winnow log ${action} takes neither --job nor --top.`);
  const more = action === "list" ? what : extra;
  if (more !== undefined) throw new UsageError(`winnow log ${action} does not take “${more}”.`);
}

function checkErase({ positionals, yes }: Given): void {
  if (positionals.join(" ").trim() === "") throw new UsageError("winnow erase needs a candidate: an id, a whole name, an e-mail address or a file name.");
  if (!yes) throw new UsageError("Erasing cannot be undone: say --yes if you mean it.");
}

function checkSubject({ positionals, out }: Given): void {
  if (positionals.join(" ").trim() === "" || !/\.(?:json|pdf|zip)$/i.test(out ?? "")) {
    throw new UsageError("winnow subject needs a candidate, and --out FILE with the ending .json, .pdf or .zip.");
  }
}

export const keeping = {
  backup: { takes: [], words: true, check: ({ positionals }) => { checkBackup("backup", positionals); } },
  restore: { takes: [], words: true, check: ({ positionals }) => { checkBackup("restore", positionals); } },
  verify: { takes: [] },
  log: { takes: ["job", "top"], words: true, check: ({ positionals, job, top }) => { checkLog(positionals, job !== undefined || top !== undefined); } },
  erase: { takes: ["yes"], words: true, check: checkErase },
  subject: { takes: ["out"], words: true, check: checkSubject },
  serve: { takes: ["port"] },
} as const satisfies Record<string, CommandUsage>;
