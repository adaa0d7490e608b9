import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, describe, expect, it } from "vitest";
import { walkSchema, type SchemaWalk } from "../../../../src-main/library/erase/person-tables.ts";
import { openLibrary } from "../../../../src-main/library/open-library.ts";

/**
 * Tables that do not hang on a candidate, and what about people could stand in them. Whoever makes a table says here why erasing somebody
 * need not reach it, or lets it hang on `resume` or `candidate` with ON DELETE CASCADE.
 */
const knowsNobody: Record<string, string> = {
  decision: "numbers and hashes; what was typed is beside it and goes with the resume", decision_ad: "the recruiter's own text",
  embedding: "vectors by hash; those of texts that nobody else has go with the resume (resume-content)",
  erasure: "its row goes when the erasing is done",
  fact_import: "the recruiter's own CSV",
  import_batch: "numbers",
  index_stray: "passages that the index is to forget, until it has",
  job: "the recruiter's own text", job_template: "the recruiter's own text", stage: "the recruiter's own words", stage_reason: "the recruiter's own words",
  learned_switch: "numbers", learned_version: "weights, counts and hashes, and directions that decisions on many people have in common",
  library_state: "numbers",
  merge: "joinings of which one side is gone go with it (resumes.erase)", merge_shortlist: "goes with the merge",
  model_in_use: "models", setting: "settings",
  move_in: "the name of the recruiter's own list; told, not changed", move_in_job: "ids of jobs",
  retention_rule: "rules",
  saved_search: "the recruiter's own words; told, not changed", tag: "the recruiter's own words; told, not changed",
  ingest_root: "what is about to be imported",
  watched_folder: "folders that the recruiter chose", watched_file: "hashes only, so that who was erased is not imported again from a watched folder",
};
/** Hang on a resume, and stay with nothing in them when it goes unless they are taken out. */
const takenOut = ["ingest_item"];

let walk: SchemaWalk;
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "winnow-"));
  await (await openLibrary(folder)).close();
  const database = new DatabaseSync(path.join(folder, "library.sqlite"));
  walk = walkSchema(database);
  database.close();
  fs.rmSync(folder, { recursive: true });
});

const fullText = /^(?:resume_fts|resume_words_by_field)_/;

describe("the schema", () => {
  it("lets everything that hangs on a candidate go with them", () => {
    expect(walk.person.filter(({ cascades }) => !cascades).map(({ table }) => table)).toEqual(takenOut);
    expect(walk.person.map(({ table }) => table)).toEqual(expect.arrayContaining(["candidate", "resume", "passage", "passage_index", "note", "tracking_event", "resume_pair", "candidate_consent"]));
  });

  it("has no other table of which nobody has said why erasing need not reach it", () => {
    const unsaid = walk.others.map(({ table }) => table).filter((table) => !fullText.test(table) && knowsNobody[table] === undefined);
    expect(unsaid).toEqual([]);
  });
});
