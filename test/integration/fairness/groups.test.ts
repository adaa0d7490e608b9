import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { createGroupStore } from "../../../src-main/fairness/group-store.ts";
import { createGroups, type Groups } from "../../../src-main/fairness/groups.ts";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-01-05T10:00:00.000Z";

interface Opened {
  library: Library;
  groups: Groups;
  close(): Promise<void>;
}

async function opened(folder: string): Promise<Opened> {
  const library = await openLibrary(folder);
  const store = createGroupStore(folder);
  const groups = createGroups({ store, findPeople: library.findPeople, resolve: library.people.resolve });
  return { library, groups, close: async () => { store.close(); await library.close(); } };
}

const person = (library: Library, name: string, email: string, file = `${name}.txt`): string => {
  library.resumes.add(newResume(file, `${name} ${file}`, { name, emails: [email] }), at, () => undefined);
  return library.findPeople.byEmail(email)[0]?.candidateId ?? "";
};

function imported(groups: Groups, folder: string, csv: string): ReturnType<Groups["preview"]> {
  const file = path.join(folder, "list.csv");
  fs.writeFileSync(file, csv);
  const preview = groups.preview(file, "list.csv");
  groups.import(preview.previewId, at);
  return preview;
}
const known = (groups: Groups): object => Object.fromEntries([...groups.categories()].map(([id, own]) => [id, Object.fromEntries(own)]));
const traces = (folder: string, words: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(path.join(folder, name)).isFile() && fs.readFileSync(path.join(folder, name)).includes(words));

it("finds people by id, file, e-mail and name, and says whom it does not find for sure", async () => {
  const folder = temporaryFolder();
  const { library, groups, close } = await opened(path.join(folder, "library"));
  const [ana, bo, cy, dee] = [person(library, "Ana Müller", "ana@x.org"), person(library, "Bo Lind", "bo@x.org", "lind cv.pdf"), person(library, "Cy Moe", "cy@x.org"), person(library, "Dee Fox", "dee@x.org")];
  person(library, "Eve Ray", "eve@x.org");
  person(library, "Eve Ray", "ray@x.org", "other.txt");
  const preview = imported(groups, folder, `id;File;E-mail;Name;Sex\n${ana};;;;F\n;C:\\cv\\Lind CV.pdf;;;M\n;;CY@x.org;;M\n;;;"Fox, Dee";F\n;;;Eve Ray;F\n;;;Zoe;F\n`);
  expect(known(groups)).toEqual({ [ana]: { sex: "Female" }, [bo]: { sex: "Male" }, [cy]: { sex: "Male" }, [dee]: { sex: "Female" } });
  expect(preview).toMatchObject({ matched: 4, ambiguous: [{ row: 6, who: "Eve Ray" }], notFound: [{ row: 7, who: "Zoe" }] });
  await close();
});

it("takes a candidate in several rows together, and what they contradict each other in as unknown", async () => {
  const folder = temporaryFolder();
  const { library, groups, close } = await opened(path.join(folder, "library"));
  const [ana, bo] = [person(library, "Ana", "ana@x.org"), person(library, "Bo", "bo@x.org")];
  const preview = imported(groups, folder, "email,sex,race\nana@x.org,F,\nana@x.org,female,Asian\nbo@x.org,M,White\nbo@x.org,F,White\n");
  expect(known(groups)).toEqual({ [ana]: { sex: "Female", race: "Asian" }, [bo]: { race: "White" } });
  expect(preview.contradictory).toEqual([{ row: 5, who: "bo@x.org", attribute: "sex" }]);
  // What a later list says holds, also that it is not known.
  imported(groups, folder, "email,sex\nana@x.org,M\nana@x.org,F\nbo@x.org,M\n");
  expect(known(groups)).toEqual({ [ana]: { race: "Asian" }, [bo]: { race: "White", sex: "Male" } });
  await close();
});

it("follows people who are joined into one, and forgets those who are erased, with every byte", async () => {
  const folder = temporaryFolder();
  const place = path.join(folder, "library");
  const first = await opened(place);
  const [ana, second, bo] = [person(first.library, "Ana", "ana@x.org"), person(first.library, "Anna", "anna@y.org"), person(first.library, "Bo", "bo@x.org")];
  imported(first.groups, folder, "email,sex,tribe\nana@x.org,F,\nanna@y.org,F,Xylophonist\nbo@x.org,M,Zymurgist\n");
  first.library.people.merge(ana, second, at);
  expect(Object.values(known(first.groups))).toEqual(expect.arrayContaining([{ sex: "Female", tribe: "Xylophonist" }, { sex: "Male", tribe: "Zymurgist" }]));
  expect(traces(place, "Zymurgist")).toEqual(["groups.sqlite"]);
  first.library.candidates.remove([bo], at);
  await first.close();

  // Who was removed is erased when the library is opened next.
  const later = await opened(place);
  later.groups.forgetErased();
  expect(traces(place, "Zymurgist")).toEqual([]);
  expect(traces(place, "Xylophonist")).toEqual(["groups.sqlite"]);
  const backup = await later.library.care.backUp({ into: path.join(folder, "backups"), automatic: false, version: "1", now: new Date(at), onStep: () => undefined, signal: new AbortController().signal });
  expect(traces(backup.folder, "Xylophonist")).toEqual([]);
  later.groups.forgetAll();
  expect(traces(place, "Xylophonist")).toEqual([]);
  expect(fs.readdirSync(place).filter((name) => name.startsWith("groups"))).toEqual([]);
  await later.close();
});

it("says that a damaged file cannot be read, and deletes it all the same", async () => {
  const folder = temporaryFolder();
  const place = path.join(folder, "library");
  const { groups, close } = await opened(place);
  fs.writeFileSync(path.join(place, "groups.sqlite"), "this is no database, and long enough to be looked at as one");
  expect(() => groups.held()).toThrow("cannot be read");
  groups.forgetAll();
  expect(groups.held()).toEqual({ candidates: 0, attributes: [], importedAt: null });
  await close();
});

it("gives everything that is kept of one candidate, also what contradicts itself since two were joined, and nothing of others", async () => {
  const folder = temporaryFolder();
  const { library, groups, close } = await opened(path.join(folder, "library"));
  const [ana, bo, cy] = [person(library, "Ana", "ana@x.org"), person(library, "Bo", "bo@x.org"), person(library, "Cy", "cy@x.org")];
  imported(groups, folder, "email,sex,race\nana@x.org,F,Asian\nbo@x.org,M,Asian\ncy@x.org,M,White\n");
  library.people.merge(ana, bo, at);
  const candidateId = library.people.resolve(ana) ?? "";
  expect(groups.of(candidateId)).toEqual(expect.arrayContaining([{ attribute: "sex", category: "Female" }, { attribute: "sex", category: "Male" }, { attribute: "race", category: "Asian" }]));
  expect(groups.of(candidateId)).toHaveLength(3);
  expect(groups.of(cy)).toHaveLength(2);
  // Joined, they are called by the first number; what was recorded of the other stands under theirs.
  expect([library.decisions.numbersOf(candidateId), library.decisions.numberOf(candidateId), library.decisions.numbersOf(cy)]).toEqual([[1, 2], 1, [3]]);
  await close();
});
