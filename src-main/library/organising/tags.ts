/** Tags, and who has them. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { tagColors, type Tag, type TagColor, type TagMark } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { inTransaction } from "../transaction.ts";

/** Takes back what was done, as far as what it was done to is still there; null where nothing was done. */
export type Undo = (() => void) | null;

export interface Tags {
  /** Rises with whatever is changed here. */
  revision(): number;
  /** By name. */
  list(): Tag[];
  /** The tags of candidates, by name; only candidates that have one. */
  of(candidateIds: readonly string[]): Map<string, TagMark[]>;
  /**
   * Puts tags on candidates, and makes those whose names no tag has. Candidates who are gone are passed over; throws `not_found` if
   * nobody is left. `tagged`: how many have a tag now that they had not.
   */
  add(candidateIds: readonly string[], names: readonly string[], at: string): { tagged: number; tags: Tag[]; undo: Undo };
  remove(candidateIds: readonly string[], tagIds: readonly string[]): { untagged: number; undo: Undo };
  /** Throws `not_found`, or `invalid_input` if another tag has the name. */
  rename(tagId: string, name: string): { tag: Tag; undo: Undo };
  /** Whoever has `from` gets `into`, and `from` goes. Throws `not_found` or `invalid_input`. */
  merge(from: string, into: string): { tag: Tag; undo: Undo };
  delete(tagId: string): { undo: Undo };
}

type Row = Record<string, SQLOutputValue>;
type Tagging = readonly [resumeId: number, tagId: number, at: string];

const colorOf = (value: SQLOutputValue | undefined): TagColor => tagColors.find((color) => color === value) ?? tagColors[0];
const markOf = (row: Row): TagMark => ({ tagId: String(row["tag_id"]), name: String(row["name"]), color: colorOf(row["color"]) });
const taggingOf = (row: Row): Tagging => [Number(row["resume_id"]), Number(row["tag_id"]), String(row["tagged_at"])];

/** Names that people would take for the same are the same. */
export const foldedName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
const writtenName = (name: string): string => name.normalize("NFC").replace(/\s+/g, " ").trim();

const COUNTED = `SELECT t.tag_id, t.name, t.color, (
    SELECT count(DISTINCT r.candidate_id) FROM resume_tag x JOIN resume r USING (resume_id) JOIN candidate c USING (candidate_id)
    WHERE x.tag_id = t.tag_id AND c.removed_at IS NULL) AS n
  FROM tag t`;

