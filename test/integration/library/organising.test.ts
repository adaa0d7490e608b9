import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import type { Undo } from "../../../src-main/library/organising/tags.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";
const later = "2026-01-06T10:00:00.000Z";
const latest = "2026-01-07T10:00:00.000Z";
let library: Library | undefined;

afterEach(async () => {
  await library?.close();
  library = undefined;
});

async function withPeople(count: number, folder = temporaryFolder()): Promise<{ opened: Library; ids: [string, string, string]; resumes: number[] }> {
  library = await openLibrary(folder);
  const stored = Array.from({ length: Math.max(3, count) }, (_, n) => {
    if (library === undefined) throw new Error("There is no library.");
    return library.resumes.add(newResume(`${String(n)}.txt`, `Person ${String(n)} welds`, { name: `Person ${String(n)}` }), at, () => undefined);
  });
  const [one, two, three] = stored.map(({ candidateId }) => candidateId);
  return { opened: library, ids: [one ?? "", two ?? "", three ?? ""], resumes: stored.map(({ resumeId }) => resumeId) };
}

const names = (opened: Library, id: string): string[] => (opened.tags.of([opened.people.resolve(id) ?? id]).values().next().value ?? []).map(({ name }) => name);
const counts = (opened: Library): Record<string, number> => Object.fromEntries(opened.tags.list().map(({ name, candidates }) => [name, candidates]));
const undo = ({ undo: back }: { undo: Undo }): void => {
  if (back === null) throw new Error("There is nothing to undo.");
  back();
};

test("a tag is made by its first use, and found again whatever its capitals and spaces", async () => {
  const { opened, ids: [one, two] } = await withPeople(3);
  const first = opened.tags.add([one], ["Strong  yes"], at);
  expect(first).toMatchObject({ tagged: 1, tags: [{ name: "Strong yes", candidates: 1 }] });
  const second = opened.tags.add([one, two, "c0000000000000000"], [" strong YES ", "Callback"], later);
  expect(second.tagged).toBe(2);
  expect(opened.tags.list().map(({ name, candidates }) => [name, candidates])).toEqual([["Callback", 2], ["Strong yes", 2]]);
  expect(new Set(opened.tags.list().map(({ color }) => color)).size).toBe(2);
  expect(opened.tags.add([one, two], ["Callback"], latest)).toMatchObject({ tagged: 0, undo: null });
  expect(() => opened.tags.add(["c0000000000000000"], ["x"], at)).toThrow("no longer in the library");
});

test("taking back what was tagged leaves what others had before, and no tag that nobody has", async () => {
  const { opened, ids: [one, two] } = await withPeople(3);
  opened.tags.add([one], ["Callback"], at);
  const bulk = opened.tags.add([one, two], ["Callback", "Second look"], later);
  undo(bulk);
  expect([names(opened, one), names(opened, two)]).toEqual([["Callback"], []]);
  expect(counts(opened)).toEqual({ Callback: 1 });
});

test("tags taken off come back exactly", async () => {
  const { opened, ids: [one, two] } = await withPeople(3);
  const { tags: [callback] } = opened.tags.add([one, two], ["Callback"], at);
  const taken = opened.tags.remove([one, two], [callback?.tagId ?? ""]);
  expect([taken.untagged, names(opened, one), counts(opened)]).toEqual([2, [], { Callback: 0 }]);
  undo(taken);
  expect(counts(opened)).toEqual({ Callback: 2 });
});

test("two tags become one, and two again for those who had them", async () => {
  const { opened, ids: [one, two, three] } = await withPeople(3);
  const [call, callback] = opened.tags.add([one, two], ["Call"], at).tags.concat(opened.tags.add([two, three], ["Callback"], at).tags);
  const merged = opened.tags.merge(call?.tagId ?? "", callback?.tagId ?? "");
  expect(merged.tag).toMatchObject({ name: "Callback", candidates: 3 });
  expect(counts(opened)).toEqual({ Callback: 3 });
  undo(merged);
  expect([names(opened, one), names(opened, two), names(opened, three)]).toEqual([["Call"], ["Call", "Callback"], ["Callback"]]);
  expect(opened.tags.list().find(({ name }) => name === "Call")).toEqual({ ...call, candidates: 2 });
});

