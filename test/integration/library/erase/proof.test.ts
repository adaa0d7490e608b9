import { afterEach, expect, test } from "vitest";
import { openLibrary, type Library } from "../../../../src-main/library/open-library.ts";
import { newResume } from "../../../fixtures/resumes.ts";
import { temporaryFolder } from "../../../fixtures/temporary-folder.ts";

const at = "2026-03-01T12:00:00.000Z";
let library: Library | undefined;
afterEach(async () => {
  await library?.close();
  library = undefined;
});

interface Someone { file: string; name: string; phone: string; email: string; more?: string }

/** Erases the first of them; gives what is told to remain, and the ids of the others. */
async function eraseFirst(people: readonly Someone[]) {
  const opened = (library = await openLibrary(temporaryFolder()));
  const [first = "", ...others] = people.map(({ file, name, phone, email, more = "" }) =>
    opened.resumes.add(newResume(file, [name, phone, email, more].join("\n"), { name, phones: [phone], emails: [email] }), at, () => undefined).candidateId);
  const remains = await opened.eraser.erase([first], [], { by: "", at }).proof();
  return { remains, others };
}

const ana = { file: "55.txt", name: "Ana Quillfeather", phone: "123-345-7890", email: "office@post.example" };
const bo = { file: "155.txt", name: "Bo Ashgrove", phone: "123-345-7890", email: "OFFICE@post.example" };

test("a telephone or an address that is another's own, too, is no trace of who was erased, nor is another's longer file name", async () => {
  expect((await eraseFirst([ana, bo])).remains).toEqual([]);
});

test("a way to reach them that stands in another's resume and is not that person's own is told", async () => {
  const { remains, others: [boId] } = await eraseFirst([ana, { ...bo, phone: "+44 20 7946 1000", email: "bo@post.example", more: "Reference: Ana Quillfeather, 123-345-7890" }]);
  expect(remains.map(({ what, where, place }) => [what, where, place])).toEqual([["name", "candidate", boId], ["phone", "candidate", boId]]);
});

test("a name that begins with a letter with an accent is found in what is left of it", async () => {
  const { remains, others: [boId] } = await eraseFirst([{ ...ana, name: "Özil Ünal" }, { ...bo, phone: "1", more: "Recommended by Özil Ünal" }]);
  expect(remains.map(({ what, place }) => [what, place])).toContainEqual(["name", boId]);
});
