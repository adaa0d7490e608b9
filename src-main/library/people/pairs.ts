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
const SAME_TEXT = 0.45;
/** An e-mail or phone that stands under more people's names than this belongs to an agency and says nothing of any of them. */
const MOST_NAMES_OF_ONE_CONTACT = 3;
/** Namesakes compared by their jobs; more people of one name would make every import of a further one slow. */
const MOST_NAMESAKES = 500;

/** Links to one candidate: so many tell as much as all, and someone with hundreds of versions costs no more than others. */
const MOST_LINKS_TO_ONE = 8;
/**
 * A text that is like those of more people is written on a template, an agency's or a school's, and the template says of nobody who they
 * are. Without this limit 20,000 resumes on one template would make 200 million pairs.
 */
const MOST_ALIKE = 8;
/** On a template only texts that differ by no more than a new version does are shown (the near-duplicates above: 0.84 and 0.98). */
const SAME_BEYOND_A_TEMPLATE = 0.8;
/** A band that more texts have is of a template's words; a person's second resume is found by its other bands. */
const MOST_IN_A_BAND = 200;
/** Texts compared with a new one, those with the most bands in common first. */
const MOST_COMPARED = 64;

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
  const inBand = database.prepare("SELECT resume_id FROM print_band WHERE band = ? LIMIT ?");
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

  // Those who share an address or a name as well stay: that is asked for its own sake.
  const forgetTextPairs = database.prepare(
    `DELETE FROM resume_pair WHERE low IN (SELECT value FROM json_each(?1)) AND high IN (SELECT value FROM json_each(?1)) AND verdict IS NULL AND joins = 0
     AND reason = 'same_text' AND similarity < ?2 AND NOT EXISTS (SELECT 1 FROM person_key a JOIN person_key b USING (key) WHERE a.resume_id = low AND b.resume_id = high)`,
  );

  const ownerOf = (resumeId: number): string => String(candidateOf.get(resumeId)?.["candidate_id"]);
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

  function recordPrint(resumeId: number, text: string, profile: Profile, jobs: ComparableJob[]): Uint32Array | null {
    const own = signatureOf(text, profile.identity);
    savePrint.run(resumeId, JSON.stringify(jobs), own && signatureBytes(own));
    forgetBands.run(resumeId);
    for (const band of own ? bandsOf(own) : []) addBand.run(band, resumeId);
    return own;
  }

  const likeness = (own: Uint32Array | null, other: number): number => {
    const theirs = own && signature(print.get(other)?.["signature"]);
    return own && theirs ? similarity(own, theirs) : 0;
  };

  /** Those whose texts have bands in common with this one, the most first; whether so many have one that it must be a template's. */
  function nearest(resumeId: number, own: Uint32Array): { near: number[]; common: boolean } {
    const shared = new Map<number, number>();
    let common = false;
    for (const band of bandsOf(own)) {
      const others = inBand.all(band, MOST_IN_A_BAND + 1).map((row) => Number(row["resume_id"]));
      if (others.length > MOST_IN_A_BAND) common = true;
      else for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    shared.delete(resumeId);
    return { near: [...shared].sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_COMPARED).map(([other]) => other), common };
  }

  /** Resumes of whom the text alone says that they may be this person's, the most alike first. */
  function byText(resumeId: number, own: Uint32Array): number[] {
    const { near, common } = nearest(resumeId, own);
    const alike = near.map((other) => ({ other, share: likeness(own, other) })).filter(({ share }) => share >= SAME_TEXT).sort((a, b) => b.share - a.share);
    const people = [...new Set(alike.map(({ other }) => ownerOf(other)))];
    if (people.length <= MOST_ALIKE && !common) return alike.map(({ other }) => other);
    // What was asked before it showed that this is a template is not worth asking.
    forgetTextPairs.run(JSON.stringify(alike.map(({ other }) => other)), SAME_BEYOND_A_TEMPLATE);
    const most = people.slice(0, MOST_ALIKE);
    return alike.filter(({ other, share }) => share >= SAME_BEYOND_A_TEMPLATE && most.includes(ownerOf(other))).map(({ other }) => other);
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
      const own = recordPrint(resumeId, text, profile, jobs);
      const links = new Map<string, number>();
      // What joins comes first, so that the limit never leaves it out.
      const inOrder = [...found].sort(([, a], [, b]) => Number(b.joins) - Number(a.joins)).map(([other]) => other);
      for (const other of new Set([...inOrder, ...(own ? byText(resumeId, own) : [])])) {
        const candidateId = ownerOf(other);
        const known = links.get(candidateId) ?? 0;
        if (known >= MOST_LINKS_TO_ONE) continue;
        const alike = likeness(own, other);
        const neighbour = found.get(other);
        links.set(candidateId, known + 1);
        const reason = alike >= SAME_TEXT ? "same_text" : (neighbour?.reason ?? null);
        addPair.run(Math.min(resumeId, other), Math.max(resumeId, other), reason, alike, joins && neighbour?.joins === true ? 1 : 0);
      }
    },
  };
}
