/** The pairs of resumes that may be one person's, as stored. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { DuplicatePair } from "../../../src-preload/contract.ts";
import type { Profile } from "../../../src-preload/domain.ts";
import { comparableJobs, jobsAgree, personKeys, type ComparableJob } from "./evidence.ts";
import { bandsOf, signatureBytes, signatureFrom, signatureOf, similarity } from "./fingerprint.ts";
import { clearlyDiffer, sameName } from "./names.ts";

type Reason = DuplicatePair["reason"];

/**
 * From this share of common shingles on, two texts are shown as probably one person's. Measured over all 173,166 pairs of 589 resumes
 * of `../shared/data` (LiveCareer PDFs, resume files, vacancy CVs): the 76 pairs of files that are one resume in other formats or
 * layouts all lie above (lowest 0.57), so do both pairs of vacancy CVs that are known as near-duplicates (0.98 and 0.84); of different
 * people none does (highest 0.38, then 0.22).
 */
export const SAME_TEXT = 0.45;
/** An e-mail or phone that stands under more people's names than this belongs to an agency and says nothing of any of them. */
const MOST_NAMES_OF_ONE_CONTACT = 3;
/** Namesakes compared by their jobs; more people of one name would make every import of a further one slow. */
const MOST_NAMESAKES = 500;

/** Links to one candidate: so many tell as much as all, and someone with hundreds of versions costs no more than others. */
const MOST_LINKS_TO_ONE = 8;

interface Neighbour {
  reason: Reason;
  joins: boolean;
}

export interface Pairs {
  /**
   * Writes down what tells who a resume's person is, and the pairs with resumes that share it. `joins`: whether what they share may
   * join them by itself. Pairs that are known stay as they are.
   */
  record(resumeId: number, text: string, profile: Profile, joins: boolean): void;
}