test("a name is changed unless another tag has it, and a deleted tag comes back with everyone", async () => {
  const { opened, ids: [one, two] } = await withPeople(3);
  const [a, b] = opened.tags.add([one, two], ["Night", "Days"], at).tags;
  expect(() => opened.tags.rename(a?.tagId ?? "", "DAYS")).toThrow("already");
  const renamed = opened.tags.rename(a?.tagId ?? "", "NIGHT");
  expect(counts(opened)).toEqual({ Days: 2, NIGHT: 2 });
  undo(renamed);
  expect(names(opened, one)).toEqual(["Days", "Night"]);
  const gone = opened.tags.delete(b?.tagId ?? "");
  expect(counts(opened)).toEqual({ Night: 2 });
  opened.tags.add([one], ["days"], later);
  undo(gone);
  expect(counts(opened)).toEqual({ days: 1, "Days (2)": 2, Night: 2 });
});

test("a tag and a note go with their person into a merge and out of it again", async () => {
  const { opened, ids: [one, two] } = await withPeople(3);
  opened.tags.add([one], ["Left"], at);
  opened.tags.add([one, two], ["Both"], at);
  opened.notes.add(two, "Called on Monday.", at);
  const { mergeId } = opened.people.merge(one, two, later);
  expect(names(opened, one)).toEqual(["Both", "Left"]);
  expect(names(opened, two)).toEqual(["Both", "Left"]);
  expect(counts(opened)).toEqual({ Both: 1, Left: 1 });
  expect(opened.notes.of(one).map(({ text }) => text)).toEqual(["Called on Monday."]);
  // Said while they are one: it stays with whose resume is current.
  expect(opened.tags.add([one], ["Both"], later).tagged).toBe(0);
  opened.people.unmerge(mergeId, latest);
  expect([names(opened, one), names(opened, two)]).toEqual([["Both", "Left"], ["Both"]]);
  expect([opened.notes.of(one).length, opened.notes.of(two).length]).toEqual([0, 1]);
});

test("a tag taken off a joined person is off all of their resumes, and what is undone after they were parted goes to whose it was", async () => {
  const { opened, ids: [one, two] } = await withPeople(3);
  const [tag] = opened.tags.add([one, two], ["Both"], at).tags;
  const { mergeId } = opened.people.merge(one, two, later);
  const taken = opened.tags.remove([one], [tag?.tagId ?? ""]);
  opened.people.unmerge(mergeId, latest);
  expect([names(opened, one), names(opened, two)]).toEqual([[], []]);
  undo(taken);
  expect([names(opened, one), names(opened, two)]).toEqual([["Both"], ["Both"]]);
});

test("notes are several, dated, edited and deleted with a way back", async () => {
  const folder = temporaryFolder();
  const { opened, ids: [one] } = await withPeople(3, folder);
  const first = opened.notes.add(one, "Prefers mornings", at);
  const second = opened.notes.add(one, "Speaks Dutch", later);
  expect(opened.notes.edit(first.noteId, "Prefers mornings", latest).editedAt).toBeNull();
  expect(opened.notes.edit(first.noteId, "Prefers evenings", latest)).toEqual({ noteId: first.noteId, text: "Prefers evenings", createdAt: at, editedAt: latest });
  const gone = opened.notes.delete(second.noteId);
  expect(() => opened.notes.edit(second.noteId, "x", at)).toThrow("no longer there");
  undo(gone);
  await opened.close();
  library = await openLibrary(folder);
  expect(library.notes.of(one).map(({ text }) => text)).toEqual(["Speaks Dutch", "Prefers evenings"]);
  expect([...library.notes.counts([one])]).toEqual([[one, 2]]);
});

