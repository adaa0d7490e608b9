/** `winnow erase` and `winnow subject`. */
import path from "node:path";
import { subjectFormats, type Remain } from "../../../src-preload/contract.ts";
import type { Arguments } from "./arguments.ts";
import { withEngine, writeOut } from "./commands.ts";
import type { Terminal } from "./terminal.ts";

const SOMETHING_LEFT = 1;

const whats: Record<Remain["what"], string> = { name: "The name", email: "The e-mail address", phone: "The phone number", file: "The file’s name", text: "A sentence" };

function sentence({ what, where, place, label }: Remain): string {
  const called = label === null ? "" : ` “${label}”`;
  const places: Record<Remain["where"], string> = {
    candidate: `what is kept of another candidate,${called || " without a name"} (${place})`, row: `${place}${called}`, file: `the file ${place}`, database: `the bytes of ${place}`,
  };
  return `${whats[what]} also stands in ${places[where]}.`;
}

/** Erases one candidate and tells what is left of them: exit status 1 if anything is. */
export async function runErase(given: Arguments, terminal: Terminal): Promise<number> {
  return withEngine(given, async ({ handlers }) => {
    const { candidateId } = await handlers["privacy.find"]({ candidate: given.positionals.join(" ") });
    const { remains, backups, sources } = await handlers["privacy.erase"]({ candidateIds: [candidateId] });
    if (given.json) terminal.print(JSON.stringify({ erased: true, remains, backups, sources }));
    else {
      terminal.print(`Erased ${candidateId}. ${remains.length === 0 ? "The whole folder was looked through, and nothing is left in it." : "Something is left:"}`);
      for (const remain of remains) terminal.print(`  ${sentence(remain)}`);
      for (const { folder, madeAt } of backups) terminal.print(`The backup of ${madeAt.slice(0, 10)} still holds them. Make a new one and delete ${folder}.`);
      for (const source of sources) terminal.print(`The file that was imported still lies at ${source}.`);
    }
    return remains.length === 0 ? 0 : SOMETHING_LEFT;
  });
}

/** Writes everything about one candidate to the file of --out, whose ending says in which form. */
export async function runSubject(given: Arguments, terminal: Terminal): Promise<number> {
  const target = path.resolve(given.out ?? "");
  const format = subjectFormats.find((each) => target.toLowerCase().endsWith(`.${each}`)) ?? "json";
  return withEngine(given, async ({ handlers }) => {
    const { candidateId } = await handlers["privacy.find"]({ candidate: given.positionals.join(" ") });
    const { base64 } = await handlers["privacy.subject"]({ candidateId, format });
    writeOut(target, Buffer.from(base64, "base64"));
    terminal.print(given.json ? JSON.stringify({ candidateId, out: target }) : `Written to ${target}`);
    return 0;
  });
}
