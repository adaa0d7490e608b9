/** What the engine tells of problems, in German: every sentence of the code, and no other. */
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { events, methods } from "../../../../src-preload/contract.ts";
import { errors } from "../../../../src-renderer/words/de/errors.ts";
import { answerSaid, sayingBy } from "../../../../src-renderer/words/said.ts";
import { sentencesInCode } from "./sentences-in-code.ts";

const inGerman = sayingBy(errors);

/** Where what is said comes from elsewhere: an error that is passed on, or the engine's words, which are the asker's. All others can be read in the code. */
const passedOn = [
  "src-preload/errors.ts", "src-main/library/ingest-queue.ts", "src-main/ingest/needs-recognition.ts", "src-main/ingest/reader-pool.ts",
  "src-main/ingest/watching/folder-watching.ts", "src-main/matching/search/create-searcher.ts", "src-main/engine/blind/withholding.ts", "src-main/engine/model-info.ts", "src-main/engine/blind/blind-handlers.ts",
  "src-main/matching/search/field-values.ts", "src-main/matching/search/parse-query.ts",
];

describe("the sentences of the code", () => {
  // The command line is English; the contract only says where sentences stand. What stands in words is said in both languages there.
  const found = sentencesInCode(["src-main", "src-preload"]).filter(({ place }) => !/^src-main\/hosts\/cli\/|^src-main\/words\/|^src-preload\/(?:contract|document)/.test(place));
  const sentences = found.flatMap(({ text, place }) => (text === null || text === "" ? [] : [{ text, place }]));

  it("are found", () => {
    expect(sentences.length).toBeGreaterThan(350);
    expect([...new Set(found.filter(({ text }) => text === null).map(({ place }) => place.replace(/:\d+$/, "")))].filter((file) => !passedOn.includes(file))).toEqual([]);
  });

  it("can all be said in German", () => {
    const lacking = sentences.filter(({ text }) => inGerman(text) === text);
    expect(lacking.map(({ text, place }) => `${place}  ${text}`)).toEqual([]);
  });

  it("are all that the catalogue holds", () => {
    const numberOf = sayingBy(errors.map(([original], number) => [original, `entry ${String(number)}`] as const));
    const used = new Set(sentences.map(({ text }) => numberOf(text)));
    expect(errors.filter((_, number) => !used.has(`entry ${String(number)}`)).map(([original]) => original)).toEqual([]);
  });
});

describe("said", () => {
  const say = sayingBy([
    ["This file is empty.", "Leer."],
    ["{} is {} MB, which is too large.", "Mit {2} MB ist {1} zu groß."],
    ["{} could not be read.", "{} ist nicht lesbar."],
    ["The folder {} could not be read.", "Der Ordner {} ist nicht lesbar."],
    ["{} The other one is used.", "{} Das andere springt ein."],
  ]);

  it("leaves a sentence that is not known as it is", () => {
    expect(say("Nobody has ever said this.")).toBe("Nobody has ever said this.");
    expect(say("")).toBe("");
  });
  it("puts values where the other language has them, and writes numbers as it does", () => {
    expect(say("is this 3 MB? is 12.5 MB, which is too large.")).toBe("Mit 12.5 MB ist is this 3 MB? zu groß.");
    expect(say("cv.pdf is 1,234 MB, which is too large.")).toBe("Mit 1,234 MB ist cv.pdf zu groß.");
  });
  it("takes the original that says most", () => {
    expect(say("The folder /home could not be read.")).toBe("Der Ordner /home ist nicht lesbar.");
  });
  it("says a sentence within a sentence", () => {
    expect(say("This file is empty. The other one is used.")).toBe("Leer. Das andere springt ein.");
  });
  it("needs no longer for a text that fits almost", () => {
    const long = sayingBy([["a{}a{}a{}a{}a{}b", "x"]]);
    const text = "a".repeat(200_000);
    expect(long(text)).toBe(text);
  });
});

describe("each German sentence", () => {
  it("stands for one English one, and has no value that the English has not", () => {
    expect(new Set(errors.map(([original]) => original)).size).toBe(errors.length);
    for (const [original, german] of errors) {
      const values = original.split("{}").length - 1;
      const asked = [...german.matchAll(/\{(\d?)\}/g)];
      const numbered = asked.filter(([, number]) => number !== "");
      expect(numbered.length === 0 ? asked.length <= values : numbered.length === asked.length, original).toBe(true);
      for (const [, number] of numbered) expect(Number(number), original).toBeLessThanOrEqual(values);
    }
  });
  it("is one, not the English again, and quotes as Germans do", () => {
    for (const [original, german] of errors) {
      expect(german, original).not.toBe(original);
      expect(german, original).not.toMatch(/“[^“”„]*”/);
    }
  });
});

describe("an answer", () => {
  const failure = { path: "This file is empty.", message: "This file is empty.", hint: "Ask for it again." };
  it("says its problems in German where it carries any", () => {
    expect(answerSaid("ingest.failures", { failures: [failure] }, "de")).toEqual({
      failures: [{ path: "This file is empty.", message: "Diese Datei ist leer.", hint: "Bitten Sie noch einmal darum." }],
    });
    expect(answerSaid("library.candidate", { warnings: [{ code: "x", message: "This file is empty." }] }, "de")).toEqual({ warnings: [{ code: "x", message: "Diese Datei ist leer." }] });
    expect(answerSaid("taxonomy.info", { notes: ["This file is empty."] }, "de")).toEqual({ notes: ["Diese Datei ist leer."] });
  });
  it("stays the same object for an English window, and where it carries none", () => {
    const answer = { failures: [failure] };
    expect(answerSaid("ingest.failures", answer, "en")).toBe(answer);
    expect(answerSaid("tracking.board", answer, "de")).toBe(answer);
  });
  it("is looked through for every method and event whose schema has room for such a sentence", () => {
    const holdsSentences = (schema: z.ZodType): boolean => JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" })).includes('"message"');
    const all = [...Object.entries(methods).map(([name, { result }]) => [name, result] as const), ...Object.entries(events)];
    const problem = { message: "This file is empty." };
    for (const [name, schema] of all) if (holdsSentences(schema)) expect(answerSaid(name, problem, "de"), name).not.toBe(problem);
  });
});
