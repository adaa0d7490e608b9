/**
 * What finding out whose a resume is costs an import, by the size of the library:
 *   node test/bench/people.ts [COUNT…]        (default 20000)
 * The resumes are made up: names, e-mails, employers and texts of random words, one in fifty another version of an earlier one; once
 * each in words of their own, and once all on one template, which is three fifths of each text. Prints milliseconds of processor time (user and system): the machine may be busy with other things.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createPairs } from "../../src-main/library/people/pairs.ts";
import { createSettler } from "../../src-main/library/people/settle.ts";
import { openLibrary, type Library } from "../../src-main/library/open-library.ts";
import { emptyProfile, type Profile } from "../../src-preload/domain.ts";

/** Milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const WORDS = 600;
const MEASURED = 500;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20_000];
const at = "2026-01-05T10:00:00.000Z";

/** A number from 0 to `below`, the same for the same `seed`. */
const drawn = (seed: string, below: number): number => createHash("sha256").update(seed).digest().readUInt32LE(0) % below;

function profileOf(person: number): Profile {
  const of = (what: string, below: number): string => `${what}${String(drawn(`${what} ${String(person)}`, below))}`;
  const name = `${of("First", 400)} ${of("Last", 4000)}`.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  const start = String(2005 + drawn(`start ${String(person)}`, 15));
  const job = { title: of("Title", 300), company: of("Company", 5000), location: null, start, end: null, current: true, span: { start: 0, end: 0 }, bullets: [] };
  return { ...emptyProfile, name, emails: [`person${String(person)}@example.com`], phones: [`+4915${String(100_000_000 + person)}`], employment: [job] };
}

const vocabulary = Array.from({ length: 5000 }, (_, n) => createHash("sha256").update(String(n)).digest("hex").replace(/\d/g, "").slice(0, 3 + (n % 7)));
function wordsOf(person: number): string {
  const seed = createHash("sha512").update(String(person)).digest();
  return Array.from({ length: WORDS }, (_, n) => vocabulary[(seed.readUInt16LE((n * 2) % 60) * (n + 7) + n * n * 31) % vocabulary.length]).join(" ");
}

const template = vocabulary.slice(0, WORDS * 1.5).join(" ");
const layouts = { "in words of their own": (person: number) => wordsOf(person), "all on one template": (person: number) => `${template} ${wordsOf(person)}` };
type TextOf = (person: number) => string;

function grow(library: Library, count: number, textOf: TextOf): void {
  for (let n = 0; n < count; n++) {
    const person = n % 50 === 49 ? n - 40 : n;
    const text = `${textOf(person)} version ${String(n)}`;
    library.resumes.add(
      {
        contentHash: createHash("sha256").update(`resume ${String(n)}`).digest("hex"), file: `${String(n)}.txt`, bytes: text.length,
        document: { format: "txt", text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: [] }, profile: profileOf(person), passages: [],
      },
      at, () => undefined,
    );
  }
}

async function measure(count: number, layout: string, textOf: TextOf): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-people-"));
  try {
    const library = await openLibrary(folder);
    let began = processorTime();
    grow(library, count, textOf);
    const import_ = (processorTime() - began) / count;
    const page = { filter: "", sort: { column: "name", descending: false }, offset: Math.floor(count / 2), limit: 100 } as const;
    library.candidates.page(page);
    began = processorTime();
    for (let n = 0; n < 10; n++) library.candidates.page(page);
    const pageTime = (processorTime() - began) / 10;
    began = processorTime();
    const pairs = library.people.duplicates().length;
    const duplicates = processorTime() - began;
    const candidates = library.candidates.count();
    await library.close();

    const database = new DatabaseSync(path.join(folder, "library.sqlite"));
    const [recorder, settler] = [createPairs(database), createSettler(database)];
    database.exec("BEGIN");
    began = processorTime();
    for (let n = 0; n < MEASURED; n++) {
      const id = 1 + ((n * 37) % count);
      recorder.record(id, `${textOf(id - 1)} version ${String(id)}`, profileOf(id - 1), true);
      settler.settle([id], "import", at);
    }
    const person = (processorTime() - began) / MEASURED;
    database.exec("ROLLBACK");
    database.close();
    console.log(`${String(count)} resumes ${layout}, ${String(candidates)} candidates, ${String(pairs)} pairs`);
    console.log(`  storing one, all together        ${import_.toFixed(2)} ms`);
    console.log(`  of it: whose it is, fingerprint  ${person.toFixed(2)} ms`);
    console.log(`  100 rows by name                 ${pageTime.toFixed(1)} ms`);
    console.log(`  probable duplicates              ${duplicates.toFixed(1)} ms`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

for (const count of sizes) for (const [layout, textOf] of Object.entries(layouts)) await measure(count, layout, textOf);