export function createPairs(database: DatabaseSync): Pairs {
  const forgetKeys = database.prepare("DELETE FROM person_key WHERE resume_id = ?");
  const addKey = database.prepare("INSERT OR IGNORE INTO person_key (key, resume_id) VALUES (?, ?)");
  const savePrint = database.prepare(
    "INSERT INTO person_print (resume_id, jobs, signature) VALUES (?, ?, ?) ON CONFLICT (resume_id) DO UPDATE SET jobs = excluded.jobs, signature = excluded.signature",
  );
  const print = database.prepare("SELECT jobs, signature FROM person_print WHERE resume_id = ?");
  const forgetBands = database.prepare("DELETE FROM print_band WHERE resume_id = ?");
  const addBand = database.prepare("INSERT OR IGNORE INTO print_band (band, resume_id) VALUES (?, ?)");
  const inBand = database.prepare("SELECT resume_id FROM print_band WHERE band = ?");
  const sharing = database.prepare(
    "SELECT k.resume_id, r.name, r.kind FROM person_key k JOIN resume r USING (resume_id) WHERE k.key = ? AND k.resume_id <> ? ORDER BY r.content_hash LIMIT ?",
  );
  const candidateOf = database.prepare("SELECT candidate_id FROM resume WHERE resume_id = ?");
  const addPair = database.prepare(
    "INSERT INTO resume_pair (low, high, reason, similarity, joins) VALUES (?, ?, ?, ?, ?) ON CONFLICT (low, high) DO UPDATE SET reason = coalesce(reason, excluded.reason)",
  );
  const forgetContactPair = database.prepare(
    "DELETE FROM resume_pair WHERE low = ? AND high = ? AND verdict IS NULL AND joins = 0 AND reason IN ('same_email', 'same_phone')",
  );

  const jobsOf = (resumeId: number): ComparableJob[] => JSON.parse(String(print.get(resumeId)?.["jobs"] ?? "[]")) as ComparableJob[];
  const signature = (value: SQLOutputValue | undefined): Uint32Array | null => (value instanceof Uint8Array ? signatureFrom(value) : null);

  /** Resumes that share an e-mail or phone: of one person if their names allow it. A document that is no resume joins nobody. */
  function byContact(key: string, own: { resumeId: number; profile: Profile }, found: Map<number, Neighbour>): void {
    const { name, kind } = own.profile;
    const reason = key.startsWith("e:") ? "same_email" : "same_phone";
    const strangers: number[] = [];
    for (const row of sharing.all(key, own.resumeId, MOST_NAMESAKES)) {
      const other = Number(row["resume_id"]);
      if (kind !== "resume" || row["kind"] !== "resume") continue;
      if (clearlyDiffer(name, row["name"] === null ? null : String(row["name"]))) strangers.push(other);
      else if (found.get(other)?.joins !== true) found.set(other, { reason, joins: true });
    }
    if (strangers.length <= MOST_NAMES_OF_ONE_CONTACT) {
      for (const other of strangers) if (!found.has(other)) found.set(other, { reason, joins: false });
    } else if (strangers.length === MOST_NAMES_OF_ONE_CONTACT + 1) {
      // With this one it shows that the address is an agency's: what was asked because of it is not worth asking.
      for (const a of strangers) for (const b of strangers) if (a < b) forgetContactPair.run(a, b);
    }
  }

  function byName(key: string, own: { resumeId: number; profile: Profile }, jobs: ComparableJob[], found: Map<number, Neighbour>): void {
    const { name, kind } = own.profile;
    if (name === null || jobs.length === 0 || kind !== "resume") return;
    for (const row of sharing.all(key, own.resumeId, MOST_NAMESAKES)) {
      const other = Number(row["resume_id"]);
      if (found.get(other)?.joins === true || row["name"] === null || row["kind"] !== "resume") continue;
      if (sameName(name, String(row["name"])) && jobsAgree(jobs, jobsOf(other))) found.set(other, { reason: "same_name_and_jobs", joins: true });
    }
  }

  function recordPrint(resumeId: number, text: string, profile: Profile, jobs: ComparableJob[]): { own: Uint32Array | null; near: Set<number> } {
    const own = signatureOf(text, profile.identity);
    savePrint.run(resumeId, JSON.stringify(jobs), own && signatureBytes(own));
    forgetBands.run(resumeId);
    const near = new Set<number>();
    for (const band of own ? bandsOf(own) : []) {
      for (const row of inBand.all(band)) near.add(Number(row["resume_id"]));
      addBand.run(band, resumeId);
    }
    near.delete(resumeId);
    return { own, near };
  }

  return {
    record(resumeId, text, profile, joins) {
      const jobs = comparableJobs(profile);
      const keys = personKeys(profile);
      const found = new Map<number, Neighbour>();
      for (const key of keys) {
        if (key.startsWith("n:")) byName(key, { resumeId, profile }, jobs, found);
        else byContact(key, { resumeId, profile }, found);
      }
      forgetKeys.run(resumeId);
      for (const key of keys) addKey.run(key, resumeId);
      const { own, near } = recordPrint(resumeId, text, profile, jobs);
      const links = new Map<string, number>();
      // What joins comes first, so that the limit never leaves it out.
      const inOrder = [...found].sort(([, a], [, b]) => Number(b.joins) - Number(a.joins)).map(([other]) => other);
      for (const other of new Set([...inOrder, ...near])) {
        const candidateId = String(candidateOf.get(other)?.["candidate_id"]);
        const known = links.get(candidateId) ?? 0;
        if (known >= MOST_LINKS_TO_ONE) continue;
        const theirs = signature(print.get(other)?.["signature"]);
        const alike = own && theirs ? similarity(own, theirs) : 0;
        const neighbour = found.get(other);
        if (!neighbour && alike < SAME_TEXT) continue;
        links.set(candidateId, known + 1);
        const reason = alike >= SAME_TEXT ? "same_text" : (neighbour?.reason ?? null);
        addPair.run(Math.min(resumeId, other), Math.max(resumeId, other), reason, alike, joins && neighbour?.joins === true ? 1 : 0);
      }
    },
  };
}
