import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLibrary, type Library } from "../../../src-main/library/open-library.ts";
import { newResume } from "../../fixtures/resumes.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const at = "2026-03-01T10:00:00.000Z";
let folder: string;
let library: Library;
beforeEach(async () => {
  folder = temporaryFolder();
  library = await openLibrary(folder);
});
afterEach(() => library.close());

const add = (name: string, more: object = {}): string => library.resumes.add(newResume(`${name}.txt`, `${name}\nwork of ${name}`, { name, ...more }), at, () => undefined).candidateId;
const numberOf = (candidateId: string): number | undefined => library.identities.everyone().get(candidateId)?.number;

describe("the number of a candidate", () => {
  it("is given in the order of import, and never again after somebody was erased", async () => {
    const ids = ["Ann Able", "Ben Best", "Cid Cole"].map((name) => add(name));
    expect(ids.map(numberOf)).toEqual([1, 2, 3]);
    library.candidates.remove([ids[2] ?? ""], at);
    expect(numberOf(ids[2] ?? "")).toBe(3);
    await library.close();
    library = await openLibrary(folder);
    expect([numberOf(ids[2] ?? ""), numberOf(add("Dora Dale")), numberOf(ids[0] ?? "")]).toEqual([undefined, 4, 1]);
  });

  it("stays with a person through a merge, and comes back to the other when it is undone", () => {
    const [one, other] = [add("Ann Able"), add("Ann Abel")];
    const { mergeId } = library.people.merge(one, other, at);
    const both = library.people.resolve(one) ?? "";
    expect(numberOf(both)).toBe(1);
    const { candidateId } = library.people.unmerge(mergeId, at);
    expect([numberOf(candidateId), [...library.identities.everyone().values()].map(({ number }) => number).sort()]).toEqual([2, [1, 2]]);
  });

  it("orders the table where names do not", () => {
    const ids = ["Zoe Zander", "Ann Able"].map((name) => add(name));
    expect(library.candidates.ids({ sort: { column: "number", descending: false } })).toEqual(ids);
    expect(library.candidates.ids({ sort: { column: "name", descending: false } })).toEqual([...ids].reverse());
  });
});

describe("what is known of who somebody is", () => {
  it("holds the names of all their resumes, and where they live", () => {
    const [one, other] = [add("Ann Able", { location: "Leeds, UK" }), add("Ann Married-Able")];
    library.people.merge(one, other, at);
    const known = library.identities.everyone().get(library.people.resolve(one) ?? "");
    expect([known?.names.toSorted(), known?.places]).toEqual([["Ann Able", "Ann Married-Able"], ["Leeds, UK"]]);
  });
});
