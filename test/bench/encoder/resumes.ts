/** Ranking real resumes by nothing but the nearest sentence: what the encoder alone finds. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createReaderPool } from "../../../src-main/ingest/reader-pool.ts";
import { parseJob } from "../../../src-main/matching/parse-job.ts";
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";
import { dot } from "./vectors.ts";
import type { Encode } from "./vectors.ts";

const now = "2026-01-01T00:00:00Z";
const depth = 20;

export interface ReadResume {
  profession: string;
  /** Redacted passages. */
  passages: string[];
}

/** `count` resumes of each profession: subfolders of `folder`, one for each profession. */
export async function readResumes(folder: string, count: number, taxonomyFolder: string): Promise<ReadResume[]> {
  const pool = createReaderPool({ taxonomyFolder });
  try {
    const files = fs
      .readdirSync(folder)
      .sort()
      .flatMap((profession) =>
        fs
          .readdirSync(path.join(folder, profession))
          .sort()
          .slice(0, count)
          .map((name) => ({ profession, file: path.join(folder, profession, name) })),
      );
    const read = await Promise.all(
      files.map(async ({ profession, file }) => {
        const { passages } = await pool.read({ path: file, fileName: path.basename(file), now });
        return { profession, passages: passages.map(({ redacted }) => redacted) };
      }),
    );
    return read.filter(({ passages }) => passages.length > 0);
  } finally {
    await pool.close();
  }
}

/** Binary nDCG of the first 20, as `eval/ranking.mjs` defines it. */
function ndcg(ranked: readonly boolean[]): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const found = ranked.slice(0, depth).reduce((sum, right, place) => sum + (right ? gain(place) : 0), 0);
  const possible = Math.min(depth, ranked.filter(Boolean).length);
  let best = 0;
  for (let place = 0; place < possible; place++) best += gain(place);
  return best === 0 ? 0 : found / best;
}

/**
 * Mean nDCG@20 over the ads of `adsFolder` (PROFESSION.txt): a resume's score is the mean, over what the ad asks, of the cosine
 * of its nearest passage. No words, no skills, no dates.
 */
export async function sentenceMax(encode: Encode, resumes: readonly ReadResume[], adsFolder: string, taxonomyFolder: string): Promise<number> {
  const taxonomy = loadTaxonomy(taxonomyFolder);
  const vectors = new Map<ReadResume, Float32Array[]>();
  for (const resume of resumes) vectors.set(resume, await encode(resume.passages));
  const ads = fs.readdirSync(adsFolder).filter((name) => name.endsWith(".txt")).sort();
  let total = 0;
  for (const ad of ads) {
    const job = parseJob(fs.readFileSync(path.join(adsFolder, ad), "utf8"), taxonomy);
    const asked = await encode([job.title, ...job.requirements.map(({ text }) => text)].filter((text): text is string => text !== null));
    const scores = resumes.map((resume) => {
      const passages = vectors.get(resume) ?? [];
      const nearest = asked.map((query) => Math.max(...passages.map((passage) => dot(query, passage))));
      return nearest.reduce((sum, score) => sum + score, 0) / asked.length;
    });
    const order = resumes.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    total += ndcg(order.map((at) => resumes[at]?.profession === path.basename(ad, ".txt")));
  }
  return total / ads.length;
}

export const machine = () => `${os.cpus()[0]?.model ?? "unknown processor"}, ${os.cpus().length} cores, load average ${os.loadavg()[0]?.toFixed(1)}`;