export function createTags(database: DatabaseSync, resolve: (id: string) => string | null): Tags {
  const list = database.prepare(`${COUNTED} ORDER BY t.name COLLATE NOCASE, t.tag_id`);
  const one = database.prepare(`${COUNTED} WHERE t.tag_id = ?`);
  const whole = database.prepare("SELECT * FROM tag WHERE tag_id = ?");
  const named = database.prepare("SELECT tag_id, name FROM tag WHERE folded = ?");
  const colors = database.prepare("SELECT color, count(*) AS n FROM tag GROUP BY color");
  const make = database.prepare("INSERT INTO tag (name, folded, color, created_at) VALUES (?, ?, ?, ?)");
  const remake = database.prepare("INSERT INTO tag (tag_id, name, folded, color, created_at) VALUES (?, ?, ?, ?, ?)");
  const setName = database.prepare("UPDATE tag SET name = ?, folded = ? WHERE tag_id = ?");
  const drop = database.prepare("DELETE FROM tag WHERE tag_id = ?");
  const dropUnused = database.prepare("DELETE FROM tag WHERE tag_id = ?1 AND NOT EXISTS (SELECT 1 FROM resume_tag WHERE tag_id = ?1)");
  const ofCandidates = database.prepare(
    `SELECT DISTINCT r.candidate_id, t.tag_id, t.name, t.color FROM json_each(?) j CROSS JOIN resume r ON r.candidate_id = j.value
     JOIN resume_tag x USING (resume_id) JOIN tag t USING (tag_id) ORDER BY t.name COLLATE NOCASE, t.tag_id`,
  );
  const there = database.prepare("SELECT 1 FROM candidate WHERE candidate_id = ? AND removed_at IS NULL");
  const put = database.prepare(
    `INSERT INTO resume_tag (resume_id, tag_id, tagged_at)
     SELECT r.resume_id, ?2, ?3 FROM json_each(?1) j CROSS JOIN resume r ON r.candidate_id = j.value AND r.is_current = 1
     WHERE NOT EXISTS (SELECT 1 FROM resume o JOIN resume_tag x USING (resume_id) WHERE o.candidate_id = r.candidate_id AND x.tag_id = ?2)
     RETURNING resume_id, tag_id, tagged_at`,
  );
  const takeOff = database.prepare(
    `DELETE FROM resume_tag WHERE tag_id = ?2 AND resume_id IN (SELECT r.resume_id FROM json_each(?1) j CROSS JOIN resume r ON r.candidate_id = j.value)
     RETURNING resume_id, tag_id, tagged_at`,
  );
  const taggings = database.prepare("SELECT resume_id, tag_id, tagged_at FROM resume_tag WHERE tag_id = ?");
  const hand = database.prepare(
    "INSERT OR IGNORE INTO resume_tag (resume_id, tag_id, tagged_at) SELECT resume_id, ?2, tagged_at FROM resume_tag WHERE tag_id = ?1 RETURNING resume_id, tag_id, tagged_at",
  );
  const putBack = database.prepare(
    "INSERT OR IGNORE INTO resume_tag (resume_id, tag_id, tagged_at) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM resume WHERE resume_id = ?1) AND EXISTS (SELECT 1 FROM tag WHERE tag_id = ?2)",
  );
  const takeBack = database.prepare("DELETE FROM resume_tag WHERE resume_id = ? AND tag_id = ?");
  let writes = 0;

  const written = <T>(work: () => T): T => {
    writes++;
    return inTransaction(database, work);
  };

  function tag(tagId: number | string): Tag {
    const row = one.get(Number(tagId));
    if (!row) throw new WinnowError("not_found", "This tag is no longer there.");
    return { ...markOf(row), candidates: Number(row["n"]) };
  }

  /** The colour that the fewest tags have. */
  function nextColor(): TagColor {
    const used = new Map(colors.all().map((row) => [String(row["color"]), Number(row["n"])]));
    return tagColors.reduce((best, color) => ((used.get(color) ?? 0) < (used.get(best) ?? 0) ? color : best));
  }

  function known(candidateIds: readonly string[]): string[] {
    const found = new Set(candidateIds.flatMap((id) => resolve(id) ?? []).filter((id) => there.get(id) !== undefined));
    if (found.size === 0) throw new WinnowError("not_found", candidateIds.length === 1 ? "This candidate is no longer in the library." : "These candidates are no longer in the library.");
    return [...found];
  }

  function restore(rows: readonly Tagging[]): void {
    for (const [resumeId, tagId, at] of rows) putBack.run(resumeId, tagId, at);
  }

  function withdraw(rows: readonly Tagging[]): void {
    for (const [resumeId, tagId] of rows) takeBack.run(resumeId, tagId);
  }

  /** Brings a tag back as it was; under a number behind its name where that is taken meanwhile. */
  function bringBack(row: Row): void {
    const name = String(row["name"]);
    let free = name;
    for (let n = 2; named.get(foldedName(free)) !== undefined; n++) free = `${name} (${String(n)})`;
    remake.run(row["tag_id"] ?? null, free, foldedName(free), row["color"] ?? null, row["created_at"] ?? null);
  }

  return {
    revision: () => writes,
    list: () => list.all().map((row) => ({ ...markOf(row), candidates: Number(row["n"]) })),

    of(candidateIds) {
      const marks = new Map<string, TagMark[]>();
      for (const row of ofCandidates.all(JSON.stringify(candidateIds))) {
        const id = String(row["candidate_id"]);
        marks.set(id, [...(marks.get(id) ?? []), markOf(row)]);
      }
      return marks;
    },

    add: (candidateIds, names, at) =>
      written(() => {
        const people = JSON.stringify(known(candidateIds));
        const made: number[] = [];
        const tagIds = [...new Map(names.map((name) => [foldedName(name), writtenName(name)]))].map(([folded, name]) => {
          const row = named.get(folded);
          if (row) return Number(row["tag_id"]);
          const tagId = Number(make.run(name, folded, nextColor(), at).lastInsertRowid);
          made.push(tagId);
          return tagId;
        });
        const added = tagIds.flatMap((tagId) => put.all(people, tagId, at).map(taggingOf));
        const undo = (): void =>
          written(() => {
            withdraw(added);
            for (const tagId of made) dropUnused.run(tagId);
          });
        return { tagged: new Set(added.map(([resumeId]) => resumeId)).size, tags: tagIds.map(tag), undo: added.length === 0 ? null : undo };
      }),

    remove: (candidateIds, tagIds) =>
      written(() => {
        const people = JSON.stringify(known(candidateIds));
        const taken = tagIds.flatMap((tagId) => takeOff.all(people, Number(tagId)).map(taggingOf));
        return { untagged: new Set(taken.map(([resumeId]) => resumeId)).size, undo: taken.length === 0 ? null : () => { written(() => { restore(taken); }); } };
      }),

    rename: (tagId, typed) =>
      written(() => {
        const before = tag(tagId);
        const name = writtenName(typed);
        const other = named.get(foldedName(name));
        if (other && Number(other["tag_id"]) !== Number(tagId)) {
          throw new WinnowError("invalid_input", `There is a tag called “${String(other["name"])}” already.`, { hint: "Give this one another name, or merge the two." });
        }
        setName.run(name, foldedName(name), Number(tagId));
        const undo = (): void =>
          written(() => {
            const taken = named.get(foldedName(before.name));
            if (taken && Number(taken["tag_id"]) !== Number(tagId)) throw new WinnowError("invalid_input", `Another tag is called “${before.name}” now.`, { hint: "Rename that one first." });
            setName.run(before.name, foldedName(before.name), Number(tagId));
          });
        return { tag: tag(tagId), undo: name === before.name ? null : undo };
      }),

    merge: (from, into) =>
      written(() => {
        const [gone, kept] = [tag(from), tag(into)];
        if (gone.tagId === kept.tagId) throw new WinnowError("invalid_input", "These two are one tag already.");
        const row = whole.get(Number(from)) ?? {};
        const had = taggings.all(Number(from)).map(taggingOf);
        const handed = hand.all(Number(from), Number(into)).map(taggingOf);
        drop.run(Number(from));
        const undo = (): void =>
          written(() => {
            bringBack(row);
            restore(had);
            withdraw(handed);
          });
        return { tag: tag(into), undo };
      }),

    delete: (tagId) =>
      written(() => {
        tag(tagId);
        const row = whole.get(Number(tagId)) ?? {};
        const had = taggings.all(Number(tagId)).map(taggingOf);
        drop.run(Number(tagId));
        return {
          undo: () => {
            written(() => {
              bringBack(row);
              restore(had);
            });
          },
        };
      }),
  };
}
