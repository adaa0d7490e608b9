import { describe, expect, it } from "vitest";
import type { Reranker, TextPair } from "../../../src-main/encoder/reranker.ts";
import { askedText, mostReranked, rerank, rerankShare } from "../../../src-main/matching/rerank.ts";
import type { Scored } from "../../../src-main/matching/score.ts";

/** Only what re-ranking looks at; `words` is the resume's one line. */
function scored(id: string, score: number, words: string): Scored {
  const candidate = { candidate: { candidateId: id, passages: [{ redacted: words }] } };
  return { candidate, score, outcomes: [{ passage: 0, semantic: 0.5, semanticShare: 1 }], reranked: null } as unknown as Scored;
}
/** Odds by how often a resume says "yes". */
function judge(seen: TextPair[] = []): Reranker {
  return {
    identity: { id: "judge", hash: "00" },
    score: async (pairs) => {
      seen.push(...pairs);
      return pairs.map(([, offered]) => offered.split("yes").length - 1);
    },
  };
}
const many = (count: number): Scored[] => Array.from({ length: count }, (_, i) => scored(`c${String(i).padStart(3, "0")}`, 0.9 - i / 1000, i % 2 === 0 ? "no" : "yes yes"));

describe("re-ranking", () => {
  it("gives the first fifty at most its share, and takes it from everyone alike", async () => {
    const before = many(60);
    const after = await rerank(before, "asked", judge(), undefined);
    for (const [i, one] of after.entries()) {
      expect(one.reranked?.share).toBe(rerankShare);
      const given = one.score - (1 - rerankShare) * (before[i]?.score ?? 0);
      expect(given).toBeGreaterThanOrEqual(-1e-6);
      expect(given).toBeLessThanOrEqual(rerankShare + 1e-6);
      expect(one.reranked?.score === null).toBe(i >= mostReranked);
    }
    expect(after[1]?.score).toBeGreaterThan(after[0]?.score ?? 1);
    const first = after.slice(0, mostReranked).map(({ score }) => score);
    expect(Math.min(...first)).toBeGreaterThan(Math.max(...after.slice(mostReranked).map(({ score }) => score)));
  });

  it("says the same of one candidate whoever else is there", async () => {
    const [alone] = await rerank([scored("c", 0.5, "yes")], "asked", judge(), undefined);
    const among = await rerank([...many(20), scored("c", 0.5, "yes")], "asked", judge(), undefined);
    expect(among.at(-1)?.reranked).toEqual(alone?.reranked);
  });

  it("shows the re-ranker redacted lines and the job, the most important first", async () => {
    const seen: TextPair[] = [];
    const asked = askedText([{ importance: "low" }, { importance: "must" }], ["a driving licence", "a nursing degree", "Nurse"]);
    await rerank([scored("c", 0.5, "Cared for patients")], asked, judge(seen), undefined);
    expect(seen[0]).toEqual(["Nurse\na nursing degree\na driving licence", "Cared for patients"]);
  });
});