test("tags, notes and history survive reading the file again, and changing tags alters nothing that ranking could see", async () => {
  const { opened, ids: [one], resumes } = await withPeople(3);
  const before = opened.candidates.revision();
  opened.tags.add([one], ["Callback"], at);
  opened.notes.add(one, "A note", later);
  expect(opened.candidates.revision()).toBe(before);
  const reading = opened.resumes.reading(resumes[0] ?? 0);
  if (reading === null) throw new Error("The resume is gone.");
  const profile = { ...reading.parsed, title: "Welder" };
  opened.resumes.rewrite(reading.resumeId, { parsed: profile, profile, passages: [], warnings: [] }, "new rules", latest);
  expect(names(opened, one)).toEqual(["Callback"]);
  expect(opened.history(one).map(({ kind }) => kind)).toEqual(["read_again", "noted", "tagged", "imported"]);
});

test("the history tells what happened and holds, newest first, and follows merges", async () => {
  const { opened, ids: [one, two], resumes } = await withPeople(3);
  opened.resumes.correct({ resumeId: resumes[0] ?? 0, remove: [], add: [{ person: true, correction: { op: "set", field: "name", value: "Persona" } }] }, new Map(), "2026-01-05T11:00:00.000Z");
  opened.facts.say(one, { name: "available", value: "now" }, "2026-01-05T12:00:00.000Z");
  opened.tags.add([one], ["Callback"], "2026-01-05T13:00:00.000Z");
  const note = opened.notes.add(two, "Called", "2026-01-05T14:00:00.000Z");
  opened.notes.edit(note.noteId, "Called twice", "2026-01-05T15:00:00.000Z");
  const { mergeId } = opened.people.merge(one, two, later);
  expect(opened.history(one)).toEqual([
    { kind: "merged", at: later, mergeId, by: "recruiter", files: ["1.txt"] },
    { kind: "note_edited", at: "2026-01-05T15:00:00.000Z", noteId: note.noteId },
    { kind: "noted", at: "2026-01-05T14:00:00.000Z", noteId: note.noteId },
    { kind: "tagged", at: "2026-01-05T13:00:00.000Z", tagId: "1", name: "Callback", color: opened.tags.list()[0]?.color },
    { kind: "stated", at: "2026-01-05T12:00:00.000Z", fact: "available", by: "recruiter" },
    { kind: "corrected", at: "2026-01-05T11:00:00.000Z", field: "name", change: "set" },
    { kind: "imported", at, file: "0.txt" },
    { kind: "imported", at, file: "1.txt" },
  ]);
  opened.people.unmerge(mergeId, latest);
  expect(opened.history(two).map(({ kind }) => kind)).toEqual(["note_edited", "noted", "imported"]);
  expect(() => opened.history("c0000000000000000")).toThrow("no longer in the library");
});

test("nothing noted of an erased candidate is left in the folder", async () => {
  const folder = temporaryFolder();
  const { opened, ids: [one, two] } = await withPeople(3, folder);
  opened.notes.add(one, "Zephyrine Quuxley called", at);
  const gone = opened.notes.add(one, "Marchioness of nowhere", at);
  opened.notes.delete(gone.noteId);
  opened.tags.add([one, two], ["Callback"], at);
  opened.candidates.remove([one], later);
  expect(counts(opened)).toEqual({ Callback: 1 });
  await opened.close();
  await (await openLibrary(folder)).close();
  const bytes = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString("latin1")).join("\n");
  for (const trace of ["Zephyrine", "Quuxley", "Marchioness"]) expect(bytes).not.toContain(trace);
  library = await openLibrary(folder);
  expect(counts(library)).toEqual({ Callback: 1 });
});

test("an undo that comes after the candidate was erased or the tag deleted does no harm", async () => {
  const folder = temporaryFolder();
  const { opened, ids: [one, two] } = await withPeople(3, folder);
  const [tag] = opened.tags.add([one, two], ["Callback"], at).tags;
  const taken = opened.tags.remove([one, two], [tag?.tagId ?? ""]);
  opened.candidates.remove([one], later);
  opened.resumes.erase(opened.candidates.removedIds());
  undo(taken);
  expect(counts(opened)).toEqual({ Callback: 1 });
  const again = opened.tags.remove([two], [tag?.tagId ?? ""]);
  opened.tags.delete(tag?.tagId ?? "");
  undo(again);
  expect(counts(opened)).toEqual({});
});
