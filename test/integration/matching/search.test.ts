import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchHitSchema } from "../../../src-preload/domain.ts";
import type { Encoder } from "../../../src-main/encoder/types.ts";
import { everyone } from "./people.ts";
import { libraryOf, testEncoder } from "./small-library.ts";

let encoder: Encoder;
beforeAll(() => {
  encoder = testEncoder();
});
afterAll(() => encoder.close());

describe("search", () => {
  it("finds words, and sentences that mean them, the better first and scored in [0,1]", async () => {
    const { matcher, close } = await libraryOf(everyone, encoder);
    for (const [query, file] of [["QuickBooks", "accountant.txt"], ["sold things to clients", "salesperson.txt"], ["hospital work", "nurse.txt"], ["k8s", "developer.txt"]] as const) {
      const hits = searchHitSchema.array().parse(await matcher.search(query, 10));
      expect(hits[0]?.file, query).toBe(file);
      expect(hits[0]?.snippet, query).not.toBe("");
      expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
    }
    close();
  });

  it("keeps to the limit, gives the same twice, and takes any signs as words", async () => {
    const { matcher, close } = await libraryOf(everyone, encoder);
    const hits = await matcher.search("customers", 2);
    expect(hits).toHaveLength(2);
    expect(await matcher.search("customers", 2)).toEqual(hits);
    for (const query of ['"', "NEAR( OR *", "a", "()", "🎉"]) await expect(matcher.search(query, 3)).resolves.toBeInstanceOf(Array);
    close();
  });
});
