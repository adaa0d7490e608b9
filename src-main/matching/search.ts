/** One box over the library: plain words, found by meaning and by the words themselves. */
import type { SearchHit } from "../../src-preload/domain.ts";
import type { Encoder } from "../encoder/types.ts";
import { redact } from "../encoder/redaction.ts";
import type { MatchingLibrary } from "../library/types.ts";
import { clamp01, rounded } from "./rounding.ts";
import { plainWordsOf } from "./words.ts";

/** Sentences asked for per hit wanted: several of one resume may be near. */
const passagesPerHit = 8;
const leastPassages = 200;
/** Cosines of unrelated sentences lie below this, so they count nothing. */
const unrelated = 0.3;
/** Words that stand in the resume weigh a little more than nearness in meaning: who types a name of a thing wants it. */
const wordShare = 0.55;
const longestSnippet = 240;

/**
 * Candidates whose sentences come near to `query` or hold its words, best first; ties by candidate id. The score is in
 * [0,1]: 0.55 for the words, as good as the best hit has them by BM25, and 0.45 for the nearest sentence's cosine.
 */
export async function search(library: MatchingLibrary, encoder: Pick<Encoder, "encode">, query: string, limit: number): Promise<SearchHit[]> {
  const found = new Map<string, { words: number; meaning: number; snippet: string }>();
  const words = plainWordsOf(query);
  const textHits = words.length === 0 ? [] : library.searchText(words, limit * 2);
  const best = textHits[0]?.bm25 ?? 0;
  for (const hit of textHits) {
    found.set(hit.candidateId, { words: best < 0 ? clamp01(hit.bm25 / best) : 1, meaning: 0, snippet: hit.snippet });
  }
  const vector = (await encoder.encode([redact(query, { names: [] })]))[0];
  const near = vector === undefined ? [] : await library.searchVectors(vector, Math.max(leastPassages, limit * passagesPerHit));
  for (const hit of near) {
    const meaning = clamp01((hit.cosine - unrelated) / (1 - unrelated));
    const earlier = found.get(hit.candidateId);
    if (meaning <= 0 || (earlier !== undefined && earlier.meaning >= meaning)) continue;
    // The sentence that means it is the better snippet unless the words themselves were found.
    const snippet = earlier !== undefined && earlier.words > 0 ? earlier.snippet : (library.passage(hit.passageId)?.text ?? "");
    found.set(hit.candidateId, { words: earlier?.words ?? 0, meaning, snippet });
  }
  const order = [...found]
    .map(([candidateId, { words: byWords, meaning, snippet }]) => ({
      candidateId,
      score: rounded(wordShare * byWords + (1 - wordShare) * meaning),
      snippet: snippet.replace(/\s+/g, " ").trim().slice(0, longestSnippet),
    }))
    .sort((a, b) => b.score - a.score || (a.candidateId < b.candidateId ? -1 : 1))
    .slice(0, limit);
  const known = new Map(library.candidates(order.map(({ candidateId }) => candidateId)).map((candidate) => [candidate.candidateId, candidate]));
  return order.flatMap(({ candidateId, score, snippet }) => {
    const candidate = known.get(candidateId);
    return candidate === undefined ? [] : [{ candidateId, name: candidate.profile.name, file: candidate.file, score, snippet }];
  });
}
